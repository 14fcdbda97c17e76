import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readLedger, tidyLedger } from '../../../renderer/features/aid/aid-query.ts'
import {
  categoryBars, causeBars, fundBars, monthBars, stateBars, typeBars, type Doors, type Scope,
} from '../../../renderer/features/hardship-overview/figures.ts'
import { readFilter } from '../../../renderer/features/hardship/query.ts'
import type { HardshipFilter } from '../../../shared/contract/hardship.ts'
import { NO_CODE } from '../../../shared/domain/codes.ts'
import { HARDSHIP_LISTS } from '../../../shared/domain/hardship/lists.ts'
import { day, daysInMonth, makeDate, partsOf, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, openTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addCampaign, giftTo } from '../aid/support.ts'
import { bringTo, openFor, record, type File } from '../hardship/support.ts'

let app: TestApp
let unionId: string

/** Five households in five states, one of them of a union; gifts of two years, one taken back, one without a file. */
beforeAll(async () => {
  app = await openTestApp()
  unionId = (await app.call('unions.add', { name: '机械厂工会' })).id
  const [first, second, third] = [await open('甲一'), await open('乙二'), await open('丙三')]
  await open('丁四')
  const gone = await open('戊五')
  await app.call('hardship.change', { id: first.id, fields: { mainCause: '6', unionId } })
  await app.call('hardship.change', { id: second.id, fields: { mainCause: '6' } })
  await app.call('hardship.change', { id: third.id, fields: { mainCause: '1' } })
  await app.call('hardship.confirmClass', { id: first.id, category: '2', reason: '困难' })
  await app.call('hardship.confirmClass', { id: second.id, category: '1', reason: '困难' })
  await bringTo(app, first.id, 'file')
  await bringTo(app, second.id, 'file')
  await bringTo(app, third.id, 'submit')
  await app.call('hardship.remove', { id: gone.id, why: '重复' })
  app.setToday('2026-12-31')
  const campaignId = await addCampaign(app)
  const warm = { aidType: '21', campaignId, fund: '3' }
  const member = await app.call('members.add', { name: '己六' })
  await app.call('members.recordEvent', { id: member.id, type: 'join', on: day('2026-01-01'), unionId })
  await app.call('aid.add', giftTo(first, { ...warm, on: day('2025-12-31'), amountFen: 10_001, exceptionWhy: '急' }))
  await app.call('aid.add', giftTo(first, { aidType: '18', on: day('2026-01-01'), amountFen: 20_010, fund: '2', exceptionWhy: '急' }))
  await app.call('aid.add', giftTo(second, { ...warm, on: day('2026-01-15'), amountFen: 30_099, exceptionWhy: '急' }))
  await app.call('aid.add', giftTo(second, { aidType: '18', on: day('2026-12-31'), amountFen: 40_000, fund: '4', exceptionWhy: '急' }))
  await app.call('aid.add', giftTo(first, { aidType: '22', personId: member.id, fileId: null, on: day('2026-06-02'), amountFen: 5_000, fund: null }))
  const taken = await app.call('aid.add', giftTo(first, { aidType: '18', on: day('2026-08-01'), amountFen: 1, exceptionWhy: '急' }))
  await app.call('aid.remove', { id: taken.id, why: '登记错误' })
})
afterAll(() => app.app.close())

async function open(name: string): Promise<File> {
  return openFor(app, name)
}

describe('files in figures', () => {
  it('parts them by state in the order of the procedure', async () => {
    const { files, byState } = await app.call('overview.files', {})
    expect([files, byState]).toEqual([
      4,
      [{ state: 'draft', files: 1 }, { state: 'submitted', files: 1 }, { state: 'on_file', files: 2 }],
    ])
  })

  it('parts them by class and main cause, those without one last', async () => {
    const { byCategory, byCause } = await app.call('overview.files', {})
    expect(byCategory).toEqual([{ code: '1', files: 1 }, { code: '2', files: 1 }, { code: '', files: 2 }])
    expect(byCause).toEqual([{ code: '6', files: 2 }, { code: '1', files: 1 }, { code: '', files: 1 }])
  })

  it('counts class and cause over the states asked for, and the states over all', async () => {
    expect(await app.call('overview.files', { states: ['on_file'] })).toMatchObject({
      files: 4, counted: 2, byCategory: [{ code: '1', files: 1 }, { code: '2', files: 1 }], byCause: [{ code: '6', files: 2 }],
    })
  })

  it('counts one union', async () => {
    expect(await app.call('overview.files', { unionId })).toMatchObject({ files: 1, byState: [{ state: 'on_file', files: 1 }] })
  })

  it.each([
    ['all files', false],
    ['one union', true],
  ])('each figure is the list behind it: %s', async (_what, ofUnion) => {
    const of = ofUnion ? { unionId } : {}
    const figures = await app.call('overview.files', { ...of, states: ['on_file'] })
    const { byState, byCategory, byCause } = figures
    const states: HardshipFilter['states'] = ['on_file']
    const filters: Partial<HardshipFilter>[] = [
      ...byState.map(({ state }) => ({ states: [state] })),
      ...byCategory.map(({ code }) => ({ states, category: code || NO_CODE })),
      ...byCause.map(({ code }) => ({ states, cause: code || NO_CODE })),
    ]
    const totals = filters.map(async (filter) => (await app.call('hardship.list', { filter: { ...of, ...filter } })).total)
    expect(await Promise.all(totals)).toEqual([...byState, ...byCategory, ...byCause].map(({ files }) => files))
  })

  it('leads from those without a class or a cause to these very files', async () => {
    expect([await names({ category: NO_CODE }), await names({ cause: NO_CODE })]).toEqual([['丙三', '丁四'], ['丁四']])
  })
})

describe('the year of aid in figures', () => {
  it('counts money, times, people and households', async () => {
    expect(await app.call('overview.aid', { year: 2026 })).toMatchObject({ totalFen: 95_109, times: 4, people: 3, households: 3 })
  })

  it('parts it by month, and by fund and type with the dearest first', async () => {
    const { byMonth, byFund, byType } = await app.call('overview.aid', { year: 2026 })
    expect(byMonth).toEqual([
      { month: '2026-01', fen: 50_109, times: 2 },
      { month: '2026-06', fen: 5_000, times: 1 },
      { month: '2026-12', fen: 40_000, times: 1 },
    ])
    expect(byFund).toEqual([
      { code: '4', fen: 40_000, times: 1 },
      { code: '3', fen: 30_099, times: 1 },
      { code: '2', fen: 20_010, times: 1 },
      { code: '', fen: 5_000, times: 1 },
    ])
    expect(byType.map(({ code, fen }) => [code, fen])).toEqual([['18', 60_010], ['21', 30_099], ['22', 5_000]])
  })

  it.each([
    ['all of it', 2026, false],
    ['the year before', 2025, false],
    ['one union, a payee without a file too', 2026, true],
  ])('each figure is the sum of the ledger behind it: %s', async (_what, year, ofUnion) => {
    const of = ofUnion ? { unionId } : {}
    const figures = await app.call('overview.aid', { year, ...of })
    const inYear = { ...of, from: day(`${year}-01-01`), to: day(`${year}-12-31`) }
    const shown = [
      [inYear, { totalFen: figures.totalFen, total: figures.times }] as const,
      ...figures.byFund.map(({ code, ...sums }) => [{ ...inYear, fund: code || NO_CODE }, toLedger(sums)] as const),
      ...figures.byType.map(({ code, ...sums }) => [{ ...inYear, aidType: code }, toLedger(sums)] as const),
      ...figures.byMonth.map(({ month, ...sums }) => [{ ...of, ...wholeMonth(month) }, toLedger(sums)] as const),
    ]
    const sums = shown.map(async ([filter]) => {
      const { total, totalFen } = await app.call('aid.list', { filter })
      return { totalFen, total }
    })
    expect(await Promise.all(sums)).toEqual(shown.map(([, expected]) => expected))
  })

  it('counts the union of the file, or of the payee where there is no file', async () => {
    expect(await app.call('overview.aid', { year: 2026, unionId })).toMatchObject({ totalFen: 25_010, times: 2 })
  })

  it('offers the years from the first gift to this one', async () => {
    expect((await app.call('overview.aid', { year: 2020 })).years).toEqual([2026, 2025])
  })

  it('is nothing in a year without aid', async () => {
    expect(await app.call('overview.aid', { year: 2020 })).toMatchObject({ totalFen: 0, times: 0, byMonth: [], byFund: [], byType: [] })
  })
})

describe('the bars', () => {
  it.each([
    ['the households on file', { unionId: null, year: 2026, states: ['on_file'] }],
    ['all files', { unionId: null, year: 2026, states: [] }],
    ['the year before', { unionId: null, year: 2025, states: [] }],
    ['one union', { year: 2026, states: [] }],
  ] as const)('open exactly the rows they count: %s', async (_what, of) => {
    const scope: Scope = { unionId, ...of }
    const files = await app.call('overview.files', { unionId: scope.unionId, states: [...scope.states] })
    const aid = await app.call('overview.aid', { unionId: scope.unionId, year: scope.year })
    const opened: Promise<number>[] = []
    const doors: Doors = {
      files: (preset) => {
        opened.push(app.call('hardship.list', { filter: readFilter(preset) }).then(({ total }) => total))
      },
      aid: (preset) => {
        opened.push(app.call('aid.list', { filter: tidyLedger(readLedger(preset)) }).then(({ totalFen }) => totalFen))
      },
    }
    const bars = [
      ...stateBars(files, scope, doors), ...categoryBars(files, scope, doors, {}), ...causeBars(files, scope, doors, {}),
      ...monthBars(aid, scope, doors), ...fundBars(aid, scope, doors, {}), ...typeBars(aid, scope, doors, {}),
    ].filter((bar) => bar.open !== undefined)
    for (const bar of bars) bar.open?.()
    expect(await Promise.all(opened)).toEqual(bars.map(({ value }) => value))
    expect(bars.length).toBeGreaterThan(5)
  })
})

describe('the work that waits', () => {
  it('counts what each list holds', async () => {
    const { lists } = await app.call('overview.work')
    const totals = HARDSHIP_LISTS.map(async (list) => [list, (await app.call('hardship.list', { filter: { list } })).total] as const)
    expect(lists).toEqual(Object.fromEntries(await Promise.all(totals)))
    expect(lists).toMatchObject({ review_due: 0, unanswered: 1, out_of_step: 3, never_helped: 0, publicity_ends: 0 })
  })

  it('says how the year stands', async () => {
    expect(await app.call('overview.work')).toMatchObject({ files: 4, onFile: 2, year: 2026, aidFen: 95_109, aidTimes: 4 })
  })

  it('is nothing in an empty register', async () => {
    const empty = await makeTestApp()
    expect(await empty.call('overview.work')).toMatchObject({ files: 0, onFile: 0, aidFen: 0, lists: { unanswered: 0, to_destroy: 0 } })
  })

  it.each([
    ['two days before it ends', '2026-03-11', []],
    ['the day before', '2026-03-12', ['publicity_ends']],
    ['on its last day', '2026-03-13', ['publicity_ends']],
    ['the day after', '2026-03-14', ['may_submit']],
  ])('a publicity: %s', async (_when, today, on) => {
    const own = await makeTestApp()
    const { id } = await openFor(own)
    await bringTo(own, id, 'publicity')
    own.setToday(today)
    const { lists } = await own.call('overview.work')
    expect(Object.entries(lists).filter(([list, files]) => list !== 'paper_due' && files > 0).map(([list]) => list)).toEqual(on)
  })

  it('a report waits for its answer until the county approves or sends it back', async () => {
    const own = await makeTestApp()
    const { id } = await openFor(own)
    await bringTo(own, id, 'county_check')
    expect((await own.call('overview.work')).lists).toMatchObject({ unanswered: 1, returned: 0 })
    await record(own, id, 'returned', '2026-03-20', { note: '缺证明' })
    expect((await own.call('overview.work')).lists).toMatchObject({ unanswered: 0, returned: 1 })
  })
})

async function names(filter: Partial<HardshipFilter>): Promise<string[]> {
  return (await app.call('hardship.list', { filter, sort: 'name' })).rows.map(({ name }) => name)
}

function wholeMonth(text: string): { from: PlainDate; to: PlainDate } {
  const from = day(`${text}-01`)
  const { year, month } = partsOf(from)
  return { from, to: makeDate(year, month, daysInMonth(year, month)) }
}

function toLedger({ fen, times }: { fen: number; times: number }): { totalFen: number; total: number } {
  return { totalFen: fen, total: times }
}
