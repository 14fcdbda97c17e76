import { searchTokens } from '../../../shared/domain/search/tokens.ts'
import type { Sqlite } from '../../db/open.ts'
import type { NameSounds } from '../../db/pinyin.ts'
import { DROP_ENTRY, PUT_ENTRY } from '../../db/sqlite-sql/search-index.ts'
import { marksOf, type MarkedPerson } from './marks.ts'

/** The columns that decide what a person is found by. */
export interface IndexedPerson extends MarkedPerson {
  readonly number: number
  readonly name: string
  readonly former_name: string | null
  readonly id_no: string | null
  readonly mobile: string | null
  readonly phone2: string | null
  readonly unit_id: string | null
  readonly union_id: string | null
  readonly import_batch_id: string | null
  /** Row number in the index; null while the person is not in it. */
  readonly place: number | null
}

export const INDEXED_COLUMNS = `number, name, former_name, id_no, mobile, phone2, unit_id, union_id, import_batch_id,
  place, member_state, sex, ethnicity, political, education, migrant, missing_mask, card_no, relative`

/**
 * Rewrites the index entries of these people (number to the place of the old entry, null for none) as their rows now
 * say. In the order of the index: out of order every entry would cost a flush.
 */
export type RefreshIndex = (
  people: ReadonlyMap<number, number | null>,
  soundsOf: (name: string) => NameSounds,
  /** Rows known to be as they stand in the store, by number; the others are read. */
  known?: ReadonlyMap<number, IndexedPerson>,
) => void

export function makeFindIndex(sqlite: Sqlite): RefreshIndex {
  const readPerson = sqlite.prepare(`select ${INDEXED_COLUMNS} from person where number = ?`)
  const drop = sqlite.prepare(DROP_ENTRY)
  const put = sqlite.prepare(PUT_ENTRY)
  const makeTokens = makeTokenMaker(sqlite)
  return (people, soundsOf, known) => {
    const tokensOf = makeTokens(soundsOf)
    const entries: { at: number; person: IndexedPerson | null }[] = []
    for (const [number, oldPlace] of people) {
      const person = known?.get(number) ?? (readPerson.get(number) as IndexedPerson) // the columns named
      if (oldPlace !== null) entries.push({ at: oldPlace, person: null })
      if (person.place !== null) entries.push({ at: person.place, person })
    }
    // Where one goes and another comes, dropping is first.
    entries.sort((a, b) => a.at - b.at || Number(a.person !== null) - Number(b.person !== null))
    for (const { at, person } of entries) {
      if (person === null) drop.run(at)
      else put.run(at, tokensOf(person))
    }
  }
}

/** Names of units and numbers of unions and batches are read once for each run. */
function makeTokenMaker(
  sqlite: Sqlite,
): (soundsOf: (name: string) => NameSounds) => (person: IndexedPerson) => string {
  const readUnit = sqlite.prepare('select number, name from unit where id = ?')
  const readAliases = sqlite.prepare('select alias from unit_alias where unit_id = ? and deleted_at is null').pluck()
  const readUnion = sqlite.prepare('select number from trade_union where id = ?').pluck()
  const readBatch = sqlite.prepare('select number from import_batch where id = ?').pluck()
  return (soundsOf) => {
    const unitOf = readOnce((id) => {
      const row = readUnit.get(id) as { number: number; name: string } // the columns named; a foreign key keeps it
      return { number: row.number, names: [row.name, ...readAliases.all(id).map(String)] }
    })
    const unionOf = readOnce((id) => Number(readUnion.get(id)))
    const batchOf = readOnce((id) => Number(readBatch.get(id) ?? 0))
    return (person) => {
      const unit = unitOf(person.unit_id)
      const names = person.former_name === null ? [person.name] : [person.name, person.former_name]
      const words = searchTokens({
        names: names.map((name) => ({ name, readings: soundsOf(name).readings })),
        idNo: person.id_no,
        phones: [person.mobile, person.phone2].filter((phone) => phone !== null),
        unitNames: unit?.names ?? [],
      })
      const numbers = { unit: unit?.number ?? null, union: unionOf(person.union_id), batch: batchOf(person.import_batch_id) }
      return `${words} ${marksOf(person, numbers).join(' ')}`
    }
  }
}

function readOnce<T>(read: (id: string) => T): (id: string | null) => T | null {
  const known = new Map<string, T>()
  return (id) => {
    if (id === null) return null
    const found = known.get(id) ?? read(id)
    known.set(id, found)
    return found
  }
}
