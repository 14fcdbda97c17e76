import type { DEADLINE_KINDS } from '../../shared/contract/labour-rates.ts'
import type { LABOUR_EVENT_KINDS } from '../../shared/contract/labour-records.ts'
import type { FindingLevel } from '../../shared/domain/labour/explain.ts'
import type { LabourFlag } from '../../shared/domain/labour/flags.ts'
import type { EmploymentStatus, Lacking } from '../../shared/domain/labour/record.ts'

/** Where an employment stands, as the code table and the papers call it. */
export const STATUS_LABELS: Readonly<Record<EmploymentStatus, string>> = {
  not_applicable: '不适用',
  not_started: '未建立劳动关系',
  ended: '已解除或终止',
  signed_fixed: '已签·固定期限',
  signed_open: '已签·无固定期限',
  signed_task: '已签·任务期限',
  extended_by_law: '期满·法定续延',
  expired_continuing: '期满未续·继续用工',
  part_time_oral: '非全日制·可口头',
  unsigned_grace: '未签·一个月内',
  unsigned_double: '未签·二倍工资期',
  unsigned_deemed_open: '未签·视为无固定期限',
  insufficient: '资料不足',
}

/** Warnings, as the code table and the papers call them. */
export const FLAG_LABELS: Readonly<Record<LabourFlag, string>> = {
  dispatch_term: '派遣合同不足两年',
  expiring_30: '30日内到期',
  expiring_60: '60日内到期',
  late_sign: '超期补签',
  open_right_10y: '满十年应签无固定期限',
  open_right_2fixed: '两次固定期限后续订',
  parttime_hours: '超过非全日制工时',
  prob_forbidden: '不得约定试用期',
  prob_only: '仅约定试用期',
  prob_repeat: '重复约定试用期',
  prob_too_long: '试用期超长',
  protected: '法定不得终止',
  retire_soon: '临近法定退休年龄',
  should_be_open: '应订未订无固定期限',
}

/** The colour in words: nothing is told by colour alone. */
export const LEVEL_LABELS: Readonly<Record<FindingLevel, string>> = { red: '红灯', yellow: '黄灯', note: '提示' }

/** What is not known, so that nothing can be said. */
export const LACKING_LABELS: Readonly<Record<Lacking, string>> = {
  hiredOn: '用工之日（要具体到日）',
  startsOn: '合同起始日期',
  endsOn: '合同终止日期',
}

export const EVENT_KIND_LABELS: Readonly<Record<(typeof LABOUR_EVENT_KINDS)[number], string>> = {
  pregnancy: '孕期、产期、哺乳期',
  medical: '医疗期',
  work_injury: '工伤',
  union_officer: '工会干部任职',
  service_period: '服务期',
  bargaining_rep: '集体协商代表',
  refused_to_sign: '职工不签',
}

export const DEADLINE_LABELS: Readonly<Record<(typeof DEADLINE_KINDS)[number], string>> = {
  sign: '一个月内应签合同',
  deemed: '满一年视为无固定期限',
  probation: '试用期满',
  contract: '劳动合同到期',
  extension: '法定续延期满',
  retirement: '到法定退休年龄',
  collective: '集体合同到期',
  election: '工会届满',
}
