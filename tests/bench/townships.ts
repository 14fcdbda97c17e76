import Database from 'better-sqlite3'
import { columnsOf, tablesFor } from '../../shared/domain/packages/tables.ts'
import type { PackageManifest } from '../../shared/contract/package-file.ts'
import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts'
import { chooseRows } from '../../electron/features/packages/select.ts'
import { closePackage, DATA } from '../../electron/packages/close.ts'
import { makeExtract } from '../../electron/packages/extract.ts'
import { makeKeys, type OwnKeys } from '../../electron/packages/keys.ts'
import { manifestOf } from '../packages/sample.ts'
import { ensureStore, openBenchStore, TODAY } from './stores.ts'

export interface Township {
  readonly code: string
  /** The package as it comes, and the plain rows in it. */
  readonly sealed: Uint8Array
  readonly plain: Uint8Array
  readonly rows: number
}

/**
 * Packages of the members of so many townships with so many people each. The people of one are made up; the others have
 * them too, under other ids and other identity numbers.
 */
export async function* makeTownships(count: number, people: number, county: OwnKeys, say: (text: string) => void): AsyncGenerator<Township> {
  const store = await openBenchStore(await ensureStore(people, say))
  const { selections, drop } = chooseRows(store.sqlite, { purpose: 'members', changedSince: null, today: TODAY })
  const { bytes, tables } = makeExtract(store.sqlite, selections)
  drop()
  await store.close()
  for (let number = 1; number <= count; number += 1) {
    const township = await makeKeys()
    const plain = renumber(bytes, number)
    const code = `330127${String(100 + number)}`
    const manifest: Partial<PackageManifest> = {
      packageId: `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`,
      township: { code, name: `第${number}镇`, publicKey: township.publicKey, replyTo: township.recipient },
    }
    const { bytes: sealed } = await closePackage(
      manifestOf({ township, county, other: county }, tables, manifest),
      new Map([[DATA, plain]]),
      township,
      { recipient: county.recipient },
    )
    yield { code, sealed, plain, rows: tables.reduce((sum, table) => sum + table.rows, 0) }
  }
}

/** Every id and identity number moved to where no other township has any. */
function renumber(bytes: Uint8Array, number: number): Uint8Array {
  const sqlite = new Database(Buffer.from(bytes))
  const area = String(330_000 + number)
  sqlite.function('move_id', (id) => (typeof id === 'string' ? `${id.slice(0, 24)}${number.toString(16).padStart(4, '0')}${id.slice(28)}` : null))
  sqlite.function('move_number', (idNo) => {
    if (typeof idNo !== 'string' || idNo.length !== 18) return idNo === null ? null : String(idNo)
    const first17 = `${area}${idNo.slice(6, 17)}`
    return first17 + idCheckCharacter(first17)
  })
  for (const table of tablesFor('members')) {
    const moved = columnsOf(table).flatMap(({ name, refers }) => (name === 'id' || refers !== undefined ? [`"${name}" = move_id("${name}")`] : []))
    if (table.name === 'person') moved.push('"id_no" = move_number("id_no")')
    sqlite.exec(`update "${table.name}" set ${moved.join(', ')}`)
  }
  sqlite.exec('vacuum')
  const plain = sqlite.serialize()
  sqlite.close()
  return plain
}
