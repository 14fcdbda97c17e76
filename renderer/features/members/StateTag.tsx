import { Tag } from 'antd'
import type { MemberState } from '../../../shared/domain/codes.ts'
import { stateLabel } from '../../text/events.ts'

const COLOURS: Readonly<Partial<Record<MemberState, string>>> = {
  active: 'success',
  applying: 'processing',
  moving_out: 'processing',
  retained: 'warning',
}

/** The state of a membership, in words; the colour only helps the eye. */
export function StateTag({ state }: { state: MemberState | null }) {
  return <Tag color={(state === null ? undefined : COLOURS[state]) ?? 'default'}>{stateLabel(state)}</Tag>
}
