import { describe, expect, it } from 'vitest'
import { inOrder } from '../../renderer/features/labour/finding-order.ts'
import { employerText } from '../../renderer/text/labour-employer.ts'
import { labourFindingText, viewTexts } from '../../renderer/text/labour-findings.ts'
import { LABOUR_PROBLEM_WORDS } from '../../renderer/text/labour-problems.ts'
import { FLAG_LABELS, STATUS_LABELS } from '../../renderer/text/labour.ts'
import codes from '../../migrations/0001_codes.json' with { type: 'json' }
import type { LabourFindingView } from '../../shared/contract/labour.ts'
import { BASIS, type FindingName } from '../../shared/domain/labour/basis.ts'
import { LABOUR_PROBLEMS } from '../../shared/domain/labour/checks.ts'
import { NOTHING, VIEWS } from '../../shared/domain/labour/explain.ts'
import { LABOUR_FLAGS } from '../../shared/domain/labour/flags.ts'
import { day } from '../../shared/domain/plain-date.ts'

// The keys of the table are the names.
const NAMES = Object.keys(BASIS) as FindingName[]

function finding(name: FindingName, more: Partial<LabourFindingView> = {}): LabourFindingView {
  const articles = BASIS[name].articles.map((article) => ({ ...article }))
  return { finding: name, level: 'red', sure: true, views: [], ...NOTHING, grounds: [], rule: BASIS[name].rule, articles, ...more }
}

describe('the words of the screens are those of the code tables and papers', () => {
  it('for statuses', () => {
    const table = codes.filter(([list]) => list === 'contract_status').map(([, code, label]) => [String(code).toLowerCase(), label])
    const { insufficient, ...labels } = STATUS_LABELS
    expect(Object.fromEntries(table)).toEqual(labels)
    expect(insufficient).toBe('资料不足')
  })

  it('for warnings', () => {
    const table = new Map(codes.filter(([list]) => list === 'contract_warning').map(([, code, label]) => [String(code).toLowerCase(), label]))
    expect(LABOUR_FLAGS.map((flag) => [flag, table.get(flag)])).toEqual(LABOUR_FLAGS.map((flag) => [flag, FLAG_LABELS[flag]]))
  })
})

describe('the cards of somebody unsigned', () => {
  it('say in one what is owed, from when, and for how many days up to today', () => {
    const [card, ...more] = inOrder([
      finding('unsigned_double', { from: day('2025-10-01'), to: day('2026-08-31') }),
      finding('double_pay', { from: day('2025-10-01'), to: day('2026-05-25'), days: 237 }),
    ])
    expect(more).toEqual([])
    expect(card === undefined ? '' : labourFindingText(card)).toBe(
      '自用工之日起超过一个月没有书面劳动合同；2025-10-01 起每月应付二倍工资，最迟算到 2026-08-31；截至今天 237 天。',
    )
  })

  it('keep the pay that is owed for a time that is over', () => {
    expect(inOrder([finding('signed_fixed'), finding('double_pay', { days: 30 })])).toHaveLength(2)
  })
})

describe('a finding', () => {
  it.each(NAMES)('%s is a whole sentence without advice, whatever days it has', (name) => {
    const texts = [finding(name), finding(name, { from: day('2025-12-10'), to: day('2026-11-09'), days: 83 })].map(labourFindingText)
    for (const text of texts) {
      expect(text).toMatch(/。$/)
      expect(text).not.toMatch(/建议|应该|最好|null|undefined/)
    }
  })

  it('on which the law is split begins with 可能 and names every view', () => {
    expect(labourFindingText(finding('should_be_open', { sure: false }))).toMatch(/^可能：应订立无固定期限/)
    expect(viewTexts(finding('should_be_open', { views: [...VIEWS] })).map((text) => text.length > 20)).toEqual(VIEWS.map(() => true))
  })

  it('that ends today says today', () => {
    expect(labourFindingText(finding('expiring_30', { to: day('2026-03-02'), days: 0 }))).toBe('劳动合同今天（2026-03-02）到期。')
  })
})

describe('what to say to the employer', () => {
  it('names the articles, the rule and what is on file', () => {
    const text = employerText(finding('unsigned_grace', { from: day('2026-02-20'), to: day('2026-03-19') }), { name: '王建国' })
    expect(text).toBe(
      '依据《中华人民共和国劳动合同法》第十条第二款：已建立劳动关系、未同时订立书面劳动合同的，应当自用工之日起一个月内订立。' +
        '王建国的情况：还没有书面劳动合同；自用工之日起一个月的期限到 2026-03-19。请贵单位核对。',
    )
  })

  it.each(['protected', 'retire_soon', 'extended_by_law', 'signed_fixed', 'ended'] as const)('is nothing for %s', (name) => {
    expect(employerText(finding(name), { name: '李梅' })).toBeNull()
  })

  it('says that views differ where they do', () => {
    expect(employerText(finding('double_pay_after_end', { sure: false }), { name: '赵敏' })).toContain('各地看法不同')
  })
})

it('names every contradiction that may be kept', () => {
  expect(LABOUR_PROBLEMS.filter((problem) => LABOUR_PROBLEM_WORDS[problem].length === 0)).toEqual([])
})

function said(more: Partial<LabourFindingView>, name: FindingName = 'expiring_30'): string | null {
  return employerText(finding(name, { to: day('2026-05-31'), days: 6, ...more }), { name: '赵杰兰' })
}

describe('what is said to the employer', () => {
  it('is nothing where the next contract is signed', () => {
    expect(said({ renewedFrom: day('2026-06-01') })).toBeNull()
  })

  it('names the office that carries a term on', () => {
    expect(said({ grounds: [{ ground: 'union_officer', to: day('2028-05-31') }], carriedTo: day('2028-05-31') })).toContain('期满后续延至 2028-05-31')
  })

  it('never tells of health, family or age', () => {
    expect(said({ grounds: [{ ground: 'union_officer', to: null }, { ground: 'pregnancy', to: null }] })).toBeNull()
    expect(said({ grounds: [{ ground: 'medical', to: null }] }, 'protected')).toBeNull()
  })

  it('rests on no rule of one province', () => {
    expect(said({}, 'double_pay_after_end')).not.toContain('山东省')
  })
})
