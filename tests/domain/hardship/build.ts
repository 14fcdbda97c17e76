import type { ExpenseFacts, HouseholdMember, IncomeFacts, SumFacts } from '../../../shared/domain/hardship/household.ts'
import { DEFAULT_POLICY, type HardshipPolicy } from '../../../shared/domain/hardship/policy.ts'
import type { HardshipStep } from '../../../shared/domain/hardship/progress.ts'
import { shippedHolidays } from '../../../shared/domain/holidays.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeCalendar } from '../../../shared/domain/workdays.ts'

export const calendar = makeCalendar([2024, 2025, 2026].flatMap(shippedHolidays))

export const policy: HardshipPolicy = { ...DEFAULT_POLICY, dibaoFen: { town: 77_000, village: 60_000 } }

/** A healthy woman of 41 at work, counted, with every starred field. */
export function member(over: Partial<HouseholdMember> = {}): HouseholdMember {
  return {
    personId: 'worker', name: '王秀兰', sex: '2', birthOn: day('1985-03-07'), idNo: '110101198503071226', idType: '111',
    ethnicity: '01', marital: '20', hukouType: '1', relation: '01', counted: true, notCountedWhy: null,
    ableToWork: true, workState: '1', identity: '职工', school: null, schoolLevel: null, health: '01', illness: null,
    disabilityType: null, insurance: '1', ...over,
  }
}

export const husband = member({
  personId: 'husband', name: '李建国', sex: '1', birthOn: day('1983-05-20'), idNo: null, relation: '11', workState: '3',
})
export const child = member({
  personId: 'child', name: '李小雨', birthOn: day('2014-09-01'), idNo: null, relation: '30', workState: null,
  ableToWork: false, school: '城关小学', schoolLevel: '小学', identity: '学生',
})
export const student = member({
  personId: 'student', name: '李大海', sex: '1', birthOn: day('2006-09-01'), idNo: null, relation: '20', workState: null,
  school: '省职业技术学院', schoolLevel: '大专', identity: '学生',
})

/** Three people who live on one wage of 2,000 yuan: under the line of 770. */
export function facts(over: Partial<SumFacts> = {}): SumFacts {
  return {
    on: day('2026-03-16'), workerId: 'worker', area: 'town', members: [member(), husband, child], statedSize: null,
    incomes: [wage(200_000)], expenses: [], properties: [], exclusions: [],
    accident: { on: null, what: null, passes: null }, aid: [], ...over,
  }
}

export function wage(amountFen: number, over: Partial<IncomeFacts> = {}): IncomeFacts {
  return {
    personId: 'worker', item: 'W', amountFen, per: 'month', months: 12, counted: true, countedWhy: null,
    evidence: '工资表', ...over,
  }
}

export function spent(grossFen: number, over: Partial<ExpenseFacts> = {}): ExpenseFacts {
  return {
    personId: null, item: 'M', grossFen, reimbursedFen: 0, counted: true, countedWhy: null, evidence: '票据', ...over,
  }
}

export function step(kind: HardshipStep['kind'], on: string, over: Partial<HardshipStep> = {}): HardshipStep {
  return { kind, on: day(on), people: null, data: {}, note: null, ...over }
}

/** The way of a file to the end of its publicity: posted on Wednesday 2026-02-11, over Spring Festival until 02-25. */
export const published: readonly HardshipStep[] = [
  step('survey', '2026-01-12'),
  step('apply', '2026-01-19'),
  step('authorise', '2026-01-19', { people: '王秀兰、李建国' }),
  step('visit', '2026-01-22', { people: '张伟、刘芳' }),
  step('review_meeting', '2026-02-05', { people: '张伟、刘芳、陈刚' }),
  step('publicity', '2026-02-11', { data: { days: 5 } }),
]
export const submitted: readonly HardshipStep[] = [
  ...published,
  step('town_review', '2026-02-26'),
  step('submit', '2026-02-27'),
]
export const onFile: readonly HardshipStep[] = [
  ...submitted,
  step('county_check', '2026-03-02'),
  step('approve', '2026-03-10', { data: { documentNo: '县工帮〔2026〕3号' } }),
  step('file', '2026-03-12'),
]
