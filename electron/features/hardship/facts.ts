import { bareCode } from '../../../shared/domain/codes.ts'
import type { HouseholdMember, SumFacts } from '../../../shared/domain/hardship/household.ts'
import { makeSum, type HardshipSum } from '../../../shared/domain/hardship/sum.ts'
import { day, isDayOrMonth, isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Fields } from '../../db/row-change.ts'
import type { Db, Tx } from '../../db/store.ts'
import { bare, fromColumns, type FileRecord } from './mapping.ts'
import { readPolicy } from './policy.ts'
import { aidOf, householdOf, rowsOf, type HouseholdRecord } from './queries.ts'
import { LIST_TABLES, type ListName } from './row-tables.ts'

/** Rows of one list as the contract has them. */
export async function readList(db: Db | Tx, name: ListName, fileId: string): Promise<Record<string, unknown>[]> {
  const { table, columns } = LIST_TABLES[name]
  const rows = await rowsOf(db, table, fileId)
  return rows.map((row) => ({ id: row['id'], ...fromColumns(columns, row) }))
}

/**
 * All that the sum of a file is worked out from: on the day of the application while it is decided on, today before that,
 * and again once the file is kept, when the question is whether the household still qualifies.
 */
export async function readSumFacts(db: Db | Tx, file: FileRecord, today: PlainDate): Promise<SumFacts> {
  const household = await householdOf(db, file.id)
  const rows = async (name: ListName) => readList(db, name, file.id)
  const aid = await aidOf(db, file.id, household.map((row) => row.person_id))
  const facts = {
    on: file.applied_on === null || file.state === 'hardship_state/on_file' ? today : day(file.applied_on),
    workerId: file.person_id,
    area: file.area,
    members: household.map((row) => toMember(row, file)),
    statedSize: statedSize(file),
    incomes: await rows('incomes'),
    expenses: await rows('expenses'),
    properties: await rows('properties'),
    exclusions: await rows('exclusions'),
    accident: {
      on: file.accident_on,
      what: file.accident_what,
      passes: file.accident_passes === null ? null : file.accident_passes === 1,
    },
    aid: aid.map((row) => ({
      on: day(row.on_date),
      aidType: bareCode(row.aid_type),
      amountFen: row.amount_fen,
      personName: row.name,
    })),
  }
  // Days, amounts and words are those that the contract and the check constraints let in.
  return facts as unknown as SumFacts
}

function statedSize({ given }: FileRecord): number | null {
  const words: unknown = given === null ? null : JSON.parse(given)
  const stated = typeof words === 'object' && words !== null && 'householdSize' in words ? words.householdSize : null
  return stated === null || !/^\d+$/.test(String(stated)) ? null : Number(stated)
}

/** The sum of now, by the rules and lines of the application day. */
export async function readSum(db: Db | Tx, file: FileRecord, today: PlainDate): Promise<HardshipSum> {
  const facts = await readSumFacts(db, file, today)
  const sum = makeSum(facts, await readPolicy(db, facts.on))
  const otherLine = facts.area === 'town' ? 'hardship.dibao_village' : 'hardship.dibao_town'
  return { ...sum, parameters: sum.parameters.filter(({ name }) => name !== otherLine) }
}

/** Somebody of the household for the rules. What the header says of the worker is not typed again in the row. */
export function toMember(row: HouseholdRecord, file: FileRecord): HouseholdMember {
  const isWorker = row.person_id === file.person_id
  const own = (column: 'work_state' | 'health' | 'illness' | 'disability_type' | 'insurance'): string | null =>
    row[column] ?? (isWorker ? file[column] : null)
  return {
    personId: row.person_id,
    name: row.name,
    sex: bare(row.sex),
    birthOn: row.birth_on !== null && isDayOrMonth(row.birth_on) ? row.birth_on : null,
    idNo: row.id_no,
    idType: bareCode(row.id_type),
    ethnicity: bare(row.ethnicity),
    marital: bare(row.marital),
    hukouType: bare(row.hukou_type),
    relation: bareCode(row.relation),
    counted: row.counted === 1,
    notCountedWhy: row.not_counted_why,
    ableToWork: row.able_to_work === null ? null : row.able_to_work === 1,
    workState: bare(own('work_state')),
    identity: row.identity ?? (isWorker ? bare(file.work_state) : null),
    school: row.school,
    schoolLevel: row.school_level,
    health: bare(own('health')),
    illness: own('illness'),
    disabilityType: bare(own('disability_type')),
    insurance: bare(own('insurance')),
  }
}

/** A day that a column holds; null for anything else. */
export function toDay(value: Fields[string] | undefined): PlainDate | null {
  return typeof value === 'string' && isPlainDate(value) ? value : null
}
