import type { PRESETS, ROSTER_SORTS } from '../../shared/contract/roster.ts'

export type PaperPreset = (typeof PRESETS)[number]
export type PaperSort = (typeof ROSTER_SORTS)[number]

/** Kinds of lists on paper, in the words of the forms. */
export const PRESET_WORDS: Readonly<Record<PaperPreset, { label: string; hint: string }>> = {
  register: { label: '花名册', hint: 'A4 横向，栏目齐全' },
  sign_off: { label: '签领表', hint: '发放时逐人签名' },
  public_list: { label: '公示表', hint: '上墙用，不含证件号、电话' },
  dues: { label: '会费表', hint: '填月份、金额并签名' },
  card_reissues: { label: '会员证补办登记表', hint: '原号与新号' },
}

export const PAPER_SORT_LABELS: Readonly<Record<PaperSort, string>> = {
  unit: '单位',
  group: '工会小组',
  joined: '入会日期',
  name: '姓名拼音',
  strokes: '姓氏笔画',
}

/** Columns that a list can have, by the keys of the main process. */
export const PAPER_COLUMN_LABELS: Readonly<Record<string, string>> = {
  serial: '序号',
  name: '姓名',
  sex: '性别',
  ethnicity: '民族',
  birthOn: '出生年月',
  idNo: '身份证号',
  education: '文化程度',
  political: '政治面貌',
  unit: '工作单位/部门',
  unionName: '所属工会',
  unionGroup: '工会小组',
  job: '职务(工种)',
  joinedOn: '入会日期',
  cardNo: '会员证号',
  mobile: '联系电话',
  migrant: '是否农民工',
  state: '会籍状态',
  address: '现住址',
  note: '备注',
  phoneTail: '电话后四位',
  item: '物品(项目)',
  amount: '数量(金额)',
  months: '缴费月份',
  dues: '金额(元)',
  signature: '签名',
  signedOn: '日期',
}

/** Never on a public list. */
export const PERSONAL_COLUMNS: readonly string[] = ['idNo', 'mobile', 'address', 'phoneTail']
