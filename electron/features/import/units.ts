import type { Preview } from '../../../shared/contract/import.ts'
import type { Db, Tx } from '../../db/store.ts'
import { unitMatcher } from '../units/service.ts'
import type { BatchOptions } from './batch.ts'

export interface UnitPlan {
  /** The unit of a row by the text in it; null when there is none or it is still open. */
  unitOf(text: string | null): string | null
  /** Whether the text resembles a known unit and nobody has said yet if it is that one. */
  waits(text: string | null): boolean
  /** Whether the text becomes a new unit when the batch is applied. */
  isNew(text: string | null): boolean
  defaultUnitId: string | null
  unknown: Preview['unknownUnits']
  /** Texts that become new units when the batch is applied. */
  newNames: readonly string[]
}

/**
 * Which unit each text of the file means. An exact name or alias is taken; a text nothing resembles becomes a new
 * unit; a text that resembles one waits for a person, who confirms once, and the text is kept as an alias.
 */
export async function resolveUnits(
  db: Db | Tx,
  rows: readonly { values: { unitName: string | null } }[],
  unitHint: string | null,
  options: BatchOptions,
): Promise<UnitPlan> {
  const match = await unitMatcher(db)
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = row.values.unitName ?? unitHint
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const known = new Map<string, string>()
  const unknown: Preview['unknownUnits'] = []
  const newNames: string[] = []
  for (const [text, people] of counts) {
    const found = match(text, 5)
    const [best] = found
    if (best !== undefined && best.how !== 'likeness') {
      known.set(text, best.id)
      continue
    }
    const chosen = options.units[text] ?? (found.length === 0 ? 'new' : null)
    if (chosen === 'new') newNames.push(text)
    else if (chosen !== null) known.set(text, chosen)
    unknown.push({
      text,
      rows: people,
      candidates: found.map(({ id, name, score }) => ({ id, name, score })),
      // A choice stays in the list, so that it can be changed until the batch is applied.
      chosen,
    })
  }
  const fresh = new Set(newNames)
  const open = new Set(unknown.filter(({ chosen }) => chosen === null).map(({ text }) => text))
  const hinted = unitHint === null ? null : (known.get(unitHint) ?? null)
  const defaultUnitId = options.defaultUnitId ?? hinted
  return {
    unitOf: (text) => (text === null ? defaultUnitId : (known.get(text) ?? null)),
    waits: (text) => (text === null ? defaultUnitId === null && unitHint !== null && open.has(unitHint) : open.has(text)),
    isNew: (text) =>
      text === null ? defaultUnitId === null && unitHint !== null && newNames.includes(unitHint) : fresh.has(text),
    defaultUnitId,
    unknown,
    newNames,
  }
}
