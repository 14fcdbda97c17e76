import type { ImportRow } from '../../../shared/contract/import.ts'
import type { Input } from '../../bridge.ts'

type Decision = NonNullable<Input<'import.decide'>['decision']>

/** The decision about a household with who one of its people is; what was said before about it stays said. */
export function answerMember(
  { decision, matchedId, candidates }: Pick<ImportRow, 'decision' | 'matchedId' | 'candidates'>,
  row: number,
  personId: string | null,
): Decision {
  const before = decision?.members?.filter((answer) => answer.row !== row) ?? []
  const members = [...before, { row, personId }]
  if (decision !== null && decision.kind !== 'skip') return { kind: decision.kind, personId: decision.personId, members }
  const worker = candidates.length === 0 ? matchedId : null
  return worker === null ? { kind: 'new', personId: null, members } : { kind: 'person', personId: worker, members }
}
