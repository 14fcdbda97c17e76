import type { MemberState } from '../../../shared/domain/codes.ts'
import { stateLabel } from '../../text/events.ts'

const TONES: Readonly<Partial<Record<MemberState, string>>> = {
  active: 'good',
  applying: 'busy',
  moving_out: 'busy',
  retained: 'warn',
}

/** The state of a membership, in words; the colour only helps the eye. */
export function StateTag({ state }: { state: MemberState | null }) {
  return <span className={`state-tag ${(state === null ? undefined : TONES[state]) ?? ''}`}>{stateLabel(state)}</span>
}
