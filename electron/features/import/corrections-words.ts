import { repeatsAbove } from '../../../shared/domain/import/person.ts'
import type { Finding } from '../../../shared/domain/import/findings.ts'
import type { HardshipFinding } from '../../../shared/domain/import/hardship-findings.ts'
import type { LabourFinding } from '../../../shared/domain/import/labour-findings.ts'
import type { LabourProblem } from '../../../shared/domain/labour/checks.ts'
import type { StoredRow } from './queries.ts'

/**
 * What the sender reads in the correction workbook: the result of the row and what he is to mend. `right` is the row of
 * the file whose name was found right for the number of a row that is left out for it.
 */
export function wordResult(row: StoredRow, right: StoredRow | null): { result: string; reasons: string[] } {
  const reasons = row.findings.map((finding) =>
    finding === 'dup_in_file_conflict'
      ? wordConflict(row, right)
      : (WORDS[finding] ?? finding), // an older batch may hold a finding that is gone
  )
  if (row.dupOf !== null) reasons.push(`与第${row.dupOf}行是同一人，已合并`)
  return { result: resultOf(row), reasons }
}

/** What was read from the row above because the cell says so: no fault, but worth the sender's look. */
export function wordCarried(raw: readonly string[]): string[] {
  const signs = new Set(raw.map((text) => text.trim()).filter(repeatsAbove))
  return [...signs].map((sign) => `“${sign}”按上一行读入`)
}

/** Two names for one number: what has been decided, or the question. */
function wordConflict(row: StoredRow, right: StoredRow | null): string {
  if (right !== null && right.values.name === row.values.name) return `与第${right.row}行是同一人，只按那一行导入`
  if (right !== null) return `与第${right.row}行同号，已认定姓名为“${right.values.name ?? ''}”，请核对本行`
  const settled = row.decision?.kind === 'new' || row.decision?.kind === 'person'
  return settled ? '同一身份证号对应不同姓名，已认定本行' : FINDING_WORDS.dup_in_file_conflict
}

function resultOf(row: StoredRow): string {
  if (row.action === 'reject') return '未导入'
  if (row.action === 'merge') return '重复，已合并'
  if (row.decision?.kind === 'skip') return '未导入'
  if (row.personId !== null) return row.createdPerson ? '已导入' : '已更新'
  if (row.decision !== null) return row.decision.kind === 'person' ? '可更新' : '可导入'
  return { new: '可导入', changed: '可更新', same: '已有，无变化', doubtful: '待核', skipped: '未导入' }[row.outcome]
}

const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  name_missing: '缺姓名，请补填',
  name_pua: '姓名里有旧系统的自造字，请用正确的字重填',
  name_lost_char: '姓名里有字变成了问号或方框，请用正确的字重填',
  name_suspect: '姓名里有数字或括号，请核对',
  id_missing: '缺身份证号，请补填',
  id_damaged_by_excel: '身份证号被表格损坏（后几位变成0或科学记数），请把该列设为文本格式后重填',
  id_expanded_from_15: '是15位旧号，已按规则升为18位，请核对身份证',
  id_format: '身份证号位数或字符不对，请核对',
  id_birth_invalid: '身份证号里的出生日期不存在、在将来或早于120年前，请核对',
  id_check_digit: '身份证号校验码不对，至少有一位填错，请核对',
  id_series: '身份证号与上一行只差一点，疑似下拉填充，请核对',
  two_ids: '一格里有两个身份证号，请分开填写',
  age_out_of_range: '年龄不满16岁或超过100岁，请核对',
  sex_conflicts_id: '性别与身份证号不一致，请核对',
  birth_conflicts_id: '出生日期与身份证号不一致，请核对',
  sex_unrecognised: '性别填写看不懂，请填男或女',
  date_unreadable: '日期看不懂，请按2024-03-05的样子填写',
  date_ambiguous: '日期看不出是1月还是10月，请按2024-03-05的样子填写',
  date_two_digit_year: '年份只有两位，请核对',
  date_future: '日期在将来，请核对',
  joined_before_16: '入会时未满16岁，请核对',
  ethnicity_corrected: '民族有错字，已更正，请核对',
  ethnicity_unrecognised: '民族看不懂，请按56个民族的名称填写',
  political_unrecognised: '政治面貌看不懂，请重填',
  education_unrecognised: '文化程度看不懂，请重填',
  phone_invalid: '电话号码不对，请核对',
  phone_damaged_by_excel: '电话号码被Excel改成科学记数，请把该列设为文本格式后重填',
  phone_shared: '三人以上共用一个手机号，请核对',
  unit_missing: '缺单位，请补填',
  unit_filled_down: '单位是空的，按上一行补了，请核对',
  formula_value: '该行有公式，取的是公式的结果，请核对',
  formula_error: '该行有公式出错的格子，请重填',
  hidden_row: '该行在表里被隐藏或筛掉，仍已读入，请核对',
  dup_in_file_same: '表里同一人出现多次',
  dup_in_file_conflict: '同一身份证号对应不同姓名，请核对',
  same_name_no_id: '表里有同名的人而且缺身份证号，请补填以便区分',
}

const HOUSEHOLD_WORDS: Readonly<Record<HardshipFinding, string>> = {
  category_unrecognised: '困难类别不是现行类别，也不是旧类别，请按深度困难、相对困难、意外致困填写',
  cause_unrecognised: '致困原因有看不懂的，请按十项致困原因填写',
  word_unrecognised: '有一栏的写法看不懂，请核对健康、住房、医保、工作状态和是否栏',
  amount_unreadable: '金额看不懂，请填确数，不要填大约或范围',
  amount_negative: '金额是负数，请核对',
  amount_doubtful: '年收入不到100元，疑是以万元计而没有写明，请核对',
  size_unreadable: '家庭人口看不懂，请填人数',
  size_conflicts: '家庭人口与表中列出的成员数不一致，请核对',
  members_missing: '只有户主一人的资料，请补列家庭成员',
  income_conflicts: '各人收入合计超过家庭总收入，请核对',
  per_head_conflicts: '人均月收入与家庭收入除以人口不一致，请核对',
  state_without_date: '写了已建档、已脱困或已撤档而没有日期，按未建档读入，请补日期',
  member_name_missing: '有家庭成员缺姓名，请补填',
  member_id_wrong: '有家庭成员身份证号不对，请核对',
  member_twice: '同一家庭成员列了两次',
  relation_unrecognised: '与户主关系看不懂，请重填',
  household_twice: '这一户有人已在表中另一户里，请核对',
}

const LEDGER_WORDS: Readonly<Record<LabourFinding | LabourProblem, string>> = {
  hired_missing: '缺用工起始日（入职日期），请补填',
  contract_missing: '没有书面劳动合同的内容，请核对是否已签',
  contract_row_twice: '同一份合同列了两行',
  contract_day_unreadable: '有日期看不懂，或只有年月没有日，请按2024-03-05的样子填写',
  term_unreadable: '合同期限看不懂，或只有年月没有日，请按2024-03-05至2027-03-04的样子填写',
  term_unknown: '合同没有写期限或起止日期，请补填',
  term_conflicts: '合同期限与起止日期不一致，请核对',
  open_with_end: '写的是无固定期限，又有终止日期，请核对',
  probation_unreadable: '试用期看不懂，请填起止日期或月数',
  probation_start_differs: '试用期不是从合同起始日开始，请核对',
  earlier_contract_unknown: '首次签订早于表中最早的合同，请补列以前的合同',
  renewal_without_term: '有续签日期而没有续签合同的期限，请补列',
  state_unrecognised: '合同状态看不懂，请填履行、到期、终止或未签',
  state_conflicts: '合同状态与日期不一致，请核对',
  left_without_day: '写了离职或终止而没有日期，请补填',
  form_unrecognised: '用工形式看不懂，请填全日制、非全日制、劳务派遣等',
  end_reason_unrecognised: '终止原因看不懂，请核对',
  pay_unreadable: '月工资看不懂，请填每月的确数',
  hired_before_16: '用工起始日时未满16周岁，请核对',
  employment_ends_before_start: '终止日期早于用工起始日，请核对',
  contract_ends_before_start: '合同终止日期早于起始日期，请核对',
  contract_before_hired: '合同在用工起始日以前就已期满，请核对',
  extension_before_end: '延长的日期不晚于原终止日期，请核对',
  probation_outside_term: '试用期不在合同期限内，请核对',
  signed_after_end: '签订日期晚于合同终止日期，请核对',
  contracts_overlap: '两份合同的期限重叠，请核对',
  employments_overlap: '同一人的两段用工时间重叠，请核对',
  event_ends_before_start: '截止日期早于开始日期，请核对',
  event_twice: '同一情形写了两次，请核对',
}

const WORDS: Readonly<Record<string, string>> = { ...FINDING_WORDS, ...HOUSEHOLD_WORDS, ...LEDGER_WORDS }
