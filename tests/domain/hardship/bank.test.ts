import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkBank, passesLuhn } from '../../../shared/domain/hardship/bank.ts'

const good = { bankName: '农业银行', bankCard: '6228 4800 0000 0000 018', bankHolderId: 'worker' }

describe('a bank account', () => {
  it.each([
    ['good', {}, []],
    ['typed in full-width digits', { bankCard: '６２２８４８０００００００００００１８' }, []],
    ['with a wrong digit', { bankCard: '6228480000000000019' }, ['look bank_card_luhn bankCard']],
    ['with letters', { bankCard: '62284800000A0000012' }, ['look bank_card_shape bankCard']],
    ['too short', { bankCard: '62284' }, ['look bank_card_shape bankCard']],
    ['missing', { bankCard: ' ' }, ['stop missing bankCard']],
    ['of an unnamed bank', { bankName: null }, ['stop missing bankName']],
    ['of nobody', { bankHolderId: null }, ['stop missing bankHolderId']],
    ['of a stranger', { bankHolderId: 'cousin' }, ['stop bank_holder_not_in_household bankHolderId']],
  ])('%s', (_, over, findings) => {
    const found = checkBank({ ...good, ...over }, ['worker', 'husband'])
    expect(found.map(({ level, reason, field }) => `${level} ${reason} ${field}`)).toEqual(findings)
  })
})

describe('the check digit of a card', () => {
  it.each([
    ['79927398713', true],
    ['79927398710', false],
    ['4111111111111111', true],
    ['', false],
    ['4111-1111', false],
  ])('%s: %s', (digits, passes) => {
    expect(passesLuhn(digits)).toBe(passes)
  })

  it('notices any single wrong digit', () => {
    const at = fc.tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 9 }))
    fc.assert(
      fc.property(at, ([place, more]) => {
        const digits = [...'4111111111111111']
        digits[place] = String((Number(digits[place]) + more) % 10)
        return !passesLuhn(digits.join(''))
      }),
    )
  })
})
