import type { RosterColumn } from '../../paper/spec.ts'
import type { RosterPerson } from '../members/service.ts'

/** Words of the code tables: list and code to the text that forms print. */
export type LabelOf = (list: string, code: string | null) => string | null

export interface PaperColumn extends RosterColumn {
  readonly key: string
  /** The text of a cell; null prints as a dash. Columns for the pen print nothing. */
  readonly read: (person: RosterPerson, labelOf: LabelOf, serial: number) => string | null
  /** Never on a public list (identity, phone, address). */
  readonly personal?: boolean
}

const PEN = { empty: '' }

/** Every column that a roster can have, in the order of the register (domain section 2.5). Widths in millimetres. */
export const PAPER_COLUMNS: readonly PaperColumn[] = [
  { key: 'serial', header: '序号', width: 10, align: 'center', read: (_person, _labelOf, serial) => String(serial) },
  { key: 'name', header: '姓名', width: 18, align: 'center', read: (person) => person.name },
  { key: 'sex', header: '性别', width: 9, align: 'center', read: (person, labelOf) => labelOf('sex', text(person.sex)) },
  {
    key: 'ethnicity',
    header: '民族',
    width: 13,
    align: 'center',
    read: (person, labelOf) => labelOf('ethnicity', text(person.ethnicity)),
  },
  { key: 'birthOn', header: '出生年月', width: 17, align: 'center', read: (person) => yearAndMonth(text(person.birthOn)) },
  { key: 'idNo', header: '身份证号', width: 37, align: 'center', personal: true, read: (person) => text(person.idNo) },
  {
    key: 'education',
    header: '文化程度',
    width: 16,
    align: 'center',
    read: (person, labelOf) => labelOf('education_simple', text(person.education)),
  },
  {
    key: 'political',
    header: '政治面貌',
    width: 17,
    align: 'center',
    read: (person, labelOf) => labelOf('political_status', text(person.political)),
  },
  {
    key: 'unit',
    header: '工作单位/部门',
    width: 40,
    read: (person) => unitAndDept(person.unitName, text(person.dept)),
  },
  { key: 'unionName', header: '所属工会', width: 36, read: (person) => person.unionName },
  { key: 'unionGroup', header: '工会小组', width: 18, read: (person) => text(person.unionGroup) },
  { key: 'job', header: '职务(工种)', width: 18, read: (person) => text(person.job) },
  { key: 'joinedOn', header: '入会时间', width: 20, align: 'center', read: (person) => person.joinedOn },
  { key: 'cardNo', header: '会员证号', width: 22, align: 'center', read: (person) => person.cardNo },
  { key: 'mobile', header: '联系电话', width: 24, align: 'center', personal: true, read: (person) => text(person.mobile) },
  {
    key: 'migrant',
    header: '是否\n农民工',
    width: 13,
    align: 'center',
    read: (person) => (person.migrant === null ? null : person.migrant ? '是' : '否'),
  },
  {
    key: 'state',
    header: '会籍状态',
    width: 16,
    align: 'center',
    read: (person, labelOf) => labelOf('member_state', person.memberState),
  },
  { key: 'address', header: '现住址', width: 40, personal: true, read: (person) => text(person.address) },
  { key: 'note', header: '备注', width: 16, read: (person) => text(person.note) },
  { key: 'phoneTail', header: '电话后四位', width: 18, align: 'center', personal: true, read: (person) => lastFour(person) },
  { key: 'item', header: '物品(项目)', width: 28, align: 'center', ...PEN, read: () => null },
  { key: 'amount', header: '数量(金额)', width: 22, align: 'center', ...PEN, read: () => null },
  { key: 'months', header: '缴费月份', width: 26, align: 'center', ...PEN, read: () => null },
  { key: 'dues', header: '金额(元)', width: 22, align: 'center', ...PEN, read: () => null },
  { key: 'signature', header: '签名', width: 30, align: 'center', ...PEN, read: () => null },
  { key: 'signedOn', header: '日期', width: 24, align: 'center', ...PEN, read: () => null },
]

/** A value as the form prints it. */
export function text(value: string | number | boolean | null): string | null {
  return value === null || value === '' ? null : String(value)
}

export function findColumn(key: string): PaperColumn | undefined {
  return PAPER_COLUMNS.find((column) => column.key === key)
}

/** A workshop by itself would read as the unit. */
function unitAndDept(unitName: string | null, dept: string | null): string | null {
  if (unitName === null || unitName === '') return dept === null ? null : `（未填单位）${dept}`
  return dept === null ? unitName : `${unitName} ${dept}`
}

/** 1990-03-07 and 1990-03 both print as 1990.03, the habit of rosters. */
function yearAndMonth(date: string | null): string | null {
  return date === null ? null : date.slice(0, 7).replace('-', '.')
}

function lastFour(person: RosterPerson): string | null {
  return text(person.mobile)?.slice(-4) ?? null
}
