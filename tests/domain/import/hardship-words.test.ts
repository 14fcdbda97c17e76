import { describe, expect, it } from 'vitest'
import { readAmount } from '../../../shared/domain/import/hardship-amounts.ts'
import { amountColumnOf, buildHardshipVocabulary } from '../../../shared/domain/import/hardship-headers.ts'
import {
  readCauses, readClass, readHeadcount, readHealth, readRelation, readSheetState,
} from '../../../shared/domain/import/hardship-words.ts'
import { checkTotals, incomesOf } from '../../../shared/domain/import/hardship-totals.ts'
import type { HouseholdValues } from '../../../shared/domain/import/hardship-fields.ts'

const text = (typed: string) => ({ kind: 'text' as const, text: typed })
const number = (value: number) => ({ kind: 'number' as const, text: String(value), number: value })

describe('amounts of a household', () => {
  it.each([
    ['a number under 万元', number(3.6), '家庭年收入(万元)', { fen: 3_600_000, per: 'year' }],
    ['a binary fraction under 万元', number(0.1 + 0.2), '家庭年收入(万元)', { fen: 300_000, per: 'year' }],
    ['a unit of its own under 万元', text('24000元'), '家庭年收入(万元)', { fen: 2_400_000, per: 'year' }],
    ['numerals', text('二万四千元'), '家庭年收入', { fen: 2_400_000, per: 'year' }],
    ['a month in a yearly column', text('2000元/月'), '家庭年收入', { fen: 200_000, per: 'month' }],
    ['a year without unit', text('36000/年'), '家庭年收入', { fen: 3_600_000, per: 'year' }],
    ['about so much', text('约3万'), '家庭年收入', { problem: 'amount_unreadable' }],
    ['from to', text('2000-3000'), '家庭年收入', { problem: 'amount_unreadable' }],
    ['below nothing', text('-500'), '家庭年收入', { problem: 'amount_negative' }],
    ['万元 that the header forgot', number(3.6), '家庭年收入', { problem: 'amount_doubtful' }],
  ])('reads %s', (_, cell, header, expected) => {
    expect(readAmount(cell, cell.text, amountColumnOf('incomeYear', header))).toEqual(expected)
  })
})

describe('headers of a household sheet', () => {
  it.each([
    ['家庭年收入(万元)', 'incomeYear'],
    ['家庭成员/姓名', 'memberName'],
    ['家庭成员情况/与户主关系', 'relation'],
    ['家庭成员情况/备注', undefined],
    ['年龄', undefined],
  ])('%s', (header, field) => {
    expect(buildHardshipVocabulary().get(header)).toBe(field)
  })

  it('learn and unlearn what a sender means', () => {
    const vocabulary = buildHardshipVocabulary({ 全家一年挣: 'incomeYear', 关系: null })
    expect([vocabulary.get('全家一年挣'), vocabulary.get('关系')]).toEqual(['incomeYear', undefined])
  })
})

describe('classes in the words of sheets', () => {
  it.each([
    ['深度困难职工', { category: '1', legacyCategory: null, migrant: false }],
    ['低保户', { category: '1', legacyCategory: 'A', migrant: false }],
    ['低保边缘户', { category: '2', legacyCategory: 'B', migrant: false }],
    ['意外致困户', { category: '3', legacyCategory: 'C', migrant: false }],
    ['意外致困职工', { category: '3', legacyCategory: null, migrant: false }],
    ['相对困难（农民工）', { category: '2', legacyCategory: null, migrant: true }],
    ['困难农民工', { category: null, legacyCategory: null, migrant: true }],
    ['特困职工', null],
  ])('%s', (word, expected) => {
    expect(readClass(word)).toEqual(expected)
  })
})

describe('other words of sheets', () => {
  it.each([
    ['causes', readCauses('患重大疾病、子女上学').codes, ['6', '9']],
    ['a cause that no list has', readCauses('因病，运气不好'), { codes: ['6'], unread: true }],
    ['四口', readHeadcount('四口'), 4],
    ['两人', readHeadcount('两人'), 2],
    ['many', readHeadcount('很多'), null],
    ['大女儿', readRelation('大女儿'), '32'],
    ['之妻', readRelation('之妻'), '12'],
    ['a child that is a boy', readRelation('孩子', '1'), '20'],
    ['a friend', readRelation('朋友'), null],
    ['肺癌', readHealth('肺癌'), '02'],
    ['已脱困', readSheetState('已脱困'), 'relieved'],
    ['未建档', readSheetState('未建档'), 'draft'],
  ])('%s', (_, read, expected) => {
    expect(read).toEqual(expected)
  })
})

/** Only the figures take part in the sums. */
function values(part: Partial<HouseholdValues>): HouseholdValues {
  const none = { wageMonth: null, incomeYear: null, incomeMonth: null, perHeadMonth: null, householdSize: null }
  return { ...none, ...part } as HouseholdValues
}

describe('income rows of a household', () => {
  it('are what each earns and the rest of a total', () => {
    const rows = incomesOf(values({ wageMonth: 200_000, incomeYear: 3_600_000 }), [])
    expect(rows.map(({ item, amountFen, per }) => [item, amountFen, per])).toEqual([
      ['W', 200_000, 'month'], ['O', 1_200_000, 'year'],
    ])
  })

  it('come from the income a head where nothing else is told', () => {
    expect(incomesOf(values({ perHeadMonth: 50_000, householdSize: 3 }), [])).toMatchObject([
      { amountFen: 1_800_000, per: 'year', from: 'perHeadMonth' },
    ])
  })

  it.each([
    ['single incomes above the total', { wageMonth: 400_000, incomeYear: 3_600_000 }, ['income_conflicts']],
    ['an income a head that does not fit', { incomeYear: 3_600_000, householdSize: 3, perHeadMonth: 200_000 }, ['members_missing', 'per_head_conflicts']],
    ['rounding', { incomeYear: 2_400_000, householdSize: 3, perHeadMonth: 66_667 }, ['members_missing']],
  ])('are held against each other: %s', (_, part, findings) => {
    expect(checkTotals(values(part), [], true)).toEqual(findings)
  })
})
