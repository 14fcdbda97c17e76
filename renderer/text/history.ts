import type { HistoryEntry } from '../../shared/contract/audit.ts'
import { labelOf } from '../data/codes.ts'
import { actionWords, FACT_LABELS } from './actions.ts'
import { eventLabel } from './events.ts'
import { FIELD_LABELS } from './fields.ts'
import { columnLabel, REFERENCES, SILENT, valueText, type HistoryContext, type Value } from './history-values.ts'

type Change = HistoryEntry['changes'][number]

/** 谁（何时）把什么从甲改为乙, ready to be shown. */
export interface HistorySentence {
  /** 修改会员“张三”. */
  what: string
  /** 手机号码：138****5678 → 139****1234, one for each field. */
  details: string[]
  why: string | null
}

/** The entry as a sentence; identity numbers, phones and accounts are masked whatever the log holds. */
export function describeEntry(entry: HistoryEntry, context: HistoryContext): HistorySentence {
  const subject = nameOfSubject(entry, context)
  const undone = entry.action === 'undo' ? `：${actionWords(String(entry.facts['action'] ?? ''))}` : ''
  const imported = entry.action === 'import.apply' ? IMPORTED[entry.entity ?? ''] : undefined
  const action = imported ?? actionWords(entry.action) + undone
  const source = isImportedPerson(entry) ? `（${String(entry.facts['file'] ?? '')}，第 ${String(entry.facts['row'] ?? '')} 行）` : ''
  return {
    what: `${subject === '' ? action.replace(/：$/, '') : `${action}“${subject}”`}${source}`,
    details: [...entry.changes.flatMap((change) => describeChange(change, context)), ...describeFacts(entry)],
    why: entry.why,
  }
}

/** What an import did to a record of its own kind, rather than to the register. */
const IMPORTED: Readonly<Record<string, string>> = {
  person: '导入会员',
  unit: '导入花名册时登记单位',
  trade_union: '导入花名册时登记基层工会',
}

/** Ids whose names the sentences of these entries would like to know. */
export function idsIn(entries: readonly HistoryEntry[]): { entity: string; id: string }[] {
  const found = new Map<string, string>()
  for (const entry of entries) {
    if (entry.entity !== null && entry.entityId !== null) found.set(entry.entityId, entry.entity)
    for (const { before, after } of entry.changes) {
      for (const [column, value] of Object.entries({ ...before, ...after })) noteId(found, column, value)
      for (const [column, value] of Object.entries(before ?? {})) noteId(found, column, value)
    }
  }
  return [...found].map(([id, entity]) => ({ id, entity }))
}

function noteId(found: Map<string, string>, column: string, value: Value): void {
  const entity = REFERENCES[column]
  if (entity !== undefined && typeof value === 'string') found.set(value, entity)
}

function nameOfSubject(entry: HistoryEntry, { names }: HistoryContext): string {
  const known = entry.entityId === null ? undefined : names.get(entry.entityId)
  if (known !== undefined) return known
  const row = entry.changes.find((change) => change.id === entry.entityId)
  const name = row?.after['name'] ?? row?.before?.['name'] ?? entry.facts['name']
  return typeof name === 'string' ? name : ''
}

function describeChange(change: Change, context: HistoryContext): string[] {
  const { table, before, after } = change
  if (after['deleted_at'] !== undefined) return after['deleted_at'] === null ? ['移出回收站'] : (REMOVED_PARTS[table] ?? [])
  if (table === 'membership_event' && before === null) return [describeEvent(after, context)]
  // Which unit is told by the inspection, or by the line of its own.
  if (table === 'signing_rate' && before === null) return [`留存 ${String(after['on_date'] ?? '')} 的签订率`]
  const columns = Object.keys(after).filter((column) => !SILENT.has(column) && !(column === 'union_id' && table in REMOVED_PARTS))
  const data = table === 'membership_event' ? describeData(before?.['data'], after['data'], context) : []
  // The day of joining stands in the event twice: a correction of it is told once.
  const told = table === 'membership_event' && data.some((line) => isDayChange(line, before?.['on_date'], after['on_date']))
  const fields = columns.filter((column) => !(told && column === 'on_date')).map((column) => {
    const label = columnLabel(table, column)
    const next = valueText(table, column, after[column], context)
    if (before === null) return `${label}：${next}`
    return `${label}：${valueText(table, column, before[column], context)} → ${next}`
  })
  return [...data, ...fields]
}

/** Rows that belong to another record, the subject of the sentence: what is said when one goes. */
const REMOVED_PARTS: Readonly<Record<string, string[]>> = {
  union_unit: ['不再覆盖一个单位'],
  union_officer: ['删去一名工会干部'],
  labour_contract: ['删去一份劳动合同'],
  labour_event: ['删去一条续延和保护情形'],
  labour_inspection_finding: ['删去一条问题'],
  collective_unit: ['不再覆盖一个单位'],
  collective_check: ['删去一次履约检查'],
}

/** Whether a line of the event's own words tells the very change of its day. */
function isDayChange(line: string, before: Value | undefined, after: Value | undefined): boolean {
  return typeof before === 'string' && typeof after === 'string' && line.endsWith(`：${before} → ${after}`)
}

/** What an event says beside its day and union, such as the joining day, where a correction changed it. */
function describeData(before: Value, after: Value, { codes }: HistoryContext): string[] {
  if (typeof before !== 'string' || typeof after !== 'string') return []
  const [old, now] = [readData(before), readData(after)]
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((key) => old[key] !== now[key])
  const words = (key: string, value: string | null | undefined): string => {
    const list = EVENT_CODES[key]
    return value === null || value === undefined ? '空' : list === undefined ? value : labelOf(codes, list, value)
  }
  return changed.map((key) => `${FIELD_LABELS[key] ?? key}：${words(key, old[key])} → ${words(key, now[key])}`)
}

const EVENT_CODES: Readonly<Record<string, string>> = { reason: 'member_retain_reason', joinChannel: 'member_join_channel' }

/** Flat records of texts, written by the program itself. */
function readData(json: string): Readonly<Record<string, string | null>> {
  return JSON.parse(json) as Record<string, string | null> // see above
}

function describeEvent(after: Change['after'], context: HistoryContext): string {
  const type = eventLabel(String(after['type'] ?? ''))
  const union = valueText('membership_event', 'union_id', after['union_id'], context)
  return `${String(after['on_date'] ?? '')} ${type}${after['union_id'] === undefined ? '' : `（${union}）`}`
}

function describeFacts(entry: HistoryEntry): string[] {
  const { facts } = entry
  if (entry.action === 'members.correctEvent') {
    const type = eventLabel(String(facts['type']))
    // A changed day is told with its old value already.
    return [entry.changes.some(({ after }) => after['on_date'] !== undefined) ? `更正的是${type}` : `原为 ${facts['on']} ${type}`]
  }
  if (entry.action === 'undo' || isImportedPerson(entry)) return []
  if (entry.action === 'settings.change') {
    const names = String(facts['names'] ?? '').split(' ').filter((name) => name !== '')
    return names.map((name) => (name === 'unionName' ? '工会名称' : (FIELD_LABELS[name] ?? name)))
  }
  if (entry.action === 'members.reveal') {
    const fields = String(facts['field'] ?? facts['fields'] ?? '').split(/[ ,]+/).filter((name) => name !== '')
    return fields.map((name) => REVEALED[name] ?? FIELD_LABELS[name] ?? name)
  }
  const mask = facts['masked']
  const maskWords = mask === 0 || mask === 'false' ? ['完整号码'] : mask === 1 || mask === 'true' ? ['号码已遮盖'] : []
  const listed = Object.entries(facts).flatMap(([name, value]) => {
    const label = FACT_LABELS[name]
    return label === undefined || value === null ? [] : [`${label} ${value}`]
  })
  return [...listed, ...maskWords]
}

const REVEALED: Readonly<Record<string, string>> = { all: '全部号码', given: '花名册里的原文' }

/** One person of a file: the file and the row belong into the sentence, the fields under it may be many. */
function isImportedPerson({ action, entity }: HistoryEntry): boolean {
  return action === 'import.apply' && entity === 'person'
}
