import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { bringTo, openFor, record, setLine, type File } from './support.ts'

interface Vector {
  id: string
  input: InputOf<typeof hardshipCalls, 'hardship.assess'>
  expected: OutputOf<typeof hardshipCalls, 'hardship.assess'>
}

const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../fixtures/vectors/hardship.json'), 'utf8'),
) as { cases: Vector[] } // the file stands beside the tests

describe('hardship.assess', () => {
  it('agrees with every vector, without a store', async () => {
    const app = await makeTestApp({ created: false })
    const replies = await Promise.all(vectors.cases.map(({ input }) => app.call('hardship.assess', input)))
    expect(replies).toEqual(vectors.cases.map(({ expected }) => expected))
  })
})

/** One worker with 2,000 yuan a month and 5,000 of own medical bills, at a line of 770 yuan. */
async function fileWithRows(app: TestApp, more: object = {}): Promise<File> {
  await setLine(app, 77_000, '2026-01-01', '云民〔2026〕1号')
  const { id, personId } = await openFor(app)
  return app.call('hardship.change', {
    id,
    lists: {
      incomes: [{ personId, item: 'W', amountFen: 200_000, evidence: '工资条' }],
      expenses: [{ personId, item: 'M', grossFen: 900_000, reimbursedFen: 400_000, evidence: '发票' }],
      ...more,
    },
  })
}

describe('the sum of a file', () => {
  it('tells rows, line, document and suggestion', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    const sum = await app.call('hardship.explain', { id })
    expect(sum).toMatchObject({
      on: '2026-03-02', windowFrom: '2025-03-02', windowTo: '2026-03-01', months: 12, members: 1,
      incomes: [
        { personName: '王建国', item: 'W', amountFen: 200_000, per: 'month', months: 12, yearFen: 2_400_000, counted: true },
      ],
      expenses: [{ item: 'M', grossFen: 900_000, reimbursedFen: 400_000, paidFen: 500_000, counted: true }],
      incomeFen: 2_400_000, rigidFen: 500_000, netFen: 1_900_000, perHeadMonthFenRounded: 158_333,
      dibaoFen: 77_000, deepLineFen: 924_000, relativeLineFen: 1_848_000, suggested: 'over', gaps: [],
    })
    expect(sum.parameters).toContainEqual({
      name: 'hardship.dibao_town', value: '77000', validFrom: '2026-01-01', documentNo: '云民〔2026〕1号',
    })
    expect(sum.parameters.map(({ name }) => name)).not.toContain('hardship.dibao_village')
  })

  it('goes by the line of the day of application, not by a later one', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await record(app, id, 'apply', '2026-03-02')
    await setLine(app, 90_000, '2026-03-15')
    app.setToday('2026-03-31')
    expect(await app.call('hardship.explain', { id })).toMatchObject({ on: '2026-03-02', dibaoFen: 77_000 })
  })

  it('goes by the line of today while nobody has applied', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await setLine(app, 90_000, '2026-03-15')
    app.setToday('2026-03-31')
    expect(await app.call('hardship.explain', { id })).toMatchObject({ on: '2026-03-31', dibaoFen: 90_000 })
  })

  it('goes by comparator, factor, window and imputed wage as the county set them', async () => {
    const app = await makeTestApp()
    const { id, personId } = await fileWithRows(app)
    const validFrom = day('2026-01-01')
    for (const [name, value] of [
      ['hardship.comparator', 'below'], ['hardship.relative_factor', 3], ['hardship.window', 'calendar_year'],
      ['hardship.imputed_wage', true], ['hardship.minimum_wage', 201_000],
    ] as const) {
      await app.call('parameters.set', { name, value, validFrom })
    }
    await app.call('members.change', { id: personId, fields: { sex: '1', birthOn: day('1980-01-01') } })
    const { members } = await app.call('hardship.get', { id })
    const [worker] = members
    await app.call('hardship.change', {
      id,
      lists: { members: [{ id: worker?.id, personId, relation: '01', ableToWork: true, workState: '3' }], incomes: [] },
    })
    expect(await app.call('hardship.explain', { id })).toMatchObject({
      comparator: 'lt', factorTenths: 30, windowFrom: '2025-01-01', windowTo: '2025-12-31', suggested: 'relative',
      incomes: [{ item: 'W', amountFen: 201_000, yearFen: 2_412_000, why: 'imputed_wage', counted: true }],
    })
  })

  it('is incomplete while nobody has entered the line', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    const sum = await app.call('hardship.explain', { id })
    expect([sum.suggested, sum.gaps.map(({ reason }) => reason)]).toEqual(['incomplete', ['dibao_unknown', 'no_income_rows']])
  })

  it('of an empty file suggests no class, however low nothing is', async () => {
    const app = await makeTestApp()
    await setLine(app, 77_000)
    const { id } = await openFor(app)
    const sum = await app.call('hardship.explain', { id })
    expect([sum.suggested, sum.gaps.map(({ reason }) => reason)]).toEqual(['incomplete', ['no_income_rows']])
  })

  it('points to last year’s aid that alone pushes the household over the line', async () => {
    const app = await makeTestApp()
    const { id, personId } = await fileWithRows(app, { expenses: [] })
    await app.call('hardship.change', {
      id, lists: { incomes: [
        { personId, item: 'W', amountFen: 70_000, evidence: '工资条' },
        { personId, item: 'U', amountFen: 300_000, per: 'once', evidence: '签收表' },
      ] },
    })
    const sum = await app.call('hardship.explain', { id })
    expect(sum).toMatchObject({ suggested: 'relative', aidPushesOverFen: 300_000 })
  })
})

describe('confirming the class', () => {
  it('keeps class, reason, who, and the sum as it was', async () => {
    const app = await makeTestApp()
    const { id, personId } = await fileWithRows(app)
    const confirmed = await app.call('hardship.confirmClass', { id, category: '2', reason: '民政核对一致' })
    await app.call('hardship.change', { id, lists: { incomes: [{ personId, item: 'W', amountFen: 1 }] } })
    const file = await app.call('hardship.get', { id })
    expect(file).toMatchObject({ category: '2', categoryReason: '民政核对一致' })
    expect(file.assessments).toEqual(confirmed.assessments)
    expect(file.assessments).toMatchObject([
      { on: '2026-03-02', suggested: 'over', category: '2', confirmedBy: '王组织', sum: { incomeFen: 2_400_000 } },
    ])
  })

  it('keeps earlier decisions, the newest first', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await app.call('hardship.confirmClass', { id, category: '2', reason: '甲' })
    const file = await app.call('hardship.confirmClass', { id, category: '3', reason: '乙' })
    expect(file.assessments.map(({ reason }) => reason)).toEqual(['乙', '甲'])
  })

  it('goes back with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await app.call('hardship.confirmClass', { id, category: '2', reason: '甲' })
    await app.call('undo.last')
    const file = await app.call('hardship.get', { id })
    expect(file).toMatchObject({ category: null, categoryReason: null, assessments: [] })
  })

  it('is refused while an exclusion stands without a written reason', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app, { exclusions: [{ exclusion: '4', found: '轿车' }] })
    await expect(app.call('hardship.confirmClass', { id, category: '1', reason: '困难' })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'exclusion_stands', details: { exclusion: '4' } },
    })
    expect((await app.call('hardship.confirmClass', { id, category: null, reason: '有车' })).category).toBeNull()
  })

  it('goes on over an exclusion with its reason', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app, { exclusions: [{ exclusion: '4', overrideWhy: '残疾人代步车' }] })
    expect((await app.call('hardship.confirmClass', { id, category: '1', reason: '困难' })).category).toBe('1')
  })

  it.each([
    ['a tag', { category: '9', reason: '农民工' }, 'tag_is_no_class'],
    ['an unknown class', { category: '7', reason: '困难' }, 'unknown_code'],
    ['no reason', { category: '1', reason: '  ' }, 'bad_input'],
  ])('is refused for %s', async (_what, given, reason) => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await expect(app.call('hardship.confirmClass', { id, ...given })).rejects.toMatchObject({ body: { reason } })
  })

  it('is refused on a closed file', async () => {
    const app = await makeTestApp()
    const { id } = await fileWithRows(app)
    await bringTo(app, id, 'apply')
    await record(app, id, 'reject', '2026-03-05', { note: '超过标准' })
    await expect(app.call('hardship.confirmClass', { id, category: '1', reason: '困难' })).rejects.toMatchObject({
      body: { reason: 'file_closed' },
    })
  })
})
