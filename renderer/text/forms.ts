import type { FileForm, LabourForm, ListForm } from '../../shared/contract/form-names.ts'
import type { TemplateSubject } from '../../shared/contract/forms.ts'
import { PRESET_WORDS, type PaperPreset } from './papers.ts'

/** Papers of one household, in the order of the work. */
export const FILE_FORM_WORDS: Readonly<Record<FileForm, { label: string; hint: string }>> = {
  application: { label: '困难职工申请书', hint: '职工签字、按手印' },
  authorisation: { label: '核对授权书', hint: '全部成年家庭成员签字' },
  missing_slip: { label: '缺件提示单', hint: '还差哪些材料，交给职工带走' },
  visit_sheet: { label: '入户调查表', hint: '已填好档案内容，入户时用笔核实' },
  assessment_sheet: { label: '测算表', hint: '每笔收入支出、公式和政策依据' },
  file_sheet: { label: '困难职工档案表', hint: 'A4 双面，一式三份' },
  publicity_result: { label: '公示结果证明', hint: '公示期满后由基层工会出具' },
  aid_application: { label: '困难补助申请表', hint: '类型和金额用笔填写' },
  aid_approval: { label: '救助审批表', hint: '附本年已享受的帮扶' },
  folder_index: { label: '封面和卷内目录', hint: '纸质档案装订用' },
  entry_guide: { label: '录入对照页', hint: '按全国系统界面顺序逐项录入' },
}

export const LIST_FORM_WORDS: Readonly<Record<ListForm, { label: string; hint: string }>> = {
  publicity: { label: '公示', hint: '上墙用，不含证件号、电话、住址、账号、病情' },
  summary: { label: '困难职工汇总表', hint: '报县总工会，可导出 Excel' },
  sign_off_sheet: { label: '签收表', hint: '发放时逐人签名，合计金额大写' },
  donor_list: { label: '捐款名单', hint: '捐款人、金额和移交情况' },
  aid_ledger: { label: '帮扶台账', hint: '按日期逐笔列出' },
  destroy_list: { label: '销毁清册', hint: '保管期满的档案，两人监销' },
}

export const LABOUR_FORM_WORDS: Readonly<Record<LabourForm, { label: string; hint: string }>> = {
  unsigned_list: { label: '未签名单', hint: '没有书面合同的职工，按单位列，带去检查' },
  contract_ledger: { label: '劳动合同台账', hint: '每人一行：合同、期限、状态，可导出 Excel' },
  rate_sheet: { label: '签订情况表', hint: '各单位签订率，全镇按人数合计' },
  protected_list: { label: '特殊保护名单', hint: '孕产期、医疗期、工会干部等，健康情形先遮盖' },
  deadline_list: { label: '到期提醒表', hint: '试用期、合同、续延、退休、届满，按日期先后' },
  reminder_letter: { label: '提醒函', hint: '写明情形、日期和条文，盖章后送单位' },
  collective_register: { label: '集体合同登记簿', hint: '每份一行：程序、报送、生效、公布' },
  inspection_sheet: { label: '劳动合同档案检查表', hint: '问题、整改和前后签订率' },
}

const FORM_WORDS = { ...FILE_FORM_WORDS, ...LIST_FORM_WORDS, ...LABOUR_FORM_WORDS }

/** Any paper that leaves a number. */
export function paperLabel(name: PaperPreset | ListForm | LabourForm): string {
  return { ...PRESET_WORDS, ...FORM_WORDS }[name].label
}

export function formWords(name: FileForm | ListForm | LabourForm): { label: string; hint: string } {
  return FORM_WORDS[name]
}

/** What a Word template is filled in with. */
export const SUBJECT_WORDS: Readonly<Record<TemplateSubject, string>> = {
  hardship_file: '困难职工档案',
  aid_campaign: '帮扶活动',
  person: '会员',
}
