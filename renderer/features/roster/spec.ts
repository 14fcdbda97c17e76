import type { Input } from '../../bridge.ts'
import type { PaperPreset } from '../../text/papers.ts'

/** What is to be on paper; parts that are left out take the preset's own. */
export type Spec = Input<'roster.check'> & { preset: PaperPreset }
export type Filter = NonNullable<Spec['filter']>

/** Members on the register; the list of members may hand over another choice. */
export const IN_REGISTER: Filter = { states: ['active', 'moving_out', 'retained'] }

export const FRESH: Spec = { preset: 'register', filter: IN_REGISTER }

/**
 * A filter handed over by another screen as JSON text; its day becomes the day of the paper. Always the register: the
 * paper used last, with its dates and purpose, was for other people.
 */
export function specFor(handed: string, before: Spec): Spec {
  // Written by `goTo` of the list of members; the contract checks it again.
  const { asOf = null, ...filter } = JSON.parse(handed) as Filter
  return { ...FRESH, filter, asOf, sort: before.sort, largePrint: before.largePrint }
}

/** Another kind of list for the same people: columns and title are the preset's again, numbers are masked again. */
export function withPreset(spec: Spec, preset: PaperPreset): Spec {
  return { ...spec, preset, columns: [], title: '', reporter: '', masked: true, why: null }
}

/** Parts of the filter that the panel has no field for; they came from the list of members. */
export function furtherParts(filter: Filter): string[] {
  const own = ['unitId', 'unionId', 'unionGroup', 'states']
  return Object.entries(filter)
    .filter(([key, value]) => !own.includes(key) && value !== null && value !== '' && value !== undefined)
    .map(([key]) => key)
}
