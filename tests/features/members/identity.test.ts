import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'

describe('checks of numbers', () => {
  it('judge an identity number by today unless told otherwise', async () => {
    const app = await makeTestApp({ created: false, today: '2006-03-06' })
    const value = '420981199003071231'
    expect(await app.call('identity.checkIdNumber', { value })).toMatchObject({ ok: true, warnings: ['under_16'] })
    expect(await app.call('identity.checkIdNumber', { value, asOf: day('2006-03-07') })).toEqual({
      ok: true, normalised: value, problems: [], warnings: [], birthOn: '1990-03-07', sex: 'male',
    })
  })

  it("tell an employer's code from a union's", async () => {
    const app = await makeTestApp({ created: false })
    const { problems } = await app.call('identity.checkCreditCode', { value: '81420000MC1234567X', use: 'unit' })
    expect(problems).toContain('union_code')
  })
})
