import { oldNumberOf } from '../../../shared/domain/identity/id-number.ts'
import { isPlainDate, isPlainMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { FieldName } from '../../../shared/domain/import/fields.ts'
import type { BulkJournal } from '../../db/bulk.ts'
import type { Fields, RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import type { NameSounds } from '../../db/pinyin.ts'
import type { NewPerson } from '../members/service.ts'
import {
  chosenDifferences,
  differencesOf,
  OF_MEMBERSHIP,
  toPersonColumns,
  wouldJoin,
  type Choice,
  type KnownPerson,
} from './compare.ts'
import { readMistyped } from './mistyped-number.ts'
import { loadPerson, type StoredRow } from './queries.ts'
import { ownerOf } from './same-number.ts'

export interface RowPlan extends Choice {
  readonly batchId: string
  readonly today: PlainDate
  readonly newId: () => string
  /** The fields that the sheet has columns for. */
  readonly fields: ReadonlySet<string>
  readonly unitOf: (text: string | null) => string | null
  /** Whether nobody has said yet which unit the text means. */
  readonly waits: (text: string | null) => boolean
  readonly unionOf: (unitId: string | null) => string | null
  readonly sqlite: Sqlite
  readonly journal: BulkJournal
}

export interface RowResult {
  readonly kind: 'changed' | 'same' | 'doubtful' | 'skipped'
  readonly personId: string | null
  readonly changes: readonly RowChange[]
}

/**
 * What a row that makes nobody new does to the store; `readNewcomers` names the others. A row applied before does
 * nothing again.
 */
export function applyRow(plan: RowPlan, row: StoredRow): RowResult {
  if (row.personId !== null) return { kind: 'same', personId: row.personId, changes: [] }
  const decision = row.decision?.kind ?? null
  if (row.action === 'reject' || row.action === 'merge' || decision === 'skip') return nothing('skipped')
  if (row.outcome !== 'skipped' && plan.waits(textOf(row, 'unitName'))) return nothing('doubtful')
  if (decision === 'person') return changePerson(plan, row, row.decision?.personId ?? null, true)
  switch (row.outcome) {
    case 'new':
      throw new Error(`row ${row.row} makes a new person`)
    case 'changed':
    case 'same':
      return changePerson(plan, row, row.matchedId, false)
    case 'doubtful':
      return nothing('doubtful')
    case 'skipped':
      return nothing('skipped')
    default:
      return row.outcome satisfies never
  }
}

function nothing(kind: 'doubtful' | 'skipped'): RowResult {
  return { kind, personId: null, changes: [] }
}

/** The person whom a row makes. */
export function makePerson(plan: RowPlan, row: StoredRow, sounds: NameSounds): NewPerson {
  const unitId = plan.unitOf(textOf(row, 'unitName'))
  const unionId = plan.unionOf(unitId)
  const { values, given: mistyped } = readMistyped(row, plan.fields)
  const given: Record<string, string> = { ...mistyped }
  const joined = readJoined(row, plan.today)
  if (joined.text !== null) given['joinedOn'] = joined.text
  const oldNumber = values.idNo === null ? null : readOldNumber(row)
  if (oldNumber !== null) given['idNo'] = oldNumber
  const cardNo = textOf(row, 'cardNo')
  const hasCard = plan.asMembers && cardNo !== null
  const { newId } = plan
  return {
    id: newId(),
    columns: {
      // Every row binds the same columns, so that one prepared statement serves the whole file.
      ...EMPTY_PERSON,
      ...toPersonColumns(values, unitId),
      name: row.values.name ?? '',
      given: Object.keys(given).length === 0 ? null : JSON.stringify(given),
      import_batch_id: plan.batchId,
    },
    sounds,
    events: plan.asMembers ? [{ id: newId(), columns: joinEvent(joined, unionId) }] : [],
    cards: hasCard ? [{ id: newId(), columns: { union_id: unionId, number: cardNo, state: 'issued' } }] : [],
    cardNo: hasCard ? cardNo : null,
  }
}

function joinEvent({ on, joinedOn }: ReturnType<typeof readJoined>, unionId: string | null): NewPerson['events'][number]['columns'] {
  return { position: 1, type: 'join', on_date: on, union_id: unionId, data: JSON.stringify({ joinedOn }) }
}

const EMPTY_PERSON: Fields = {
  name: null,
  id_type: 'id_type/111',
  id_no: null,
  sex: null,
  birth_on: null,
  ethnicity: null,
  political: null,
  education: null,
  mobile: null,
  phone2: null,
  unit_id: null,
  dept: null,
  job: null,
  hired_on: null,
  migrant: null,
  note: null,
}

function changePerson(plan: RowPlan, row: StoredRow, personId: string | null, decided: boolean): RowResult {
  const person = personId === null ? null : loadPerson(plan.sqlite, personId)
  // Deleted or merged since the preview: a person has to look again.
  if (person === null) return nothing('doubtful')
  const unitId = plan.unitOf(textOf(row, 'unitName'))
  const differences = differencesOf(row.values, unitId, person)
  const chosen = chosenDifferences(differences, plan, decided)
  const direct = chosen.filter((one) => !OF_MEMBERSHIP.has(one.column))
  const idNo = direct.find((one) => one.field === 'idNo')
  if (idNo !== undefined && ownerOf(plan.sqlite, String(idNo.new), person.id) !== null) return nothing('doubtful')
  const changes: RowChange[] = []
  if (direct.length > 0) {
    const before = Object.fromEntries(direct.map((one) => [one.column, one.old]))
    const after = Object.fromEntries(direct.map((one) => [one.column, one.new]))
    const old = idNo === undefined ? null : readOldNumber(row)
    if (old === null) changes.push(plan.journal.change('person', person.id, before, after))
    else {
      const given = givenOf(plan, person.id)
      const beside = { given: JSON.stringify({ ...(JSON.parse(given ?? '{}') as Fields), idNo: old }) } // texts by field
      changes.push(plan.journal.change('person', person.id, { ...before, given }, { ...after, ...beside }))
    }
  }
  changes.push(...changeMembership(plan, row, person, chosen.some((one) => one.field === 'joinedOn')))
  if (chosen.some((one) => one.field === 'cardNo')) {
    const cardNo = textOf(row, 'cardNo')
    if (cardNo !== null) changes.push(insertCard(plan, person.id, plan.unionOf(person.unit_id), cardNo))
  }
  return { kind: changes.length === 0 ? 'same' : 'changed', personId: person.id, changes }
}

/** Fifteen digits that a row gave: the person's page says they were made longer, until somebody has seen the card. */
function readOldNumber({ values, findings }: StoredRow): string | null {
  return values.idNo !== null && findings.includes('id_expanded_from_15') ? oldNumberOf(values.idNo) : null
}

function givenOf(plan: RowPlan, personId: string): string | null {
  const given = plan.sqlite.prepare('select given from person where id = ?').pluck().get(personId)
  return typeof given === 'string' ? given : null
}

interface JoinEvent {
  id: string
  on_date: string
  data: string
}

function changeMembership(plan: RowPlan, row: StoredRow, person: KnownPerson, joinedChosen: boolean): RowChange[] {
  const joined = readJoined(row, plan.today)
  if (wouldJoin(person, plan)) return [insertJoin(plan, person.id, plan.unionOf(person.unit_id), joined)]
  if (!joinedChosen || joined.joinedOn === null) return []
  const events = plan.sqlite
    .prepare(
      `select id, on_date, data from membership_event
       where person_id = ? and deleted_at is null order by on_date, position limit 1`,
    )
    .all(person.id) as JoinEvent[] // the columns named
  const [join] = events
  if (join === undefined) return []
  const data = JSON.stringify({ ...(JSON.parse(join.data) as Fields), joinedOn: joined.joinedOn })
  const before = { on_date: join.on_date, data: join.data }
  return [plan.journal.change('membership_event', join.id, before, { on_date: joined.on, data })]
}

interface Joined {
  /** Day of the event. */
  on: PlainDate
  joinedOn: string | null
  /** What the file says where it cannot be a day of joining. */
  text: string | null
}

/** A day as it is; a month counts from its first day and stays a month; unknown or future leaves only today's entry. */
function readJoined(row: StoredRow, today: PlainDate): Joined {
  const text = textOf(row, 'joinedOn')
  if (text === null) return { on: today, joinedOn: null, text: null }
  if (isPlainDate(text) && text <= today) return { on: text, joinedOn: text, text: null }
  const first = `${text}-01`
  if (isPlainMonth(text) && isPlainDate(first) && first <= today) return { on: first, joinedOn: text, text: null }
  return { on: today, joinedOn: null, text }
}

function insertJoin(plan: RowPlan, personId: string, unionId: string | null, joined: Joined): RowChange {
  return plan.journal.insert('membership_event', plan.newId(), {
    person_id: personId,
    type: 'join',
    on_date: joined.on,
    position: 1,
    union_id: unionId,
    data: JSON.stringify({ joinedOn: joined.joinedOn }),
    state_after: 'member_state/active',
    union_after: unionId,
  })
}

function insertCard(plan: RowPlan, personId: string, unionId: string | null, number: string): RowChange {
  return plan.journal.insert('card', plan.newId(), { person_id: personId, union_id: unionId, number, state: 'issued' })
}

function textOf(row: StoredRow, field: FieldName): string | null {
  const value = row.values[field]
  return typeof value === 'string' && value !== '' ? value : null
}
