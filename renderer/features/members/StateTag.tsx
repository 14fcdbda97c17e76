import type { MemberState } from '../../../shared/domain/codes.ts'
import { stateLabel } from '../../text/events.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Partial<Record<MemberState, Tone>>> = {
  active: 'good',
  applying: 'warn',
  moving_out: 'warn',
  retained: 'warn',
}

/** The state of a membership, in words. */
export function StateTag({ state }: { state: MemberState | null }) {
  return <Tag tone={(state === null ? undefined : TONES[state]) ?? 'plain'}>{stateLabel(state)}</Tag>
}
