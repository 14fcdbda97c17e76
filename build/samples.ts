import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import { generatePeople, generateUnits, makeRandom, type MadeUpPerson } from '../tests/support/generate-people.ts'

export interface SampleFile {
  name: string
  bytes: Uint8Array
}

const SEX: Readonly<Record<string, string>> = { '1': '男', '2': '女' }
const POLITICAL: Readonly<Record<string, string>> = { '01': '党员', '03': '团员', '13': '群众' }
const EDUCATION: Readonly<Record<string, string>> = { '20': '大本', '30': '大专', '40': '中专', '60': '高中', '70': '初中' }

/**
 * Five rosters as enterprises send them, about 580 people, made up by the seeded generator: title rows, two-row
 * headers, a sample row, totals, damaged and old numbers, every date form, GBK, an html table under the name of a
 * spreadsheet, doubles, and short names of units. The last one is full of doubt and leaves work for a person.
 */
export function makeSamples(): SampleFile[] {
  const units = generateUnits(8)
  const people = [...generatePeople(580, 2_026, units.length)]
  const random = makeRandom(2_026)
  const nameOf = (unit: number): string => units[unit % units.length]?.name ?? ''
  const part = (from: number, to: number): MadeUpPerson[] => people.slice(from, to)
  return [
    { name: '宏达面粉机械会员花名册（定稿）.xlsx', bytes: makeTitledWorkbook(part(0, 160), nameOf(0), random) },
    { name: '工业园区会员表.csv', bytes: makeGbkCsv(part(160, 300), nameOf) },
    { name: '会员信息列表导出.xls', bytes: makeHtmlTable(part(300, 420), nameOf(3)) },
    { name: '全镇会员花名册2025.xlsx', bytes: makeTownWorkbook([...part(420, 560), ...part(40, 60)], nameOf, random) },
    { name: '三家单位补报会员（10月）.xlsx', bytes: makeDoubtfulWorkbook(part(560, 580), part(160, 184), nameOf) },
  ]
}

/** Merged title, two-row header with stars, sample row, totals, signatures, numbers that Excel has damaged. */
function makeTitledWorkbook(people: readonly MadeUpPerson[], unit: string, random: () => number): Uint8Array {
  const head = [
    [`${unit}工会会员花名册`],
    ['填报单位（盖章）：', unit, '', '', '', '', '', '', '2025年12月31日'],
    ['序号', '基本情况', '', '', '', '联系方式', '', '工作情况', '', '*入会时间'],
    ['', '*姓 名', '*性别', '*身份证\n号码', '民族', '手机号码', '备用电话', '车间', '工种', ''],
    ['例', '张三', '男', '18位身份证号', '汉族', '11位手机号', '', '一车间', '钳工', '2020-01-01'],
  ]
  const rows = people.map((person, index): (string | CellObject)[] => [
    String(index + 1),
    index % 17 === 3 ? spread(person.name) : person.name,
    SEX[person.sex] ?? '',
    idCell(person, index, random),
    index % 23 === 5 ? '汗族' : '汉族',
    index % 11 === 2 ? `+86 ${person.mobile ?? ''}` : (person.mobile ?? ''),
    '',
    person.dept,
    person.job,
    dateForm(person.joinedOn, index),
  ])
  const foot = [[`合计：${people.length}人`], ['填表人：', '', '', '', '', '审核：']]
  const sheet = utils.aoa_to_sheet([...head, ...rows, ...foot])
  sheet['!merges'] = [merge('A1:J1'), merge('B3:E3'), merge('F3:G3'), merge('H3:I3'), merge('A3:A4'), merge('J3:J4')]
  return toXlsx(sheet, '花名册')
}

/** One number in fifteen is damaged, missing, old, or mistyped. */
function idCell(person: MadeUpPerson, index: number, random: () => number): string | CellObject {
  const id = person.idNo ?? ''
  if (id === '' || index % 15 !== 7) return index % 13 === 4 ? `'${id.slice(0, 6)} ${id.slice(6)}` : id
  const kind = Math.floor(random() * 4)
  if (kind === 0) return { t: 'n', v: Number(id.slice(0, 15)) * 1_000, z: '0' }
  if (kind === 1) return ''
  if (kind === 2) return id.slice(0, 6) + id.slice(8, 17)
  return id.slice(0, 16) + (id[17] ?? '0') + (id[16] ?? '0')
}

function dateForm(date: string, index: number): string {
  const [year = '', month = '', day = ''] = date.split('-')
  const forms = [date, `${year}.${month}`, `${year}年${Number(month)}月`, `${year}/${Number(month)}/${Number(day)}`]
  return forms[index % forms.length] ?? date
}

function spread(name: string): string {
  return [...name].length === 2 ? [...name].join('　') : name
}

/** Saved from an old program as GBK; commas and quotes inside cells; the unit only where it changes. */
function makeGbkCsv(people: readonly MadeUpPerson[], nameOf: (unit: number) => string): Uint8Array {
  const lines = ['工业园区会员登记表,,,,,,', '姓名,身份证号,性别,出生年月,政治面貌,所在单位,联系电话,备注']
  for (const [index, person] of people.entries()) {
    const unit = index % 20 === 0 ? nameOf(1 + Math.floor(index / 70)) : ''
    const note = index % 40 === 9 ? '"临时工, ""代班"""' : ''
    lines.push(
      [person.name, person.idNo ?? '', SEX[person.sex], person.birthOn.slice(0, 7).replace('-', '.'),
        POLITICAL[person.political] ?? '群众', unit, person.mobile ?? '', note].join(','),
    )
  }
  return encodeGbk(lines.join('\r\n'))
}

/** A web system's export: an html table under the name of a spreadsheet. */
function makeHtmlTable(people: readonly MadeUpPerson[], unit: string): Uint8Array {
  const header = ['序号', '会员姓名', '性别', '公民身份号码', '文化程度', '单位名称', '移动电话', '入会日期', '是否农民工']
  const rows = people.map((person, index) =>
    htmlRow([
      String(index + 1), person.name, SEX[person.sex] ?? '', person.idNo ?? '', EDUCATION[person.education ?? ''] ?? '其他',
      unit, person.mobile ?? '', `${person.joinedOn} 00:00:00`, person.migrant ? '是' : '否',
    ]),
  )
  const table = `<table>${htmlRow(header)}${rows.join('')}</table>`
  return new TextEncoder().encode(`<html><head><meta charset="utf-8"></head><body>${table}</body></html>`)
}

function htmlRow(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
}

/** A plain sheet of the whole town; some people stand in it twice, and twenty were in another file already. */
function makeTownWorkbook(
  people: readonly MadeUpPerson[],
  nameOf: (unit: number) => string,
  random: () => number,
): Uint8Array {
  const header = ['姓名', '性别', '身份证号', '学历', '政治面貌', '工作单位', '岗位', '联系方式', '入会时间']
  const rows = people.map((person, index) => [
    person.name,
    SEX[person.sex] ?? '',
    idCell(person, index, random),
    EDUCATION[person.education ?? ''] ?? '',
    POLITICAL[person.political] ?? '一般群众',
    index >= 140 ? nameOf(0) : nameOf(4 + (index % 4)),
    person.job,
    person.mobile ?? '',
    person.joinedOn.replaceAll('-', ''),
  ])
  const twice = rows.slice(10, 14)
  return toXlsx(utils.aoa_to_sheet([header, ...rows, ...twice]), '全镇')
}

/** Typed from memory: units by names that only resemble, numbers damaged by Excel, people who are on file already. */
function makeDoubtfulWorkbook(
  fresh: readonly MadeUpPerson[],
  known: readonly MadeUpPerson[],
  nameOf: (unit: number) => string,
): Uint8Array {
  const header = ['序号', '姓名', '性别', '出生日期', '身份证号', '工作单位', '联系电话', '入会时间']
  const units = [misspell(nameOf(0)), nameOf(5), nameOf(6)]
  const rows = [...fresh, ...known].map((person, index): (string | CellObject)[] => [
    String(index + 1),
    person.name,
    SEX[person.sex] ?? '',
    person.birthOn,
    index < fresh.length ? (person.idNo ?? '') : damage(person.idNo ?? '', index),
    units[index % units.length] ?? '',
    index < fresh.length ? (person.mobile ?? '') : '',
    person.joinedOn,
  ])
  return toXlsx(utils.aoa_to_sheet([['补报会员名单'], header, ...rows]), '补报')
}

/** 云桥镇宏达面粉机械有限公司 as 宏达面粉机戒公司: heard, not looked up. */
function misspell(unit: string): string {
  return unit.replace('云桥镇', '').replace('械有限', '戒')
}

/** The last three digits lost, a digit left out, two digits swapped, or no number at all. */
function damage(id: string, index: number): string | CellObject {
  if (index % 4 === 0) return { t: 'n', v: Number(id.slice(0, 15)) * 1_000, z: '0' }
  if (index % 4 === 1) return id.slice(0, 8) + id.slice(9)
  return index % 4 === 2 ? id.slice(0, 16) + (id[17] ?? '') + (id[16] ?? '') : ''
}

function toXlsx(sheet: WorkSheet, name: string): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, name)
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer) // what type `array` gives
}

function merge(range: string): { s: { r: number; c: number }; e: { r: number; c: number } } {
  return utils.decode_range(range)
}

/** The platform only decodes GBK, so the table is turned round; a character outside it becomes a question mark. */
function encodeGbk(text: string): Uint8Array {
  const table = new Map<string, [number, number]>()
  const decoder = new TextDecoder('gbk')
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue
      const character = decoder.decode(new Uint8Array([lead, trail]))
      if ([...character].length === 1 && character !== '\u{FFFD}') table.set(character, [lead, trail])
    }
  }
  const bytes: number[] = []
  for (const character of text) {
    if (character < '\u0080') bytes.push(character.charCodeAt(0))
    else bytes.push(...(table.get(character) ?? [0x3f]))
  }
  return new Uint8Array(bytes)
}
