import { makeKeys, type OwnKeys } from './keys.ts'
import type { Db } from '../db/store.ts'

/** The key pair of this store in one of its roles; null until the first need. */
export async function readOwnKeys(db: Db, role: 'township' | 'county'): Promise<{ code: string; keys: OwnKeys | null } | null> {
  const row = await db.selectFrom('own_key').selectAll().where('role', '=', role).executeTakeFirst()
  if (row === undefined) return null
  const { signing_key: signingKey, public_key: publicKey, identity, recipient } = row
  const isWhole = signingKey !== null && publicKey !== null && identity !== null && recipient !== null
  return { code: row.code, keys: isWhole ? { signingKey, publicKey, identity, recipient } : null }
}

/** The pair, made now where there is none. Whoever has been known by a pair keeps it. */
export async function ensureOwnKeys(db: Db, role: 'township' | 'county', now: string, code?: string): Promise<OwnKeys> {
  const known = await readOwnKeys(db, role)
  if (known?.keys !== null && known !== null) return known.keys
  const keys = await makeKeys()
  const columns = {
    signing_key: keys.signingKey, public_key: keys.publicKey, identity: keys.identity, recipient: keys.recipient,
  }
  await db
    .insertInto('own_key')
    .values({ role, code: code ?? '', ...columns, created_at: now })
    .onConflict((clash) => clash.column('role').doUpdateSet(columns))
    .execute()
  return keys
}
