import type { RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { soundsOf, type NameSounds } from '../../db/pinyin.ts'
import { INDEXED_COLUMNS, makeFindIndex, type IndexedPerson } from './find-index.ts'
import { foldEvents, MAINTAINED, workOut, type EventToFold, type Maintained, type PersonFacts } from './maintained.ts'
import { makePlaces, type Standing } from './place.ts'

/**
 * Keeps what is worked out about people in line with what was written: sort keys, membership as the events tell it,
 * newest card, what keeps them from being counted, and the search index. One statement each, prepared once: an import
 * of fifty thousand goes the same way as one saved edit.
 */
export function makePeopleDeriver(sqlite: Sqlite): (changes: readonly RowChange[]) => void {
  const readPerson = sqlite.prepare(`select ${READ_COLUMNS} from person where id = ?`)
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
  const write = (number: number, derived: Maintained, place: number | null): void => {
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
        // Nothing is worked out from a post, an address or a note.
        if (before !== null && !Object.keys(after).some((column) => WATCHED.has(column))) continue
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

  const deriveOne = (row: PersonRecord, sounds: NameSounds): Maintained => {
    const events = readEvents.all(row.id) as EventRecord[] // the columns named
    const { membership, effects } = foldEvents(events)
    events.forEach((event, i) => {
      const effect = effects[i]
      if (effect === undefined) return
      if (event.state_after === effect.state_after && event.union_after === effect.union_after) return
      writeEvent.run(effect.state_after, effect.union_after, event.id)
    })
    const cardNo = readCard.get(row.id)
    return workOut(row, {
      membership,
      cardNo: typeof cardNo === 'string' ? cardNo : null,
      unitKey: row.unit_id === null ? null : String(readUnitKey.get(row.unit_id) ?? ''),
      sounds,
    })
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
  readonly derived: Maintained
}

const READ_COLUMNS = `${INDEXED_COLUMNS}, id, deleted_at, id_type, birth_on, employment_form, hired_on, dispatch,
  dispatch_unit, consent_on, union_group, name_key, stroke_key, unit_key, applied_on, joined_on, join_channel, state_since`
/** Columns of a person that anything is worked out from. */
const WATCHED: ReadonlySet<string> = new Set(READ_COLUMNS.split(',').map((column) => column.trim()))

/** Columns that the search index speaks of, typed or maintained. */
const SEARCHED: ReadonlySet<string> = new Set([
  'name', 'former_name', 'id_no', 'mobile', 'phone2', 'unit_id', 'deleted_at', 'sex', 'ethnicity', 'political',
  'education', 'migrant', 'import_batch_id', 'name_key', 'member_state', 'union_id', 'card_no', 'missing_mask', 'relative',
])

interface EventRecord extends EventToFold {
  readonly id: string
  readonly state_after: string
  readonly union_after: string | null
}

type PersonRecord = IndexedPerson & PersonFacts & Maintained & { readonly id: string; readonly deleted_at: string | null }
