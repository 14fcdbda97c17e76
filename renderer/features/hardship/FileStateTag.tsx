import type { HardshipState } from '../../../shared/domain/hardship/codes.ts'
import { HARDSHIP_STATE_LABELS } from '../../text/hardship.ts'
import { Tag, type Tone } from '../../ui/Tag.tsx'

const TONES: Readonly<Partial<Record<HardshipState, Tone>>> = {
  publicity: 'warn',
  objection: 'late',
  returned: 'late',
  submitted: 'warn',
  checking: 'warn',
  approved: 'good',
  on_file: 'good',
}

/** Where a file stands, in words. */
export function FileStateTag({ state }: { state: HardshipState }) {
  return <Tag tone={TONES[state] ?? 'plain'}>{HARDSHIP_STATE_LABELS[state]}</Tag>
}
