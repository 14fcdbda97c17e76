import { invalidInput, notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { findPerson } from './queries.ts'

interface Pair {
  readonly a: string
  readonly b: string
  readonly why: string | null
}

/** Somebody has looked: these two are different human beings and are not offered again. */
export async function markNotSame(ctx: Context, pair: Pair): Promise<void> {
  const facts = { other: pair.b }
  await write(ctx, { action: 'members.markNotSame', entity: 'person', entityId: pair.a, facts, why: pair.why }, (tx, journal) =>
    insertNotSame(ctx, tx, journal, pair),
  )
}

export async function insertNotSame(ctx: Context, tx: Tx, journal: Journal, { a, b, why }: Pair): Promise<void> {
  if (a === b) throw invalidInput('same_person', 'b')
  for (const id of [a, b]) if ((await findPerson(tx, id)) === null) throw notFound('person', id)
  const [low, high] = a < b ? [a, b] : [b, a]
  const known = await tx
    .selectFrom('not_duplicate')
    .select('id')
    .where('person_low', '=', low)
    .where('person_high', '=', high)
    .executeTakeFirst()
  if (known === undefined) {
    await insertRow(tx, journal, 'not_duplicate', { id: ctx.newId(), person_low: low, person_high: high, why })
  } else {
    await changeRow(tx, journal, 'not_duplicate', known.id, { deleted_at: null, why })
  }
}
