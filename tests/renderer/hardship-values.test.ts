import { describe, expect, it } from 'vitest'
import { expenseValues, readExpense } from '../../renderer/features/hardship/expense-values.ts'
import { readFile, readMetres } from '../../renderer/features/hardship/file-values.ts'
import { countLines } from '../../renderer/features/hardship/finding-parts.ts'
import { incomeValues, readIncome } from '../../renderer/features/hardship/income-values.ts'
import { memberValues, readMember } from '../../renderer/features/hardship/member-values.ts'
import { likelyStep } from '../../renderer/features/hardship/next-step.ts'
import { readFilter } from '../../renderer/features/hardship/query.ts'
import { STEP_FORMS } from '../../renderer/features/hardship/step-forms.ts'
import { findingText, missingText } from '../../renderer/text/hardship-findings.ts'
import type { HardshipFile, HardshipFinding } from '../../shared/contract/hardship.ts'
import { STEP_KINDS } from '../../shared/domain/hardship/codes.ts'
import { checkData } from '../../shared/domain/hardship/step-rules.ts'
import { DEFAULT_POLICY } from '../../shared/domain/hardship/policy.ts'
import { day } from '../../shared/domain/plain-date.ts'

const PERSON = '01890000-0000-7000-8000-000000000001'

describe('an income as typed', () => {
  const wage = { ...incomeValues(null, PERSON), item: 'W', amount: '2100' }

  it.each([
    ['万', { amount: '1.2万' }, 1_200_000],
    ['full-width digits', { amount: '２，１００．５元' }, 210_050],
    ['Chinese numerals', { amount: '一万二千' }, 1_200_000],
    ['a loss of a business', { item: 'B', amount: '-3,000' }, -300_000],
    ['a loss in brackets', { item: 'P', amount: '（500）' }, -50_000],
    ['nothing at all', { amount: '0' }, 0],
  ])('is read from %s', (_, part, fen) => {
    expect(readIncome({ ...wage, ...part })).toMatchObject({ ok: true, row: { amountFen: fen } })
  })

  it.each([
    ['no person', { personId: null }, 'personId'],
    ['no kind', { item: null }, 'item'],
    ['words', { amount: '两千多' }, 'amountFen'],
    ['negative wages', { amount: '-100' }, 'amountFen'],
    ['thirteen months', { months: 13 }, 'months'],
    ['no reason for leaving it out', { counted: false, countedWhy: ' ' }, 'countedWhy'],
  ])('is refused for %s at its field', (_, part, field) => {
    const read = readIncome({ ...wage, ...part })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field])
  })

  it('shows a stored amount as people type it', () => {
    const stored = { id: PERSON, personId: PERSON, item: 'W', amountFen: 210_050, per: 'year', months: 12, counted: true, countedWhy: null, evidence: null } as const
    expect(incomeValues(stored, null)).toMatchObject({ amount: '2100.50', per: 'year' })
  })
})

describe('an expense as typed', () => {
  const illness = { ...expenseValues(null), whose: 'all', item: 'M', gross: '12.8万' }

  it('is the household’s where it is nobody’s', () => {
    expect(readExpense(illness)).toMatchObject({ ok: true, row: { personId: null, grossFen: 12_800_000, reimbursedFen: 0 } })
  })

  it.each([
    ['more paid back than spent', { reimbursed: '13万' }, 'reimbursedFen'],
    ['an amount that is none', { gross: '很多' }, 'grossFen'],
    ['nobody named', { whose: null }, 'personId'],
  ])('is refused for %s at its field', (_, part, field) => {
    const read = readExpense({ ...illness, ...part })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field])
  })
})

describe('a household member as typed', () => {
  const daughter = { ...memberValues(null), person: { personId: null, name: ' 阿依努尔 ' }, relation: '30' }

  it('is a new person where nobody is linked', () => {
    const read = readMember({ ...daughter, birthOn: '2014-03' })
    expect(read).toMatchObject({ ok: true, row: { personId: null, newPerson: { name: '阿依努尔', birthOn: '2014-03' } } })
  })

  it('is only linked where the register has the person', () => {
    const read = readMember({ ...daughter, person: { personId: PERSON, name: '阿依努尔' }, idNo: '123' })
    expect(read).toMatchObject({ ok: true, row: { personId: PERSON, newPerson: null } })
  })

  it.each([
    ['no name', { person: { personId: null, name: ' ' } }, 'person'],
    ['no relation', { relation: null }, 'relation'],
    ['a birthday that is none', { birthOn: '2014-13' }, 'birthOn'],
    ['no reason for not counting', { counted: false }, 'notCountedWhy'],
  ])('is refused for %s at its field', (_, part, field) => {
    const read = readMember({ ...daughter, ...part })
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([field])
  })
})

describe('fields of a file', () => {
  it.each([
    ['68.5', 68.5],
    ['６８㎡', 68],
    ['90 平方米', 90],
    ['', null],
    ['六十', undefined],
  ])('read %s as square metres', (text, metres) => {
    expect(readMetres(text)).toBe(metres)
  })

  it('refuse a day that is none and one that is missing', () => {
    expect(readFile({ openedOn: null, accidentOn: '2026-02-30' })).toEqual({
      ok: false,
      errors: { openedOn: '请填建档日期', accidentOn: '请填真实的日期，例如 2024-03-05' },
    })
  })
})

describe('the form of a step', () => {
  it.each(STEP_KINDS)('of %s asks for all that the rules ask of it', (kind) => {
    const form = STEP_FORMS[kind]
    const required = (form.fields ?? []).filter((field) => field.required === true)
    const given = { days: 5, upheld: true, qualifies: true, exitReason: '8', documentNo: '云工发〔2026〕3号', aboveSince: '2025-01-01' }
    const data = Object.fromEntries(required.map(({ key }) => [key, given[key as keyof typeof given]])) // keys of `given`
    const note = form.note.required === true ? '缺诊断证明' : null
    expect(checkData({ kind, on: day('2026-03-02'), people: null, data, note }, { state: 'on_file' }, DEFAULT_POLICY)).toBeNull()
  })
})

describe('the next step', () => {
  it.each([
    ['a review of the town after publicity', file('publicity', ['publicity'], ['town_review', 'submit']), 'town_review'],
    ['going up once the town has reviewed', file('publicity', ['publicity', 'town_review'], ['town_review', 'submit']), 'submit'],
    ['nothing while publicity runs', file('publicity', ['publicity'], ['objection', 'cancel']), undefined],
    ['a new review after a second publicity', file('publicity', ['town_review', 'publicity'], ['town_review', 'submit']), 'town_review'],
    ['the yearly review on file', file('on_file', ['file'], ['yearly_review', 'relieve', 'cancel']), 'yearly_review'],
  ])('is %s', (_, at, step) => {
    expect(likelyStep(at)).toBe(step)
  })
})

describe('findings of a check', () => {
  it('are counted as the lines that are shown: what one person lacks is one', () => {
    const findings = [
      missing('political'), missing('mobile'), missing('health', '李梅'), missing('workState', '李梅'), missing('health', '李雨'),
      { ...missing('category'), reason: 'class_not_confirmed' },
    ]
    expect(countLines(findings)).toBe(4)
  })
})

describe('a finding', () => {
  const codes = { hardship_exclusion: [{ code: '4', label: '拥有或经常使用机动车', short: null, retiredOn: null }] }

  it.each([
    [finding({ field: 'housing' }), '没有填“住房类型”。'],
    [finding({ reason: 'birth_unknown', personName: '张三' }), '张三：没有出生日期。'],
    [finding({ reason: 'evidence_missing', field: 'evidence', personName: '张三', details: { kind: 'diagnosis' } }), '张三：缺材料：诊断证明（二级以上医院）。'],
    [finding({ reason: 'consent_missing', field: 'consents', personName: '张三', details: { kind: 'health' } }), '张三：没有健康信息的单独同意书。'],
    [finding({ reason: 'exclusion_stands', field: 'exclusions', details: { exclusion: '4' } }), '拥有或经常使用机动车：有排除情形没有写明仍予认定的理由。'],
    [finding({ reason: 'id_problem', field: 'idNo', personName: '张三', details: { problem: 'bad_check' } }), '张三：身份证号有误：最后一位校验不符，可能抄错一位，请对照原件。'],
  ])('is told as %#', (one, sentence) => {
    expect(findingText(one, codes)).toBe(sentence)
  })

  it('of many missing fields is one sentence', () => {
    expect(missingText('张三', ['ethnicity', 'marital'])).toBe('张三：没有填“民族”“婚姻状况”。')
  })
})

describe('a filter that another screen hands over', () => {
  it('keeps what is known and leaves out the rest', () => {
    const preset = JSON.stringify({ states: ['on_file', 'nonsense'], cause: '6', list: 'review_due', colour: 'red', migrant: true })
    expect(readFilter(preset)).toEqual({ states: ['on_file'], cause: '6', list: 'review_due', migrant: true })
  })

  it.each(['{', 'null', '"x"'])('is empty for %s', (preset) => {
    expect(readFilter(preset)).toEqual({})
  })
})

function file(state: HardshipFile['state'], kinds: readonly string[], allowedSteps: HardshipFile['allowedSteps']): HardshipFile {
  // Only what the rule looks at.
  return { state, allowedSteps, steps: kinds.map((kind) => ({ kind })) } as HardshipFile
}

function finding(more: Partial<HardshipFinding>): HardshipFinding {
  return { reason: 'missing', field: null, personName: null, level: 'stop', details: {}, ...more }
}

function missing(field: string, personName: string | null = null) {
  return { reason: 'missing', field, personName, level: 'stop', details: {} } as const
}
