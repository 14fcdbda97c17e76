import { describe, expect, it } from 'vitest'
import { readCollective, riseOf, riseText } from '../../renderer/features/collective/collective-values.ts'
import { agencyLimit } from '../../renderer/features/labour-rates/agency-limit.ts'
import { missingFindings } from '../../renderer/features/labour-rates/finding-rows.ts'
import { readInspection } from '../../renderer/features/labour-rates/inspection-values.ts'
import { compareSnapshots, type Snapshot } from '../../renderer/features/labour-rates/snapshots.ts'
import { collectiveFindingText, collectiveRuleBasis, CLOCK_LABELS, clockBasis, FINDING_LABELS, STAGE_LABELS } from '../../renderer/text/collective.ts'
import { beforeAfterText, missingText, percentText, PROTECTION_LABELS } from '../../renderer/text/labour-rates.ts'
import { agencyRatio } from '../../shared/domain/labour/agency-ratio.ts'
import { COLLECTIVE_FINDINGS, COLLECTIVE_STAGES } from '../../shared/domain/labour/collective.ts'
import { signingRate } from '../../shared/domain/labour/rate.ts'
import { PROTECTION_GROUNDS } from '../../shared/domain/labour/windows.ts'
import { day } from '../../shared/domain/plain-date.ts'

type Missing = Snapshot['missing'][number]

function rateOf(signed: number, unsigned: number, firstMonth = 0, unclear = 0) {
  return signingRate({ signed, unsigned, first_month: firstMonth, unclear, outside: 0 })
}

function missing(id: string, part: Missing['part'] = 'unsigned'): Missing {
  return { employmentId: id, personId: `p${id}`, name: id, unitName: '宏达', part }
}

function frozen(on: string, rate: Snapshot['rate'], people: Missing[]): Snapshot {
  return { id: on, on: day(on), unitId: 'u', inspectionId: null, note: null, rate, units: 1, wholeUnits: 0, missing: people }
}

describe('a signing rate in words', () => {
  it.each([[945, '94.5%'], [999, '99.9%'], [1_000, '100.0%'], [0, '0.0%'], [null, '—']])('%s tenths are %s', (tenths, words) => {
    expect(percentText(tenths)).toBe(words)
  })

  it('never says 100.0% while one of thousands is missing', () => {
    expect(percentText(rateOf(99_999, 1).aTenths)).toBe('99.9%')
  })

  it('says who was missing and how far it is now', () => {
    expect(beforeAfterText(rateOf(35, 2), rateOf(37, 0))).toBe('2 人未签 → 100.0%')
    expect(missingText(rateOf(35, 1, 1, 2))).toBe('1 人未签、1 人用工一个月内、2 人资料不足')
    expect(missingText(rateOf(5, 0))).toBe('全部已签')
  })
})

describe('two frozen rates', () => {
  const before = frozen('2026-06-30', rateOf(35, 2), [missing('a'), missing('b')])
  const after = frozen('2026-09-30', rateOf(36, 2), [missing('b'), missing('c')])

  it('are held against each other number by number', () => {
    const { lines } = compareSnapshots(before, after)
    expect(lines.map(({ label, change }) => [label, change])).toEqual([
      ['应签', '+1 人'], ['已签', '+1 人'], ['未签或期满未续', ''], ['未签（用工一个月内）', ''], ['资料不足', ''],
      ['签订率 A', '+0.2 个百分点'], ['签订率 B', '+0.2 个百分点'],
    ])
  })

  it('name who has signed since, who is still missing and who is new', () => {
    const { gone, still, fresh } = compareSnapshots(before, after)
    expect([gone, still, fresh].map((people) => people.map(({ name }) => name))).toEqual([['a'], ['b'], ['c']])
  })

  it('say so when more are missing than names were kept', () => {
    expect(compareSnapshots(before, frozen('2026-09-30', rateOf(30, 3), [missing('a')])).cut).toBe(true)
    expect(compareSnapshots(before, after).cut).toBe(false)
  })
})

describe('the people an inspection lists in one step', () => {
  it('are those without a contract and those nobody knows of, not the first month, and nobody twice', () => {
    const people = [missing('a'), missing('b', 'first_month'), missing('c', 'unclear'), missing('d')]
    const listed = { id: 'f', employmentId: 'd', finding: '未签', reason: null, talkOn: null, fixedOn: null, note: null, name: 'd' }
    const rows = missingFindings({ before: frozen('2026-06-30', rateOf(1, 2, 1, 1), people), findings: [listed] })
    expect(rows.map(({ employmentId }) => employmentId)).toEqual(['a', 'c'])
  })

  it('cannot be given a deadline before the visit', () => {
    expect(readInspection({ unitId: 'u', on: '2026-09-10', deadlineOn: '2026-09-01' })).toMatchObject({ ok: false })
  })
})

describe('the most agency workers beside own ones', () => {
  it('is where one more is over the tenth of the law', () => {
    for (let own = 0; own <= 200; own += 1) {
      const most = agencyLimit(own)
      expect([agencyRatio(own, most).over, agencyRatio(own, most + 1).over]).toEqual([false, true])
    }
  })
})

describe('a collective contract as typed', () => {
  it.each([['5', 50], ['5.5', 55], ['５．５％', 55], ['-2', -20], ['0', 0], ['5.55', undefined], ['五', undefined]])('reads a rise of %s', (text, tenths) => {
    expect(riseOf(text)).toBe(tenths)
  })

  it('writes a rise as it is read', () => {
    for (const tenths of [-25, -10, 0, 5, 50, 55, 1_000]) expect(riseOf(riseText(tenths))).toBe(tenths)
  })

  it('is refused without a unit, a kind or with a day that is none', () => {
    const read = readCollective({ unitIds: [], kind: null, signedOn: '2026-02-30' })
    expect(read.ok ? [] : Object.keys(read.errors).toSorted()).toEqual(['kind', 'signedOn', 'unitIds'])
  })

  it('sends only what was touched', () => {
    expect(readCollective({ signedOn: '2026-03-02' })).toEqual({ ok: true, fields: { fields: { signedOn: '2026-03-02' } } })
  })
})

describe('everything about collective contracts and rates has a word', () => {
  it('stages, findings and grounds', () => {
    expect([COLLECTIVE_STAGES.map((stage) => STAGE_LABELS[stage]), COLLECTIVE_FINDINGS.map((name) => FINDING_LABELS[name])].flat()).not.toContain(undefined)
    expect(PROTECTION_GROUNDS.filter((ground) => !Object.hasOwn(PROTECTION_LABELS, ground))).toEqual([])
  })

  it('rests every finding and every clock on an article', () => {
    for (const rule of ['K4', 'K5', 'K6', 'K8', 'K9', 'K10', 'K11']) expect(collectiveRuleBasis(rule)).toMatch(/^《.+》第.+条/)
    for (const key of Object.keys(CLOCK_LABELS)) expect(clockBasis(key as keyof typeof CLOCK_LABELS)).toMatch(/第.+条/) // its own keys
  })

  it('tells the day of which a finding speaks', () => {
    expect(collectiveFindingText({ finding: 'filing_late', level: 'red', on: day('2026-10-08'), rule: 'K6' })).toBe('超过报送期限 2026-10-08。')
  })
})
