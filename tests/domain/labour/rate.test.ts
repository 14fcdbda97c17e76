import { describe, expect, it } from 'vitest'
import { ratePart, signingRate } from '../../../shared/domain/labour/rate.ts'

describe('the signing rate', () => {
  it('of forty people is that of the working definition', () => {
    const counts = { signed: 35, unsigned: 1, first_month: 1, unclear: 0, outside: 3 }
    expect(signingRate(counts)).toEqual({
      base: 37, signed: 35, firstMonth: 1, unclear: 0, aTenths: 945, bTenths: 972,
    })
  })

  it('never shows everybody while one of ten thousand is missing', () => {
    const rate = signingRate({ signed: 9_999, unsigned: 1, first_month: 0, unclear: 0, outside: 0 })
    expect(rate.aTenths).toBe(999)
  })

  it('of nobody is none', () => {
    expect(signingRate({ signed: 0, unsigned: 0, first_month: 0, unclear: 0, outside: 5 }).aTenths).toBeNull()
  })

  it.each([
    ['extended_by_law', true, 'signed'],
    ['expired_continuing', true, 'unsigned'],
    ['unsigned_deemed_open', true, 'unsigned'],
    ['unsigned_grace', true, 'first_month'],
    ['insufficient', true, 'unclear'],
    ['ended', true, 'outside'],
    ['signed_fixed', false, 'outside'],
  ] as const)('counts %s, base %s, as %s', (status, counts, part) => {
    expect(ratePart(status, counts)).toBe(part)
  })
})
