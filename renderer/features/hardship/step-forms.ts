import type { StepKind } from '../../../shared/domain/hardship/codes.ts'

/** A fact of one kind of step beside day, people and words; `key` is its name in the stored data. */
export interface StepField {
  key: string
  label: string
  kind: 'text' | 'day' | 'count' | 'yes_no' | 'exit_reason'
  required?: boolean
  help?: string
}

export interface StepForm {
  /** 调查人, 参会人员; none where nobody is named. */
  people?: { label: string; required?: boolean; help?: string }
  note: { label: string; required?: boolean; placeholder?: string }
  fields?: readonly StepField[]
  /** Labels of facts that other screens write with the step, by key. */
  told?: Readonly<Record<string, string>>
  /** The file is over afterwards. */
  ends?: boolean
}

/** What each step asks for; the rules of the main process refuse what is missing in the end. */
export const STEP_FORMS: Readonly<Record<StepKind, StepForm>> = {
  survey: { people: { label: '走访人' }, note: { label: '了解到的情况' }, told: { survey: '摸底' } },
  apply: { people: { label: '受理人' }, note: { label: '申请要点' } },
  authorise: { people: { label: '签字人', help: '全家成年人，用顿号分开' }, note: { label: '备注' } },
  visit: {
    people: { label: '调查人', required: true, help: '至少两人，用顿号分开' },
    note: { label: '入户调查情况', placeholder: '住房、病情、上学、收支是否属实' },
  },
  review_meeting: {
    people: { label: '参会人员', required: true, help: '工会委员会委员，用顿号分开' },
    note: { label: '评议意见', placeholder: '例如：情况属实，同意上报' },
  },
  publicity: {
    note: { label: '备注' },
    fields: [
      { key: 'days', label: '公示几个工作日', kind: 'count', required: true },
      { key: 'place', label: '公示地点', kind: 'text' },
    ],
  },
  objection: { people: { label: '提出人' }, note: { label: '异议内容', required: true } },
  objection_settled: {
    people: { label: '查实人' },
    note: { label: '查实情况', required: true },
    fields: [{ key: 'upheld', label: '异议成立', kind: 'yes_no', required: true, help: '成立的，要重新入户调查、评议、公示' }],
  },
  town_review: { people: { label: '审核人' }, note: { label: '审核意见' } },
  submit: {
    people: { label: '报送人' },
    note: { label: '备注' },
    fields: [{ key: 'documentNo', label: '上报文号或批次', kind: 'text' }],
  },
  county_check: {
    people: { label: '核对单位或核对人' },
    note: { label: '核对情况', placeholder: '哪一项不一致' },
    fields: [
      { key: 'agrees', label: '核对一致', kind: 'yes_no' },
      { key: 'documentNo', label: '核对报告编号', kind: 'text' },
    ],
  },
  returned: { note: { label: '退回原因', required: true, placeholder: '照县里的原话写' } },
  approve: {
    people: { label: '审批人' },
    note: { label: '备注' },
    fields: [{ key: 'documentNo', label: '批复文号', kind: 'text', required: true }],
  },
  reject: { note: { label: '理由', required: true }, ends: true },
  file: { people: { label: '录入人' }, note: { label: '备注' }, fields: [{ key: 'systemNo', label: '全国系统编号', kind: 'text' }] },
  yearly_review: {
    people: { label: '复核人', required: true },
    note: { label: '复核情况', placeholder: '家庭情况有什么变化' },
    fields: [{ key: 'qualifies', label: '仍符合条件', kind: 'yes_no', required: true, help: '先看“测算”：在档的按最近十二个月算' }],
  },
  relieve: {
    note: { label: '脱困情况' },
    fields: [{ key: 'aboveSince', label: '收入超过标准起始日期', kind: 'day', required: true, help: '应连续超过六个月；不满的，写明理由' }],
    ends: true,
  },
  cancel: { note: { label: '情况说明' }, fields: [{ key: 'exitReason', label: '撤档原因', kind: 'exit_reason', required: true }], ends: true },
}
