import { readFileSync, statSync } from 'node:fs'
import makeQr from 'qrcode-generator'
import type { PackagesOverview } from '../../../shared/contract/packages.ts'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import { KEY_EXTENSION } from '../../../shared/domain/packages/file-name.ts'
import { conflict, invalidInput, ruleBroken, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { saveFile } from '../../save-file.ts'
import { announceChange, note } from '../../write.ts'
import { makeKeyCard, readKeyCard, writeKeyCard, type OwnKeys } from '../../packages/keys.ts'
import { ensureOwnKeys, readOwnKeys } from '../../packages/own-keys.ts'
import { getSettings } from '../settings/service.ts'
import { readLastNumber, rememberNumber } from './last-number.ts'
import { findAnswered, findCounty, listSent, toSentPackage } from './queries.ts'
import { countReturned } from './returned.ts'

const KEY_FILE_KIND = { label: '公钥文件', extensions: [KEY_EXTENSION] }

export async function overviewOf(ctx: Context): Promise<PackagesOverview> {
  const { db } = ctx.store
  const { townshipName } = await getSettings(ctx)
  const own = await readOwnKeys(db, 'township')
  const code = own === null || own.code === '' ? null : own.code
  const card = own?.keys !== null && own !== null && code !== null ? cardOf(code, townshipName, own.keys) : null
  const county = await findCounty(db)
  const [last] = await listSent(db)
  return {
    township: {
      name: townshipName,
      code,
      fingerprint: card?.fingerprint ?? null,
      qr: card === null ? [] : drawQr(card),
    },
    county: county === null ? null : {
      code: county.card.code, name: county.card.name, fingerprint: county.card.fingerprint,
      confirmedAt: county.confirmedAt, confirmedBy: county.confirmedBy,
    },
    last: last === undefined ? null : toSentPackage(last),
    answered: (await findAnswered(db))?.sequence ?? null,
    returned: countReturned(ctx),
  }
}

/** The code stands in every file name; with it the key pair is made. */
export async function setCode(ctx: Context, code: string, lastNumber: number | null): Promise<PackagesOverview> {
  const { db } = ctx.store
  if (lastNumber !== null) {
    const [last] = await listSent(db)
    if (lastNumber < Math.max(last?.sequence ?? 0, readLastNumber(ctx.dataDir))) throw invalidInput('number_used', 'lastNumber')
    rememberNumber(ctx.dataDir, lastNumber)
  }
  const now = ctx.clock.now()
  await ensureOwnKeys(db, 'township', now, code)
  await db.updateTable('own_key').set({ code }).where('role', '=', 'township').execute()
  await note(ctx, { action: 'packages.setCode', facts: lastNumber === null ? { code } : { code, lastNumber } })
  announceChange(ctx, ['package'])
  return overviewOf(ctx)
}

/** Who this township is, with its private halves. Throws `rule_broken/no_township_code`. */
export async function ownIdentity(ctx: Context): Promise<{ card: KeyCard; keys: OwnKeys }> {
  const own = await readOwnKeys(ctx.store.db, 'township')
  if (own === null || own.keys === null || own.code === '') throw ruleBroken('no_township_code')
  const { townshipName } = await getSettings(ctx)
  return { card: cardOf(own.code, townshipName, own.keys), keys: own.keys }
}

export async function saveOwnKey(ctx: Context): Promise<{ path: string }> {
  const { card } = await ownIdentity(ctx)
  const path = await saveFile(ctx, `${card.code}.${KEY_EXTENSION}`, KEY_FILE_KIND, writeKeyCard(card))
  await note(ctx, { action: 'packages.saveOwnKey', facts: { fingerprint: card.fingerprint } })
  return { path }
}

export async function readCountyKey(ctx: Context): Promise<KeyCard> {
  const path = await ctx.host.pickOpenFile([KEY_FILE_KIND])
  if (path === null) throw unavailable('cancelled')
  if (statSync(path).size > 10_000) throw invalidInput('not_a_key_file')
  return readKeyCard(readFileSync(path), 'county')
}

/**
 * Makes this the county that packages go to. With another key than before, nothing counts as taken any more: the next
 * package is a full one.
 */
export async function addCounty(ctx: Context, card: KeyCard, fingerprint: string): Promise<PackagesOverview> {
  const checked = readKeyCard(writeKeyCard(card), 'county')
  if (checked.fingerprint !== fingerprint) throw conflict('fingerprint_differs', 'fingerprint')
  const now = ctx.clock.now()
  const known = await findCounty(ctx.store.db)
  await ctx.store.db.transaction().execute(async (tx) => {
    await tx.updateTable('county_key').set({ replaced_at: now }).where('replaced_at', 'is', null).execute()
    const columns = {
      code: checked.code, name: checked.name, public_key: checked.publicKey, recipient: checked.recipient,
      confirmed_at: now, confirmed_by: ctx.session.actor, replaced_at: null,
    }
    await tx
      .insertInto('county_key')
      .values({ fingerprint, ...columns })
      .onConflict((clash) => clash.column('fingerprint').doUpdateSet(columns))
      .execute()
    if (known === null || known.card.code === checked.code) return
    await tx.deleteFrom('package_row').execute()
    await tx.updateTable('sent_package').set({ receipt_id: null, receipt_at: null, receipt_counts: null }).execute()
  })
  await note(ctx, { action: 'packages.addCounty', facts: { code: checked.code, fingerprint } })
  announceChange(ctx, ['package'])
  return overviewOf(ctx)
}

function cardOf(code: string, name: string, keys: OwnKeys): KeyCard {
  return makeKeyCard({ kind: 'township', code, name: name === '' ? code : name }, keys)
}

/** `gongyou-key:1:<code>:<Ed25519>:<age>` as rows of 0 and 1, without the quiet margin. */
export function drawQr({ code, publicKey, recipient }: Pick<KeyCard, 'code' | 'publicKey' | 'recipient'>): string[] {
  const qr = makeQr(0, 'M')
  qr.addData(`gongyou-key:1:${code}:${publicKey}:${recipient}`, 'Byte')
  qr.make()
  const size = qr.getModuleCount()
  return Array.from({ length: size }, (_row, y) =>
    Array.from({ length: size }, (_column, x) => (qr.isDark(y, x) ? '1' : '0')).join(''),
  )
}
