import { expect, it } from 'vitest'
import { reasonsOf } from '../../renderer/features/import/row-reasons.ts'

type Row = Parameters<typeof reasonsOf>[0]

const CASES: [what: string, row: Row, waiting: string[], others: string[]][] = [
  [
    'a row with one number and two names has that first, however late it was found',
    {
      action: 'hold',
      outcome: 'doubtful',
      findings: ['unit_filled_down', 'phone_shared', 'dup_in_file_same', 'dup_in_file_conflict'],
      waits: ['same_id'],
    },
    ['dup_in_file_conflict', 'dup_in_file_same'],
    ['unit_filled_down', 'phone_shared'],
  ],
  [
    'a row whose unit is open says so first',
    { action: 'import', outcome: 'doubtful', findings: ['sex_conflicts_id', 'date_ambiguous'], waits: ['unit_resembles'] },
    ['unit_resembles'],
    ['sex_conflicts_id', 'date_ambiguous'],
  ],
  [
    'a row like somebody on file says so first',
    { action: 'import', outcome: 'doubtful', findings: ['id_missing'], waits: ['person_resembles'] },
    ['person_resembles'],
    ['id_missing'],
  ],
  [
    'a row that waits for nothing has only its findings',
    { action: 'merge', outcome: 'skipped', findings: ['dup_in_file_same', 'hidden_row'], waits: [] },
    [],
    ['dup_in_file_same', 'hidden_row'],
  ],
]

it.each(CASES)('%s', (_what, row, waiting, others) => {
  expect(reasonsOf(row)).toEqual({ waiting, others })
})
