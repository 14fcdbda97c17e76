import { readFileSync, statSync } from 'node:fs'
import type { countyCalls } from '../../../shared/contract/county.ts'
import type { OutputOf } from '../../../shared/contract/define.ts'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import { KEY_EXTENSION } from '../../../shared/domain/packages/file-name.ts'
import { conflict, invalidInput, notFound, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { readKeyCard, writeKeyCard } from '../../packages/keys.ts'
import { announceChange, note } from '../../write.ts'
import { findTownship } from './queries.ts'

const KEY_FILE = { label: '乡镇的公钥文件', extensions: [KEY_EXTENSION] }

type Origin = NonNullable<OutputOf<typeof countyCalls, 'county.originOf'>['origin']>

type Known = Pick<KeyCard, 'code' | 'name' | 'publicKey' | 'recipient' | 'fingerprint'>

/** From now on this township is known by this key, and a package signed with another one is refused. */
export async function addTownship(ctx: Context, { code, name, publicKey, recipient, fingerprint }: Known): Promise<void> {
  await ctx.store.db.transaction().execute(async (tx) => {
    const last = await tx.selectFrom('township').select(({ fn }) => fn.max('number').as('number')).executeTakeFirst()
    await tx
      .insertInto('township')
      .values({
        code, name, public_key: publicKey, recipient, fingerprint, number: (last?.number ?? 0) + 1,
        confirmed_at: ctx.clock.now(), confirmed_by: ctx.session.actor,
      })
      .execute()
  })
  await note(ctx, { action: 'county.confirmTownship', facts: { code, name, fingerprint } })
  announceChange(ctx, ['county'])
}

export async function readTownshipKey(ctx: Context): Promise<KeyCard> {
  const path = await ctx.host.pickOpenFile([KEY_FILE])
  if (path === null) throw unavailable('cancelled')
  if (statSync(path).size > 10_000) throw invalidInput('not_a_key_file')
  return readKeyCard(readFileSync(path), 'township')
}

/** Makes a township known before its first package; a key that is known already is left as it is. */
export async function registerTownship(ctx: Context, card: KeyCard, fingerprint: string): Promise<void> {
  const checked = readKeyCard(writeKeyCard(card), 'township')
  if (checked.fingerprint !== fingerprint) throw conflict('fingerprint_differs', 'fingerprint')
  const known = await findTownship(ctx.store.db, checked.code)
  if (known === null) await addTownship(ctx, checked)
  else if (known.fingerprint !== fingerprint) throw conflict('township_has_other_key', undefined, { name: known.name })
}

/**
 * A township that lost its machine without a backup has a new key. From now on it is known by that one alone; its next
 * package has to be a full one. Throws `not_found/township_not_found`, `conflict/fingerprint_differs` or `same_key`.
 */
export async function replaceKey(ctx: Context, card: KeyCard, fingerprint: string, why: string): Promise<void> {
  const checked = readKeyCard(writeKeyCard(card), 'township')
  if (checked.fingerprint !== fingerprint) throw conflict('fingerprint_differs', 'fingerprint')
  const known = await findTownship(ctx.store.db, checked.code)
  if (known === null) throw notFound('township', checked.code)
  if (known.fingerprint === fingerprint) throw conflict('same_key', undefined, { name: known.name })
  await ctx.store.db
    .updateTable('township')
    .set({
      public_key: checked.publicKey, recipient: checked.recipient, fingerprint,
      confirmed_at: ctx.clock.now(), confirmed_by: ctx.session.actor,
    })
    .where('code', '=', checked.code)
    .execute()
  const facts = { code: checked.code, before: known.fingerprint, fingerprint }
  await note(ctx, { action: 'county.replaceTownshipKey', facts, why })
  announceChange(ctx, ['county'])
}

export async function renameTownship(ctx: Context, code: string, name: string): Promise<void> {
  const known = await findTownship(ctx.store.db, code)
  if (known === null) throw notFound('township', code)
  await ctx.store.db.updateTable('township').set({ name }).where('code', '=', code).execute()
  await note(ctx, { action: 'county.renameTownship', facts: { code, before: known.name, name } })
  announceChange(ctx, ['county'])
}

/** For one that was taken in by mistake. Throws `conflict/township_has_packages` where anything came from it. */
export async function removeTownship(ctx: Context, code: string): Promise<void> {
  const { db } = ctx.store
  const known = await findTownship(db, code)
  if (known === null) throw notFound('township', code)
  const sent = await db.selectFrom('received_package').select('id').where('township_code', '=', code).executeTakeFirst()
  if (sent !== undefined) throw conflict('township_has_packages', undefined, { name: known.name })
  await db.deleteFrom('township').where('code', '=', code).execute()
  await note(ctx, { action: 'county.removeTownship', facts: { code, name: known.name } })
  announceChange(ctx, ['county'])
}

/** Which township a record came from, with which of its packages last, and what was answered. */
export function originOf({ store }: Context, { table, id }: { table: string; id: string }): Origin | null {
  const row = store.sqlite
    .prepare(
      `select t.name as townshipName, o.sequence, o.outcome, o.reason, o.note from origin o join township t on t.number = o.township
       where o.table_name = ? and o.row_id = ?`,
    )
    .get(table, id)
  return row === undefined ? null : (row as Origin) // the columns named
}
