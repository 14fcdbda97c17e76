import { LABOUR_COLUMNS } from './labour-fields.ts'

type Labels = Readonly<Record<string, string>>

/** Columns of these tables that hold 0 and 1. */
export const LABOUR_FLAG_COLUMNS: ReadonlySet<string> = new Set([
  'at_work', 'insured', 'probation_only', 'asked_fixed', 'delivered', 'women_clause', 'kept',
])

/** Columns that the program keeps for itself or that say nothing beside the record they belong to. */
export const LABOUR_SILENT: readonly string[] = [
  'employment_id', 'inspection_id', 'contract_id', 'rate', 'person_number', 'hidden', 'status', 'flags', 'level', 'assessed_on',
  'holds_to', 'expires_on', 'probation_to', 'retires_on',
]

/** What happened to somebody's health or family is not shown in the log. */
export function isLabourHidden(table: string, column: string): boolean {
  return table === 'labour_event' && HIDDEN.has(column)
}

const HIDDEN = new Set(['kind', 'grade', 'due_on', 'born_on', 'from_on', 'to_on', 'note'])

/** A stored word of these tables as the screen says it; null where it is no such word. */
export function labourText(table: string, column: string, value: string): string | null {
  return table in LABOUR_COLUMNS ? (WORDS[column]?.[value] ?? null) : null
}

export const TERM_LABELS: Labels = { fixed: '固定期限', open: '无固定期限', task: '以完成一定工作任务为期限' }

export const RETIREMENT_LABELS: Labels = { male_60: '男（原60周岁）', female_55: '女（原55周岁）', female_50: '女（原50周岁）' }

export const CHECKED_TERM_LABELS: Labels = {
  pay_day: '按日发薪', rise: '工资增幅', minimum: '最低工资', piece_rate: '计件定额', supplies: '劳动防护用品',
  women: '女职工保护', other: '其他',
}

const WORDS: Readonly<Record<string, Labels>> = {
  term: { ...TERM_LABELS, ...CHECKED_TERM_LABELS },
  retirement_class: RETIREMENT_LABELS,
}
