import type { HistoryEntry } from '../../shared/contract/audit.ts'
import { maskBankCard, maskIdNo, maskPhone } from '../../shared/domain/privacy/mask.ts'
import { labelOf, type CodeLists } from '../data/codes.ts'
import { CARD_STATE_LABELS, REISSUE_REASON_LABELS, STATE_LABELS } from './events.ts'
import { FIELD_LABELS, POST_LABELS, UNION_LABELS, UNIT_LABELS, UNIT_STATE_LABELS } from './fields.ts'
import { columnText, HARDSHIP_FLAGS, isHidden, OWN_COLUMNS } from './hardship-history.ts'
import { LABOUR_COLUMNS } from './labour-fields.ts'
import { isLabourHidden, LABOUR_FLAG_COLUMNS, LABOUR_SILENT, labourText } from './labour-history.ts'
import { parameterLabel } from './parameters.ts'

export type Value = HistoryEntry['changes'][number]['after'][string] | undefined

/** What the sentences need to know besides the entry: code tables, and names of people, units and unions by id. */
export interface HistoryContext {
  codes: CodeLists
  names: ReadonlyMap<string, string>
}

/** Columns that hold the id of another record. */
export const REFERENCES: Readonly<Record<string, string>> = {
  unit_id: 'unit',
  user_unit_id: 'unit',
  union_id: 'trade_union',
  person_id: 'person',
  merged_into: 'person',
  bank_holder_id: 'person',
  student_id: 'person',
  for_person_id: 'person',
  donor_id: 'person',
}

/** Columns that the program keeps for itself. */
export const SILENT = new Set([
  'id', 'given', 'position', 'state_after', 'union_after', 'data', 'name_key', 'stroke_key', 'find_text',
  'base_revision', 'import_batch_id', 'person_id', 'person_low', 'person_high', 'credit_code_seen', 'replaces_card_id',
  'file_id', 'survey_id', 'campaign_id', 'owner_table', 'owner_id', 'sha256', 'media_type', 'size', 'sum', 'scope',
  ...LABOUR_SILENT, 'fields', 'number', 'state_since', 'household_size', 'changed_on', 'sync_due_on', 'last_aid_on', 'aid_fen',
])

/** Label of a column of a table, in the words of the forms. */
export function columnLabel(table: string, column: string): string {
  const name = COLUMN_NAMES[column] ?? column.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
  return OWN_LABELS[table]?.[name] ?? FIELD_LABELS[name] ?? UNIT_LABELS[name] ?? name
}

const COLUMN_NAMES: Readonly<Record<string, string>> = {
  on_date: 'on',
  alias: 'aliases',
  document_no: 'documentNo',
  valid_from: 'validFrom',
  housing_m2: 'housingM2',
  area_m2: 'areaM2',
}
const OWN_LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...OWN_COLUMNS,
  ...LABOUR_COLUMNS,
  unit: UNIT_LABELS,
  trade_union: UNION_LABELS,
  card: { number: '证号', state: '证件状态', kind: '种类' },
  parameter: { name: '参数', value: '数值' },
  union_unit: { unitId: '覆盖单位' },
  union_officer: { name: '工会干部', post: '职务', fullTime: '专职', leftOn: '离任日期', electedOn: '当选日期' },
}

/** A stored value as it may be shown: masked, codes and ids by their names. */
export function valueText(table: string, column: string, value: Value, { codes, names }: HistoryContext): string {
  if (value === null || value === undefined || value === '') return '空'
  const masked = isHidden(table, column) || isLabourHidden(table, column) ? '（不显示）' : maskColumn(column, String(value))
  if (masked !== null) return masked
  if (table === 'parameter' && column === 'name') return parameterLabel(String(value))
  if (column in REFERENCES) return names.get(String(value)) ?? '（已不在册）'
  if (FLAGS.has(column) || HARDSHIP_FLAGS.has(column) || LABOUR_FLAG_COLUMNS.has(column)) return value === 1 ? '是' : '否'
  if (column.endsWith('_fen') && typeof value === 'number') return `${(value / 100).toFixed(2)} 元`
  const own = columnText(table, column, String(value)) ?? labourText(table, column, String(value))
  if (own !== null) return own
  if (column === 'member_state') return ownLabel(STATE_LABELS, bare(value))
  if (column === 'state') return ownLabel(table === 'unit' ? UNIT_STATE_LABELS : CARD_STATE_LABELS, value)
  if (column === 'post') return ownLabel(POST_LABELS, value)
  if (column === 'reissue_reason') return ownLabel(REISSUE_REASON_LABELS, value)
  if (column === 'term_months') return value === 36 ? '三年' : value === 60 ? '五年' : `${value} 个月`
  const code = /^([a-z_0-9]+)\/(.+)$/.exec(String(value))
  if (code !== null && code[1] !== undefined && codes[code[1]] !== undefined) return labelOf(codes, code[1], code[2])
  return String(value)
}

const FLAGS = new Set([
  'migrant',
  'dispatch',
  'above_scale',
  'has_congress',
  'has_openness',
  'has_mediation',
  'independent_account',
  'full_time',
])

/** The mask rule of the lists, which holds for the log as well; health is not shown at all. */
function maskColumn(column: string, value: string): string | null {
  if (column === 'id_no') return maskIdNo(value)
  if (column === 'bank_card' || column === 'bank_account') return maskBankCard(value)
  if (column === 'mobile' || column.includes('phone')) return maskPhone(value)
  return column === 'health' ? '（不显示）' : null
}

function ownLabel(labels: Readonly<Record<string, string>>, value: string | number): string {
  return labels[String(value)] ?? String(value)
}

function bare(value: string | number): string {
  return String(value).split('/').at(-1) ?? ''
}
