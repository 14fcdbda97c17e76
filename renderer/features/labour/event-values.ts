import type { LabourEventRow } from '../../../shared/contract/labour-records.ts'
import { isNear } from '../../../shared/domain/labour/months.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { BAD_DAY } from './contract-values.ts'
import { EVENT_FORMS, type EventDay } from './event-forms.ts'

export type EventInput = NonNullable<Input<'employments.add'>['events']>[number]
/** An event as typed: days as text. */
export type EventValues = Omit<LabourEventRow, EventDay | 'id' | 'kind'> & Record<EventDay, string | null> & {
  kind: LabourEventRow['kind'] | null
}

export function eventValues(row: LabourEventRow | null): EventValues {
  if (row === null) return EMPTY
  const { id: _id, ...rest } = row
  return rest
}

export type ReadEvent = { ok: true; row: EventInput } | { ok: false; errors: Readonly<Record<string, string>> }

/** What the call takes: only what this kind of event asks for. */
export function readEvent({ kind, note, fullTime, ...values }: EventValues): ReadEvent {
  if (kind === null) return { ok: false, errors: { kind: '请选情形' } }
  const form = EVENT_FORMS[kind]
  const row: EventInput = { kind, note, ...(form.fullTime === true ? { fullTime: fullTime ?? false } : {}) }
  const errors: Record<string, string> = {}
  for (const { field, label, required } of form.days) {
    const text = values[field]
    if (text === null) {
      if (required === true) errors[field] = `请填${label}`
    } else if (isPlainDate(text) && isNear(text)) row[field] = text
    else errors[field] = BAD_DAY
  }
  for (const { field, label, most } of form.numbers) {
    const value = values[field]
    const least = field === 'totalWorkYears' ? 0 : 1
    if (value === null) errors[field] = `请填${label}`
    else if (value < least || value > most) errors[field] = `请填 ${least} 至 ${most}`
    else row[field] = value
  }
  if (kind === 'pregnancy' && values.dueOn === null && values.bornOn === null) errors['dueOn'] = '预产期和子女出生日期至少填一个'
  return Object.keys(errors).length === 0 ? { ok: true, row } : { ok: false, errors }
}

const EMPTY: EventValues = {
  kind: null,
  fromOn: null,
  toOn: null,
  dueOn: null,
  bornOn: null,
  grade: null,
  termYears: null,
  fullTime: null,
  totalWorkYears: null,
  note: null,
}
