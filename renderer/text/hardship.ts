import type { Survey } from '../../shared/contract/surveys.ts'
import type { HardshipState, StepKind, Suggestion } from '../../shared/domain/hardship/codes.ts'
import type { ConsentKind } from '../../shared/domain/hardship/consent.ts'
import type { EvidenceKind } from '../../shared/domain/hardship/evidence.ts'
import type { HardshipList } from '../../shared/domain/hardship/lists.ts'

/** Words of hardship files (困难职工档案) that stand in no code table. */

/** Where a file stands; the same words as the code table `hardship_state`. */
export const HARDSHIP_STATE_LABELS: Readonly<Record<HardshipState, string>> = {
  draft: '摸底登记',
  applied: '已申请',
  visited: '已入户调查',
  reviewed: '已评议',
  publicity: '公示中',
  objection: '公示有异议',
  submitted: '已报上级',
  returned: '上级退回',
  checking: '经济状况核对中',
  approved: '已批准建档',
  on_file: '在档',
  relieved: '已脱困',
  cancelled: '已撤档注销',
  rejected: '不予建档',
}

interface StepWords {
  label: string
  /** What it is, and what it needs. */
  hint: string
}

/** Steps of the procedure (程序). */
export const STEP_WORDS: Readonly<Record<StepKind, StepWords>> = {
  survey: { label: '摸底登记', hint: '年度摸底或日常发现的困难户，先记下来。' },
  apply: { label: '申请', hint: '职工向所在单位工会书面申请；没有单位的向街道、社区工会申请。' },
  authorise: { label: '签核对授权书', hint: '全家成年人当面签《家庭经济状况核对授权书》。' },
  visit: { label: '入户调查', hint: '两人以上入户，调查表由调查人和户主签字。' },
  review_meeting: { label: '评议', hint: '单位工会委员会开会评议，留会议记录。' },
  publicity: { label: '公示', hint: '在单位公示，从张贴次日起算，只算工作日。' },
  objection: { label: '收到异议', hint: '公示期间有人提出异议，办结前不能上报。' },
  objection_settled: { label: '异议办结', hint: '写明查实情况；异议成立的，退回重新入户调查。' },
  town_review: { label: '乡镇审核', hint: '乡镇工会复核，签意见、盖章。' },
  submit: { label: '上报县总工会', hint: '公示期满、没有未办结的异议才能上报。' },
  county_check: { label: '县级核对', hint: '县总工会会同民政核对家庭经济状况。' },
  returned: { label: '退回', hint: '县里退回补正，写明退回的原因。' },
  approve: { label: '批准', hint: '县总工会批准，须填批复文号。' },
  reject: { label: '不予建档', hint: '不符合条件，写明理由并告知本人。' },
  file: { label: '建档', hint: '录入全国帮扶系统，成为在档困难职工。' },
  yearly_review: { label: '年度复核', hint: '每年至少全面复核一次，看家庭情况有没有变化。' },
  relieve: { label: '脱困', hint: '致困原因消除，收入连续超过标准。' },
  cancel: { label: '撤档', hint: '死亡、转出、重复建档、本人放弃等，须选撤档原因。' },
}

/** The lists that inspectors ask for, and those the organiser works through. */
export const LIST_WORDS: Readonly<Record<HardshipList, StepWords>> = {
  publicity_ends: { label: '公示将满', hint: '公示今天或下一个工作日期满，其间有没有异议要记下来。' },
  may_submit: { label: '可上报', hint: '公示期已满，没有未办结的异议。' },
  returned: { label: '退回待补正', hint: '县里退回，补正后重新上报。' },
  unanswered: { label: '已报未批', hint: '已报县总工会，还没有批准，也没有退回。' },
  review_due: { label: '该复核', hint: '60 天内到期或已过期的年度复核。' },
  never_helped: { label: '未帮扶过', hint: '在档以来没有一笔帮扶。' },
  unchanged_year: { label: '一年未改', hint: '满一年没有任何改动。' },
  out_of_step: { label: '纸质未同步', hint: '电子档案改过，超过 30 个工作日纸质档案没有跟上。' },
  paper_due: { label: '纸质待更正', hint: '电子档案改过，30 个工作日内把纸质档案改成一样。' },
  to_destroy: { label: '可销毁', hint: '撤档满 10 年，须两人经手。' },
}

/** What the sum suggests; the organiser decides. */
export const SUGGESTION_LABELS: Readonly<Record<Suggestion, string>> = {
  deep: '深度困难职工',
  relative: '相对困难职工',
  accident: '意外致困职工',
  over: '超过标准',
  incomplete: '资料不足，无法测算',
  excluded: '触及排除情形',
}

/** Why a row of the sum counts or does not; other words are the organiser's own. */
export const LINE_WHY_WORDS: Readonly<Record<string, string>> = {
  not_of_household: '此人不计入家庭人口',
  unticked: '没有勾选，还没写理由',
  resident_pension: '城乡居民基本养老金，按当地规定',
  festival_gift: '小额节日慰问品，不算收入',
  union_aid: '工会救助金，按当地规定',
  aid_type_not_counted: '这类帮扶不算收入',
  typed_by_hand: '已另行手工录入，不重复算',
  imputed_wage: '有劳动能力而未就业，按最低工资计',
  compulsory_schooling: '义务教育阶段，不算刚性支出',
  no_evidence: '没有凭证',
  relative_only: '必要就业成本，只在算相对困难时扣除',
}

/** Papers of the folder (卷内材料). */
export const EVIDENCE_LABELS: Readonly<Record<EvidenceKind, string>> = {
  application: '困难职工申请书',
  id_copy: '身份证复印件',
  household_register: '户口簿（全本）复印件',
  income_proof: '收入证明',
  dibao_certificate: '低保证',
  unemployment_proof: '失业证明',
  diagnosis: '诊断证明（二级以上医院）',
  medical_bills: '自付医疗费票据',
  disability_card: '残疾人证',
  enrolment_proof: '在读证明',
  fee_receipt: '学费缴费凭证',
  accident_proof: '意外、灾害证明',
  expense_proof: '其他支出凭证',
  labour_contract: '劳动合同',
  authorisation: '家庭经济状况核对授权书',
  visit_form: '入户调查表',
  visit_photos: '入户照片',
  committee_minutes: '评议会议记录',
  publicity_sheet: '公示和公示结果证明',
}

export const PROPERTY_LABELS = {
  house: '住房',
  vehicle: '机动车',
  business: '商铺、厂房、经营',
  savings: '存款、投资',
  other: '其他财产',
} as const

export const CONSENT_LABELS: Readonly<Record<ConsentKind, string>> = {
  health: '健康信息',
  bank: '银行账户',
  child: '不满十四周岁儿童的信息',
}

export const PER_LABELS = { month: '每月', year: '全年', once: '一次' } as const
export const AREA_LABELS = { town: '城镇', village: '农村' } as const

type Outcome = 'fine' | 'candidate' | 'absent' | 'known'

/** What came of going to one person in a survey round (摸底). */
export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  fine: '正常',
  candidate: '候选',
  absent: '不在',
  known: '已建档',
}

/** `9月1日至11月15日` of a round. */
export function spanWords({ from, to, closedOn }: Pick<Survey, 'from' | 'to' | 'closedOn'>): string {
  if (closedOn !== null) return `${from} 起，${closedOn} 已结束`
  return to === null ? `${from} 起` : `${from} 至 ${to}`
}

/** Word of a state; one of a newer program is shown as it is. */
export function hardshipStateLabel(state: string): string {
  const labels: Readonly<Record<string, string>> = HARDSHIP_STATE_LABELS
  return labels[state] ?? state
}

/** Word of a step; one of a newer program is shown as it is. */
export function stepLabel(kind: string): string {
  const words: Readonly<Record<string, StepWords>> = STEP_WORDS
  return words[kind]?.label ?? kind
}

/** Name of a paper; kinds of a newer program are shown as they are. */
export function evidenceLabel(kind: string): string {
  const labels: Readonly<Record<string, string>> = EVIDENCE_LABELS
  return labels[kind] ?? kind
}
