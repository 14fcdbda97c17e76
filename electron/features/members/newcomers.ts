import type { BulkJournal } from '../../db/bulk.ts'
import { soundsOf, type NameSounds } from '../../db/pinyin.ts'
import type { Fields, RowChange } from '../../db/row-change.ts'
import type { Sqlite } from '../../db/open.ts'
import { lastNumberOf } from '../../db/sqlite-sql/about-store.ts'
import { LEAVE_APART, PUT_TOGETHER } from '../../db/sqlite-sql/search-index.ts'
import { makeFindIndex, type IndexedPerson } from './find-index.ts'
import { foldEvents, workOut, type PersonFacts } from './maintained.ts'
import { makePlaces, type Standing } from './place.ts'

/** Somebody who is not in the store yet, as an import or a package brings him. */
export interface NewPerson {
  readonly id: string
  /** Typed columns of the row; the name is one of them. */
  readonly columns: Fields & { readonly name: string }
  readonly sounds: NameSounds
  /** His membership in the order of its days; nothing for a person who is no member. */
  readonly events: readonly { readonly id: string; readonly columns: Fields & EventColumns }[]
  readonly cards: readonly { readonly id: string; readonly columns: Fields }[]
  /** Number of the card that counts. */
  readonly cardNo: string | null
}

interface EventColumns {
  readonly type: string
  readonly on_date: string
  readonly union_id: string | null
  /** JSON text. */
  readonly data: string
}

export interface Newcomers {
  /** Gives the row changes of each person, in the order given. */
  add(people: readonly NewPerson[]): readonly (readonly RowChange[])[]
  /** To be called when all are in. */
  finish(): void
}

/**
 * Puts new people into the store with all that is worked out about them, each row written once: what `Derive` would
 * write a second time, and read before, is known here. Give neighbours in the order of names together: they are
 * neighbours in the indexes, too.
 */
export function openNewcomers(sqlite: Sqlite, journal: BulkJournal): Newcomers {
  const readUnitKey = sqlite.prepare('select name_key from unit where id = ?').pluck()
  // Deleted rows count, too: no number is ever given twice.
  const readLastNumber = sqlite.prepare(lastNumberOf('person')).pluck()
  const places = makePlaces(sqlite)
  const refreshIndex = makeFindIndex(sqlite)
  const unitKeys = new Map<string, string>()
  const unitKeyOf = (unitId: string): string => {
    const known = unitKeys.get(unitId) ?? String(readUnitKey.get(unitId) ?? '')
    unitKeys.set(unitId, known)
    return known
  }

  const add: Newcomers['add'] = (people) => {
    let number = Number(readLastNumber.get() ?? 0)
    const standing = people.map((person): Waiting => {
      number += 1
      return { person, number, nameKey: person.sounds.sortKey }
    })
    const changes = new Map<NewPerson, readonly RowChange[]>()
    const rows = new Map<number, IndexedPerson>()
    /** Whose index entry is to be written, with the place of the old entry. */
    const stale = new Map<number, number | null>()
    let someMoved = false
    places.assign(
      standing,
      ({ person, number: own }, place) => {
        const written = insertPerson(journal, person, { number: own, place }, unitKeyOf)
        changes.set(person, written.changes)
        rows.set(own, written.row)
        stale.set(own, null)
      },
      (moved, oldPlace) => {
        someMoved = true
        if (!stale.has(moved)) stale.set(moved, oldPlace)
      },
    )
    const sounds = new Map(people.map((person) => [person.columns.name, person.sounds]))
    refreshIndex(stale, (name) => sounds.get(name) ?? soundsOf(name), someMoved ? undefined : rows)
    return people.map((person) => changes.get(person) ?? [])
  }
  // Putting the pieces of the search index together again and again would take a third of its time; later writes do it
  // step by step, as ever. What is set here is part of the transaction.
  sqlite.exec(LEAVE_APART)
  return { add, finish: () => void sqlite.exec(PUT_TOGETHER) }
}

interface Waiting extends Standing {
  readonly person: NewPerson
}

function insertPerson(
  journal: BulkJournal,
  { id, columns, sounds, events, cards, cardNo }: NewPerson,
  at: { number: number; place: number },
  unitKeyOf: (unitId: string) => string,
): { changes: RowChange[]; row: IndexedPerson } {
  const { membership, effects } = foldEvents(events.map((event) => event.columns))
  // The columns are those of the table, and `UNKNOWN` has every one that the caller may leave out.
  const facts = { ...UNKNOWN, ...columns } as PersonFacts & typeof UNKNOWN
  const unitKey = facts.unit_id === null ? null : unitKeyOf(facts.unit_id)
  const maintained = workOut(facts, { membership, cardNo, unitKey, sounds })
  const changes = [journal.insert('person', id, columns, { ...maintained, ...at })]
  events.forEach((event, i) => {
    changes.push(journal.insert('membership_event', event.id, { person_id: id, ...event.columns, ...effects[i] }))
  })
  for (const card of cards) changes.push(journal.insert('card', card.id, { person_id: id, ...card.columns }))
  return { changes, row: { ...facts, ...maintained, ...at } }
}

/** Columns that a roster may not speak about. */
const UNKNOWN = {
  former_name: null,
  id_type: 'id_type/111',
  id_no: null,
  sex: null,
  birth_on: null,
  ethnicity: null,
  political: null,
  education: null,
  mobile: null,
  phone2: null,
  employment_form: null,
  hired_on: null,
  migrant: null,
  dispatch: null,
  dispatch_unit: null,
  consent_on: null,
  unit_id: null,
  union_group: null,
  import_batch_id: null,
  relative: 0,
} as const
