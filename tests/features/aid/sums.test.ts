import { beforeAll, afterAll, describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { openTestApp, type TestApp } from '../../support/make-test-app.ts'
import { openFor } from '../hardship/support.ts'
import { addCampaign, giftTo } from './support.ts'

let app: TestApp
let campaignId: string

/** Six gifts to two households and one member without a file, in three years. */
beforeAll(async () => {
  app = await openTestApp()
  const [first, second] = [await openFor(app, '甲一'), await openFor(app, '乙二')]
  app.setToday('2026-12-31')
  campaignId = await addCampaign(app)
  const member = await app.call('members.add', { name: '丙三' })
  const warm = { aidType: '21', campaignId }
  await app.call('aid.add', giftTo(first, { ...warm, on: day('2025-12-30'), amountFen: 10_000, fund: '3' }))
  await app.call('aid.add', giftTo(first, { aidType: '18', on: day('2026-01-15'), amountFen: 20_000, fund: '2', voucherNo: '记-77' }))
  await app.call('aid.add', giftTo(second, { ...warm, on: day('2026-01-15'), amountFen: 30_000, fund: '3', signedOn: day('2026-01-15') }))
  await app.call('aid.add', giftTo(second, { aidType: '18', on: day('2026-06-01'), amountFen: 40_000, fund: '4' }))
  await app.call('aid.add', giftTo(first, { aidType: '22', personId: member.id, fileId: null, on: day('2026-06-02'), amountFen: 5_000, fund: null }))
  const gone = await app.call('aid.add', giftTo(first, { aidType: '18', on: day('2026-08-01'), amountFen: 1 }))
  await app.call('aid.remove', { id: gone.id, why: '登记错误' })
})
afterAll(() => app.app.close())

describe('the ledger', () => {
  it.each<[string, NonNullable<InputOf<AllCalls, 'aid.list'>['filter']>, number, number]>([
    ['everything', {}, 5, 105_000],
    ['a period, both days in', { from: day('2026-01-15'), to: day('2026-06-01') }, 3, 90_000],
    ['a kind', { aidType: '18' }, 2, 60_000],
    ['a fund', { fund: '3' }, 2, 40_000],
    ['signed', { signed: true }, 1, 30_000],
    ['not signed', { signed: false }, 4, 75_000],
    ['a name by its sound', { text: 'jiayi' }, 2, 30_000],
    ['a voucher', { text: '记-77' }, 1, 20_000],
    ['nothing', { text: '无此人' }, 0, 0],
  ])('sums %s', async (_what, filter, total, totalFen) => {
    expect(await app.call('aid.list', { filter })).toMatchObject({ total, totalFen })
  })

  it('sums a campaign', async () => {
    expect(await app.call('aid.list', { filter: { campaignId } })).toMatchObject({ total: 2, totalFen: 40_000 })
  })

  it('is read page by page, newest first, the later row of a day first', async () => {
    const fens: number[] = []
    let after: string | null = null
    do {
      const page: Awaited<ReturnType<typeof read>> = await read(after)
      fens.push(...page.rows.map(({ amountFen }) => amountFen))
      after = page.next
    } while (after !== null)
    expect(fens).toEqual([5_000, 40_000, 30_000, 20_000, 10_000])
  })

  it('refuses a place in the list that it has not given', async () => {
    await expect(app.call('aid.list', { after: '{}' })).rejects.toMatchObject({ body: { reason: 'bad_cursor' } })
  })
})

const read = async (after: string | null) => app.call('aid.list', { limit: 2, after })
