import type { HardshipFields } from '../../../../shared/contract/hardship-file.ts'
import type { HouseholdData } from './household.ts'

type Patch = { [F in keyof HardshipFields]?: HardshipFields[F] }
type Plain = string | number | boolean | null

export interface FileDifference {
  /** Field of the sheet. */
  readonly field: string
  readonly old: Plain
  readonly new: Plain
  /** Only shown: an import does not write it. */
  readonly kept: boolean
}

/** Fields of a sheet that stand in a field of the file under the same name. */
const SAME = [
  'migrant', 'health', 'illness', 'workState', 'unitStatus', 'housing', 'housingM2', 'insurance', 'singleParent',
  'zeroEmployment', 'story', 'bankName', 'bankCard',
] as const satisfies readonly (keyof HardshipFields & keyof HouseholdData)[]

const LONGEST: Readonly<Record<string, number>> = {
  illness: 100, unitStatus: 40, story: 2_000, bankName: 60, bankCard: 40,
}

/** What a household's row says of the header of its file; what it does not say is left out. */
export function toFileFields(values: HouseholdData): Patch {
  const patch: Record<string, unknown> = {}
  for (const field of SAME) {
    const value = values[field]
    if (value !== null) patch[field] = typeof value === 'string' ? value.slice(0, LONGEST[field]) : value
  }
  const [mainCause, ...otherCauses] = causesOf(values)
  if (mainCause !== undefined) {
    patch['mainCause'] = mainCause
    patch['otherCauses'] = otherCauses
  }
  const note = noteOf(values)
  if (note !== null) patch['note'] = note
  if (values.legacyCategory !== null) patch['legacyCategory'] = values.legacyCategory
  return patch as Patch // fields of the file with values of their kind, by `SAME`
}

/** Where the sheet says something else than the file, field by field. An empty cell says nothing. */
export function differencesOf(values: HouseholdData, file: HardshipFields): FileDifference[] {
  const patch = toFileFields(values)
  const found: FileDifference[] = []
  for (const field of [...SAME, 'legacyCategory'] as const) {
    const value = patch[field] ?? null
    if (value !== null && value !== file[field]) found.push({ field, old: file[field], new: value, kept: false })
  }
  const causes = causesOf(values)
  const known = [file.mainCause, ...file.otherCauses].filter((cause) => cause !== null)
  if (causes.length > 0 && causes.join(',') !== known.join(',')) {
    found.push({ field: 'causes', old: known.length === 0 ? null : known.join(','), new: causes.join(','), kept: false })
  }
  const note = noteOf(values)
  const isTold = note === null || note.split('；').every((part) => (file.note ?? '').includes(part))
  // What somebody has written is never written over by a note.
  if (!isTold) found.push({ field: 'note', old: file.note, new: note, kept: (file.note ?? '') !== '' })
  return found
}

/** The fields of the file behind the chosen differences. */
export function patchOf(values: HouseholdData, fields: readonly string[]): Patch {
  const patch = toFileFields(values)
  const wanted = new Set(fields.flatMap((field) => (field === 'causes' ? ['mainCause', 'otherCauses'] : [field])))
  return Object.fromEntries(Object.entries(patch).filter(([field]) => wanted.has(field))) as Patch // a part of it
}

export function causesOf({ causes }: Pick<HouseholdData, 'causes'>): string[] {
  return causes === null ? [] : causes.split(',')
}

/** Notes of the sheet and what has no field of its own. */
function noteOf({ note, oldFileNo, householdSize, household }: HouseholdData): string | null {
  const told = [
    ...(note === null ? [] : [note]),
    ...(oldFileNo === null ? [] : [`原档案编号：${oldFileNo}`]),
    ...(householdSize === null || householdSize === household.length + 1 ? [] : [`导入的表中家庭人口：${householdSize}人`]),
  ]
  return told.length === 0 ? null : told.join('；').slice(0, 2_000)
}
