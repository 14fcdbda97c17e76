import { makeRandom } from '../support/generate-people.ts'
import type { Sqlite } from '../../electron/db/open.ts'
import { loadSounds, soundsOf } from '../../electron/db/pinyin.ts'

await loadSounds()

/** A keystroke's text, by the kind of thing that is typed. */
export interface TypedQuery {
  readonly kind: string
  readonly text: string
}

interface Known {
  readonly name: string
  readonly id_no: string
  readonly mobile: string
  readonly unit: string
}

/** The mix of the performance goals: 17 kinds of text about people who are there, the same in each run. */
export function makeQueryMix(sqlite: Sqlite, people: number): TypedQuery[] {
  const total = Number(sqlite.prepare('select max(number) from person where mobile is not null').pluck().get())
  const random = makeRandom(7)
  const find = sqlite.prepare(
    `select p.name, p.id_no, p.mobile, u.name as unit from person p join unit u on u.id = p.unit_id
     where p.number >= ? and p.id_no is not null and p.mobile is not null and length(p.name) between 2 and 3 limit 1`,
  )
  return Array.from({ length: people }, () => find.get(1 + Math.floor(random() * (total - 100))) as Known).flatMap(
    queriesAbout, // the columns named
  )
}

function queriesAbout({ name, id_no: idNo, mobile, unit }: Known): TypedQuery[] {
  const characters = [...name]
  const syllables = soundsOf(name).readings[0] ?? []
  const [first = '', second = ''] = syllables
  // 云桥镇 and the legal form are part of every name: nobody types them.
  const brand = unit.slice(3, 5)
  const texts = {
    'surname': characters[0] ?? '',
    'a character of the name': characters[1] ?? '',
    'surname and a character': characters.slice(0, 2).join(''),
    'given name': characters.slice(1).join(''),
    'whole name': name,
    'pinyin': syllables.join(''),
    'pinyin, beginning': first + second.slice(0, 1),
    'pinyin of the surname': first,
    'initials': syllables.map((syllable) => syllable.charAt(0)).join(''),
    'ID, last four': idNo.slice(-4),
    'ID, last six': idNo.slice(-6),
    'ID, first ten': idNo.slice(0, 10),
    'phone': mobile,
    'phone, last four': mobile.slice(-4),
    'phone, first seven': mobile.slice(0, 7),
    'unit word': brand,
    'name and unit': `${name} ${brand}`,
  }
  return Object.entries(texts).map(([kind, text]) => ({ kind, text }))
}
