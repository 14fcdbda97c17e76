/** Papers of one hardship file. */
export const FILE_FORMS = [
  /** 困难职工档案表, A4 both sides */ 'file_sheet',
  /** 困难职工申请书 */ 'application',
  /** 入户调查表, half filled in */ 'visit_sheet',
  /** 核对授权书 */ 'authorisation',
  /** 困难补助申请表 */ 'aid_application',
  /** 救助审批表 */ 'aid_approval',
  /** 公示结果证明 */ 'publicity_result',
  /** 卷内目录 and cover */ 'folder_index',
  /** 录入对照页, in the order of the national system's screens */ 'entry_guide',
  /** What is missing, to take along */ 'missing_slip',
  /** The sum behind the class */ 'assessment_sheet',
] as const
/** Papers of many rows. */
export const LIST_FORMS = [
  /** 公示 */ 'publicity',
  /** 困难职工汇总表 */ 'summary',
  /** 签收表 of a campaign */ 'sign_off_sheet',
  /** 捐款名单 */ 'donor_list',
  /** 帮扶台账 */ 'aid_ledger',
  /** 销毁清册 */ 'destroy_list',
] as const

/** Papers of labour contracts. */
export const LABOUR_FORMS = [
  /** 劳动合同台账 */ 'contract_ledger',
  /** 未签劳动合同职工名单, by unit, to take along */ 'unsigned_list',
  /** 劳动合同签订情况表 */ 'rate_sheet',
  /** 特殊保护职工名单 */ 'protected_list',
  /** 到期提醒表 */ 'deadline_list',
  /** 集体合同登记簿 */ 'collective_register',
  /** 提醒函 to one unit */ 'reminder_letter',
  /** 劳动合同档案检查表 of one inspection */ 'inspection_sheet',
] as const

export type FileForm = (typeof FILE_FORMS)[number]
export type ListForm = (typeof LIST_FORMS)[number]
export type LabourForm = (typeof LABOUR_FORMS)[number]
