import { toHalfWidth } from '../identity/clean.ts'
import type { FieldName } from './fields.ts'

/** Names that unions and web systems print over a column, as compared: see `normaliseHeader`. */
export const HEADER_NAMES = {
  name: ['姓名', '职工姓名', '会员姓名', '员工姓名'],
  idType: ['证件类型', '证件种类'],
  idNo: [
    '身份证',
    '身份证号',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号',
    '证件号',
    '证件号码',
  ],
  sex: ['性别'],
  birthOn: ['出生年月', '出生日期', '出生年月日', '出生时间'],
  ethnicity: ['民族'],
  political: ['政治面貌', '政治身份'],
  education: ['学历', '文化程度', '最高学历', '学历层次'],
  mobile: ['电话', '手机', '手机号', '手机号码', '联系电话', '联系方式', '移动电话', '本人电话'],
  phone2: ['固定电话', '备用电话', '其他联系方式'],
  unitName: ['单位', '单位名称', '工作单位', '所在单位', '所属单位', '企业名称'],
  dept: ['部门', '车间', '部门/车间', '所在部门'],
  job: ['职务', '工种', '岗位', '职务(工种)', '职务/工种', '岗位(工种)'],
  joinedOn: ['入会时间', '入会日期', '入会年月'],
  hiredOn: ['入职时间', '入职日期', '进厂时间'],
  migrant: ['农民工', '是否农民工'],
  cardNo: ['会员证号', '会员证编号'],
  note: ['备注'],
} as const satisfies Record<FieldName, readonly string[]>

export const SERIAL_NAMES = ['序号', '编号'] as const

/** Seen in rosters and known to be no field: never guessed at. */
export const OTHER_HEADER_NAMES = [
  ...SERIAL_NAMES,
  '年龄',
  '月工资',
  '状态',
  '会籍状态',
  '紧急联系人',
  '紧急联系人电话',
] as const

/** Over these words name and phone are somebody else's. */
export const FAMILY_GROUP = /^(?:紧急联系人|家属|配偶|家庭成员)(?:信息|情况|资料)?$/

/** Over 起 and 止 these words say of what. */
export const SPAN_GROUP = /^(?:现|本次)?(?:劳动)?合同(?:期限|期|起止.{0,4}|时间)$|^试用期(?:限|起止.{0,4}|时间)?$/
export const SPAN_END = /^(?:起|止|自|至|起始|终止|开始|结束|截止|到期|起始日期?|终止日期?|开始日期?|结束日期?|截止日期?|起止)(?:时间)?$/

/** Header text as compared: half-width, without white space, stars and a trailing (必填). */
export function normaliseHeader(text: string): string {
  if (PLAIN.test(text)) return text
  return toHalfWidth(text)
    .replace(/[\s\u200B-\u200D\u2060\uFEFF*★]/g, '')
    .replace(/\(必填\)$/, '')
}

/** Normalised header text to field. */
export type HeaderVocabulary<F extends string = FieldName> = ReadonlyMap<string, F>

/** The known names, with what was learned from a sender on top; a learned null unlearns a name. */
export function buildVocabulary(learned: Readonly<Record<string, FieldName | null>> = {}): HeaderVocabulary {
  const vocabulary = new Map<string, FieldName>(KNOWN_NAMES)
  for (const [text, field] of Object.entries(learned)) {
    if (field === null) vocabulary.delete(normaliseHeader(text))
    else vocabulary.set(normaliseHeader(text), field)
  }
  vocabulary.delete('')
  return vocabulary
}

const PLAIN = /^[\u4E00-\u9FFF]+$/
const KNOWN_NAMES: readonly (readonly [string, FieldName])[] = listNames()

function listNames(): [string, FieldName][] {
  const pairs: [string, FieldName][] = []
  // Safe: `satisfies` above makes the keys of the table exactly the field names.
  for (const field of Object.keys(HEADER_NAMES) as FieldName[]) {
    for (const text of HEADER_NAMES[field]) pairs.push([text, field])
  }
  return pairs
}
