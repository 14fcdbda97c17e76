import type { ImportRow, Preview } from '../../shared/contract/import.ts'
import type { HardshipFieldName, SheetState } from '../../shared/domain/import/hardship-fields.ts'
import type { HardshipFinding } from '../../shared/domain/import/hardship-findings.ts'
import { KEPT_WORDS } from './import.ts'

export type ImportSubject = Preview['subject']

/** What a sheet is about, and what its rows are counted in. */
export const SUBJECT_WORDS: Readonly<Record<ImportSubject, { label: string; per: string; known: string; records: string }>> = {
  members: { label: '会员', per: '人', known: '档案里已有的人', records: '人' },
  hardship: { label: '困难职工档案', per: '户', known: '已有档案的户', records: '档案和人员' },
  labour: { label: '劳动合同台账', per: '份用工', known: '已登记的用工', records: '用工登记和人员' },
}

/** What undoing says of somebody, or a household, that was worked on since. */
export const KEPT_WHOLE: Readonly<Record<ImportSubject, string>> = {
  members: '后来补过栏目、会籍或证件，整个人保留',
  hardship: '后来又登记过内容，照现在的样子保留',
  labour: '后来又登记过合同或别的内容，照现在的样子保留',
}

/** Columns of a sheet about households, as the form words them. */
export const HOUSEHOLD_LABELS: Readonly<Record<HardshipFieldName, string>> = {
  name: '姓名', idType: '证件类型', idNo: '身份证号', sex: '性别', birthOn: '出生日期', ethnicity: '民族',
  political: '政治面貌', mobile: '手机号码', phone2: '其他联系方式', unitName: '工作单位',
  category: '困难类别', migrant: '是否困难农民工', causes: '致困原因', story: '致困情况说明', health: '健康状况',
  illness: '疾病名称', workState: '工作状态', unitStatus: '企业状况', housing: '住房类型', housingM2: '建筑面积（平方米）',
  insurance: '医保状况', singleParent: '是否单亲', zeroEmployment: '是否零就业家庭', householdSize: '家庭人口',
  wageMonth: '本人月收入（元）', incomeYear: '家庭年收入（元）', incomeMonth: '家庭月收入（元）',
  perHeadMonth: '人均月收入（元）', medicalPaid: '自付医疗费（元）', schoolPaid: '教育支出（元）', bankName: '开户银行',
  bankCard: '银行卡号', fileState: '档案状态', openedOn: '建档日期', approvedOn: '审批日期', approvalNo: '批准文号',
  closedOn: '脱困或撤档日期', oldFileNo: '原档案编号', note: '备注', relation: '与户主关系', memberName: '成员姓名',
  memberIdNo: '成员身份证号', memberSex: '成员性别', memberBirthOn: '成员出生日期', memberMobile: '成员电话',
  memberHealth: '成员健康状况', memberWorkplace: '成员单位或学校', memberIdentity: '成员身份', memberIncome: '成员月收入（元）',
}

export const SHEET_STATE_LABELS: Readonly<Record<SheetState, string>> = {
  draft: '摸底登记', on_file: '在档', relieved: '已脱困', cancelled: '已撤档注销',
}

/** What an import comes to for somebody of a household. */
export const MEMBER_STATE_LABELS: Readonly<Record<ImportRow['household'][number]['state'], string>> = {
  new: '没有，补进档案', changed: '有，内容不同', same: '有，相同', open: '像已有的人',
}

/** Beside a value of the register that stands in any mode, whatever the sheet says. */
export function keptWords(subject: ImportSubject): string {
  return subject === 'members' ? KEPT_WORDS : '导入不改这一项；要改请打开档案核对后改'
}

interface Words {
  label: string
  what: string
  remedy: string
  weight: 'bad' | 'look' | 'note'
}

/** What can be found in a row about a household, and why it waits. */
export const HOUSEHOLD_FINDING_WORDS: Readonly<Record<HardshipFinding | 'household_has_file', Words>> = {
  household_has_file: {
    label: '已有档案',
    what: '这一户有人已在一份没有结束的档案里，一户只能有一份。',
    remedy: '请打开那份档案核对，要补的内容补在那里。',
    weight: 'bad',
  },
  household_twice: {
    label: '表中已有此户', what: '这一户有人已在表中另一户里。', remedy: '请核对是不是同一户，不要的一行跳过。', weight: 'bad',
  },
  category_unrecognised: {
    label: '类别看不懂', what: '困难类别不是现行类别，也不是低保户、低保边缘户、意外致困户。',
    remedy: '原词已留在档案里；导入后请按测算认定类别。', weight: 'look',
  },
  cause_unrecognised: {
    label: '原因看不懂', what: '致困原因有对不上十项原因的。', remedy: '看得懂的已读入，其余请补填。', weight: 'look',
  },
  word_unrecognised: {
    label: '有栏看不懂', what: '健康、住房、医保、工作状态或是否栏的写法看不懂。', remedy: '这一栏先空着，原文已留下。', weight: 'look',
  },
  amount_unreadable: {
    label: '金额看不懂', what: '金额不是确数，如“约3万”“2000-3000”。', remedy: '这一笔没有读入，请更正或导入后补填。', weight: 'bad',
  },
  amount_negative: { label: '金额是负数', what: '金额是负数。', remedy: '这一笔没有读入，请核对。', weight: 'bad' },
  amount_doubtful: {
    label: '疑是万元', what: '年收入不到100元，多半是以万元计而表头没写。', remedy: '这一笔没有读入，请更正，如“3.6万”。', weight: 'bad',
  },
  size_unreadable: { label: '人口看不懂', what: '家庭人口不是人数。', remedy: '请更正。', weight: 'look' },
  size_conflicts: {
    label: '人口不一致', what: '家庭人口与表中列出的成员数不一样。', remedy: '按列出的成员登记，请核对。', weight: 'look',
  },
  members_missing: {
    label: '缺家庭成员', what: '表中只有户主的资料，没有列家庭成员。', remedy: '先按一人登记，补齐成员后测算才准。', weight: 'note',
  },
  income_conflicts: {
    label: '收入不一致', what: '各人收入加起来比家庭总收入多。', remedy: '按各人收入登记，请核对。', weight: 'look',
  },
  per_head_conflicts: {
    label: '人均对不上', what: '人均月收入与家庭收入除以人口不一样。', remedy: '人均由程序测算，请核对收入和人口。', weight: 'look',
  },
  state_without_date: {
    label: '状态缺日期', what: '写了已建档、已脱困或已撤档，没有日期或日期前后不对。', remedy: '按摸底登记读入；补上日期再更正就按原状态。', weight: 'look',
  },
  member_name_missing: { label: '成员缺姓名', what: '有家庭成员没有姓名。', remedy: '这个成员没有读入，请补填。', weight: 'look' },
  member_id_wrong: {
    label: '成员号码有误', what: '有家庭成员身份证号不对。', remedy: '号码先空着，原文在成员备注里。', weight: 'look',
  },
  member_twice: { label: '成员重复', what: '同一家庭成员列了两次。', remedy: '只登记一次。', weight: 'note' },
  relation_unrecognised: {
    label: '关系看不懂', what: '与户主关系看不懂。', remedy: '先记为“其他”，原文在成员备注里。', weight: 'look',
  },
}
