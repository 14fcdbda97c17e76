import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unlockWithPassphrase } from '../../../electron/db/keyfile.ts'
import { openSqlite } from '../../../electron/db/open.ts'
import { PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'

/** Spoils the table of units on the disk; the audit chain stays readable. */
export async function spoilUnits(app: TestApp): Promise<void> {
  await app.app.close()
  const key = await unlockWithPassphrase(join(app.dataDir, 'keyfile.json'), PASSPHRASE)
  const path = join(app.dataDir, 'gongyou.db')
  const sqlite = openSqlite(path, key ?? new Uint8Array())
  const page = Number(sqlite.prepare("select rootpage from sqlite_schema where name = 'unit'").pluck().get())
  sqlite.close()
  const bytes = readFileSync(path)
  bytes.fill(0, (page - 1) * 4_096, page * 4_096)
  writeFileSync(path, bytes)
}
