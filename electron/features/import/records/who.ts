import type { InterpretedRow } from '../../../../shared/domain/import/interpret.ts'
import type { JudgedRow } from '../batch.ts'
import { agreesFully, asSameName, contradicts, judgeRow, type PeopleIndex } from '../judge.ts'
import { OPEN_TO_ALL } from './people.ts'

/** Who the worker of a row is. */
export type Who = Pick<JudgedRow, 'outcome' | 'matchedId' | 'candidates'>

type Row = Parameters<typeof judgeRow>[0]

/**
 * By the rules of a roster. Without a number, somebody of that name is taken for the worker only where his birth day and
 * phone agree too, or where he is the only one with this very record on file, `hasIt`; a name alone hands over nothing.
 */
export function findWorker(
  row: Omit<Row, 'values'>,
  values: InterpretedRow['values'],
  people: PeopleIndex,
  hasIt: (personId: string) => boolean,
): Who {
  const named = { values }
  const worker = judgeRow({ ...row, values }, people, OPEN_TO_ALL, null)
  if (values.idNo !== null || worker.outcome === 'skipped' || row.action === 'hold') return worker
  const alike = people.byName(values.name ?? '').filter((person) => !contradicts(named, person))
  if (alike.length === 0) return worker
  const sure = alike.find((person) => agreesFully(named, person)) ?? onlyOne(alike.filter(({ id }) => hasIt(id)))
  if (sure !== undefined) return { outcome: 'same', matchedId: sure.id, candidates: [] }
  const candidates = alike.map(asSameName).map(({ person, why }) => ({ id: person.id, name: person.name, why }))
  return { outcome: 'doubtful', matchedId: null, candidates: candidates.slice(0, MOST_CANDIDATES) }
}

const MOST_CANDIDATES = 5

function onlyOne<T>(found: readonly T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined
}
