import type { EvidenceKind } from '../../../shared/domain/hardship/evidence.ts'
import type { PublicCause } from '../../../shared/domain/hardship/public-list.ts'

/** Names of the papers in the folder, as the index of the folder writes them. */
export const EVIDENCE_WORDS: Readonly<Record<EvidenceKind, string>> = {
  application: '困难职工申请书',
  id_copy: '身份证复印件',
  household_register: '户口簿复印件(全户)',
  income_proof: '收入证明',
  dibao_certificate: '低保证(低保边缘证)复印件',
  unemployment_proof: '失业(就业)登记证明',
  diagnosis: '疾病诊断证明',
  medical_bills: '医疗费自付票据',
  disability_card: '残疾人证复印件',
  enrolment_proof: '在读(录取)证明',
  fee_receipt: '学杂费票据',
  accident_proof: '意外(灾害)证明',
  expense_proof: '其他刚性支出票据',
  labour_contract: '劳动合同复印件',
  authorisation: '家庭经济状况核对授权书',
  visit_form: '入户调查表',
  visit_photos: '入户调查照片',
  committee_minutes: '工会委员会评议记录',
  publicity_sheet: '公示及公示结果证明',
}

/** What the union makes itself, in the course of the work: nobody is asked to bring it. */
export const OWN_PAPERS: readonly string[] = ['visit_form', 'visit_photos', 'committee_minutes', 'publicity_sheet']

/** General words for a cause: never what somebody is ill with. */
export const CAUSE_WORDS: Readonly<Record<PublicCause, string>> = {
  no_work: '就业困难',
  insurance: '社会保险待遇困难',
  illness: '因病致困',
  disaster: '因灾致困',
  accident: '意外致困',
  schooling: '因学致困',
  other: '其他原因',
}

/** Why a row of the sum counts or not. */
export const WHY_WORDS: Readonly<Record<string, string>> = {
  not_of_household: '不属共同生活成员',
  unticked: '未计入(待填原因)',
  resident_pension: '城乡居民基本养老金不计入',
  festival_gift: '节日慰问不计入',
  union_aid: '工会救助金按规定计入',
  aid_type_not_counted: '该类帮扶不计入',
  typed_by_hand: '已手工录入,台账不重复计',
  imputed_wage: '有劳动能力未就业,按最低工资推算',
  compulsory_schooling: '义务教育阶段不计入',
  no_evidence: '无凭证不计入',
  relative_only: '仅用于测算相对困难',
}

export const SUGGESTION_WORDS: Readonly<Record<string, string>> = {
  deep: '深度困难职工',
  relative: '相对困难职工',
  accident: '意外致困职工',
  over: '超过标准,不符合建档条件',
  incomplete: '资料不足,无法测算',
  excluded: '触及排除情形,需书面说明',
}

export const PROPERTY_WORDS: Readonly<Record<string, string>> = {
  house: '住房',
  vehicle: '机动车',
  business: '经营性资产',
  savings: '存款及有价证券',
  other: '其他',
}

export const PER_WORDS: Readonly<Record<string, string>> = { month: '每月', year: '全年', once: '一次性' }

/** Names of the figures that the sum is worked out with; those of the procedure have no place beside it. */
export const PARAMETER_WORDS: Readonly<Record<string, string>> = {
  'hardship.dibao_town': '城镇低保月标准（元/人）',
  'hardship.dibao_village': '农村低保月标准（元/人）',
  'hardship.comparator': '净收入与标准相比',
  'hardship.relative_factor': '相对困难：低保标准的倍数',
  'hardship.window': '收入支出的计算期',
  'hardship.accident_cost_share': '意外致困：支出占家庭年收入超过',
  'hardship.accident_net_factor': '意外致困：低于低保标准的倍数',
  'hardship.imputed_wage': '有劳动能力未就业的按最低工资计收入',
  'hardship.minimum_wage': '月最低工资标准（元）',
  'hardship.aid_counts': '工会救助金计入家庭收入',
}

/** What a choice of a parameter means on paper. */
export const CHOICE_WORDS: Readonly<Record<string, string>> = {
  at_most: '不高于', below: '低于', twelve_months: '申请前12个月', calendar_year: '自然年度', true: '是', false: '否',
}

/** Of the kinds in a list, those that the paper knows by name. */
export function evidenceWord(kind: string): string {
  return kind in EVIDENCE_WORDS ? EVIDENCE_WORDS[kind as EvidenceKind] : kind // a key of the table
}
