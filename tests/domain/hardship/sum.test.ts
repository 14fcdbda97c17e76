import { describe, expect, it } from 'vitest'
import { HardshipSum } from '../../../shared/contract/hardship.ts'
import { makeSum } from '../../../shared/domain/hardship/sum.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { child, facts, husband, member, policy, spent, student, wage } from './build.ts'

const grandmother = member({
  personId: 'grandmother', name: '刘凤英', birthOn: day('1950-02-01'), relation: '61', workState: null, ableToWork: false,
})
const cleaned = { members: [member(), { ...husband, ableToWork: false }, child] }

describe('the sum of a household', () => {
  it('adds the year, takes the line of the area and suggests the class', () => {
    const sum = makeSum(facts({ expenses: [spent(300_000, { reimbursedFen: 100_000 })] }), policy)
    expect(sum).toMatchObject({
      windowFrom: '2025-03-16', windowTo: '2026-03-15', months: 12, members: 3, incomeFen: 2_400_000, rigidFen: 200_000,
      netFen: 2_200_000, perHeadMonthFenRounded: 61_111, dibaoFen: 77_000, deepLineFen: 2_772_000,
      relativeLineFen: 5_544_000, suggested: 'deep', gaps: [],
    })
  })

  it('is what the contract carries', () => {
    const exclusions = [{ exclusion: '4', overrideWhy: null }]
    const sum = makeSum(facts({ expenses: [spent(300_000)], exclusions }), policy)
    expect(HardshipSum.parse(sum)).toEqual(sum)
  })

  it.each([
    ['town', 77_000],
    ['village', 60_000],
  ] as const)('of a %s takes its line', (area, dibaoFen) => {
    expect(makeSum(facts({ area }), policy).dibaoFen).toBe(dibaoFen)
  })

  it('keeps the parameters with their documents', () => {
    const source = { name: 'dibao', value: '770', validFrom: '2026-01-01', documentNo: '民发〔2025〕9号' }
    expect(makeSum(facts(), { ...policy, sources: [source] }).parameters).toEqual([source])
  })

  it.each([
    ['2026-03-16', 'before_application', '2025-03-16', '2026-03-15'],
    ['2024-02-29', 'before_application', '2023-03-01', '2024-02-28'],
    ['2026-03-16', 'calendar_year', '2025-01-01', '2025-12-31'],
  ] as const)('on %s with window %s runs from %s to %s', (on, window, from, to) => {
    expect(makeSum(facts({ on: day(on) }), { ...policy, window })).toMatchObject({ windowFrom: from, windowTo: to })
  })
})

describe('the suggested class', () => {
  it.each([
    [231_000, 'le', 'deep'],
    [231_000, 'lt', 'relative'],
    [462_000, 'le', 'relative'],
    [462_000, 'lt', 'over'],
    [462_001, 'le', 'over'],
  ] as const)('of %i fen a month with %s is %s', (fen, comparator, suggested) => {
    expect(makeSum(facts({ incomes: [wage(fen)] }), { ...policy, comparator }).suggested).toBe(suggested)
  })

  it('follows a factor of one and a half', () => {
    expect(makeSum(facts({ incomes: [wage(400_000)] }), { ...policy, factorTenths: 15 }).suggested).toBe('over')
  })

  it.each([
    ['the costs of going to work bring a household under twice the line', 470_000, 'relative'],
    ['but never under the line', 240_000, 'relative'],
    ['nor change a deep one', 231_000, 'deep'],
  ])('%s', (_, fen, suggested) => {
    const sum = makeSum(facts({ incomes: [wage(fen)], expenses: [spent(200_000, { item: 'J' })] }), policy)
    expect([sum.suggested, sum.workCostFen, sum.rigidFen]).toEqual([suggested, 200_000, 0])
  })

  it.each([
    [true, 'accident'],
    [false, 'over'],
    [null, 'over'],
  ])('above the lines after an accident whose test is %s is %s', (passes, suggested) => {
    const accident = { on: day('2026-02-01'), what: '车祸', passes }
    expect(makeSum(facts({ incomes: [wage(900_000)], accident }), policy).suggested).toBe(suggested)
  })

  describe.each([
    ['costs of more than 80 % of the income', { accidentCostPercent: 80 }, 'cost_share'],
    ['a net income under three times the line', { accidentNetTimes: 3 }, 'net_factor'],
  ] as const)('the local test of an accident: %s', (_, test, kind) => {
    const county = { ...policy, ...test }
    const on = day('2026-02-01')
    const sumOf = (spentFen: number, passes: boolean | null) =>
      makeSum(facts({ incomes: [wage(900_000)], expenses: [spent(spentFen, { item: 'A' })], accident: { on, what: '车祸', passes } }), county)
    const gapsOf = (sum: ReturnType<typeof sumOf>) => sum.gaps.map(({ reason }) => reason)

    it('is worked out and shown', () => {
      expect(sumOf(9_000_000, true).accidentTests).toMatchObject([{ kind, passes: true }])
      expect(sumOf(10_000, true).accidentTests).toMatchObject([{ kind, passes: false }])
    })

    it('is held against what the organiser answered', () => {
      expect(gapsOf(sumOf(10_000, true))).toContain('accident_test_failed')
      expect(gapsOf(sumOf(9_000_000, false))).toContain('accident_test_passed')
      expect(gapsOf(sumOf(9_000_000, true)).filter((reason) => reason.startsWith('accident'))).toEqual([])
      expect(gapsOf(sumOf(9_000_000, null))).toContain('accident_test_open')
    })
  })

  it('passes the test of 80 % only above it, to the fen', () => {
    const on = day('2026-02-01')
    const accident = { on, what: null, passes: null }
    const county = { ...policy, accidentCostPercent: 80 }
    const tests = [8_640_000, 8_640_001].flatMap(
      (fen) => makeSum(facts({ incomes: [wage(900_000)], expenses: [spent(fen, { item: 'A' })], accident }), county).accidentTests,
    )
    expect(tests.map(({ passes }) => passes)).toEqual([false, true])
  })

  it('has no test where the county has set none, or nothing has happened', () => {
    const county = { ...policy, accidentCostPercent: 80 }
    expect(makeSum(facts(), county).accidentTests).toEqual([])
    expect(makeSum(facts({ accident: { on: day('2026-02-01'), what: null, passes: true } }), policy).accidentTests).toEqual([])
  })

  it('stays deep after an accident', () => {
    const accident = { on: day('2026-02-01'), what: '车祸', passes: true }
    expect(makeSum(facts({ accident }), policy).suggested).toBe('deep')
  })

  it('waits for the line', () => {
    const sum = makeSum(facts(), { ...policy, dibaoFen: { town: null, village: 60_000 } })
    expect([sum.suggested, sum.deepLineFen, stops(sum)]).toEqual(['incomplete', null, ['dibao_unknown']])
  })

  it.each([
    [null, 'excluded'],
    [' ', 'excluded'],
    ['代步车系残疾人专用', 'deep'],
  ])('with an exclusion overridden by %j is %s', (overrideWhy, suggested) => {
    expect(makeSum(facts({ exclusions: [{ exclusion: '4', overrideWhy }] }), policy).suggested).toBe(suggested)
  })

  it('is excluded before it is incomplete', () => {
    const sum = makeSum(facts({ members: [], exclusions: [{ exclusion: '4', overrideWhy: null }] }), policy)
    expect([sum.suggested, sum.perHeadMonthFenRounded]).toEqual(['excluded', 0])
  })
})

describe('an income row', () => {
  it.each([
    ['a wage', wage(100), true, null],
    ['with words of the organiser', wage(100, { countedWhy: '按流水核定' }), true, '按流水核定'],
    ['not ticked', wage(100, { counted: false }), false, 'unticked'],
    ['not ticked with a reason', wage(100, { counted: false, countedWhy: '已停发' }), false, '已停发'],
    ['of somebody not counted', wage(100, { personId: 'aunt' }), false, 'not_of_household'],
    ['a basic resident pension', wage(100, { item: 'S', countedWhy: 'resident_pension' }), false, 'resident_pension'],
    ['a gift of a festival', wage(100, { item: 'U', countedWhy: 'festival_gift' }), false, 'festival_gift'],
    ['union aid', wage(100, { item: 'U' }), true, 'union_aid'],
  ])('%s', (_, row, counted, why) => {
    const aunt = member({ personId: 'aunt', name: '王姨', counted: false, notCountedWhy: '不共同生活' })
    const [line] = makeSum(facts({ members: [member(), aunt], incomes: [row] }), policy).incomes
    expect(line).toMatchObject({ counted, why })
  })

  it.each([
    ['month', 6, 600],
    ['year', 12, 100],
    ['once', 12, 100],
  ] as const)('per %s of %i months comes to %i', (per, months, yearFen) => {
    expect(makeSum(facts({ incomes: [wage(100, { per, months })] }), policy).incomeFen).toBe(yearFen)
  })

  it('of a lossy business lowers the income', () => {
    const loss = wage(-100_000, { personId: 'husband', item: 'B', per: 'year' })
    expect(makeSum(facts({ incomes: [wage(200_000), loss] }), policy).incomeFen).toBe(2_300_000)
  })

  it('counts a resident pension where the county does', () => {
    const row = wage(10_000, { item: 'S', countedWhy: 'resident_pension' })
    expect(makeSum(facts({ incomes: [row] }), { ...policy, residentPensionCounts: true }).incomeFen).toBe(120_000)
  })
})

describe('an expense row', () => {
  it.each([
    ['illness of the household', spent(500), true, null, 500],
    ['after what others paid', spent(500, { reimbursedFen: 200 }), true, null, 300],
    ['without evidence', spent(500, { evidence: null }), false, 'no_evidence', 500],
    ['not ticked', spent(500, { counted: false }), false, 'unticked', 500],
    ['of somebody not counted', spent(500, { personId: 'aunt' }), false, 'not_of_household', 500],
    ['of a primary school', spent(500, { item: 'E', personId: 'child' }), false, 'compulsory_schooling', 500],
    [
      'of a primary school for a reason', spent(500, { item: 'E', personId: 'child', countedWhy: '特教' }), true,
      '特教', 500,
    ],
    ['of a college', spent(500, { item: 'E', personId: 'student' }), true, null, 500],
    ['of going to work', spent(500, { item: 'J' }), true, 'relative_only', 500],
    ['repaid in excess', spent(500, { reimbursedFen: 700 }), true, null, 0],
  ])('%s', (_, row, counted, why, paidFen) => {
    const [line] = makeSum(facts({ members: [member(), child, student], expenses: [row] }), policy).expenses
    expect(line).toMatchObject({ counted, why, paidFen })
  })
})

describe('a wage imputed to an able adult', () => {
  const imputing = { ...policy, imputedWageFen: 180_000 }
  const imputed = (over: Parameters<typeof member>[0], incomes = [wage(200_000)]) =>
    makeSum(facts({ members: [member(), { ...husband, ...over }], incomes }), imputing).incomes
      .filter(({ why }) => why === 'imputed_wage')
      .map(({ personName, yearFen }) => `${personName} ${yearFen}`)

  it.each([
    ['out of work', {}, true],
    ['laid off', { workState: '2' }, true],
    ['of unknown work', { workState: null }, true],
    ['at work', { workState: '1' }, false],
    ['unable to work', { ableToWork: false }, false],
    ['of whom nobody asked', { ableToWork: null }, false],
    ['in school', { school: '技校' }, false],
    ['not counted', { counted: false, notCountedWhy: '服刑' }, false],
    ['of 15 years', { birthOn: day('2010-06-01') }, false],
    ['of 16 years', { birthOn: day('2010-03-16') }, true],
    ['a man before retirement', { birthOn: day('1964-12-01'), sex: '1' }, false],
    ['a man in delayed retirement', { birthOn: day('1966-01-01'), sex: '1' }, true],
    ['a woman of 51 before the later age', { birthOn: day('1975-01-01'), sex: '2' }, false],
  ])('%s: %s', (_, over, isImputed) => {
    expect(imputed(over)).toEqual(isImputed ? ['李建国 2160000'] : [])
  })

  it('is not added to earnings that were declared, even of nothing', () => {
    expect(imputed({}, [wage(200_000), wage(0, { personId: 'husband', item: 'B' })])).toEqual([])
  })

  it('raises the income of the household', () => {
    expect(makeSum(facts(), imputing).incomeFen).toBe(2_400_000 + 2_160_000)
  })

  it('is off where the county imputes none', () => {
    expect(makeSum(facts(), policy).incomeFen).toBe(2_400_000)
  })

  it('asks for the ability to work first', () => {
    const sum = makeSum(facts({ members: [member(), { ...husband, ableToWork: null }] }), imputing)
    expect([sum.suggested, stops(sum)]).toEqual(['incomplete', ['able_to_work_unknown']])
  })

  it('asks for the birth day first', () => {
    const sum = makeSum(facts({ members: [member(), { ...husband, birthOn: null }] }), imputing)
    expect(stops(sum)).toEqual(['birth_unknown'])
  })
})

describe('aid of the union in the ledger', () => {
  it.each([
    ['living aid within the window', aid('2025-03-16', '11', 400_000), 400_000],
    ['medical aid', aid('2026-03-15', '12', 400_000), 400_000],
    ['study aid', aid('2025-09-01', '14', 400_000), 400_000],
    ['before the window', aid('2025-03-15', '11', 400_000), 0],
    ['on the day of applying', aid('2026-03-16', '11', 400_000), 0],
    ['a winter visit', aid('2026-01-20', '21', 100_000), 0],
    ['temporary relief', aid('2026-01-20', '18', 100_000), 0],
  ])('%s', (_, given, fen) => {
    expect(makeSum(facts({ aid: [given] }), policy).incomeFen).toBe(2_400_000 + fen)
  })

  it('does not count where the county leaves it out', () => {
    const sum = makeSum(facts({ aid: [aid('2025-09-01', '11', 400_000)] }), { ...policy, unionAidCounts: false })
    expect(sum.incomes.at(-1)).toMatchObject({ counted: false, why: 'union_aid', evidence: '2025-09-01' })
  })

  it('is not counted a second time beside a typed row', () => {
    const typed = wage(400_000, { item: 'U', per: 'once' })
    const sum = makeSum(facts({ incomes: [wage(200_000), typed], aid: [aid('2025-09-01', '11', 400_000)] }), policy)
    expect([sum.incomeFen, sum.incomes.at(-1)?.why]).toEqual([2_800_000, 'typed_by_hand'])
  })

  it.each([
    ['pushes the family over the line', 400_000, 400_000],
    ['makes no difference', 300_000, null],
  ])('%s', (_, fen, pushes) => {
    expect(makeSum(facts({ aid: [aid('2025-09-01', '11', fen)] }), policy).aidPushesOverFen).toBe(pushes)
  })

  it('pushes nobody whose line is unknown', () => {
    const unknown = { ...policy, dibaoFen: { town: null, village: null } }
    expect(makeSum(facts({ aid: [aid('2025-09-01', '11', 400_000)] }), unknown).aidPushesOverFen).toBeNull()
  })
})

describe('a gap', () => {
  it.each([
    ['the worker is not in the household', { members: [husband], incomes: [] }, 'worker_not_counted'],
    [
      'nobody said why somebody is left out', { members: [member(), { ...husband, counted: false }] },
      'not_counted_why_missing',
    ],
    ['a worker has no wage', { incomes: [] }, 'income_missing'],
    ['a pensioner has no pension', { members: [member(), { ...husband, workState: '4' }] }, 'income_missing'],
    [
      'nobody of working age has any income',
      { members: [member({ workState: null }), husband, child], incomes: [] }, 'no_income_rows',
    ],
    [
      'only a pensioner of the family was asked',
      {
        members: [member({ workState: null }), grandmother], incomes: [wage(10_000, { personId: 'grandmother', item: 'P' })],
      },
      'no_income_rows',
    ],
    [
      'only aid of the union is known', { members: [member({ workState: null })], incomes: [wage(100, { item: 'U' })] },
      'no_income_rows',
    ],
    ['nothing at all is known of old people', { members: [{ ...grandmother, personId: 'worker' }], incomes: [] }, 'no_income_rows'],
    ['more was repaid than spent', { expenses: [spent(1, { reimbursedFen: 2 })] }, 'reimbursed_over_gross'],
  ])('%s and the sum stays open', (_, over, reason) => {
    const sum = makeSum(facts(over), policy)
    expect([stops(sum), sum.suggested]).toEqual([[reason], 'incomplete'])
  })

  it.each([
    ['an income without evidence', { incomes: [wage(1, { evidence: null })] }, 'income_without_evidence'],
    ['an expense without evidence', { expenses: [spent(1, { evidence: ' ' })] }, 'expense_without_evidence'],
    ['a row left out without a reason', { expenses: [spent(1, { counted: false })] }, 'unticked_without_reason'],
    ['two homes', { properties: [{ kind: 'house' as const, quantity: 2 }] }, 'maybe_excluded'],
    ['a vehicle', { properties: [{ kind: 'vehicle' as const, quantity: 1 }] }, 'maybe_excluded'],
    ['a shop', { properties: [{ kind: 'business' as const, quantity: 1 }] }, 'maybe_excluded'],
    [
      'an accident without its test', { accident: { on: day('2026-01-01'), what: null, passes: null } },
      'accident_test_open',
    ],
  ])('%s is only looked at', (_, over, reason) => {
    const sum = makeSum(facts({ ...cleaned, ...over }), policy)
    expect([looks(sum), sum.suggested]).toEqual([[reason], 'deep'])
  })

  it.each([
    ['a row of nothing', { members: [member({ workState: null }), husband], incomes: [wage(0)] }],
    ['the income of a husband', { members: [member({ workState: null }), husband], incomes: [wage(1, { personId: 'husband' })] }],
    ['a pension where all are old', { members: [{ ...grandmother, personId: 'worker' }], incomes: [wage(1, { item: 'P' })] }],
  ])('%s answers for the household', (_, over) => {
    expect(makeSum(facts(over), policy)).toMatchObject({ gaps: [], suggested: 'deep' })
  })

  it('of incomes is none where the county imputes a wage', () => {
    const members = [member({ workState: '3' })]
    expect(stops(makeSum(facts({ members, incomes: [] }), { ...policy, imputedWageFen: 180_000 }))).toEqual([])
  })

  it('does not point at an exclusion that was looked into', () => {
    const exclusions = [{ exclusion: '4', overrideWhy: '残疾人专用' }]
    const sum = makeSum(facts({ properties: [{ kind: 'vehicle', quantity: 1 }], exclusions }), policy)
    expect(sum.gaps).toEqual([])
  })

  it('of an income row left out as a gift needs no other reason', () => {
    const gift = wage(1, { item: 'U', counted: false, countedWhy: 'festival_gift' })
    expect(makeSum(facts({ incomes: [wage(200_000), gift] }), policy).gaps).toEqual([])
  })
})

function aid(on: string, aidType: string, amountFen: number) {
  return { on: day(on), aidType, amountFen, personName: '王秀兰' }
}

function stops(sum: HardshipSum): string[] {
  return sum.gaps.filter(({ level }) => level === 'stop').map(({ reason }) => reason)
}

function looks(sum: HardshipSum): string[] {
  return sum.gaps.filter(({ level }) => level === 'look').map(({ reason }) => reason)
}
