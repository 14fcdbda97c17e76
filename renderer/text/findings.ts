import { HOUSEHOLD_FINDING_WORDS } from './import-hardship.ts'
import { LEDGER_FINDING_WORDS } from './import-labour.ts'

interface FindingWords {
  /** Two to eight characters for a tag. */
  label: string
  /** What was found. */
  what: string
  /** What to do about it. */
  remedy: string
  /** `bad` the row or value is not taken; `look` somebody must look; `note` put right or only worth knowing. */
  weight: 'bad' | 'look' | 'note'
}

/** Every finding an import can raise, in the words of the trade. */
export const FINDING_WORDS: Readonly<Record<string, FindingWords>> = {
  ...HOUSEHOLD_FINDING_WORDS,
  ...LEDGER_FINDING_WORDS,
  name_missing: {
    label: '缺姓名',
    what: '这一行有号码但没有姓名。',
    remedy: '请单位补上姓名再导入；本行不导入。',
    weight: 'bad',
  },
  name_pua: {
    label: '姓名含造字',
    what: '姓名里有本机造字，换一台电脑就显示不出来。',
    remedy: '请对照身份证，改用正式的生僻字或“·”。',
    weight: 'look',
  },
  name_lost_char: {
    label: '姓名缺字',
    what: '姓名里有“?”或“□”，多半是生僻字丢了。',
    remedy: '请对照身份证补上这个字。',
    weight: 'look',
  },
  name_suspect: {
    label: '姓名可疑',
    what: '姓名里有数字或括号。',
    remedy: '请核对；括号里的内容可移到备注。',
    weight: 'look',
  },
  id_missing: {
    label: '缺身份证',
    what: '没有身份证号。',
    remedy: '先导入，列入“待补身份证”，补齐后才算合格。',
    weight: 'look',
  },
  id_damaged_by_excel: {
    label: '身份证号被表格损坏',
    what: '身份证号按数字存放，后三位已变成 000，无法还原。',
    remedy: '请单位把这一列设为“文本”后重新填写；本程序不会猜测号码。',
    weight: 'bad',
  },
  id_expanded_from_15: {
    label: '15 位升 18 位',
    what: '15 位旧号码已按规则补成 18 位。',
    remedy: '请对照新身份证核对一次。',
    weight: 'note',
  },
  id_format: {
    label: '号码位数不对',
    what: '身份证号不是 15 或 18 位，或含有其他字符。',
    remedy: '请核对原件；号码暂不录入。',
    weight: 'bad',
  },
  id_birth_invalid: {
    label: '号码日期不对',
    what: '身份证号里的出生日期不存在、在将来，或早于 120 年前。',
    remedy: '请核对第 7 至 14 位。',
    weight: 'look',
  },
  id_check_digit: {
    label: '校验位不符',
    what: '身份证号最后一位与前 17 位对不上，可能抄错一位。',
    remedy: '请对照身份证原件核对。',
    weight: 'look',
  },
  id_series: {
    label: '疑似下拉填充',
    what: '号码与上一行只差 1 到 3，像是拖动填充出来的。',
    remedy: '请单位逐人核对身份证号。',
    weight: 'look',
  },
  two_ids: {
    label: '一格两个号码',
    what: '同一格里有两个身份证号，不知道是哪一个。',
    remedy: '请单位分成两行；本行不导入。',
    weight: 'bad',
  },
  age_out_of_range: {
    label: '年龄超出范围',
    what: '不满 16 周岁或超过 100 周岁。',
    remedy: '请核对出生日期和身份证号。',
    weight: 'look',
  },
  sex_conflicts_id: {
    label: '性别不一致',
    what: '性别一栏与身份证号第 17 位不一致。',
    remedy: '按表中填写的导入；请核对哪一个对。',
    weight: 'look',
  },
  birth_conflicts_id: {
    label: '出生日期不一致',
    what: '出生日期一栏与身份证号不一致。',
    remedy: '按表中填写的导入；请核对哪一个对。',
    weight: 'look',
  },
  sex_unrecognised: {
    label: '性别认不出',
    what: '性别一栏不是“男”或“女”。',
    remedy: '有身份证号的按号码判断；否则请补填。',
    weight: 'look',
  },
  date_unreadable: {
    label: '日期认不出',
    what: '日期一栏的文字不是日期。',
    remedy: '请改成 2024-03-05 的样子。',
    weight: 'look',
  },
  date_ambiguous: {
    label: '月份分不清',
    what: '“1990.1”可能是一月，也可能是十月（末尾的 0 丢了）。',
    remedy: '请核对后改成 1990-01 或 1990-10。',
    weight: 'look',
  },
  date_two_digit_year: {
    label: '两位年份',
    what: '年份只写了两位，已按身份证号或常理补成四位。',
    remedy: '请看一眼补得对不对。',
    weight: 'note',
  },
  date_future: {
    label: '日期在将来',
    what: '入会或入职日期晚于今天。',
    remedy: '请核对年份。',
    weight: 'look',
  },
  joined_before_16: {
    label: '入会时不满 16',
    what: '入会日期早于 16 周岁生日。',
    remedy: '请核对出生日期和入会日期。',
    weight: 'look',
  },
  ethnicity_corrected: {
    label: '民族错字已改',
    what: '民族写了常见的错字，已改为正确的写法。',
    remedy: '无须处理。',
    weight: 'note',
  },
  ethnicity_unrecognised: {
    label: '民族认不出',
    what: '民族一栏的文字不在 56 个民族之内。',
    remedy: '请补填；原文保留在备查里。',
    weight: 'look',
  },
  political_unrecognised: {
    label: '政治面貌认不出',
    what: '政治面貌一栏的文字不在代码表内，例如“入党积极分子”。',
    remedy: '请选代码表里的一项；原文保留备查。',
    weight: 'look',
  },
  education_unrecognised: {
    label: '学历认不出',
    what: '学历一栏的文字不在代码表内，例如“高中及以下”。',
    remedy: '请选代码表里的一项；原文保留备查。',
    weight: 'look',
  },
  phone_invalid: {
    label: '电话认不出',
    what: '电话一栏既不是手机号也不是座机号。',
    remedy: '请补填 11 位手机号。',
    weight: 'look',
  },
  phone_damaged_by_excel: {
    label: '电话被表格损坏',
    what: '电话变成了 1.38E+10 的样子，后面几位丢了。',
    remedy: '请单位把这一列设为“文本”后重新填写。',
    weight: 'bad',
  },
  phone_shared: {
    label: '电话多人共用',
    what: '三人以上用同一个手机号。',
    remedy: '多半是填了单位电话，请补本人手机号。',
    weight: 'look',
  },
  unit_missing: {
    label: '缺单位',
    what: '单位一栏没有内容。',
    remedy: '请选一个默认单位，或在表中补上。',
    weight: 'look',
  },
  unit_filled_down: {
    label: '单位取自上一行',
    what: '单位空着，已沿用上面最近一行的单位。',
    remedy: '请看一眼是否同一单位。',
    weight: 'note',
  },
  formula_value: {
    label: '公式结果',
    what: '这一行有内容是公式算出来的，取的是保存时的结果。',
    remedy: '请核对结果是否最新。',
    weight: 'note',
  },
  formula_error: {
    label: '公式出错',
    what: '单元格是 #N/A、#REF! 之类的错误，当作空白。',
    remedy: '请单位改正公式，或直接填内容。',
    weight: 'look',
  },
  hidden_row: {
    label: '隐藏行',
    what: '这一行在表格里被隐藏或筛掉了，也读了进来。',
    remedy: '请核对这个人该不该导入。',
    weight: 'note',
  },
  dup_in_file_same: {
    label: '表内重复',
    what: '同一个人在表里出现了不止一次。',
    remedy: '只导入第一行，其余并入；请看差别。',
    weight: 'note',
  },
  dup_in_file_conflict: {
    label: '同号不同名',
    what: '同一个身份证号写了不同的姓名。',
    remedy: '请核对哪个对，再决定怎么导入。',
    weight: 'bad',
  },
  same_name_no_id: {
    label: '同名缺证',
    what: '没有身份证号，又与别人同名。',
    remedy: '先导入；请看候选人，不会自动合并。',
    weight: 'look',
  },
  bad_area: {
    label: '地区码不熟',
    what: '身份证号前 6 位的县区代码不在现行或历史代码内。',
    remedy: '多半是撤并的老县区；请对照原件。',
    weight: 'note',
  },
  same_id: {
    label: '号码已有人',
    what: '这个身份证号已登记给别人，或表中另一行也在用。',
    remedy: '一个号码只能登记一人，请核对。',
    weight: 'bad',
  },
  unit_resembles: {
    label: '单位待定',
    what: '单位名称和已有单位相像，还没有定是不是同一家。',
    remedy: '定下来以后才能导入。',
    weight: 'look',
  },
  person_resembles: {
    label: '像已有的人',
    what: '档案里有相像的人，拿不准是不是同一个人。',
    remedy: '请对照后再定。',
    weight: 'look',
  },
  past_retirement: {
    label: '过退休年龄',
    what: '已过法定退休年龄。',
    remedy: '请核对是返聘还是应保留会籍。',
    weight: 'note',
  },
}

/** Words of a finding; one that this program does not know is shown by its own name. */
export function findingWords(finding: string): FindingWords {
  return FINDING_WORDS[finding] ?? { label: finding, what: finding, remedy: '请核对这一行。', weight: 'look' }
}

/** Why a row of a sheet is not a person. */
export const SKIPPED_ROW_LABELS: Readonly<Record<string, string>> = {
  title: '标题或表头',
  sample: '示例或填写说明',
  total: '合计行',
  signature: '签字、说明行',
  blank: '空白行',
}
