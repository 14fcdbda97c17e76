import type { Inspection } from '../../../shared/contract/labour-rates.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import { INSPECTION_LABELS } from '../../text/labour-fields.ts'
import type { ReadForm } from '../../ui/RecordForm.tsx'

export type InspectionPatch = NonNullable<Input<'inspections.change'>['fields']>

/** An inspection as typed: days as text. */
export interface InspectionValues {
  unitId: string | null
  on: string | null
  inspectors: string | null
  sheets: number | null
  deadlineOn: string | null
  fixedOn: string | null
  note: string | null
}

export function emptyInspection(unitId: string | null, on: string, inspectors: string): InspectionValues {
  return {
    unitId, on, inspectors: inspectors === '' ? null : inspectors, sheets: null, deadlineOn: null, fixedOn: null, note: null,
  }
}

export function inspectionValues({ fields }: Inspection): InspectionValues {
  return { ...fields }
}

/** What the call takes of the touched fields; says what is wrong by field. */
export function readInspection(patch: Partial<InspectionValues>): ReadForm<InspectionPatch> {
  const { unitId, on, deadlineOn, fixedOn, inspectors, sheets, note } = patch
  const errors: Record<string, string> = {}
  const fields: InspectionPatch = {
    ...(inspectors === undefined ? {} : { inspectors }),
    ...(sheets === undefined ? {} : { sheets }),
    ...(note === undefined ? {} : { note }),
  }
  if (unitId === null) errors['unitId'] = '请选受检单位'
  else if (unitId !== undefined) fields.unitId = unitId
  if (on === null) errors['on'] = '请填检查日期'
  else if (on !== undefined && isPlainDate(on)) fields.on = on
  else if (on !== undefined) errors['on'] = BAD_DAY
  for (const [field, text] of [['deadlineOn', deadlineOn], ['fixedOn', fixedOn]] as const) {
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[field] = text
    else errors[field] = BAD_DAY
  }
  const from = on ?? null
  if (from !== null && deadlineOn !== undefined && deadlineOn !== null && deadlineOn < from) {
    errors['deadlineOn'] = `${INSPECTION_LABELS['deadlineOn'] ?? ''}早于检查日期`
  }
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}

const BAD_DAY = '请填日期，例如 2026-03-05'
