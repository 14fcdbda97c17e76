import type { ImportRow } from '../../shared/contract/import.ts'
import type { LabourFieldName } from '../../shared/domain/import/labour-fields.ts'
import type { LabourFinding } from '../../shared/domain/import/labour-findings.ts'
import { LABOUR_PROBLEMS, type LabourProblem } from '../../shared/domain/labour/checks.ts'
import { LABOUR_PROBLEM_WORDS } from './labour-problems.ts'

/** Columns of a ledger of labour contracts, as the ledger words them. */
export const LEDGER_LABELS: Readonly<Record<LabourFieldName | 'contractNote', string>> = {
  name: '姓名', idType: '证件类型', idNo: '身份证号', sex: '性别', birthOn: '出生日期', ethnicity: '民族', political: '政治面貌',
  education: '文化程度', mobile: '手机号码', phone2: '其他联系方式', unitName: '用人单位', dept: '部门', job: '职务（岗位）',
  hiredOn: '用工起始日', form: '用工形式', agencyName: '派遣单位', userUnitName: '用工单位', payMonth: '月工资（元）', state: '状态',
  endedOn: '终止（离职）日期', endReason: '终止原因', note: '备注', signed: '是否签订合同', contractType: '合同类型', contractNo: '合同编号',
  firstSignedOn: '首次签订日期', signedOn: '签订日期', renewedOn: '续签日期', term: '合同期限', startsOn: '合同起始日期',
  endsOn: '合同终止日期', probation: '试用期', probationFrom: '试用期起', probationTo: '试用期止', delivered: '是否交付本人',
  contractNote: '合同备注',
}

export const TERM_LABELS: Readonly<Record<string, string>> = {
  fixed: '固定期限', open: '无固定期限', task: '以完成一定工作任务为期限',
}

export const AT_WORK_LABELS = { yes: '在职', no: '已离职' } as const

/** What an import comes to for one contract of an employment. */
export const CONTRACT_STATE_LABELS: Readonly<Record<ImportRow['contracts'][number]['state'], string>> = {
  new: '没有，补进去', changed: '有，内容不同', same: '有，相同',
}

interface Words {
  label: string
  what: string
  remedy: string
  weight: 'bad' | 'look' | 'note'
}

/** Short names of what contradicts itself, for a tag. */
const PROBLEM_LABELS: Readonly<Record<LabourProblem, string>> = {
  hired_before_16: '未满十六周岁', employment_ends_before_start: '离职早于入职', contract_ends_before_start: '终止早于起始',
  contract_before_hired: '期满早于入职', extension_before_end: '延长日期不对', probation_outside_term: '试用期超出合同',
  signed_after_end: '签订晚于终止', contracts_overlap: '合同期限重叠', employments_overlap: '两段用工重叠',
  event_ends_before_start: '续延日期不对',
  event_twice: '情形重复',
}

const PROBLEM_REMEDY = '请对照合同原件核对。'

/** What can be found in a row of a ledger, and why it waits. */
export const LEDGER_FINDING_WORDS: Readonly<Record<string, Words>> = {
  ...Object.fromEntries(
    LABOUR_PROBLEMS.map((problem): [string, Words] => [
      problem,
      { label: PROBLEM_LABELS[problem], what: `${LABOUR_PROBLEM_WORDS[problem]}。`, remedy: PROBLEM_REMEDY, weight: 'bad' },
    ]),
  ),
  ...({
    hired_missing: {
      label: '缺用工起始日', what: '没有用工起始日（入职日期）。', remedy: '先照样登记，签订期限等算不出来，列为“资料不足”，请补填。', weight: 'look',
    },
    contract_missing: { label: '没有合同', what: '这一行没有书面合同的内容。', remedy: '按没有签订书面劳动合同登记。', weight: 'look' },
    contract_row_twice: { label: '合同重复', what: '同一份合同列了两行。', remedy: '只登记一次。', weight: 'note' },
    contract_day_unreadable: {
      label: '日期看不懂', what: '有日期看不懂，或只有年月没有日。', remedy: '这一项空着，原文在备注里；请更正或导入后补填。', weight: 'look',
    },
    term_unreadable: {
      label: '期限看不懂', what: '合同期限的写法看不懂，或只有年月。', remedy: '看得懂的已读入，原文在合同备注里，请补填。', weight: 'look',
    },
    term_unknown: { label: '期限不明', what: '有合同，没有写期限或起止日期。', remedy: '日期空着，列为“资料不足”，请补填。', weight: 'look' },
    term_conflicts: {
      label: '期限不一致', what: '合同期限与起止日期对不上。', remedy: '按起止日期读入，原文在合同备注里，请核对。', weight: 'look',
    },
    open_with_end: {
      label: '无固定期限有终止日', what: '写的是无固定期限，又有终止日期。', remedy: '按有终止日期读入，请对照合同核对。', weight: 'bad',
    },
    probation_unreadable: { label: '试用期看不懂', what: '试用期的写法看不懂。', remedy: '空着，原文在合同备注里，请补填。', weight: 'look' },
    probation_start_differs: {
      label: '试用期起日不同', what: '试用期不是从合同起始日开始。', remedy: '起日写在合同备注里，请核对。', weight: 'look',
    },
    earlier_contract_unknown: {
      label: '缺以前的合同', what: '首次签订早于表中最早的合同，以前的合同没有列出。', remedy: '首次签订日期写在备注里；请补登以前的合同，次数才准。', weight: 'look',
    },
    renewal_without_term: {
      label: '续签缺期限', what: '写了续签日期，没有列续签那份合同的期限。', remedy: '续签日期写在备注里，请补登续签的合同。', weight: 'look',
    },
    state_unrecognised: { label: '状态看不懂', what: '合同状态的写法看不懂。', remedy: '状态由程序按日期算；原词在备注里。', weight: 'note' },
    state_conflicts: {
      label: '状态与日期不符', what: '表中写的状态与日期算出来的不一样。', remedy: '状态由程序按日期算，请核对日期。', weight: 'look',
    },
    left_without_day: { label: '离职缺日期', what: '写了已离职或终止，没有日期。', remedy: '按已离职登记，日期空着，请补填。', weight: 'look' },
    form_unrecognised: { label: '用工形式看不懂', what: '用工形式的写法看不懂。', remedy: '按全日制登记，原词在备注里，请核对。', weight: 'look' },
    end_reason_unrecognised: {
      label: '原因看不懂', what: '终止原因对不上法定情形。', remedy: '原因空着，原词在备注里，请补填。', weight: 'look',
    },
    pay_unreadable: { label: '工资看不懂', what: '月工资不是确数，或不是按月的。', remedy: '空着，原文在备注里，请补填。', weight: 'look' },
  } satisfies Readonly<Record<LabourFinding, Words>>),
  employments_several: {
    label: '有几段用工', what: '档案里这个人在这家单位有几段用工，看不出是哪一段。', remedy: '请打开档案核对，在那里补登；这一行跳过。', weight: 'bad',
  },
}
