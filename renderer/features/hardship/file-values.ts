import type { HardshipFields } from '../../../shared/contract/hardship-file.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import type { Input } from '../../bridge.ts'
import type { ReadForm } from '../../ui/RecordForm.tsx'

type Days = 'contractSignedOn' | 'accidentOn' | 'openedOn'

/** The fields as they stand in the form: days and square metres as typed. */
export type FileValues = Omit<HardshipFields, Days | 'housingM2'> & Record<Days | 'housingM2', string | null>
export type FilePatch = NonNullable<Input<'hardship.change'>['fields']>

export function fileValues(fields: HardshipFields): FileValues {
  return { ...fields, housingM2: fields.housingM2 === null ? null : String(fields.housingM2) }
}

/** What the call takes; says what is wrong by field. */
export function readFile(patch: Partial<FileValues>): ReadForm<FilePatch> {
  const { contractSignedOn, accidentOn, openedOn, housingM2, ...rest } = patch
  const fields: FilePatch = { ...rest }
  const errors: Record<string, string> = {}
  for (const [key, text] of [['contractSignedOn', contractSignedOn], ['accidentOn', accidentOn]] as const) {
    if (text === undefined) continue
    if (text === null || isPlainDate(text)) fields[key] = text
    else errors[key] = BAD_DAY
  }
  if (openedOn !== undefined) {
    if (openedOn !== null && isPlainDate(openedOn)) fields.openedOn = openedOn
    else errors['openedOn'] = openedOn === null ? '请填建档日期' : BAD_DAY
  }
  if (housingM2 !== undefined) {
    const metres = readMetres(housingM2)
    if (metres === undefined) errors['housingM2'] = '请填平方米数，例如 68 或 68.5'
    else fields.housingM2 = metres
  }
  return Object.keys(errors).length === 0 ? { ok: true, fields } : { ok: false, errors }
}

/** Square metres as typed (`68.5`, `68㎡`); undefined for what is none. */
export function readMetres(text: string | null): number | null | undefined {
  const plain = (text ?? '').normalize('NFKC').replace(/\s|平方米|平米|平|m2|m²/gi, '')
  if (plain === '') return null
  return /^\d{1,5}(\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined
}

export const BAD_DAY = '请填真实的日期，例如 2024-03-05'
