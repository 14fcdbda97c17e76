import { describe, expect, it } from 'vitest'
import type { FindingName } from '../../../shared/domain/labour/basis.ts'
import { explainLabour, type LabourFinding } from '../../../shared/domain/labour/explain.ts'
import type { ContractFacts, LabourFacts } from '../../../shared/domain/labour/facts.ts'
import { day } from '../../../shared/domain/plain-date.ts'

const fixed = (startsOn: string, endsOn: string, signedOn = startsOn): ContractFacts => ({
  term: 'fixed', startsOn: day(startsOn), endsOn: day(endsOn), signedOn: day(signedOn),
})

function explain(more: Partial<LabourFacts>, asOf = '2026-05-25'): LabourFinding[] {
  return explainLabour({ hiredOn: day('2023-06-01'), asOf: day(asOf), employmentForm: 'full_time', contracts: [], ...more }).findings
}

function one(findings: readonly LabourFinding[], name: FindingName): LabourFinding | undefined {
  return findings.find(({ finding }) => finding === name)
}

const lawsOf = (finding: LabourFinding | undefined): string[] => (finding?.articles ?? []).map(({ law, article }) => `${law} ${article}`)
const endsSoon = [fixed('2023-06-01', '2026-05-31')]

describe('a term that ends in six days', () => {
  it('asks for attention', () => {
    expect(one(explain({ contracts: endsSoon }), 'expiring_30')).toMatchObject({ level: 'yellow', days: 6, grounds: [], renewedFrom: null })
  })

  it('does not, where the next one is signed already', () => {
    const contracts = [...endsSoon, fixed('2026-06-01', '2029-05-31', '2026-05-20')]
    expect(one(explain({ contracts }), 'expiring_30')).toMatchObject({ level: 'note', renewedFrom: '2026-06-01' })
  })

  it('is carried on by the office of a union officer, by the Union Law alone', () => {
    const events = [{ kind: 'union_officer', electedOn: day('2025-06-01'), termYears: 3, fullTime: false }] as const
    const finding = one(explain({ contracts: endsSoon, events }), 'expiring_30')
    expect(finding).toMatchObject({ level: 'note', carriedTo: '2028-05-31', grounds: [{ ground: 'union_officer', to: '2028-05-31' }] })
    expect(lawsOf(finding)).toEqual(['LCL 44', 'UL 19'])
  })

  it('is carried on by a service period that runs longer', () => {
    const events = [{ kind: 'service_period', until: day('2028-07-10') }] as const
    expect(one(explain({ contracts: endsSoon, events }), 'expiring_30')).toMatchObject({ carriedTo: '2028-07-10' })
  })
})

describe('a contract that the law carries on', () => {
  it.each([
    ['pregnancy', { kind: 'pregnancy', dueOn: day('2026-07-01') }, ['LCL 42', 'LCL 45']],
    ['illness', { kind: 'medical', from: day('2026-05-01'), totalWorkYears: 3 }, ['LCL 42', 'LCL 45', 'MED 3']],
    ['an injury of the sixth grade', { kind: 'work_injury', grade: 6 }, ['LCL 42', 'LCL 45', 'WIR 35', 'WIR 36']],
  ] as const)('names the ground and cites what belongs to it: %s', (_what, event, laws) => {
    const finding = one(explain({ contracts: [fixed('2023-06-01', '2026-05-10')], events: [event] }), 'extended_by_law')
    expect(finding?.grounds.map(({ ground }) => ground)).toEqual([event.kind])
    expect(lawsOf(finding)).toEqual(laws)
  })
})

describe('an open-ended contract that was due', () => {
  it('says that it was two fixed terms', () => {
    const contracts = [fixed('2023-06-01', '2024-05-31'), fixed('2024-06-01', '2025-05-31'), fixed('2025-06-01', '2027-05-31')]
    expect(one(explain({ contracts }), 'should_be_open')).toMatchObject({ because: 'terms', sure: true })
    expect(lawsOf(one(explain({ contracts }), 'should_be_open'))).toEqual(['LCL 14', 'SPC2 10'])
  })

  it('says that it was ten years', () => {
    const contracts = [fixed('2014-01-01', '2025-12-31'), fixed('2026-01-01', '2028-12-31')]
    expect(one(explain({ hiredOn: day('2014-01-01'), contracts }), 'should_be_open')).toMatchObject({ because: 'ten_years' })
  })

  it('is possible only, where a year had passed without a written one', () => {
    const contracts = [fixed('2025-01-01', '2027-12-31')]
    expect(one(explain({ contracts }), 'should_be_open')).toMatchObject({ because: 'deemed', sure: false })
  })
})

describe('who need not sign', () => {
  it('is past the day of retirement', () => {
    const facts = { sex: 'male', birthOn: day('1963-01-10') } as const
    expect(one(explain(facts), 'not_applicable')).toMatchObject({ because: 'retired' })
  })

  it('or works in a form that the law leaves out', () => {
    expect(one(explain({ employmentForm: 'intern' }), 'not_applicable')).toMatchObject({ because: 'form', from: null })
  })
})

it('double pay of years ago comes with the limit of a year for a claim', () => {
  const old = one(explain({ contracts: [fixed('2024-06-01', '2027-05-31')] }), 'double_pay')
  expect(old?.views).toContain('claim_year')
  const fresh = one(explain({ hiredOn: day('2026-01-05') }), 'double_pay')
  expect(fresh?.views).not.toContain('claim_year')
})
