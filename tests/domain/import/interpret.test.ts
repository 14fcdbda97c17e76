import { describe, expect, it } from 'vitest'
import { interpretWorkbook, listSheets } from '../../../shared/domain/import/interpret.ts'
import { interpret, makeWorkbook, TODAY, type SheetLike } from './build.ts'

const HEADER = ['姓名', '身份证号', '手机']
const sheet = (name: string, people: number, hidden = false): SheetLike => ({
  name,
  hidden,
  rows: [HEADER, ...Array.from({ length: people }, (_, i) => [`李${i}`])],
})
const problemOf = (...args: Parameters<typeof makeWorkbook>) =>
  interpretWorkbook(makeWorkbook(...args), { asOf: TODAY }).problem

describe('of several sheets', () => {
  it('the visible one with the most people is proposed', () => {
    const workbook = makeWorkbook([sheet('甲', 1), sheet('乙', 3), sheet('丙', 9, true), sheet('丁', 3)])
    expect(interpret(workbook).sheet).toBe('乙')
  })

  it('a hidden one is proposed when no other has people', () => {
    expect(interpret(makeWorkbook([sheet('甲', 0), sheet('丙', 2, true)])).sheet).toBe('丙')
  })

  it('another one can be chosen', () => {
    const workbook = makeWorkbook([sheet('甲', 1), sheet('乙', 3)])
    expect(interpret(workbook, { sheetIndex: 0 }).sheet).toBe('甲')
  })

  it('all are listed with their people', () => {
    const workbook = makeWorkbook([{ name: '说明', rows: [['填表说明']] }, sheet('乙', 3), sheet('丙', 2, true)])
    expect(listSheets(workbook)).toEqual([
      { index: 0, name: '说明', hidden: false, people: 0 },
      { index: 1, name: '乙', hidden: false, people: 3 },
      { index: 2, name: '丙', hidden: true, people: 2 },
    ])
  })
})

describe('without a person', () => {
  it('a workbook is empty, with a header or without', () => {
    expect([problemOf(sheet('甲', 0)), problemOf({ rows: [['代码', '工种']] }), problemOf([])]).toEqual([
      'empty',
      'empty',
      'empty',
    ])
  })

  it('a page is empty when it has the header, and else no spreadsheet', () => {
    const page = { container: 'html' } as const
    expect([problemOf(sheet('甲', 0), page), problemOf({ rows: [['首页', '登录']] }, page)]).toEqual([
      'empty',
      'not_a_spreadsheet',
    ])
  })

  it('text is no spreadsheet when it is a letter', () => {
    const text = { container: 'text' } as const
    expect([
      problemOf({ rows: [['各位同志：'], ['请于本周五前报送名单。']] }, text),
      problemOf({ rows: [['甲', '乙'], ['1', '2']] }, text),
      problemOf({ rows: [] }, text),
    ]).toEqual(['not_a_spreadsheet', 'empty', 'empty'])
  })
})

describe('a correction', () => {
  const workbook = makeWorkbook({ rows: [HEADER, ['李明', '3.7E+17', '12345'], ['李明', null, null]] })

  it('stands in place of the cell and leaves the other rows alone', () => {
    const read = interpret(workbook, { corrections: { 2: { idNo: ' 370124199410176000', mobile: '' } } })
    expect(read.rows.map(({ values, findings }) => [values.idNo, values.mobile, findings])).toEqual([
      ['370124199410176000', null, []],
      [null, null, ['id_missing', 'same_name_no_id']],
    ])
  })

  it('may name a field without a column', () => {
    const read = interpret(workbook, { corrections: { 2: { joinedOn: '2015.6.1', dept: '装配' } } })
    expect(read.rows[0]?.values).toMatchObject({ joinedOn: '2015-06-01', dept: '装配' })
  })
})
