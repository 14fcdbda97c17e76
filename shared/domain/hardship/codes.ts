/** Bare codes of the hardship and aid lists that rules branch on; the other codes of these lists are only stored. */

export const HARDSHIP_STATES = [
  'draft', 'applied', 'visited', 'reviewed', 'publicity', 'objection', 'submitted',
  'returned', 'checking', 'approved', 'on_file', 'relieved', 'cancelled', 'rejected',
] as const
export type HardshipState = (typeof HARDSHIP_STATES)[number]

/** A file in one of these is over: nothing more happens to it but keeping and, in time, destroying. */
export const CLOSED_STATES = ['relieved', 'cancelled', 'rejected'] as const satisfies readonly HardshipState[]

export function isClosed(state: HardshipState): boolean {
  const closed: readonly HardshipState[] = CLOSED_STATES
  return closed.includes(state)
}

/** 摸底 → 申请 → 授权 → 入户调查 → 评议 → 公示 → 乡镇审核 → 上报 → 县级审批 → 建档 → 年度复核 → 脱困 / 撤档. */
export const STEP_KINDS = [
  'survey', 'apply', 'authorise', 'visit', 'review_meeting', 'publicity', 'objection', 'objection_settled',
  'town_review', 'submit', 'county_check', 'returned', 'approve', 'reject', 'file', 'yearly_review', 'relieve',
  'cancel',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

/** Deep, relative, accident (`hardship_category`); 8 is the county's extra list and 9 only a tag. */
export const CATEGORY = { deep: '1', relative: '2', accident: '3' } as const

export const SUGGESTIONS = ['deep', 'relative', 'accident', 'over', 'incomplete', 'excluded'] as const
export type Suggestion = (typeof SUGGESTIONS)[number]

/** `hardship_cause`. */
export const CAUSE = {
  unableToWork: '1', jobless: '2', laidOff: '3', uninsured: '4', benefitsUnpaid: '5',
  illness: '6', disaster: '7', accident: '8', schooling: '9', other: '10',
} as const

/** `income_item`. */
export const INCOME = {
  wage: 'W', business: 'B', property: 'P', transfer: 'T', support: 'A', pension: 'S', unionAid: 'U', other: 'O',
} as const

/** `rigid_expense_item`. */
export const EXPENSE = {
  illness: 'M', disability: 'D', schooling: 'E', housing: 'H', workCost: 'J', accident: 'A', other: 'O',
} as const

/** `work_state`. */
export const WORK = {
  working: '1', laidOff: '2', jobless: '3', retired: '4', sickLeave: '5', earlyLeave: '6', honoured: '7', migrant: '8',
} as const

/** `hardship_health`: good health, and disability; all between are illnesses. */
export const HEALTH = { good: '01', disabled: '20' } as const

/** `hardship_exclusion` that property rows point at. */
export const EXCLUSION = { secondHome: '3', vehicle: '4', business: '5' } as const

/** `aid_type`. */
export const AID = {
  living: '11', medical: '12', study: '13', goldenAutumn: '14', training: '15', placement: '16', legal: '17',
  temporary: '18', winterVisit: '21', festival: '22', hospital: '23', donation: '31',
} as const

/** The class that a legacy label stands for (低保户, 低保边缘户, 意外致困户); null for labels nobody knows. */
export function categoryOfLegacy(legacy: string | null): string | null {
  return legacy === null ? null : (LEGACY[legacy] ?? null)
}

/** The class that the sum suggests; null where it suggests none. */
export function categoryOfSuggestion(suggested: Suggestion): string | null {
  return suggested === 'deep' || suggested === 'relative' || suggested === 'accident' ? CATEGORY[suggested] : null
}

const LEGACY: Readonly<Record<string, string>> = { A: CATEGORY.deep, B: CATEGORY.relative, C: CATEGORY.accident }
