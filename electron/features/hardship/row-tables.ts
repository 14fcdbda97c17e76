import type { HardshipLists } from '../../../shared/contract/hardship-file.ts'
import type { Columns } from './mapping.ts'

export type ListName = keyof HardshipLists
export type RowTable =
  | 'household_member' | 'income' | 'rigid_expense' | 'household_property' | 'hardship_exclusion' | 'hardship_evidence'

interface ListTable {
  readonly table: RowTable
  /** False where the rows have an order of their own. */
  readonly positioned: boolean
  readonly columns: Columns
}

const person = { personId: { column: 'person_id' } } as const
const counting = { counted: { column: 'counted', flag: true }, countedWhy: { column: 'counted_why' } } as const

/** The lists of a file and how their rows stand in tables, once; ids, stamps and the file's id aside. */
export const LIST_TABLES: Readonly<Record<ListName, ListTable>> = {
  members: {
    table: 'household_member',
    positioned: true,
    columns: {
      ...person,
      relation: { column: 'relation', list: 'family_relation' },
      counted: { column: 'counted', flag: true },
      notCountedWhy: { column: 'not_counted_why' },
      ableToWork: { column: 'able_to_work', flag: true },
      workState: { column: 'work_state', list: 'work_state' },
      identity: { column: 'identity' },
      workplace: { column: 'workplace' },
      school: { column: 'school' },
      schoolLevel: { column: 'school_level' },
      enrolledOn: { column: 'enrolled_on' },
      schoolYears: { column: 'school_years' },
      health: { column: 'health', list: 'hardship_health' },
      illness: { column: 'illness' },
      disabilityType: { column: 'disability_type', list: 'disability_type' },
      disabilityGrade: { column: 'disability_grade', list: 'disability_grade' },
      insurance: { column: 'insurance', list: 'medical_insurance' },
      note: { column: 'note' },
    },
  },
  incomes: {
    table: 'income',
    positioned: true,
    columns: {
      ...person,
      item: { column: 'item', list: 'income_item' },
      amountFen: { column: 'amount_fen' },
      per: { column: 'per' },
      months: { column: 'months' },
      ...counting,
      evidence: { column: 'evidence' },
    },
  },
  expenses: {
    table: 'rigid_expense',
    positioned: true,
    columns: {
      ...person,
      item: { column: 'item', list: 'rigid_expense_item' },
      grossFen: { column: 'gross_fen' },
      reimbursedFen: { column: 'reimbursed_fen' },
      period: { column: 'period' },
      ...counting,
      evidence: { column: 'evidence' },
    },
  },
  properties: {
    table: 'household_property',
    positioned: true,
    columns: {
      kind: { column: 'kind' },
      quantity: { column: 'quantity' },
      areaM2: { column: 'area_m2' },
      valueFen: { column: 'value_fen' },
      note: { column: 'note' },
    },
  },
  exclusions: {
    table: 'hardship_exclusion',
    positioned: false,
    columns: {
      exclusion: { column: 'exclusion', list: 'hardship_exclusion' },
      found: { column: 'found' },
      overrideWhy: { column: 'override_why' },
    },
  },
  evidence: {
    table: 'hardship_evidence',
    positioned: false,
    columns: {
      kind: { column: 'kind' },
      ...person,
      receivedOn: { column: 'received_on' },
      copies: { column: 'copies' },
      waivedWhy: { column: 'waived_why' },
      note: { column: 'note' },
    },
  },
}

/** In the order in which they are saved: people first, since the other rows name them. */
export const LIST_NAMES: readonly ListName[] = [
  'members', 'incomes', 'expenses', 'properties', 'exclusions', 'evidence',
]
