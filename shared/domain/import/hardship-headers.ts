import { AMOUNT_FIELDS, type AmountField, type HardshipFieldName } from './hardship-fields.ts'
import { HEADER_NAMES, type HeaderVocabulary } from './header-names.ts'
import { buildUnitlessVocabulary } from './unitless-vocabulary.ts'

/** Names that counties and older programs print over a column, half-width, without the unit in brackets. */
const NAMES = {
  name: [...HEADER_NAMES.name, '户主', '户主姓名', '困难职工姓名', '申请人', '申请人姓名', '帮扶对象', '职工本人姓名'],
  idType: HEADER_NAMES.idType,
  idNo: [...HEADER_NAMES.idNo, '户主身份证号', '户主身份证号码', '职工身份证号', '职工身份证号码', '本人身份证号'],
  sex: HEADER_NAMES.sex,
  birthOn: HEADER_NAMES.birthOn,
  ethnicity: HEADER_NAMES.ethnicity,
  political: HEADER_NAMES.political,
  mobile: HEADER_NAMES.mobile,
  phone2: HEADER_NAMES.phone2,
  unitName: HEADER_NAMES.unitName,
  category: ['困难类别', '困难类型', '困难职工类别', '困难职工类型', '档案类别', '困难等级', '困难程度', '类别'],
  migrant: ['是否困难农民工', '困难农民工', '是否农民工', '农民工'],
  causes: ['致困原因', '主要致困原因', '困难原因', '致贫原因', '致困主因', '次要致困原因'],
  story: ['致困情况说明', '困难情况', '家庭困难情况', '主要困难情况', '困难情况说明', '情况说明', '困难简况'],
  health: ['健康状况', '身体状况', '本人健康状况'],
  illness: ['疾病名称', '所患疾病', '病种', '患病名称', '疾病类别', '疾病/残疾类别'],
  workState: ['工作状态', '就业状况', '就业状态', '在岗情况', '职工状态'],
  unitStatus: ['企业状况', '单位状况', '企业经营状况'],
  housing: ['住房类型', '住房情况', '住房性质'],
  housingM2: ['建筑面积', '住房面积', '房屋面积'],
  insurance: ['医保状况', '医疗保险', '医保情况', '参保情况', '医保类型'],
  singleParent: ['是否单亲', '单亲', '单亲家庭'],
  zeroEmployment: ['零就业家庭', '是否零就业家庭', '是否零就业'],
  householdSize: ['家庭人口', '家庭人口数', '家庭人数', '人口', '人口数', '户内人口', '家庭总人口', '供养人口'],
  wageMonth: ['本人月收入', '本人月平均收入', '职工月收入', '本人月工资', '月工资', '本人月均收入'],
  incomeYear: ['家庭年收入', '家庭年总收入', '家庭年度总收入', '家庭总收入', '年家庭收入', '全家年收入', '家庭全年收入'],
  incomeMonth: ['家庭月收入', '家庭月总收入', '全家月收入', '家庭每月收入'],
  perHeadMonth: [
    '人均月收入', '月人均收入', '家庭月人均收入', '家庭人均月收入', '家庭人均收入', '人均收入', '月均收入',
  ],
  medicalPaid: ['自付医疗费', '医疗自付', '自费医疗费', '个人自付医疗费', '医疗支出', '医疗费支出', '医药费支出'],
  schoolPaid: ['教育支出', '学费支出', '子女教育支出', '教育费用', '上学费用'],
  bankName: ['开户银行', '开户行', '银行'],
  bankCard: ['银行卡号', '银行账号', '银行帐号', '账号', '卡号'],
  fileState: ['档案状态', '建档状态', '在档状态', '状态', '建档情况', '当前状态'],
  openedOn: ['建档日期', '建档时间', '建档年月', '录入日期', '建档立卡时间'],
  approvedOn: ['审批日期', '批准日期', '审批时间', '批准时间'],
  approvalNo: ['批准文号', '审批文号', '文号'],
  closedOn: ['脱困日期', '脱困时间', '撤档日期', '撤档时间', '退出日期', '退出时间', '注销日期', '解困时间'],
  oldFileNo: ['档案编号', '档案号', '职工编号', '困难职工编号', '建档编号', '原档案号'],
  note: HEADER_NAMES.note,
  relation: ['与户主关系', '与职工关系', '与本人关系', '家庭关系', '关系', '成员关系', '与申请人关系', '称谓'],
  memberName: ['家庭成员姓名', '成员姓名', '家属姓名', '家庭成员'],
  memberIdNo: ['家庭成员身份证号', '家庭成员身份证号码', '成员身份证号', '成员身份证号码', '家属身份证号'],
  memberSex: ['成员性别', '家庭成员性别'],
  memberBirthOn: ['成员出生日期', '成员出生年月', '家庭成员出生日期'],
  memberMobile: ['成员电话', '家庭成员电话', '成员联系电话'],
  memberHealth: ['成员健康状况', '家庭成员健康状况'],
  memberWorkplace: ['工作单位或学校', '单位或学校', '工作单位/学校', '工作(学习)单位', '成员工作单位', '成员单位', '工作或学习单位'],
  memberIdentity: ['人员身份', '成员身份', '职业', '成员职业', '身份'],
  memberIncome: ['成员月收入', '家庭成员月收入', '月收入'],
} as const satisfies Record<HardshipFieldName, readonly string[]>

/** What a column under 家庭成员 is about. */
const MEMBER_NAMES: Readonly<Record<string, HardshipFieldName>> = {
  ...fieldsOf('relation', NAMES.relation),
  ...fieldsOf('memberName', [...HEADER_NAMES.name, ...NAMES.memberName]),
  ...fieldsOf('memberIdNo', [...HEADER_NAMES.idNo, ...NAMES.memberIdNo]),
  ...fieldsOf('memberSex', HEADER_NAMES.sex),
  ...fieldsOf('memberBirthOn', HEADER_NAMES.birthOn),
  ...fieldsOf('memberMobile', HEADER_NAMES.mobile),
  ...fieldsOf('memberHealth', NAMES.health),
  ...fieldsOf('memberWorkplace', [...HEADER_NAMES.unitName, ...NAMES.memberWorkplace]),
  ...fieldsOf('memberIdentity', NAMES.memberIdentity),
  ...fieldsOf('memberIncome', [...NAMES.memberIncome, ...NAMES.wageMonth, '收入']),
}

/** Two of these in one header: the sheet is about households, not about members of a union. */
const MARKS: ReadonlySet<HardshipFieldName> = new Set([
  'category', 'causes', 'story', 'householdSize', 'incomeYear', 'incomeMonth', 'perHeadMonth', 'relation',
  'medicalPaid', 'zeroEmployment',
])

export function isMark(field: HardshipFieldName | null): boolean {
  return field !== null && MARKS.has(field)
}

/** The known names, and the columns of a group 家庭成员. */
export function buildHardshipVocabulary(
  learned: Readonly<Record<string, HardshipFieldName | null>> = {},
): HeaderVocabulary<HardshipFieldName> {
  return buildUnitlessVocabulary(NAMES, learned, (text) => {
    const member = /^(?:家庭成员|家属)[^/]*\/(.+)$/u.exec(text)?.[1]
    return member === undefined ? null : { field: MEMBER_NAMES[member] }
  })
}

/** How the numbers of a column of amounts are meant: `家庭年收入(万元)`, `月收入(元/月)`. */
export interface AmountColumn {
  readonly per: 'month' | 'year' | null
  readonly inTenThousands: boolean
}

/** What the header says of the amounts under it; the field decides where it says nothing. */
export function amountColumnOf(field: AmountField, header: string): AmountColumn {
  const said = /年/.test(header) ? 'year' : /月/.test(header) ? 'month' : null
  return { per: said ?? PER[field] ?? null, inTenThousands: /万/.test(header) }
}

export function isAmountField(field: HardshipFieldName | null): field is AmountField {
  const amounts: readonly (HardshipFieldName | null)[] = AMOUNT_FIELDS
  return amounts.includes(field)
}

const PER: Readonly<Partial<Record<AmountField, 'month' | 'year'>>> = {
  wageMonth: 'month', incomeYear: 'year', incomeMonth: 'month', perHeadMonth: 'month', memberIncome: 'month',
}

function fieldsOf(field: HardshipFieldName, names: readonly string[]): Record<string, HardshipFieldName> {
  return Object.fromEntries(names.map((name) => [name, field]))
}
