import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCheckCharacter, checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'
import {
  checkIdNumber,
  cleanIdText,
  expandOldNumber,
  idCheckCharacter,
} from '../../../shared/domain/identity/id-number.ts'
import { dateFromEpochDay, day, epochDay } from '../../../shared/domain/plain-date.ts'

const asOf = day('2025-06-01')
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const births = fc
  .integer({ min: epochDay(day('1930-01-01')), max: epochDay(day('2009-06-01')) })
  .map((n) => dateFromEpochDay(n).replaceAll('-', ''))
const numbers = fc.tuple(fc.constantFrom('11', '37', '42', '65'), digits(4), births, digits(3)).map((parts) => {
  const first17 = parts.join('')
  return first17 + idCheckCharacter(first17)
})
const typed = fc.string({ unit: fc.constantFrom(...'0129Xxe+.,*\'’‘ 　\u00a0\u200b１９Ｘ＊＇、号'), maxLength: 24 })

describe('cleaning an identity number', () => {
  it('changes nothing the second time unless a star hid an apostrophe', () => {
    fc.assert(
      fc.property(typed, (text) => {
        fc.pre(!/^['\u2018\u2019]/.test(cleanIdText(text)))
        expect(cleanIdText(cleanIdText(text))).toBe(cleanIdText(text))
      }),
    )
  })

  it('removes only white space, apostrophes and stars: the digits stay in order', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const kept = text.normalize('NFKC').replace(/[^0-9]/g, '')
        expect(cleanIdText(text).replace(/[^0-9]/g, '')).toBe(kept)
      }),
    )
  })
})

describe('an identity number', () => {
  it('that is good stays good however it is dressed', () => {
    const dress = fc.constantFrom(
      (n: string) => `'${n}`,
      (n: string) => ` ${n}\u00a0`,
      (n: string) => n.toLowerCase(),
      (n: string) => `${n.slice(0, 6)} ${n.slice(6, 14)} ${n.slice(14)}`,
      (n: string) => n.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
    )
    fc.assert(
      fc.property(numbers, dress, (number, wear) => {
        expect(checkIdNumber({ value: wear(number), asOf })).toMatchObject({ ok: true, normalised: number })
      }),
    )
  })

  it('with one wrong digit is never accepted and never corrected', () => {
    fc.assert(
      fc.property(numbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, shift) => {
        const wrong = number.slice(0, at) + ((Number(number[at]) + shift) % 10) + number.slice(at + 1)
        expect(checkIdNumber({ value: wrong, asOf })).toMatchObject({ ok: false, normalised: wrong })
      }),
    )
  })

  it('whose end a spreadsheet turned to zeros is never completed', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const damaged = `${number.slice(0, 15)}000`
        fc.pre(idCheckCharacter(damaged) !== '0')
        const check = checkIdNumber({ value: damaged, asOf })
        expect(check).toMatchObject({ ok: false, normalised: damaged, problems: ['excel_damaged'] })
        expect(check).not.toHaveProperty('sex')
      }),
    )
  })

  it('of the old kind gains the century and a right check character', () => {
    fc.assert(
      fc.property(digits(15), (old) => {
        const expanded = expandOldNumber(old)
        expect(expanded.slice(0, 6) + expanded.slice(8, 17)).toBe(old)
        expect(idCheckCharacter(expanded)).toBe(expanded[17])
      }),
    )
  })

  it('of the old kind carries its warning also when the rest is wrong', () => {
    expect(checkIdNumber({ value: '999999991399999', asOf }).warnings).toEqual(['upgraded_15'])
  })

  it.each([
    ['a line break between two numbers', '420981199003071231\n11010519491231002X', 'two_numbers'],
    ['a number with its owner', '张三420981199003071231', 'bad_char'],
    ['an X in the middle', '42098119900307X231', 'bad_char'],
    ['fourteen digits and an X', '42098199003071X', 'bad_length'],
    ['the exponent without a plus', '4.2E17', 'sci_notation'],
  ])('gives one word for %s', (_what, value, problem) => {
    expect(checkIdNumber({ value, asOf }).problems).toEqual([problem])
  })

  it.each([
    ['one above', '420981199003071230', ['series']],
    ['nine above', '420981199003071222', ['series']],
    ['ten above', '420981199003071221', []],
    ['the same again', '420981199003071231', []],
    ['below the next', "'420981199003071232", ['series']],
    ['with an X above', '42098119900307124X', []],
  ])('is compared with the cell above: %s', (_what, above, warnings) => {
    expect(checkIdNumber({ value: '420981199003071231', asOf, above }).warnings).toEqual(warnings)
  })

  it('keeps birth and sex when only the X is lost, neither when more is wrong', () => {
    expect(checkIdNumber({ value: '99030020010930100', asOf })).not.toHaveProperty('birthOn')
  })
})

describe('a credit code', () => {
  it('with a computed check character carries no warning about it', () => {
    const body = fc.stringMatching(/^91\d{6}[0-9A-HJ-NPQRTUWXY]{9}$/)
    fc.assert(
      fc.property(body, (first17) => {
        const check = checkCreditCode({ value: first17 + creditCheckCharacter(first17) })
        expect(check).toMatchObject({ ok: true, warnings: [] })
      }),
    )
  })

  it.each([
    ['its area', withCheck('9137A100YYW480TRL').replace('480', '48O')],
    ['its length', '9137O100YYW489TRL'],
  ])('with a letter that looks like a digit is not offered corrected when %s is wrong too', (_what, value) => {
    expect(checkCreditCode({ value })).toEqual({ ok: false, problems: ['bad_char'], warnings: [] })
  })
})

function withCheck(first17: string): string {
  return first17 + creditCheckCharacter(first17)
}
