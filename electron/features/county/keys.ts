import { join } from 'node:path'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import { KEY_EXTENSION } from '../../../shared/domain/packages/file-name.ts'
import { invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { unlockWithPassphrase } from '../../db/keyfile.ts'
import { KEY_FILE } from '../../db/store-files.ts'
import { makeKeyCard, writeKeyCard, type OwnKeys } from '../../packages/keys.ts'
import { ensureOwnKeys, readOwnKeys } from '../../packages/own-keys.ts'
import { saveFile } from '../../save-file.ts'
import { announceChange, note } from '../../write.ts'
import { getSettings } from '../settings/service.ts'

const KEY_FILE_KIND = { label: '公钥文件', extensions: [KEY_EXTENSION] }

/** The county as its townships know it; null until its code is entered. */
export async function findOwnCard(ctx: Context): Promise<{ card: KeyCard; keys: OwnKeys } | null> {
  const own = await readOwnKeys(ctx.store.db, 'county')
  if (own === null || own.keys === null || own.code === '') return null
  const { unionName } = await getSettings(ctx)
  const name = unionName === '' ? own.code : unionName
  return { card: makeKeyCard({ kind: 'county', code: own.code, name }, own.keys), keys: own.keys }
}

/** The same; throws `rule_broken/no_county_code`. */
export async function ownCounty(ctx: Context): Promise<{ card: KeyCard; keys: OwnKeys }> {
  const own = await findOwnCard(ctx)
  if (own === null) throw ruleBroken('no_county_code')
  return own
}

/** With the code the key pair is made; another code later keeps the pair, since packages are sealed to it. */
export async function setCountyCode(ctx: Context, code: string): Promise<void> {
  const { db } = ctx.store
  await ensureOwnKeys(db, 'county', ctx.clock.now(), code)
  await db.updateTable('own_key').set({ code }).where('role', '=', 'county').execute()
  await note(ctx, { action: 'county.setCode', facts: { code } })
  announceChange(ctx, ['county'])
}

export async function saveCountyKey(ctx: Context): Promise<{ path: string }> {
  const { card } = await ownCounty(ctx)
  const path = await saveFile(ctx, `${card.code}.${KEY_EXTENSION}`, KEY_FILE_KIND, writeKeyCard(card))
  await note(ctx, { action: 'county.saveKey', facts: { fingerprint: card.fingerprint } })
  return { path }
}

const SECRET_FILE = { label: '解密私钥', extensions: ['txt'] }

/**
 * Writes the key that opens packages in the form of `age-keygen`, so that a technician opens one without the program.
 * Whoever has the file opens every package: the passphrase is asked for, and the log says what for.
 */
export async function saveCountySecret(ctx: Context, passphrase: string, why: string): Promise<{ path: string }> {
  const { card, keys } = await ownCounty(ctx)
  if (ctx.dataDir === null || (await unlockWithPassphrase(join(ctx.dataDir, KEY_FILE), passphrase)) === null) {
    throw invalidInput('wrong_passphrase', 'passphrase')
  }
  const text = `# created: ${ctx.clock.now()}\n# public key: ${keys.recipient}\n${keys.identity}\n`
  const path = await saveFile(ctx, `${card.code}-age-key.txt`, SECRET_FILE, Buffer.from(text))
  await note(ctx, { action: 'county.saveSecret', facts: { fingerprint: card.fingerprint }, why })
  return { path }
}
