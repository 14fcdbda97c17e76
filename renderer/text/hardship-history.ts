import { PAPER_LABELS } from './attachments.ts'
import { SUBJECT_WORDS } from './forms.ts'
import { AID_LABELS, HARDSHIP_LABELS } from './hardship-fields.ts'
import {
  AREA_LABELS,
  CONSENT_LABELS,
  EVIDENCE_LABELS,
  HARDSHIP_STATE_LABELS,
  OUTCOME_LABELS,
  PER_LABELS,
  PROPERTY_LABELS,
  STEP_WORDS,
  SUGGESTION_LABELS,
} from './hardship.ts'

type Labels = Readonly<Record<string, string>>

const STEP_LABELS: Labels = Object.fromEntries(Object.entries(STEP_WORDS).map(([kind, { label }]) => [kind, label]))

/** Labels of the columns of hardship files, papers, surveys and aid, by table. */
export const OWN_COLUMNS: Readonly<Record<string, Labels>> = {
  hardship_file: { ...HARDSHIP_LABELS, state: '档案状态', personId: '职工' },
  household_member: { ...HARDSHIP_LABELS, personId: '家庭成员' },
  income: { ...HARDSHIP_LABELS, personId: '何人收入', counted: '是否计入' },
  rigid_expense: { ...HARDSHIP_LABELS, personId: '何人支出', counted: '是否计入' },
  household_property: { ...HARDSHIP_LABELS, kind: '财产种类' },
  hardship_exclusion: HARDSHIP_LABELS,
  hardship_evidence: { ...HARDSHIP_LABELS, kind: '材料' },
  hardship_step: { ...HARDSHIP_LABELS, kind: '步骤', on: '日期' },
  hardship_assessment: { ...HARDSHIP_LABELS, on: '测算日期', category: '认定类别' },
  survey: { ...HARDSHIP_LABELS, name: '摸底名称', fromOn: '开始日期', toOn: '截止日期', closedOn: '结束日期' },
  survey_person: HARDSHIP_LABELS,
  attachment: { kind: '附件种类', title: '附件名称', note: '备注' },
  consent: { ...HARDSHIP_LABELS, kind: '同意事项' },
  calendar_day: { day: '日期', kind: '放假或上班', name: '节日' },
  form_template: { name: '模板名称', subject: '模板用途' },
  aid: { ...AID_LABELS, on: '帮扶日期' },
  aid_campaign: { ...AID_LABELS, fromOn: '开始日期', toOn: '结束日期', state: '活动状态' },
  donation: { ...AID_LABELS, on: '捐款日期' },
}

export const HARDSHIP_FLAGS = new Set([
  'single_parent', 'self_help', 'zero_employment', 'accident_passes', 'counted', 'able_to_work',
])

/** Health is not shown in the log at all. */
export function isHidden(table: string, column: string): boolean {
  return HEALTH_COLUMNS.has(column) && (table === 'hardship_file' || table === 'household_member')
}

const HEALTH_COLUMNS = new Set(['health', 'illness', 'disability_type', 'disability_grade', 'story'])

/** A stored word of these tables as the screen says it; null where it is no such word. */
export function columnText(table: string, column: string, value: string): string | null {
  return WORDS[`${table}.${column}`]?.[value] ?? null
}

const WORDS: Readonly<Record<string, Labels>> = {
  'hardship_file.state': HARDSHIP_STATE_LABELS,
  'hardship_file.area': AREA_LABELS,
  'hardship_step.kind': STEP_LABELS,
  'hardship_evidence.kind': EVIDENCE_LABELS,
  'household_property.kind': PROPERTY_LABELS,
  'income.per': PER_LABELS,
  'hardship_assessment.suggested': SUGGESTION_LABELS,
  'survey_person.outcome': OUTCOME_LABELS,
  'attachment.kind': PAPER_LABELS,
  'consent.kind': CONSENT_LABELS,
  'calendar_day.kind': { rest: '放假', work: '上班' },
  'form_template.subject': SUBJECT_WORDS,
  'aid_campaign.kind': { grant: '发放', donation: '捐款' },
  'aid_campaign.state': { planned: '筹划中', recorded: '已发放', closed: '已结束' },
}
