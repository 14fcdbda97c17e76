import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatYuan, MAX_FEN, readYuan, toCapitals } from '../../shared/domain/money.ts'

describe('an amount typed or pasted', () => {
  it.each([
    ['0', 0],
    ['0.00', 0],
    ['12', 1_200],
    ['12.5', 1_250],
    ['12.50', 1_250],
    ['12.500', 1_250],
    ['.', null],
    ['007', 700],
    ['1,234.56', 123_456],
    ['1，234，567', 123_456_700],
    ['１２３．４５', 12_345],
    [' 1234.50 ', 123_450],
    ['\u00A01234元\u3000', 123_400],
    ['￥1,200', 120_000],
    ['¥ 1200元整', 120_000],
    ['人民币1200.00元', 120_000],
    ['RMB 88', 8_800],
    ['1200元', 120_000],
    ['1200圆正', 120_000],
    ['50块', 5_000],
    ['50块钱', 5_000],
    ['1.2万', 1_200_000],
    ['1.2万元', 1_200_000],
    ['3千', 300_000],
    ['１５万', 15_000_000],
    ['1.23456万', 1_234_560],
    ['0.5亿', 5_000_000_000],
    ['1.5千万元', 1_500_000_000],
    ['1万2千', 1_200_000],
    ['1万2000', 1_200_000],
    ['3千5百元', 350_000],
    ['3元5角', 350],
    ['3元5角6分', 356],
    ['5角', 50],
    ['5分', 5],
  ])('%s', (text, fen) => {
    expect(readYuan(text)).toEqual(fen === null ? { problem: 'not_an_amount' } : { fen })
  })

  it.each([
    ['一万二千', 1_200_000],
    ['一万二', 1_200_000],
    ['三千五', 350_000],
    ['一万零二', 1_000_200],
    ['一万零二百', 1_020_000],
    ['两千', 200_000],
    ['十二', 1_200],
    ['二十一', 2_100],
    ['一百零五', 10_500],
    ['一百五', 15_000],
    ['三十万', 30_000_000],
    ['二百三十万', 230_000_000],
    ['一点五万', 1_500_000],
    ['一二〇〇', 120_000],
    ['零', 0],
    ['壹万贰仟', 1_200_000],
    ['壹萬貳仟元整', 1_200_000],
    ['壹佰元零伍分', 10_005],
    ['壹仟贰佰叁拾肆元伍角整', 123_450],
    ['人民币壹万零伍拾元零伍分', 1_005_005],
    ['一亿零一元', 10_000_000_100],
    ['伍角', 50],
    ['伍角零陆分', 56],
  ])('%s in Chinese numerals', (text, fen) => {
    expect(readYuan(text)).toEqual({ fen })
  })

  it.each(['', ' ', '\u3000', '\u200B', '\t\n'])('%j is empty', (text) => {
    expect(readYuan(text)).toEqual({ problem: 'empty' })
  })

  it.each(['-5', '－5', '−1,000.00', '负三百元', '(1,200.00)', '￥-5', '-￥5', '-0.5'])('%s is negative', (text) => {
    expect(readYuan(text)).toEqual({ problem: 'negative' })
  })

  it.each(['12.345', '0.001', '1.2345678万', '0.30000000000000004', '12.345元'])('%s has more than fen', (text) => {
    expect(readYuan(text)).toEqual({ problem: 'more_than_fen' })
  })

  it.each(['1000000000.01', '11亿', '99999999999999999999', '一万亿'])('%s is too large', (text) => {
    expect(readYuan(text)).toEqual({ problem: 'too_large' })
  })

  it('the largest amount is read', () => {
    expect(readYuan('10亿')).toEqual({ fen: MAX_FEN })
  })

  it.each([
    'abc', '约500', '500左右', '1,23', '1.234,56', '12,34', '100 200', '1.2.3', '1.2E+05', '500/月', '千', '万', '元',
    '十十', '二百三千', '三万五万', '一万二元', '壹万贰元整', '1.5万2千', '1.5元5角', '5+5', '--5', '整', '-', '—', '无', '3角5',
    '3元15角', `${'9'.repeat(61)}`, '1百2百', '1百100', '五百千', '一亿二亿',
  ])('%s is no amount', (text) => {
    expect(readYuan(text)).toEqual({ problem: 'not_an_amount' })
  })

  it('never throws and never leaves whole fen', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'0123456789.,-元角分万亿千百十零一二壹贰￥ ()整负') })
    fc.assert(
      fc.property(fc.oneof(typed, fc.string()), (text) => {
        const read = readYuan(text)
        return 'problem' in read || (Number.isSafeInteger(read.fen) && read.fen >= 0 && read.fen <= MAX_FEN)
      }),
    )
  })
})

describe('an amount in Chinese capitals', () => {
  it.each([
    [0, '零元整'],
    [1, '壹分'],
    [10, '壹角整'],
    [56, '伍角陆分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [150, '壹元伍角整'],
    [1_000, '壹拾元整'],
    [10_000, '壹佰元整'],
    [10_005, '壹佰元零伍分'],
    [10_010, '壹佰元壹角整'],
    [100_100, '壹仟零壹元整'],
    [101_000, '壹仟零壹拾元整'],
    [123_450, '壹仟贰佰叁拾肆元伍角整'],
    [123_456, '壹仟贰佰叁拾肆元伍角陆分'],
    [1_000_000, '壹万元整'],
    [1_005_005, '壹万零伍拾元零伍分'],
    [10_000_000, '壹拾万元整'],
    [10_700_053, '壹拾万柒仟元伍角叁分'],
    [10_070_000, '壹拾万零柒佰元整'],
    [100_000_000, '壹佰万元整'],
    [100_000_100, '壹佰万零壹元整'],
    [1_000_100_000, '壹仟万壹仟元整'],
    [10_000_000_000, '壹亿元整'],
    [10_000_000_100, '壹亿零壹元整'],
    [10_001_000_000, '壹亿零壹万元整'],
    [12_345_678_912, '壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元壹角贰分'],
    [MAX_FEN, '壹拾亿元整'],
    [-5_000, '负伍拾元整'],
  ])('%i fen is %s', (fen, capitals) => {
    expect(toCapitals(fen)).toBe(capitals)
  })

  it('is read back as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
      expect(readYuan(toCapitals(fen))).toEqual({ fen })
    }))
  })
})

describe('an amount in a table', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [123_450, '1,234.50'],
    [100_000_000, '1,000,000.00'],
    [-123_456, '-1,234.56'],
  ])('%i fen is %s', (fen, text) => {
    expect(formatYuan(fen)).toBe(text)
  })

  it('is read back as the same amount', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: MAX_FEN }), (fen) => {
      expect(readYuan(formatYuan(fen))).toEqual({ fen })
    }))
  })
})
