import { describe, expect, it } from 'vitest'
import { interpret, makeWorkbook, type CellLike, type SheetLike } from './build.ts'

const HEADER = ['序号', '姓名', '身份证号', '手机', '职务', '备注']
const LI = [1, '李明', '370124199410176000', '13812345678', '车工', null]
const WANG = [2, '王芳', '370124199003071543', '13912345678', '钳工', null]

function sort(rows: readonly (readonly CellLike[])[], more: Omit<SheetLike, 'rows'> = {}): string[] {
  const read = interpret(makeWorkbook({ rows, ...more }))
  const kinds = new Map<number, string>()
  for (const row of read.headerRows) kinds.set(row, 'header')
  for (const { row, why } of read.skipped) kinds.set(row, why)
  for (const { row } of read.rows) kinds.set(row, 'person')
  return [...kinds].toSorted(([a], [b]) => a - b).map(([, kind]) => kind)
}

/** What one row is, between two people. */
function sortOne(row: readonly CellLike[]): string | undefined {
  return sort([HEADER, LI, row, WANG])[2]
}

describe('a row between people', () => {
  it.each<[string, CellLike[], string]>([
    ['nothing', [], 'blank'],
    ['white space', [null, ' \u3000\u200b'], 'blank'],
    ['a serial number', [3], 'blank'],
    ['a serial number and signs for nothing', [3, '/', '—', '无'], 'blank'],
    ['a serial number and broken formulas', [3, { kind: 'error', text: '#N/A', formula: true }], 'blank'],
    ['a subtotal', ['小 计', null, null, '2人'], 'total'],
    ['a total behind an empty cell', [null, '合计：2人'], 'total'],
    ['a total behind a serial number', [3, '合计'], 'total'],
    ['the header printed again', HEADER, 'title'],
    ['an example', ['例', '张三', '37012419900101123X', '13800000000'], 'sample'],
    ['an example in brackets', ['（示例）', '张三', '37012419900101123X', '13800000000'], 'sample'],
    ['how to fill in', [null, '必填', '18位', '11位', null, null], 'sample'],
    ['a person without a number', [3, '张三', null, null, null, null], 'person'],
    ['a person called 张三', [3, '张三', '370124198205071280', '13800000000', null, null], 'person'],
    ['a chairman', [3, '赵强', '370124198205071280', '13812345679', '工会主席', null], 'person'],
    ['a remark about totals', [3, '赵强', '370124198205071280', '13812345679', null, '合计工龄12年'], 'person'],
    ['a remark with a label', [3, '赵强', '370124198205071280', '13812345679', null, '注：新入职'], 'person'],
    ['an expired card', [3, '赵强', '待填写', '13812345679', null, '身份证过期，换新后补'], 'person'],
    ['a number without a name', [3, null, '370124198205071280', null, null, null], 'person'],
  ])('with %s', (_, row, expected) => {
    expect(sortOne(row)).toBe(expected)
  })
})

describe('a line under the table', () => {
  it.each<[string, CellLike[]]>([
    ['填表人', ['填表人：王会计', null, '审核人：', null, '2025年10月31日']],
    ['填表人 in the column of names', [null, '填表人：王会计', '联系电话：0531-83450000']],
    ['制表', ['制表：', null, null, '工会主席（签字）：']],
    ['工会主席', ['工会主席（签字）：']],
    ['盖章', [null, null, null, '单位（盖章）']],
    ['a long stamp', ['云桥镇宏达面粉机械有限公司工会委员会（盖章）']],
    ['a page number in the column of names', [null, '第1页 共3页']],
    ['注', ['注：带*为必填项；一式两份。']],
    ['备注', ['备注1.以上人员均已自愿入会']],
    ['说明', ['说明：18位身份证必填']],
    ['a date', [null, null, null, null, '2025年10月31日']],
    ['a date in the column of names', [null, '2025年10月31日']],
    ['a sentence', ['以上人员均自愿加入工会组织']],
    ['a sentence in the column of names', [null, '以上信息真实有效，特此证明']],
  ])('with %s is a signature', (_, row) => {
    expect(sort([HEADER, LI, WANG, [], row])).toEqual(['header', 'person', 'person', 'blank', 'signature'])
  })

  it('that is blank is not listed', () => {
    expect(sort([HEADER, LI, [], [2], [' ']])).toEqual(['header', 'person'])
  })

  it('with a name alone is a person', () => {
    expect(sort([HEADER, LI, [null, '王芳']])).toEqual(['header', 'person', 'person'])
  })
})

describe('the top of a sheet', () => {
  it('has titles and blank rows above the header', () => {
    expect(sort([['会员花名册'], [], [null, '单位：宏达厂'], HEADER, LI])).toEqual([
      'title',
      'blank',
      'title',
      'header',
      'person',
    ])
  })

  it('may mention header names in a note', () => {
    expect(sort([['请填写姓名、身份证号、手机'], ['姓名、性别必填', '手机'], HEADER, LI])).toEqual([
      'title',
      'title',
      'header',
      'person',
    ])
  })

  it('comes again with its title on the next page', () => {
    const title = ['会员花名册']
    expect(sort([title, HEADER, LI, title, HEADER, WANG])).toEqual([
      'title',
      'header',
      'person',
      'title',
      'title',
      'person',
    ])
  })
})

describe('a block merged over several rows', () => {
  const header = ['姓名', '身份证号', '单位']

  it('gives its text to every row and fills none', () => {
    const rows = [header, ['李明', '370124199410176000', '宏达厂'], ['王芳'], [], ['赵强']]
    const read = interpret(makeWorkbook({ rows, merges: ['C2:C5'] }))
    expect(read.rows.map(({ row, values }) => [row, values.unitName])).toEqual([
      [2, '宏达厂'],
      [3, '宏达厂'],
      [5, '宏达厂'],
    ])
    expect(read.skipped).toEqual([{ row: 4, why: 'blank' }])
  })

  it('begins on a blank row without filling it', () => {
    const rows = [header, ['李明'], [null, null, '宏达厂'], ['王芳']]
    expect(sort(rows, { merges: ['C3:C4'] })).toEqual(['header', 'person', 'blank', 'person'])
  })

  it('in the header gives nothing to the rows below', () => {
    const read = interpret(makeWorkbook({ rows: [header, ['李明'], ['王芳']], merges: ['C1:C3'] }))
    expect(read.rows.map(({ values }) => values.unitName)).toEqual([null, null])
  })
})

it('hidden rows are people with a notice', () => {
  const read = interpret(makeWorkbook({ rows: [HEADER, LI, WANG], hiddenRows: [3] }))
  expect(read.rows.map(({ findings }) => findings)).toEqual([[], ['hidden_row']])
})
