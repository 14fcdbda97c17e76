import { describe, expect, it } from 'vitest'
import { interpret, makeWorkbook, type CellLike, type SheetLike } from './build.ts'

const PERSON = (count: number): CellLike[] => Array.from({ length: count }, (_, i) => (i === 0 ? '李明' : `x${i}`))

function readHeader(sheet: SheetLike): [number[], Record<string, string>] {
  const { headerRows, columns } = interpret(makeWorkbook(sheet))
  return [headerRows, columns]
}

describe('header names', () => {
  it('are compared without white space, stars, line breaks and 必填', () => {
    const rows = [['*姓 名', '身份证\n号码★', '手 机　号（必填）', '职务（工种）', '序号', '月工资'], PERSON(6)]
    expect(readHeader({ rows })).toEqual([[1], { A: 'name', B: 'idNo', C: 'mobile', D: 'job' }])
  })

  it('learned of a sender name a column, and a learned null takes a name out', () => {
    const rows = [['姓名', '身份证号', '手机', '人员身份', '备注'], PERSON(5)]
    const mapping = { 人员身份: 'political', '备 注': null } as const
    expect(interpret(makeWorkbook({ rows }), { mapping }).columns).toEqual({
      A: 'name',
      B: 'idNo',
      C: 'mobile',
      D: 'political',
    })
  })

  it('learned of a sender make a header', () => {
    const rows = [['名字', '公民号码', '性别'], PERSON(3)]
    expect(interpret(makeWorkbook({ rows }), { mapping: { 名字: 'name', 公民号码: 'idNo' } }).headerRow).toBe(1)
  })

  it('give way to what was chosen for this file', () => {
    const rows = [['姓名', '身份证号', '手机', '小组'], PERSON(5)]
    const read = interpret(makeWorkbook({ rows }), { columns: { C: null, D: 'dept', E: 'note' } })
    expect(read.columns).toEqual({ A: 'name', B: 'idNo', D: 'dept', E: 'note' })
    expect(read.rows[0]?.values).toMatchObject({ mobile: null, dept: 'x3', note: 'x4' })
  })
})

describe('a header of two rows', () => {
  it('is named by the lower text, else by the upper one', () => {
    const rows = [
      ['会员花名册'],
      ['序号', '基本情况', null, null, '联系方式', null, '备注'],
      [null, '姓名', '性别', '身份证号', '手机', '固定电话', null],
      [1, ...PERSON(6)],
    ]
    expect(readHeader({ rows, merges: ['B2:D2', 'E2:F2', 'A2:A3', 'G2:G3'] })).toEqual([
      [2, 3],
      { B: 'name', C: 'sex', D: 'idNo', E: 'mobile', F: 'phone2', G: 'note' },
    ])
  })

  it('may have most names in the upper row', () => {
    const rows = [
      ['姓名', '性别', '身份证号', '联系方式', null, '民族'],
      [null, null, null, '手机', '固定电话', null],
      PERSON(6),
    ]
    const expected = [[1, 2], { A: 'name', B: 'sex', C: 'idNo', D: 'mobile', E: 'phone2', F: 'ethnicity' }]
    expect(readHeader({ rows, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] })).toEqual(expected)
  })

  it('may have a name of its own as the word over a group', () => {
    const rows = [
      ['姓名', '性别', '身份证号', '联系方式', null],
      [null, null, null, '微信', '手机'],
      PERSON(5),
    ]
    const expected = [[1, 2], { A: 'name', B: 'sex', C: 'idNo', E: 'mobile' }]
    expect(readHeader({ rows, merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1'] })).toEqual(expected)
  })

  it('is known without merged cells, too', () => {
    const rows = [
      ['姓名', '性别', '身份证号', '通讯', null, '民族'],
      [null, null, null, '手机', '固定电话', null],
      PERSON(6),
    ]
    expect(readHeader({ rows })[0]).toEqual([1, 2])
  })

  it('takes in the row above that names a column', () => {
    const rows = [['编号', '基本情况'], [null, '姓名', '性别', '身份证号'], [1, ...PERSON(3)]]
    expect(readHeader({ rows })[0]).toEqual([1, 2])
  })

  it.each(['紧急联系人', '家属', '配偶'])('has no fields under %s', (group) => {
    const rows = [
      ['序号', '基本情况', null, null, group, null, '备注'],
      [null, '姓名', '性别', '手机', '姓名', '电话', null],
      [1, ...PERSON(6)],
    ]
    const merged = readHeader({ rows, merges: ['B1:D1', 'E1:F1', 'A1:A2', 'G1:G2'] })
    expect(merged).toEqual([[1, 2], { B: 'name', C: 'sex', D: 'mobile', G: 'note' }])
    expect(readHeader({ rows })).toEqual(merged)
  })

  it('gives a relative’s columns a text of their own, so that learning them leaves the person’s alone', () => {
    const rows = [['编号', '家属', null], [null, '姓名', '电话', '姓名', '性别', '手机'], [1, ...PERSON(5)]]
    const { headerTexts } = interpret(makeWorkbook({ rows, merges: ['A1:A2', 'B1:C1'] }))
    expect(headerTexts).toEqual({ A: '编号', B: '家属/姓名', C: '家属/电话', D: '姓名', E: '性别', F: '手机' })
  })
})

describe('several columns of one field', () => {
  it('give their phones in order', () => {
    const rows = [['姓名', '身份证号', '电话', '手机'], ['李明', null, '0531-83456789', '13812345678']]
    expect(interpret(makeWorkbook({ rows })).rows[0]?.values).toMatchObject({
      mobile: '13812345678',
      phone2: '0531-83456789',
    })
  })

  it('give the first filled cell', () => {
    const rows = [['姓名', '身份证号', '职务', '工种'], ['李明', null, null, '车工'], ['王芳', null, '班长', '钳工']]
    expect(interpret(makeWorkbook({ rows })).rows.map(({ values }) => values.job)).toEqual(['车工', '班长'])
  })

  it('never give a second name', () => {
    const rows = [['姓名', '身份证号', '手机', '姓名'], [null, null, '13812345678', '王芳']]
    expect(interpret(makeWorkbook({ rows })).rows[0]?.action).toBe('reject')
  })
})

describe('the unit above the header', () => {
  const header = ['姓名', '身份证号', '手机']

  it.each([
    ['填报单位（盖章）：宏达面粉机械有限公司', '宏达面粉机械有限公司'],
    ['云桥镇东方五金制品有限公司劳动合同台账', '云桥镇东方五金制品有限公司'],
    ['2026年宏达厂劳动合同签订情况表', '宏达厂'],
    ['单位名称：宏达面粉机械厂（二分厂）  填报日期：2025年9月', '宏达面粉机械厂（二分厂）'],
    ['单位：人', null],
    ['云桥镇宏达面粉机械有限公司工会会员花名册', '云桥镇宏达面粉机械有限公司'],
    ['2025年云桥镇中心幼儿园职工名册', '云桥镇中心幼儿园'],
    ['云桥镇联合工会会员花名册', null],
    ['会员花名册', null],
  ])('in %s is %s', (title, expected) => {
    expect(interpret(makeWorkbook({ rows: [[title], header, ['李明']] })).unitHint).toBe(expected)
  })

  it('is not offered where a column names units', () => {
    const rows = [['填报单位：宏达厂'], [...header, '单位'], ['李明']]
    expect(interpret(makeWorkbook({ rows })).unitHint).toBeNull()
  })
})

describe('a column of unknown header', () => {
  const rows = [
    ['姓名', '性别', '民族', '号码一', '号码二', '紧急联系人电话'],
    ...['李明', '王芳', '赵强'].map((name, i) => [
      name,
      '男',
      '汉族',
      ['370124199410176000', '370124199003071543', '370124198205071280'][i] ?? null,
      `1381234567${i}`,
      `1391234567${i}`,
    ]),
  ]

  it('is suggested by what it holds and not taken', () => {
    const read = interpret(makeWorkbook({ rows }))
    expect(read.suggested).toEqual({ D: 'idNo', E: 'mobile' })
    expect(read.columns).toEqual({ A: 'name', B: 'sex', C: 'ethnicity' })
  })
})
