import type { LabourProblem } from '../../shared/domain/labour/checks.ts'

/** What contradicts itself in a record that is kept all the same (待核), with the rule. */
export const LABOUR_PROBLEM_WORDS: Readonly<Record<LabourProblem, string>> = {
  hired_before_16: '用工之日未满十六周岁（《中华人民共和国劳动法》第十五条）',
  employment_ends_before_start: '离职日期早于用工之日',
  contract_ends_before_start: '合同终止日期早于起始日期',
  contract_before_hired: '合同在用工之日以前就已期满',
  extension_before_end: '协议延长的日期不晚于原终止日期',
  probation_outside_term: '试用期不在合同期限内（《中华人民共和国劳动合同法》第十九条）',
  signed_after_end: '签订日期晚于合同终止日期',
  contracts_overlap: '两份合同的期限重叠',
  employments_overlap: '在同一单位有另一段全日制用工，时间重叠',
  event_ends_before_start: '续延情形的截止日期早于开始日期',
  event_twice: '同一情形登记了两次',
}
