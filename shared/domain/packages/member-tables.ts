import { integer, link, text, type PackageTable } from './column.ts'
import type { Purpose } from './purposes.ts'

const MEMBERS: readonly Purpose[] = ['members']
const HARDSHIP: readonly Purpose[] = ['hardship']
const LABOUR: readonly Purpose[] = ['labour']
const EVERY: readonly Purpose[] = ['members', 'hardship', 'labour']

/** Unions, units and the people in them. Bank cards, wages, families, notes and photos of a person stay at home. */
export const MEMBER_TABLES: readonly PackageTable[] = [
  {
    name: 'trade_union', label: '基层工会', purposes: ['members', 'hardship'],
    columns: [
      text('name', '工会名称'),
      text('union_type', '工会类型'),
      text('parent_name', '上级工会', { only: MEMBERS }),
      text('credit_code', '统一社会信用代码', { only: MEMBERS }),
      text('legal_certificate_no', '法人资格证号', { only: MEMBERS }),
      text('approval_no', '批复文号', { only: MEMBERS }),
      text('approved_on', '建会日期', { only: MEMBERS }),
      integer('session_no', '届次', { only: MEMBERS }),
      text('elected_on', '换届日期', { only: MEMBERS }),
      integer('term_months', '任期（月）', { only: MEMBERS }),
    ],
  },
  {
    name: 'unit', label: '单位', purposes: EVERY,
    columns: [
      text('name', '单位名称'),
      text('credit_code', '统一社会信用代码'),
      text('unit_type', '单位类型'),
      text('industry', '行业'),
      text('ownership', '经济类型'),
      text('address', '地址'),
      text('village', '村（社区）'),
      integer('headcount', '职工人数', { sum: true, only: ['members', 'labour'] }),
      integer('women_count', '女职工人数', { sum: true, only: ['members', 'labour'] }),
      integer('migrant_count', '农民工人数', { sum: true, only: ['members', 'labour'] }),
      integer('dispatched_count', '派遣工人数', { sum: true, only: LABOUR }),
      text('union_since', '建会时间', { only: ['members', 'labour'] }),
      text('no_union_reason', '未建会原因', { only: MEMBERS }),
      text('state', '状态'),
    ],
  },
  {
    name: 'union_unit', label: '工会覆盖单位', purposes: MEMBERS,
    columns: [link('union_id', '基层工会', 'trade_union'), link('unit_id', '单位', 'unit')],
  },
  {
    name: 'person', label: '人员', purposes: EVERY,
    columns: [
      text('name', '姓名'),
      text('id_type', '证件类型'),
      text('id_no', '证件号码'),
      text('sex', '性别'),
      text('birth_on', '出生日期'),
      text('ethnicity', '民族', { only: ['members', 'hardship'] }),
      text('political', '政治面貌', { only: ['members', 'hardship'] }),
      text('education', '学历', { only: MEMBERS }),
      text('marital', '婚姻状况', { only: HARDSHIP }),
      text('hukou_type', '户口类型', { only: ['members', 'hardship'] }),
      text('hukou_address', '户籍地址', { only: HARDSHIP }),
      text('address', '住址', { only: HARDSHIP }),
      text('mobile', '手机号', { only: ['members', 'hardship'] }),
      link('unit_id', '单位', 'unit'),
      text('job', '岗位', { only: MEMBERS }),
      text('employment_form', '用工形式', { only: MEMBERS }),
      text('first_work_on', '参加工作日期', { only: HARDSHIP }),
      integer('migrant', '农民工', { only: ['members', 'hardship'] }),
      integer('dispatch', '派遣工', { only: MEMBERS }),
      text('new_form', '新就业形态', { only: MEMBERS }),
      text('model_worker', '劳模类型', { only: ['members', 'hardship'] }),
      text('union_group', '工会小组', { only: MEMBERS }),
      text('union_post', '工会职务', { only: MEMBERS }),
      text('member_state', '会籍状态', { maintained: true, only: ['members', 'hardship'] }),
      link('union_id', '所在工会', 'trade_union', { maintained: true, only: ['members', 'hardship'] }),
      text('joined_on', '入会日期', { maintained: true, only: ['members', 'hardship'] }),
      text('card_no', '会员证号', { maintained: true, only: MEMBERS }),
    ],
  },
  {
    name: 'membership_event', label: '会籍记录', purposes: MEMBERS,
    columns: [
      link('person_id', '人员', 'person'),
      text('type', '事项'),
      text('on_date', '日期'),
      integer('position', '次序'),
      link('union_id', '基层工会', 'trade_union'),
      text('data', '内容'),
      text('state_after', '此后状态', { maintained: true }),
      link('union_after', '此后工会', 'trade_union', { maintained: true }),
    ],
  },
  {
    name: 'card', label: '会员证', purposes: MEMBERS,
    columns: [
      link('person_id', '人员', 'person'),
      link('union_id', '基层工会', 'trade_union'),
      text('number', '证号'),
      text('kind', '种类'),
      text('state', '状态'),
      text('issued_on', '发放日期'),
    ],
  },
]
