import Database from 'better-sqlite3'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadSounds, soundsOf } from '../../../electron/db/pinyin.ts'
import { queryTokens, toMatch } from '../../../shared/domain/search/query.ts'
import { pairsOf, searchTokens, toIndexText, type PersonForSearch } from '../../../shared/domain/search/tokens.ts'

await loadSounds()

const db = new Database(':memory:')
db.exec(`create virtual table person_token using fts5 (
  tokens, content = '', contentless_delete = 1, detail = none, prefix = '2 3',
  tokenize = "unicode61 remove_diacritics 0")`)
const insert = db.prepare('insert into person_token (tokens) values (?)')
const find = db.prepare<[string], number>('select rowid from person_token where person_token match ?').pluck()
afterAll(() => db.close())

const people = {
  王小明: enter('王小明', { idNo: '42098119900307123X', phones: ['13812345678'], unitNames: ['宏达面粉机械厂', '宏达厂'] }),
  阿依古丽: enter('阿依古丽·买买提', { unitNames: ['红星TCL电子第3厂'] }),
  单雄信: enter('单雄信', { unitNames: ['红星（集团）公司'], phones: ['0531-83456789'] }),
  吕乐: enter('吕乐', {}),
  𠀀: enter('王𠀀㛃', {}),
  pua: enter('李\ue001明', {}),
  David: enter('David Li', { idNo: 'E12345678' }),
}

describe('typing', () => {
  it.each<[string, (keyof typeof people)[]]>([
    ['王', ['王小明', '𠀀']],
    ['小', ['王小明']],
    ['王小', ['王小明']],
    ['小明', ['王小明']],
    ['王小明', ['王小明']],
    ['wxm', ['王小明']],
    ['WXM', ['王小明']],
    ['ｗｘｍ', ['王小明']],
    ['xm', ['王小明']],
    ['m', ['王小明', '阿依古丽', 'pua']],
    ['wangx', ['王小明']],
    ['xiaom', ['王小明']],
    ['mingx', []],
    ['古丽 买买', ['阿依古丽']],
    ['阿依古丽·买买提', ['阿依古丽']],
    ['aygl', ['阿依古丽']],
    ['shan', ['单雄信']],
    ['danxiong', ['单雄信']],
    ['lvl', ['吕乐']],
    ['lüle', ['吕乐']],
    ['lvyue', ['吕乐']],
    ['𠀀', ['𠀀']],
    ['王𠀀', ['𠀀']],
    ['㛃', ['𠀀']],
    ['\ue001', ['pua']],
    ['david', ['David']],
    ['li', ['pua', 'David', '阿依古丽']],
    ['42098', ['王小明']],
    ['19900307', ['王小明']],
    ['07123x', ['王小明']],
    ['123X', ['王小明']],
    ['e123', ['David']],
    ['E12345678', ['David']],
    ['wxm5678', ['王小明']],
    ['aygl5678', []],
    ['138', ['王小明']],
    ['12345678', ['王小明']],
    ['5678', ['王小明', 'David']],
    ['6789', ['单雄信']],
    ['0531 8345', ['单雄信']],
    ['053 1381', []],
    ['053183', ['单雄信']],
    ['红星', ['阿依古丽', '单雄信']],
    ['面粉机械', ['王小明']],
    ['面粉 宏达', ['王小明']],
    ['tcl', ['阿依古丽']],
    ['cl', []],
    ['红星 aygl', ['阿依古丽']],
    ['红星shan', ['单雄信']],
    ['wxm宏达5678', ['王小明']],
    ['5678 明', ['王小明']],
    ['明 wxm 红星', []],
  ])('%s finds %j', (text, names) => {
    expect(look(text)).toEqual(names.map((name) => people[name]).toSorted((a, b) => a - b))
  })

  it.each(['', ' ', '"', '*', '·', '7', "'; --"])('%j asks for nothing', (text) => {
    expect(queryTokens(text)).toEqual([])
  })

  it.each(['or', 'AND', 'near', 'not 王', '王"小', '王*', 'tokens:王', '-王', '^王'])(
    '%s is no command to the index',
    (text) => expect(() => look(text)).not.toThrow(),
  )

  it('marks digits, for which a middle part may be looked for', () => {
    expect(queryTokens('王 3071 123x').map((term) => [term.text, term.isDigits])).toEqual([
      ['王', false],
      ['3071', true],
      ['123x', true],
    ])
  })
})

describe('any name', () => {
  const names = fc.string({ unit: fc.constantFrom(...'王李单小明乐依古丽𠀀㛃\ue001䶮'), minLength: 1, maxLength: 5 })

  it('is found by any part of it', () => {
    fc.assert(
      fc.property(names, fc.nat(), fc.nat(), (name, a, b) => {
        const characters = [...name]
        const from = a % characters.length
        const part = characters.slice(from, from + 1 + (b % (characters.length - from))).join('')
        const id = enter(name, {})
        expect(look(part)).toContain(id)
      }),
    )
  })

  it('is found by its pinyin and its initials from any character on', () => {
    const readable = fc.string({ unit: fc.constantFrom(...'王李单小明乐依古丽曾'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(readable, fc.nat(), (name, at) => {
        const [syllables = []] = soundsOf(name).readings
        const rest = syllables.slice(at % syllables.length)
        const id = enter(name, {})
        expect(look(rest.join(''))).toContain(id)
        expect(look(rest.map((syllable) => syllable.slice(0, 1)).join(''))).toContain(id)
      }),
    )
  })

  it('gives tokens that the index keeps whole', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 8 }), (name) => {
        const tokens = searchTokens({ names: [{ name, readings: [] }], idNo: null, phones: [], unitNames: [name] })
        expect(tokens).toBe(toIndexText(tokens))
      }),
    )
  })
})

it('forms pairs by characters, also outside the basic plane', () => expect(pairsOf('王𠀀明')).toEqual(['王𠀀', '𠀀明']))

function enter(name: string, more: Partial<PersonForSearch>): number {
  const names = [{ name, readings: soundsOf(name).readings }]
  const tokens = searchTokens({ names, idNo: null, phones: [], unitNames: [], ...more })
  return Number(insert.run(tokens).lastInsertRowid)
}

function look(text: string): number[] {
  const match = toMatch(queryTokens(text))
  return match === '' ? [] : find.all(match)
}
