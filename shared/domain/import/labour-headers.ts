import { HEADER_NAMES, SPAN_GROUP, type HeaderVocabulary } from './header-names.ts'
import type { Column } from './columns.ts'
import type { LabourFieldName } from './labour-fields.ts'
import { buildUnitlessVocabulary } from './unitless-vocabulary.ts'

/** Names that enterprises print over a column of 劳动合同台账, half-width, without what stands in brackets behind. */
const NAMES = {
  name: HEADER_NAMES.name,
  idType: HEADER_NAMES.idType,
  idNo: HEADER_NAMES.idNo,
  sex: HEADER_NAMES.sex,
  birthOn: HEADER_NAMES.birthOn,
  ethnicity: HEADER_NAMES.ethnicity,
  political: HEADER_NAMES.political,
  education: HEADER_NAMES.education,
  mobile: HEADER_NAMES.mobile,
  phone2: HEADER_NAMES.phone2,
  unitName: [...HEADER_NAMES.unitName, '用人单位', '用人单位名称', '所属企业', '公司名称', '公司'],
  dept: [...HEADER_NAMES.dept, '所属部门', '班组', '科室', '部门班组', '部门/班组', '车间班组', '车间/班组'],
  job: [
    ...HEADER_NAMES.job, '岗位名称', '工作岗位', '职位', '职务/岗位', '职务岗位', '岗位/工种', '岗位工种', '职务或岗位', '工作内容',
  ],
  hiredOn: [
    ...HEADER_NAMES.hiredOn, '用工起始日', '用工起始日期', '用工之日', '用工日期', '用工开始日期', '入厂时间', '入厂日期', '进厂日期',
    '来厂时间', '到岗日期', '到岗时间', '入司日期', '入司时间', '入职日', '建立劳动关系日期', '建立劳动关系时间', '上班日期',
  ],
  form: ['用工形式', '用工类型', '用工性质', '用工方式', '用工类别', '职工类别', '人员类别', '员工类型', '员工类别'],
  agencyName: ['派遣单位', '劳务派遣单位', '派遣公司', '劳务派遣公司', '派遣机构', '劳务派遣机构'],
  userUnitName: ['用工单位', '实际用工单位', '用工单位名称', '派驻单位', '用工企业'],
  payMonth: ['月工资', '工资', '月薪', '工资标准', '月工资标准', '约定工资', '基本工资', '劳动报酬', '合同工资'],
  state: ['合同状态', '状态', '在职状态', '人员状态', '员工状态', '履行情况', '合同履行情况', '在岗情况'],
  endedOn: [
    '终止日期', '终止时间', '解除日期', '解除时间', '离职日期', '离职时间', '终止(解除)日期', '终止/解除日期', '解除/终止日期',
    '解除(终止)日期', '终止解除日期', '解除终止日期', '合同解除日期', '终止或解除日期', '解除或终止日期',
  ],
  endReason: [
    '原因', '终止原因', '解除原因', '离职原因', '终止(解除)原因', '终止/解除原因', '解除/终止原因', '解除(终止)原因', '解除终止原因',
    '终止解除原因', '终止或解除原因', '解除或终止原因',
  ],
  signed: [
    '是否签订劳动合同', '是否签订合同', '是否签合同', '是否签订', '是否签订书面劳动合同', '合同签订情况', '签订情况', '劳动合同签订情况',
  ],
  contractType: ['合同类型', '合同种类', '合同类别', '劳动合同类型', '合同期限类型', '期限类型', '合同性质', '劳动合同种类'],
  contractNo: ['合同编号', '劳动合同编号', '合同号', '合同书编号', '劳动合同号'],
  firstSignedOn: [
    '首次签订日期', '首次签订时间', '首签日期', '首次签合同日期', '第一次签订日期', '首次签订合同日期', '初次签订日期', '首次签订劳动合同日期',
  ],
  signedOn: [
    '签订日期', '签订时间', '合同签订日期', '合同签订时间', '劳动合同签订日期', '签约日期', '签合同日期', '签署日期', '本次签订日期', '签定日期',
  ],
  renewedOn: ['续签日期', '续签时间', '续订日期', '续订时间', '合同续签日期', '续签合同日期'],
  term: [
    '合同期限', '劳动合同期限', '合同期', '合同起止', '合同起止日期', '合同起止时间', '劳动合同起止日期', '劳动合同起止时间', '合同起止期限',
    '起止日期', '起止时间', '合同年限', '签订期限', '合同有效期', '期限',
  ],
  startsOn: [
    '合同起始日期', '合同起始日', '合同起始时间', '合同起始', '合同开始日期', '合同开始时间', '合同起', '合同生效日期', '起始日期', '起始时间',
    '开始日期', '开始时间', '生效日期', '起始', '起',
  ],
  endsOn: [
    '合同终止日期', '合同终止日', '合同终止时间', '合同终止', '合同结束日期', '合同结束时间', '合同到期日', '合同到期日期', '合同到期时间',
    '合同截止日期', '合同止', '到期日期', '到期日', '到期时间', '截止日期', '结束日期', '结束时间', '止',
  ],
  probation: ['试用期', '试用期限', '试用期起止', '试用期起止日期', '试用期起止时间', '试用期时间'],
  probationFrom: ['试用期开始', '试用期开始日期', '试用期起始日期', '试用期起'],
  probationTo: [
    '试用期结束', '试用期结束日期', '试用期截止日期', '试用期终止日期', '试用期到期日', '试用期到期日期', '试用期满日期', '试用期止', '试用期至', '试用期到期', '试用期届满',
  ],
  delivered: [
    '是否交付', '合同交付', '是否交付本人', '合同文本交付', '合同是否交付', '本人是否领取', '本人是否持有',
    '是否发放合同文本', '是否发放劳动合同文本', '合同文本是否发放', '合同文本发放', '是否已交付', '是否交本人', '是否给本人',
  ],
  note: HEADER_NAMES.note,
} as const satisfies Record<LabourFieldName, readonly string[]>

/** Two of these in one header: the sheet is about contracts. */
const MARKS: ReadonlySet<LabourFieldName> = new Set([
  'signed', 'contractType', 'contractNo', 'firstSignedOn', 'signedOn', 'renewedOn', 'term', 'startsOn', 'endsOn', 'probation',
  'probationFrom', 'probationTo',
])

export function isContractMark(field: LabourFieldName | null): boolean {
  return field !== null && MARKS.has(field)
}

/** The known names, and 起 and 止 under what they are said of. */
export function buildLabourVocabulary(
  learned: Readonly<Record<string, LabourFieldName | null>> = {},
): HeaderVocabulary<LabourFieldName> {
  return buildUnitlessVocabulary<LabourFieldName>(NAMES, learned, (text) => {
    const [group, end] = text.split('/')
    if (group === undefined || end === undefined || !SPAN_GROUP.test(group)) return null
    const isFirst = /^(?:起|自|开)/.test(end) && end !== '起止'
    if (group.startsWith('试用期')) return { field: isFirst ? 'probationFrom' : 'probationTo' }
    return { field: isFirst ? 'startsOn' : 'endsOn' }
  })
}

/**
 * 终止日期 right behind the first day of a term, where nothing else ends the term, is its last day and not the day on
 * which somebody left. `isChosen` columns stay as a person has set them.
 */
export function settleColumns(
  columns: readonly Column<LabourFieldName>[],
  isChosen: (letter: string) => boolean,
): Column<LabourFieldName>[] {
  const hasEnd = columns.some(({ field }) => field === 'endsOn' || field === 'term')
  const start = columns.find(({ field }) => field === 'startsOn')
  return columns.map((column) => {
    const isEnd = start !== undefined && column.index === start.index + 1 && /^终止(?:日期|时间)$/.test(column.text)
    return isEnd && !hasEnd && !isChosen(column.letter) ? { ...column, field: 'endsOn' } : column
  })
}
