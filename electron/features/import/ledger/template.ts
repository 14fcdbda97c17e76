import type { LabourFieldName } from '../../../../shared/domain/import/labour-fields.ts'

interface TemplateColumn {
  readonly header: string
  /** What the import reads it as; null for the serial number. */
  readonly field: LabourFieldName | null
  /** For the sheet of explanations. */
  readonly how: string
  /** All the words that may stand in the column, where it takes no others. */
  readonly words?: readonly string[]
  readonly example: string
}

const DAY = '年-月-日，例如 2024-03-05'

/** Columns of the blank ledger, one contract a row, in the order in which an enterprise has them at hand. */
export const LEDGER_COLUMNS: readonly TemplateColumn[] = [
  { header: '序号', field: null, how: '从 1 起', example: '示例' },
  { header: '姓名', field: 'name', how: '必填，与身份证一致', example: '王建国' },
  { header: '身份证号', field: 'idNo', how: '必填，18 位；本表各格已设为文本，直接输入即可', example: '110105199×××××××××' },
  { header: '手机号码', field: 'mobile', how: '11 位', example: '138××××××××' },
  { header: '部门', field: 'dept', how: '部门、车间或班组', example: '一车间' },
  { header: '岗位', field: 'job', how: '合同上写的岗位或工种', example: '车工' },
  {
    header: '用工形式', field: 'form', how: '不填就是全日制',
    words: ['全日制', '非全日制', '劳务派遣', '退休返聘', '实习', '劳务', '新就业形态'], example: '全日制',
  },
  { header: '派遣单位', field: 'agencyName', how: '劳务派遣的填派遣公司全称，其他人不填', example: '' },
  { header: '用工起始日', field: 'hiredOn', how: `必填，实际上班的第一天，不是签合同的那天；${DAY}`, example: '2024-03-05' },
  {
    header: '是否签订劳动合同', field: 'signed', how: '没有书面合同的填“未签”，后面合同各栏空着',
    words: ['已签', '未签'], example: '已签',
  },
  { header: '合同编号', field: 'contractNo', how: '合同上的编号', example: 'HT-2024-018' },
  {
    header: '合同类型', field: 'contractType', how: '续签过的，每份合同各写一行，姓名、身份证号照写',
    words: ['固定期限', '无固定期限', '以完成一定工作任务为期限'], example: '固定期限',
  },
  { header: '签订日期', field: 'signedOn', how: `双方签字的日期；${DAY}`, example: '2024-03-05' },
  { header: '合同起始日期', field: 'startsOn', how: DAY, example: '2024-03-05' },
  { header: '合同终止日期', field: 'endsOn', how: `${DAY}；无固定期限的不填`, example: '2027-03-04' },
  { header: '试用期至', field: 'probationTo', how: `试用期的最后一天，没有约定的不填；${DAY}`, example: '2024-06-04' },
  { header: '是否交付本人', field: 'delivered', how: '合同文本给了职工本人没有', words: ['是', '否'], example: '是' },
  { header: '月工资', field: 'payMonth', how: '合同约定的每月工资，单位元，填确数', example: '5200' },
  {
    header: '合同状态', field: 'state', how: '不填就按日期判断', words: ['履行', '试用', '到期', '终止', '未签'], example: '履行',
  },
  { header: '离职日期', field: 'endedOn', how: `离开单位的日期，在职的不填；${DAY}`, example: '' },
  {
    header: '离职原因', field: 'endReason', how: '离职的填',
    words: [
      '协商解除', '本人辞职', '单位过错', '违纪', '不能胜任', '裁员', '合同期满', '退休', '死亡', '单位破产', '单位关闭',
    ],
    example: '',
  },
  { header: '备注', field: 'note', how: '其他要说明的', example: '' },
]

/** Empty rows that are text already, so that a program does not round what is typed into them. */
export const LEDGER_BLANK_ROWS = 300

/** Column, how to fill it in, the words it takes. */
export function explainLedger(): string[][] {
  const columns = LEDGER_COLUMNS.map(({ header, how, words = [] }) => [header, how, words.join('、')])
  return [...columns, ...HINTS.map((hint) => ['', hint, ''])]
}

const HINTS = [
  '“示例”那一行导入时会略过，不用删。',
  '一个人有几份合同就写几行；不知道的格子空着，不要估计。',
  '请不要改动表头，不要合并单元格；填好后直接把这个文件交回。',
] as const
