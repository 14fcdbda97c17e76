import { text, type Sentence } from './sentence.ts'

/** Reasons of employments, inspections and collective contracts. */
export const LABOUR_REASONS: Readonly<Record<string, Sentence>> = {
  // Records.
  employment_not_found: '找不到这条用工记录，可能已移入回收站。',
  labour_contract_not_found: '找不到这份劳动合同。',
  labour_event_not_found: '找不到这条续延情形。',
  labour_inspection_not_found: '找不到这次合同检查，可能已移入回收站。',
  labour_inspection_finding_not_found: '找不到这条检查问题。',
  signing_rate_not_found: '找不到这次签订率。',
  collective_contract_not_found: '找不到这份集体合同，可能已移入回收站。',
  collective_unit_not_found: '集体合同里没有这个单位。',
  collective_check_not_found: '找不到这条履约检查。',
  // Papers that contradict themselves.
  hired_before_16: '用工之日未满十六周岁（劳动法第十五条）。请核对出生日期和用工日期；确实如此的，写明原因后作为待核保存。',
  employment_ends_before_start: '离职日期早于用工之日，请核对；原件确实如此的，写明原因后作为待核保存。',
  contract_ends_before_start: '合同终止日期早于起始日期，请核对；原件确实如此的，写明原因后作为待核保存。',
  contract_before_hired: '合同在用工之日以前就已期满，请核对；原件确实如此的，写明原因后作为待核保存。',
  extension_before_end: '协议延长的日期不晚于原终止日期，请核对；原件确实如此的，写明原因后作为待核保存。',
  probation_outside_term: '试用期不在合同期限内（劳动合同法第十九条），请核对；原件确实如此的，写明原因后作为待核保存。',
  signed_after_end: '签订日期晚于合同终止日期，请核对；原件确实如此的，写明原因后作为待核保存。',
  contracts_overlap: '与前一份合同的期限重叠，请核对；原件确实如此的，写明原因后作为待核保存。',
  employments_overlap: '此人在同一单位已有一段全日制用工，时间重叠，请核对；确实如此的，写明原因后作为待核保存。',
  event_ends_before_start: '截止日期早于开始日期，请核对；原件确实如此的，写明原因后作为待核保存。',
  event_twice: '这一情形已经登记过，内容相同。改原来的那一条即可；确实要登记两次的，写明原因后作为待核保存。',
  inspection_in_future: '检查日期晚于今天，请核对。',
  fixed_before_inspection: '整改日期早于检查日期，请核对。',
  // Collective contracts.
  collective_ends_before_start: '集体合同终止日期早于起始日期，请核对。',
  units_missing: '请选择集体合同覆盖的单位。',
  nothing_to_remind: '这个单位没有要提醒的情形：在册职工都有书面合同，也没有快到期或试用期有误的。',
  congress_numbers: (d) => `到会、赞成人数不能多于应到人数（应到 ${text(d, 'size', '—')} 人）。`,
}
