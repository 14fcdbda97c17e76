import { describe, expect, it } from 'vitest'
import codeTable from '../../../migrations/0001_codes.json' with { type: 'json' }
import type { Finding } from '../../../shared/domain/import/findings.ts'
import { readPerson, type CellLike } from './build.ts'

const LISTS = { ethnicity: 'ethnicity', political_status: 'political', education_simple: 'education' } as const

/** Field, code, and each of its names in the code table. */
const CODES = codeTable.flatMap(([list, code, name, short]) => {
  if (list !== 'ethnicity' && list !== 'political_status' && list !== 'education_simple') return []
  return [name, short].flatMap((text) => (typeof text === 'string' ? [[LISTS[list], code, text] as const] : []))
})

describe('a name', () => {
  it.each<[string, string, Finding[]]>([
    ['张 伟', '张伟', []],
    ['李　静', '李静', []],
    [' 孙桂兰\u200b ', '孙桂兰', []],
    ['John  Smith', 'John  Smith', []],
    ['ＪＯＨＮ', 'JOHN', []],
    ['古丽娜尔•艾合买提', '古丽娜尔·艾合买提', []],
    ['叶尔兰・巴合提', '叶尔兰·巴合提', []],
    ['阿里‧买买提', '阿里·买买提', []],
    ['阿里．买买提', '阿里·买买提', []],
    ['阿里.买买提', '阿里·买买提', []],
    ['阿里 · 买买提', '阿里·买买提', []],
    ['J.Smith', 'J.Smith', []],
    ['呂文斌', '呂文斌', []],
    ['王𬱖', '王𬱖', []],
    ['姚䶮', '姚䶮', []],
    ['杨\uE863', '杨\uE863', ['name_pua']],
    ['王?', '王?', ['name_lost_char']],
    ['周？', '周？', ['name_lost_char']],
    ['周□', '周□', ['name_lost_char']],
    ['周\uFFFD', '周\uFFFD', ['name_lost_char']],
    ['李静２', '李静2', ['name_suspect']],
    ['李静(小)', '李静(小)', ['name_suspect']],
    ['李静（小', '李静（小', ['name_suspect']],
  ])('written %j is %s', (name, expected, found) => {
    const { values, findings } = readPerson({ name })
    expect([values.name, findings]).toEqual([expected, [...found, 'id_missing']])
  })

  it('that is missing sends the row back', () => {
    expect(readPerson({ name: '无', mobile: '13812345678' })).toMatchObject({
      action: 'reject',
      findings: ['name_missing', 'id_missing'],
    })
  })
})

describe('sex', () => {
  it.each<[CellLike, string]>([
    ['男', '1'],
    ['女', '2'],
    ['男性', '1'],
    ['女 性', '2'],
    [1, '1'],
    ['2', '2'],
    ['Ｍ', '1'],
    ['f', '2'],
    ['先生', '1'],
    ['女士', '2'],
  ])('written %j is %s', (sex, expected) => {
    expect(readPerson({ sex })).toMatchObject({ values: { sex: expected }, findings: ['id_missing'] })
  })

  it.each(['保密', '？', '3'])('written %j is not recognised', (sex) => {
    expect(readPerson({ sex })).toMatchObject({ values: { sex: null }, findings: ['id_missing', 'sex_unrecognised'] })
  })
})

describe('a code from text', () => {
  it.each<['ethnicity' | 'political' | 'education', string, string | null, Finding[]]>([
    ['ethnicity', '汉', '01', []],
    ['ethnicity', '汉 族', '01', []],
    ['ethnicity', '维族', '05', []],
    ['ethnicity', '基诺族', '56', []],
    ['ethnicity', '汗族', '01', ['ethnicity_corrected']],
    ['ethnicity', '士家族', '15', ['ethnicity_corrected']],
    ['ethnicity', '土加族', '15', ['ethnicity_corrected']],
    ['ethnicity', '回组', '03', ['ethnicity_corrected']],
    ['ethnicity', '状族', '08', ['ethnicity_corrected']],
    ['ethnicity', '布衣族', '09', ['ethnicity_corrected']],
    ['ethnicity', '山东', null, ['ethnicity_unrecognised']],
    ['political', '党员', '01', []],
    ['political', '中共', '01', []],
    ['political', '共产党员', '01', []],
    ['political', '预备党员', '02', []],
    ['political', '团员', '03', []],
    ['political', '民盟', '05', []],
    ['political', '一般群众', '13', []],
    ['political', '入党积极分子', null, ['political_unrecognised']],
    ['education', '在职研究生', '10', []],
    ['education', '硕士', '10', []],
    ['education', '大本', '20', []],
    ['education', '大学本科毕业', '20', []],
    ['education', '高职', '30', []],
    ['education', '中技', '40', []],
    ['education', '职业高中毕业', '40', []],
    ['education', '高中', '60', []],
    ['education', '初级中学', '70', []],
    ['education', '初中毕业', '70', []],
    ['education', '小学', '80', []],
    ['education', '其他', '90', []],
    ['education', '高中及以下', null, ['education_unrecognised']],
  ])('%s %s is %s', (field, text, expected, found) => {
    const { values, findings } = readPerson({ [field]: text })
    expect([values[field], findings]).toEqual([expected, ['id_missing', ...found]])
  })

  it.each<[CellLike, boolean | null]>([
    ['是', true],
    ['√', true],
    ['Y', true],
    [1, true],
    ['否', false],
    ['×', false],
    ['n', false],
    [0, false],
    ['有时', null],
    ['', null],
  ])('农民工 %j is %s', (migrant, expected) => {
    expect(readPerson({ migrant }).values.migrant).toBe(expected)
  })

  it.each(CODES)('of the code table is found by the name: %s %s %s', (field, code, name) => {
    expect(readPerson({ [field]: name }).values[field]).toBe(code)
  })
})
