import type { ImportRow } from '../../../../shared/contract/import.ts'
import type { Context } from '../../../context.ts'
import { bareValue, differencesOf as personDifferences, NEW_UNIT, type KnownPerson } from '../compare.ts'
import type { UnitPlan } from '../units.ts'
import { compareFile } from './compare-file.ts'
import { asWorker, type StoredHousehold } from './household.ts'
import { hasOwn } from './judge.ts'
import type { Known } from './known-files.ts'

/** Where a household row says something else than the file and the worker's own record. */
export async function describeDifferences(
  ctx: Context,
  row: StoredHousehold,
  known: Known,
  { person, units }: { readonly person: KnownPerson | null; readonly units: UnitPlan },
): Promise<Pick<ImportRow, 'differences' | 'notInSheet'>> {
  const ofWorker = person === null ? [] : await describeWorker(ctx, row, person, units)
  if (!hasOwn(known)) return { differences: ofWorker, notInSheet: [] }
  const { differences, notInSheet } = compareFile(row.values, known)
  return { differences: [...differences, ...ofWorker], notInSheet: [...notInSheet] }
}

/** The others of a household with what the row comes to for each of them. */
export function describeMembers({ values, personId }: StoredHousehold, known: Known): ImportRow['household'] {
  const compared = hasOwn(known) ? compareFile(values, known).members : []
  return values.household.map((one, i) => {
    const candidates = personId === null ? (known.open.get(i) ?? []) : []
    const { isNew = true, differences = [] } = compared[i] ?? {}
    const state = candidates.length > 0 ? 'open' : isNew ? 'new' : differences.some(({ kept }) => !kept) ? 'changed' : 'same'
    return {
      ...one, state, personId: known.links[i] ?? null, candidates: [...candidates],
      // Somebody who comes in anew is told by what the sheet says of him.
      differences: isNew ? [] : [...differences],
    }
  })
}

/** A sheet about households changes nothing in anybody's own record: what differs is shown. */
async function describeWorker(
  ctx: Context,
  row: StoredHousehold,
  person: KnownPerson,
  units: UnitPlan,
): Promise<ImportRow['differences']> {
  const { unitName } = row.values
  const unitId = unitName === null ? null : units.isNew(unitName) ? NEW_UNIT : units.unitOf(unitName)
  const found = personDifferences(asWorker(row), unitId, person).filter(({ field }) => field !== 'idType')
  const shown: ImportRow['differences'] = []
  for (const one of found) {
    const isUnit = one.field === 'unitName'
    const old = isUnit ? await readUnitName(ctx, person.unit_id) : bareValue(one.old)
    shown.push({ field: one.field, old, new: isUnit ? unitName : bareValue(one.new), kept: true })
  }
  return shown
}

async function readUnitName(ctx: Context, id: string | null): Promise<string | null> {
  if (id === null) return null
  const row = await ctx.store.db.selectFrom('unit').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
