import type { PlainDate } from '../plain-date.ts'
import { maskMember } from '../privacy/mask.ts'
import { CAUSE } from './codes.ts'

export type PublicFacts = {
  readonly name: string
  readonly birthOn: string | null
  readonly unitName: string | null
  readonly category: string | null
  readonly householdSize: number
  readonly mainCause: string | null
  /** Null where the list is not about aid. */
  readonly aidFen: number | null
}

/** General words for a cause: never what somebody is ill with. */
export const PUBLIC_CAUSES = ['no_work', 'insurance', 'illness', 'disaster', 'accident', 'schooling', 'other'] as const
export type PublicCause = (typeof PUBLIC_CAUSES)[number]

/** All that may hang on a wall about one household (PR8, PIPL 25): no number, phone, address, bank or diagnosis. */
export type PublicLine = {
  readonly name: string
  readonly unitName: string | null
  readonly category: string | null
  readonly householdSize: number
  readonly cause: PublicCause | null
  readonly aidFen: number | null
  /** Only where two lines would read alike: the month of birth tells namesakes apart (PR9). */
  readonly birthMonth: string | null
}

/** Lines of a public list in the order given, made by the one mask rule. */
export function publicLines(rows: readonly PublicFacts[], options: { readonly maskName: boolean }): PublicLine[] {
  const shown = rows.map((row) =>
    maskMember({ name: row.name, unitName: row.unitName, birthOn: row.birthOn }, 'public', options),
  )
  const keys = shown.map(({ name, unitName }) => `${name}\n${unitName}`)
  return rows.map((row, i) => ({
    name: shown[i]?.name ?? '',
    unitName: shown[i]?.unitName ?? null,
    category: row.category,
    householdSize: row.householdSize,
    cause: publicCause(row.mainCause),
    aidFen: row.aidFen,
    birthMonth: keys.indexOf(keys[i] ?? '') === keys.lastIndexOf(keys[i] ?? '') ? null : (shown[i]?.birthOn ?? null),
  }))
}

/** A public list needs its dates and a phone for objections. */
export function publicListLacks(list: {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  readonly phone: string
}): ('from' | 'to' | 'phone')[] {
  const lacks = { from: list.from === null, to: list.to === null, phone: list.phone.trim() === '' }
  return (['from', 'to', 'phone'] as const).filter((field) => lacks[field])
}

export function publicCause(cause: string | null): PublicCause | null {
  return cause === null ? null : (PUBLIC_CAUSE[cause] ?? 'other')
}

/** Inability to work may come from disability, so it is named with the others out of work. */
const PUBLIC_CAUSE: Readonly<Record<string, PublicCause>> = {
  [CAUSE.unableToWork]: 'no_work',
  [CAUSE.jobless]: 'no_work',
  [CAUSE.laidOff]: 'no_work',
  [CAUSE.uninsured]: 'insurance',
  [CAUSE.benefitsUnpaid]: 'insurance',
  [CAUSE.illness]: 'illness',
  [CAUSE.disaster]: 'disaster',
  [CAUSE.accident]: 'accident',
  [CAUSE.schooling]: 'schooling',
  [CAUSE.other]: 'other',
}
