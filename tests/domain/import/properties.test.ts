import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanIdText, expandOldNumber } from '../../../shared/domain/identity/id-number.ts'
import { HEADER_NAMES } from '../../../shared/domain/import/header-names.ts'
import { interpretWorkbook, listSheets, type Interpretation } from '../../../shared/domain/import/interpret.ts'
import type { Cell, Sheet, Workbook } from '../../../shared/domain/import/sheet.ts'
import { dateFromEpochDay, day, epochDay } from '../../../shared/domain/plain-date.ts'

const headerNames = fc.constantFrom(...Object.values(HEADER_NAMES).flat(), '序号', '年龄', '家属', '紧急联系人')
const words = fc.constantFrom(
  ...(
    '李明|王芳|张 伟|370124199410176000|37012419900307154x|370124720729406|3.7E+17|370,124,197,712,020,000|' +
    '320322198012051645/370923200305048747|13812345678|0531-83456789|1.38E+10|1990.1|1990-02-31|90.3.7|2015年6月|' +
    '42156|同上|〃|合计|示例|填表人：|注：|无|#N/A|="370124199410176000"|必填|18位|1|宏达厂|男|汉族|党员|大专|√| |'
  ).split('|'),
)
const texts = fc.oneof({ weight: 4, arbitrary: words }, headerNames, fc.string({ unit: 'grapheme', maxLength: 12 }))
const numbers = fc.oneof(
  fc.integer({ min: -10, max: 100_000 }),
  fc.constantFrom(370124199410176000, 412726750819729, 1990.1, 19900307, 1e300, -5.5, 0.1 + 0.2, 13812345678),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)
const flags = fc.record({ formula: fc.constant(true) }, { requiredKeys: [] })
const looks = fc.record(
  { format: fc.constantFrom('0.00', 'yyyy"年"m"月"', 'yyyy-mm-dd', '"'), isDate: fc.constant(true) },
  { requiredKeys: [] },
)
const cells: fc.Arbitrary<Cell | undefined> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(undefined) },
  { weight: 6, arbitrary: fc.tuple(texts, flags).map(([text, more]): Cell => ({ kind: 'text', text, ...more })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(numbers, flags, looks)
      .map(([number, more, look]): Cell => ({ kind: 'number', text: String(number), number, ...more, ...look })),
  },
  fc.constantFrom<Cell>({ kind: 'boolean', text: 'TRUE' }, { kind: 'error', text: '#REF!' }),
  fc.constant<Cell>({ kind: 'error', text: '', formula: true }),
)
const WIDTH = 8
const header = fc
  .uniqueArray(headerNames, { minLength: 4, maxLength: WIDTH })
  .map((names) => names.map((text): Cell => ({ kind: 'text', text })))
const wild = fc.tuple(
  fc.array(fc.array(cells, { maxLength: WIDTH }), { maxLength: 4 }),
  fc.option(header, { freq: 10, nil: [] }),
  fc.array(fc.array(cells, { maxLength: WIDTH }), { maxLength: 12 }),
)
const asCells = (row: readonly string[]): Cell[] => row.map((text) => ({ kind: 'text', text }))
/** Few names, numbers and phones, so that rows are alike in every way. */
const alike = fc.tuple(
  fc.constantFrom('李明', '李 明', '王芳', ''),
  fc.constantFrom('370124199410176000', '370124199003071543', '', '370124720729406', '370124199410176001'),
  fc.constantFrom('1985-02-11', '1985.2.11', '1985-02', ''),
  fc.constantFrom('13812345678', '138 1234 5678', '13912345678', ''),
)
const tame = fc
  .array(alike, { minLength: 1, maxLength: 12 })
  .map((list) => [[], asCells(['姓名', '身份证号', '出生日期', '手机']), list.map(asCells)] as const)
const rows = fc.oneof(wild, tame)
const merges = fc.array(
  fc
    .tuple(fc.nat(14), fc.nat(WIDTH - 1), fc.nat(4), fc.nat(3))
    .map(([top, left, tall, wide]) => ({ top, left, bottom: top + tall, right: left + wide })),
  { maxLength: 3 },
)
const sheets: fc.Arbitrary<Sheet> = fc.record({
  name: fc.option(fc.string()),
  hidden: fc.boolean(),
  rows: rows.map(([above, head, below]) => [...above, head, ...below].map((row) => (row.length > 0 ? row : undefined))),
  merges,
  hiddenRows: fc.uniqueArray(fc.nat(14)).map((list) => new Set(list)),
})
const workbooks: fc.Arbitrary<Workbook> = fc.record({
  container: fc.constantFrom('workbook', 'text', 'html'),
  date1904: fc.boolean(),
  sheets: fc.array(sheets, { minLength: 1, maxLength: 3 }),
})
const days = fc
  .integer({ min: epochDay(day('2024-01-01')), max: epochDay(day('2040-12-31')) })
  .map((n) => dateFromEpochDay(n))

/** Holds for every reading that random workbooks give. */
function holds(check: (read: Interpretation, workbook: Workbook) => void): void {
  let readings = 0
  fc.assert(
    fc.property(workbooks, days, (workbook, asOf) => {
      const { interpretation } = interpretWorkbook(workbook, { asOf })
      if (interpretation === undefined) return
      readings += 1
      check(interpretation, workbook)
    }),
    { numRuns: 400 },
  )
  // A property that meets no roster proves nothing.
  expect(readings).toBeGreaterThan(100)
}

describe('whatever a sender writes', () => {
  it('every row down to the last filled one is header, skipped or a person, and only one of them', () => {
    holds(({ headerRows, skipped, rows: people }) => {
      const listed = [...headerRows, ...skipped.map(({ row }) => row), ...people.map(({ row }) => row)]
      const last = Math.max(...listed)
      expect(listed.toSorted((a, b) => a - b)).toEqual(Array.from({ length: last }, (_, i) => i + 1))
    })
  })

  it('no row with a name or number in it is left out at the end', () => {
    holds(({ headerRows, skipped, rows: people, columns, sheetIndex }, workbook) => {
      const last = Math.max(...headerRows, ...skipped.map(({ row }) => row), ...people.map(({ row }) => row))
      const sheet = workbook.sheets[sheetIndex]
      const tall = sheet?.merges.filter((block) => block.bottom > block.top) ?? []
      const named = Object.keys(columns).map((letter) => letter.charCodeAt(0) - 65)
      for (let row = last; row < (sheet?.rows.length ?? 0); row++) {
        for (const column of named) {
          const isTall = tall.some((block) => block.top <= row && block.bottom >= row && block.left === column)
          const text = sheet?.rows[row]?.[column]?.text ?? ''
          expect(isTall || !/李明|王芳|^370124199410176000$/.test(text)).toBe(true)
        }
      }
    })
  })

  it('the counts add up', () => {
    holds(({ rows: people, counts }) => {
      expect(counts.people).toBe(people.length)
      expect(counts.import + counts.merge + counts.hold + counts.reject).toBe(counts.people)
      for (const action of ['import', 'merge', 'hold', 'reject'] as const) {
        expect(people.filter((row) => row.action === action)).toHaveLength(counts[action])
      }
    })
  })

  it('an identity number is one that stands in the row, or an old one with its new digits', () => {
    holds(({ rows: people }) => {
      for (const { raw, values } of people) {
        if (values.idNo === null) continue
        const written = raw.map((text) => cleanIdText(text.replace(/^="(.*)"$/s, '$1')))
        const expanded = written.filter((text) => /^\d{15}$/.test(text)).map(expandOldNumber)
        expect([...written, ...expanded]).toContain(values.idNo)
      }
    })
  })

  it('a merged row points at an earlier row of the same name that is imported', () => {
    holds(({ rows: people }) => {
      for (const { row, action, dupOf, values } of people) {
        expect(dupOf !== undefined).toBe(action === 'merge')
        const first = people.find((other) => other.row === dupOf)
        if (dupOf !== undefined) {
          expect(dupOf).toBeLessThan(row)
          expect([first?.action, first?.values.name]).toEqual(['import', values.name])
        }
      }
    })
  })

  it('nobody is imported without a name, and a rejected row says why', () => {
    holds(({ rows: people }) => {
      for (const { action, values, findings } of people) {
        if (action !== 'reject') expect(values.name).not.toBeNull()
        else expect(findings.includes('name_missing') || findings.includes('two_ids')).toBe(true)
        expect(new Set(findings).size).toBe(findings.length)
      }
    })
  })

  it('the list of sheets knows the people of the chosen one', () => {
    holds(({ sheetIndex, counts }, workbook) => {
      expect(listSheets(workbook)[sheetIndex]?.people).toBe(counts.people)
    })
  })
})
