import { bareCode, type MemberState } from '../../../shared/domain/codes.ts'
import { addEvent, type Membership } from '../../../shared/domain/members/membership-effects.ts'
import { missingForQualified, missingMask } from '../../../shared/domain/members/qualified.ts'
import { isDayOrMonth, isPlainDate, type DayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { soundsOf, type NameSounds } from '../../db/pinyin.ts'
import { strokeKey } from '../../db/strokes.ts'
import { groupKey } from './group-key.ts'
import { INDEXED_COLUMNS, makeFindIndex, type IndexedPerson } from './find-index.ts'
import { toCodeId } from './mapping.ts'
import { makePlaces, type Standing } from './place.ts'
import { fromStored, readData, type EventData } from './stored-events.ts'

/**
 * Keeps what is worked out about people in line with what was written: sort keys, membership as the events tell it,
 * newest card, what keeps them from being counted, and the search index. One statement each, prepared once: an import
 * of fifty thousand goes the same way as one saved edit.
 */
export function makePeopleDeriver(sqlite: Sqlite): (changes: readonly RowChange[]) => void {
  const readPerson = sqlite.prepare(
    `select ${INDEXED_COLUMNS}, id, deleted_at, id_type, birth_on, employment_form, hired_on, dispatch, dispatch_unit, consent_on,
       union_group, name_key, stroke_key, unit_key, applied_on, joined_on, join_channel, state_since
     from person where id = ?`,
  )
  const readEvents = sqlite.prepare(
    `select id, type, on_date, union_id, data, state_after, union_after from membership_event
     where person_id = ? and deleted_at is null order by on_date, position`,
  )
  const writeEvent = sqlite.prepare('update membership_event set state_after = ?, union_after = ? where id = ?')
  const readCard = sqlite
    .prepare(
      `select number from card where person_id = ? and deleted_at is null and state = 'issued'
       order by issued_on desc nulls last, created_at desc, id desc limit 1`,
    )
    .pluck()
  const readUnitKey = sqlite.prepare('select name_key from unit where id = ?').pluck()
  const writePerson = sqlite.prepare(
    `update person set ${MAINTAINED.map((column) => `${column} = ?`).join(', ')}, place = ? where number = ?`,
  )
  const clearPlace = sqlite.prepare('update person set place = null where number = ?')
  const peopleOfUnit = sqlite.prepare('select id from person where unit_id = ? and place is not null').pluck()
  const owners = {
    membership_event: sqlite.prepare('select person_id from membership_event where id = ?').pluck(),
    card: sqlite.prepare('select person_id from card where id = ?').pluck(),
  }
  const unitOfAlias = sqlite.prepare('select unit_id from unit_alias where id = ?').pluck()
  const places = makePlaces(sqlite)
  const refreshIndex = makeFindIndex(sqlite)
  const write = (number: number, derived: Derived, place: number | null): void => {
    writePerson.run(...MAINTAINED.map((column) => derived[column]), place, number)
  }

  /** Who is touched, and whether by a change of the search words of the person or of the unit. */
  const collect = (changes: readonly RowChange[]): Map<string, { reindex: boolean }> => {
    const touched = new Map<string, { reindex: boolean }>()
    const touch = (id: unknown, reindex: boolean): void => {
      if (typeof id !== 'string') return
      const known = touched.get(id)
      if (known === undefined) touched.set(id, { reindex })
      else known.reindex ||= reindex
    }
    for (const { table, id, before, after } of changes) {
      if (table === 'person') {
        touch(id, before === null || Object.keys(after).some((column) => SEARCHED.has(column)))
      } else if (table === 'membership_event' || table === 'card') {
        // A merge moves events and cards from one person to another: both have changed.
        touch(before?.['person_id'], false)
        touch(after['person_id'] ?? owners[table].get(id), false)
      } else if (table === 'unit' && before !== null && ('name' in after || 'deleted_at' in after)) {
        for (const person of peopleOfUnit.all(id)) touch(person, true)
      } else if (table === 'unit_alias') {
        for (const person of peopleOfUnit.all(after['unit_id'] ?? unitOfAlias.get(id))) touch(person, true)
      }
    }
    return touched
  }

  const membershipOf = (personId: string): MembershipColumns => {
    const events = readEvents.all(personId) as EventRecord[] // the columns named
    let membership: Membership | null = null
    let unionId: string | null = null
    let channel: string | null = null
    let appliedOn: string | null = null
    for (const row of events) {
      membership = addEvent(membership, fromStored(row))
      unionId = row.union_id ?? unionId
      if (OPENING.has(row.type)) {
        const data = readData(row.data)
        channel = channelOf(row.type, data)
        // Whoever joined in a month, without a day, may have applied on a day that is known.
        appliedOn = typeof data['appliedOn'] === 'string' ? data['appliedOn'] : null
      }
      const state = stateId(membership.state)
      if (row.state_after !== state || row.union_after !== unionId) writeEvent.run(state, unionId, row.id)
    }
    if (membership === null) return NO_MEMBERSHIP
    return {
      member_state: stateId(membership.state),
      union_id: unionId,
      applied_on: membership.appliedOn ?? appliedOn,
      joined_on: membership.joinedOn,
      join_channel: channel === null ? null : toCodeId('member_join_channel', channel),
      state_since: membership.since,
    }
  }

  const deriveOne = (row: PersonRecord, sounds: NameSounds): Derived => {
    const membership = membershipOf(row.id)
    const unitKey = row.unit_id === null ? LAST : String(readUnitKey.get(row.unit_id) ?? '')
    const cardNumber = readCard.get(row.id)
    return {
      name_key: sounds.sortKey,
      stroke_key: strokeKey(row.name),
      unit_key: [unitKey, row.union_group === null ? LAST : groupKey(row.union_group), sounds.sortKey].join(PART),
      ...membership,
      card_no: typeof cardNumber === 'string' ? cardNumber : null,
      missing_mask: missingMask(missingForQualified(toFacts(row, membership))),
    }
  }

  return (changes) => {
    /** Whose index entry is out of date, with the place of the old entry. */
    const stale = new Map<number, number | null>()
    const newcomers: Newcomer[] = []
    const soundsOnce = makeSoundsOnce()
    for (const [id, { reindex }] of collect(changes)) {
      const row = readPerson.get(id) as PersonRecord | undefined // the columns named
      if (row === undefined) continue
      const derived = deriveOne(row, soundsOnce(row.name))
      const changed = MAINTAINED.filter((column) => row[column] !== derived[column])
      const isGone = row.deleted_at !== null
      const needsPlace = !isGone && (row.place === null || row.name_key !== derived.name_key)
      if (reindex || needsPlace || changed.some((column) => SEARCHED.has(column))) stale.set(row.number, row.place)
      if (needsPlace) newcomers.push({ number: row.number, nameKey: derived.name_key, derived })
      else if (changed.length > 0 || (isGone && row.place !== null)) write(row.number, derived, isGone ? null : row.place)
      // Out of the line, so that nobody is placed next to where this person no longer stands.
      if (needsPlace && row.place !== null) clearPlace.run(row.number)
    }
    places.assign(
      newcomers,
      ({ number, derived }, place) => write(number, derived, place),
      (number, oldPlace) => {
        // Somebody placed a moment ago has no entry there yet.
        if (!stale.has(number)) stale.set(number, oldPlace)
      },
    )
    refreshIndex(stale, soundsOnce)
  }
}

/** The key and the tokens of a person ask for the same sounds. */
function makeSoundsOnce(): (name: string) => NameSounds {
  const known = new Map<string, NameSounds>()
  return (name) => {
    const sounds = known.get(name) ?? soundsOf(name)
    known.set(name, sounds)
    return sounds
  }
}

interface Newcomer extends Standing {
  readonly derived: Derived
}

/** Columns written here and nowhere else, in the order of the statement. */
const MAINTAINED = [
  'name_key', 'stroke_key', 'unit_key', 'member_state', 'union_id', 'applied_on', 'joined_on', 'join_channel',
  'state_since', 'card_no', 'missing_mask',
] as const

/** Columns that the search index speaks of, typed or maintained. */
const SEARCHED: ReadonlySet<string> = new Set([
  'name', 'former_name', 'id_no', 'mobile', 'phone2', 'unit_id', 'deleted_at', 'sex', 'ethnicity', 'political',
  'education', 'migrant', 'import_batch_id', 'name_key', 'member_state', 'union_id', 'card_no', 'missing_mask',
])

const OPENING: ReadonlySet<string> = new Set(['apply', 'join', 'transferIn', 'rejoin'])
/** Between the parts of a key, below every letter; and what sorts after all names. */
const PART = '\u0001'
const LAST = '\u{10FFFF}'

interface EventRecord {
  readonly id: string
  readonly type: string
  readonly on_date: string
  readonly union_id: string | null
  readonly data: string
  readonly state_after: string
  readonly union_after: string | null
}

interface MembershipColumns {
  readonly member_state: string | null
  readonly union_id: string | null
  readonly applied_on: string | null
  readonly joined_on: DayOrMonth | null
  readonly join_channel: string | null
  readonly state_since: PlainDate | null
}

type Derived = MembershipColumns & {
  readonly name_key: string
  readonly stroke_key: string
  readonly unit_key: string
  readonly card_no: string | null
  readonly missing_mask: number
}

type PersonRecord = IndexedPerson &
  Derived & {
    readonly id: string
    readonly deleted_at: string | null
    readonly id_type: string
    readonly birth_on: string | null
    readonly employment_form: string | null
    readonly hired_on: string | null
    readonly dispatch: number | null
    readonly dispatch_unit: string | null
    readonly consent_on: string | null
    readonly union_group: string | null
  }

const NO_MEMBERSHIP: MembershipColumns = {
  member_state: null,
  union_id: null,
  applied_on: null,
  joined_on: null,
  join_channel: null,
  state_since: null,
}

function toFacts(row: PersonRecord, membership: MembershipColumns): Parameters<typeof missingForQualified>[0] {
  return {
    name: row.name,
    idType: bareCode(row.id_type),
    idNo: row.id_no,
    sex: row.sex,
    birthOn: toDayOrMonth(row.birth_on),
    ethnicity: row.ethnicity,
    political: row.political,
    education: row.education,
    mobile: row.mobile,
    employmentForm: row.employment_form,
    hiredOn: toDayOrMonth(row.hired_on),
    migrant: toFlag(row.migrant),
    dispatch: toFlag(row.dispatch),
    dispatchUnit: row.dispatch_unit,
    joinedOn: membership.joined_on,
    consentOn: row.consent_on !== null && isPlainDate(row.consent_on) ? row.consent_on : null,
    unitId: row.unit_id,
    unionId: membership.union_id,
  }
}

/** Somebody transferred in has that channel unless the event names another. */
function channelOf(type: string, data: EventData): string | null {
  const channel = data['joinChannel']
  if (typeof channel === 'string' && channel !== '') return channel
  return type === 'transferIn' ? '5' : null
}

function stateId(state: MemberState): string {
  return toCodeId('member_state', state)
}

function toDayOrMonth(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}

function toFlag(value: number | null): boolean | null {
  return value === null ? null : value === 1
}
