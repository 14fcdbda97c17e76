import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'
import { findCell, findProblem, getSheet, readRoster } from './support.ts'

/** What the truth says about rows, all 1-based; row lists may hold ranges of numbers. */
const Truth = z.object({
  sheet: z.string().nullable(),
  headerRow: z.number(),
  skipped: z.array(z.object({ row: z.number() })),
  rows: z.array(z.object({ row: z.number() })),
})

describe('rosters as enterprises send them', () => {
  it.each([
    ['r01', 'workbook', false, ['会员花名册']],
    ['r02', 'workbook', false, ['填表说明', '会员名单', '代码', 'Sheet3']],
    ['r03', 'workbook', false, ['Sheet1', 'Sheet2', 'Sheet3']],
    ['r04', 'workbook', false, ['花名册', '工种']],
    ['r05', 'workbook', true, ['工作表1']],
    ['r06', 'text', false, [null]],
    ['r07', 'text', false, [null]],
    ['r08', 'text', false, [null]],
    ['r09', 'html', false, [null]],
    ['r10', 'workbook', false, ['全镇会员']],
  ])('opens %s as %s with its date system and sheets', (number, container, date1904, sheets) => {
    const book = readWorkbook(readRoster(number))
    expect([book.container, book.date1904, book.sheets.map((sheet) => sheet.name)]).toEqual([
      container,
      date1904,
      sheets,
    ])
  })

  it.each([
    ['r12', 'not_a_spreadsheet'],
    ['r13', 'damaged'],
    ['r14', 'password'],
    ['r15', 'too_large'],
  ])('refuses %s as %s', (number, problem) => {
    expect(findProblem(readRoster(number))).toBe(problem)
  })

  const detailed = ['r01', 'r02', 'r03', 'r04', 'r05', 'r06', 'r07', 'r08', 'r09']
  it.each(detailed)('numbers the rows of %s as they stand', (number) => {
    const truth = Truth.parse(
      JSON.parse(readFileSync(new URL(`../fixtures/rosters/truth/${number}.json`, import.meta.url), 'utf8')),
    )
    const sheet = readWorkbook(readRoster(number)).sheets.find(({ name }) => name === truth.sheet)
    const last = Math.max(truth.headerRow, ...[...truth.skipped, ...truth.rows].map(({ row }) => row))
    expect(sheet?.rows.length).toBe(last)
  })

  it('opens a workbook without people, which is not for the reader to refuse', () => {
    expect(findProblem(readRoster('r11'))).toBe('none')
  })

  it('tells hidden sheets', () => {
    const { sheets } = readWorkbook(readRoster('r02'))
    expect(sheets.filter((sheet) => sheet.hidden).map((sheet) => sheet.name)).toEqual(['代码'])
  })

  it('tells rows that are hidden or filtered out', () => {
    expect([...getSheet(readRoster('r02'), 1).hiddenRows]).toEqual([31, 32])
  })

  it('keeps 18 digits that were typed as text', () => {
    expect(findCell(getSheet(readRoster('r01')), 'F6')).toMatchObject({ kind: 'text', text: '152223197310257058' })
  })

  it('gives a number its plain digits, its format and whether it is a date', () => {
    const dates = getSheet(readRoster('r05')).rows.flatMap((row) => row?.filter((cell) => cell?.isDate === true) ?? [])
    expect(dates.map((cell) => cell?.format)).toContain('yyyy"年"m"月"')
  })

  it('marks what was read from a formula in an .xls', () => {
    expect(findCell(getSheet(readRoster('r04')), 'F6')).toMatchObject({ kind: 'text', text: '女', formula: true })
  })

  it('gives an error cell of an .xls its name', () => {
    const cells = getSheet(readRoster('r04')).rows.flatMap((row) => row ?? [])
    expect(cells.filter((cell) => cell?.kind === 'error').map((cell) => cell?.text)).toEqual(['#N/A'])
  })

  it('keeps the merged units of an .xls', () => {
    expect(getSheet(readRoster('r04')).merges).toContainEqual({ top: 3, left: 1, bottom: 11, right: 1 })
  })

  it('keeps the rowspans and colspans of an html table', () => {
    expect(getSheet(readRoster('r09')).merges.slice(0, 3)).toEqual([
      { top: 0, left: 0, bottom: 0, right: 11 },
      { top: 1, left: 0, bottom: 1, right: 11 },
      { top: 3, left: 1, bottom: 7, right: 1 },
    ])
  })

  it('turns html entities into their characters and a line break in a header into one', () => {
    const sheet = getSheet(readRoster('r09'))
    expect([findCell(sheet, 'C5')?.text, findCell(sheet, 'C3')?.text, findCell(sheet, 'B15')?.text]).toEqual([
      '张\u{2cc56}',
      '会员\n姓名',
      '百惠&康宁联合工会',
    ])
  })

  it('counts a csv record with a line break inside quotes as one row', () => {
    const sheet = getSheet(readRoster('r06'))
    expect(sheet.rows.flatMap((row) => row?.filter((cell) => cell?.text.includes('\n')) ?? [])).not.toEqual([])
  })
})
