import { describe, expect, it } from 'vitest'
import { interpret, makeWorkbook, readPerson, type CellLike } from './build.ts'

const formula = (cell: Extract<CellLike, object>): CellLike => ({ ...cell, formula: true })

describe('text', () => {
  it.each<['workbook' | 'text' | 'html', string, string | null]>([
    ['workbook', ' 宏达\u200b厂\u00a0', '宏达厂'],
    ['workbook', '住址：3号楼\r\n电话转家属', '住址：3号楼\n电话转家属'],
    ['text', '="0012"', '0012'],
    ['html', '="0012"', '0012'],
    ['workbook', '="0012"', '="0012"'],
    ['text', '\t0012', '0012'],
    ['text', '=HYPERLINK("http://example.invalid","点我")', '=HYPERLINK("http://example.invalid","点我")'],
    ['text', '+加班费另计', '+加班费另计'],
    ['workbook', '@王会计核对', '@王会计核对'],
    ['workbook', '-分拣员', '-分拣员'],
    ...['无', '暂无', '空', '未知', '未填', '待补', '待补充', '—', '——', '-', '--', '/', '\\', 'null', 'NULL', 'N/A', ' '].map(
      (word): ['text', string, null] => ['text', word, null],
    ),
  ])('in a %s written %j is %j', (container, text, expected) => {
    expect(readPerson({ unitName: text }, { container }).values.unitName).toBe(expected)
  })
})

describe('a formula', () => {
  it('gives its stored value and says so', () => {
    expect(readPerson({ sex: formula({ kind: 'text', text: '男' }) })).toMatchObject({
      values: { sex: '1' },
      findings: ['id_missing', 'formula_value'],
    })
  })

  it('with empty text is an empty cell', () => {
    expect(readPerson({ sex: formula({ kind: 'text', text: '' }) }).findings).toEqual(['id_missing'])
  })

  it.each<[string, CellLike]>([
    ['as a result', formula({ kind: 'error', text: '#N/A' })],
    ['as a constant', { kind: 'error', text: '#REF!' }],
    ['as text', '#VALUE!'],
    ['without a stored value', formula({ kind: 'error', text: '' })],
  ])('error %s empties the cell', (_, sex) => {
    expect(readPerson({ sex })).toMatchObject({ values: { sex: null }, findings: ['id_missing', 'formula_error'] })
  })

  it('in a column without a field says nothing', () => {
    const rows = [
      ['姓名', '身份证号', '手机', '年龄'],
      ['李明', '370124199410176000', null, formula({ kind: 'number', text: '31', number: 31 })],
    ]
    expect(interpret(makeWorkbook({ rows })).rows[0]?.findings).toEqual([])
  })
})

it('the row is kept as the sender sees it', () => {
  const rows = [
    ['姓名', '身份证号', '入会时间', '单位'],
    [' 李明', 370124199410176000, { kind: 'number', text: '42156', number: 42156, isDate: true } as const, '宏达厂'],
    ['王芳'],
  ]
  const read = interpret(makeWorkbook({ rows, merges: ['D2:D3'] }))
  expect(read.rows.map(({ raw }) => raw)).toEqual([
    [' 李明', '370124199410176000', '2015-06-01', '宏达厂'],
    ['王芳', '', '', '宏达厂'],
  ])
})
