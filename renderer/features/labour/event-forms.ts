import type { LabourEventRow } from '../../../shared/contract/labour-records.ts'

type Kind = LabourEventRow['kind']
export type EventDay = 'fromOn' | 'toOn' | 'dueOn' | 'bornOn'

interface DayField {
  field: EventDay
  label: string
  required?: boolean
  help?: string
}

export interface EventForm {
  days: readonly DayField[]
  /** Whole numbers beside the days. */
  numbers: readonly { field: 'grade' | 'termYears' | 'totalWorkYears'; label: string; unit: string; most: number }[]
  fullTime?: true
  hint: string
}

/** What each kind of event asks for. */
export const EVENT_FORMS: Readonly<Record<Kind, EventForm>> = {
  pregnancy: {
    days: [
      { field: 'dueOn', label: '预产期', help: '预产期和子女出生日期至少填一个' },
      { field: 'bornOn', label: '子女出生日期' },
    ],
    numbers: [],
    hint: '合同期满的，续延到哺乳期满（子女满一周岁）。',
  },
  medical: {
    days: [
      { field: 'fromOn', label: '病休开始', required: true },
      { field: 'toOn', label: '医疗期截止', help: '空着按工作年限查表；病休有中断、按实际累计的，填算出的截止日期' },
    ],
    numbers: [{ field: 'totalWorkYears', label: '累计工作年限', unit: '年', most: 80 }],
    hint: '医疗期的长短按累计工作年限和在本单位的工作年限查表。',
  },
  work_injury: {
    days: [{ field: 'fromOn', label: '鉴定日期' }],
    numbers: [{ field: 'grade', label: '伤残等级', unit: '级', most: 10 }],
    hint: '一至四级保留劳动关系；五至六级职工本人提出才能终止；七至十级期满可以终止。',
  },
  union_officer: {
    days: [{ field: 'fromOn', label: '当选日期', required: true }],
    numbers: [{ field: 'termYears', label: '任期', unit: '年', most: 10 }],
    fullTime: true,
    hint: '专职的，合同期限自动延长，延长期限相当于任职期间；非专职的，延长到任期期满。',
  },
  service_period: {
    days: [{ field: 'toOn', label: '服务期截止', required: true }],
    numbers: [],
    hint: '合同期满、服务期没有满的，续延到服务期满；另有约定的从约定。',
  },
  bargaining_rep: {
    days: [
      { field: 'fromOn', label: '担任代表起', required: true },
      { field: 'toOn', label: '担任代表止', required: true },
    ],
    numbers: [],
    hint: '合同期满的，续延到完成履行协商代表职责之时。',
  },
  refused_to_sign: {
    days: [{ field: 'fromOn', label: '书面通知签订的日期' }],
    numbers: [],
    hint: '单位书面通知后，职工不与单位签订的。',
  },
}
