import Database from 'better-sqlite3'
import { PACKAGE_TABLES, columnsOf, tablesFor } from '../../shared/domain/packages/tables.ts'
import type { Purpose } from '../../shared/domain/packages/purposes.ts'
import type { PackageManifest } from '../../shared/contract/package-file.ts'
import { closePackage, DATA, type ClosedFile } from '../../electron/packages/close.ts'
import { makeExtract, type Selection } from '../../electron/packages/extract.ts'
import { fingerprintOf, makeKeys, type OwnKeys } from '../../electron/packages/keys.ts'
import { seal, type SealTo } from '../../electron/packages/seal.ts'
import { sha256, signBytes, toPem } from '../../electron/packages/sign.ts'
import { packMembers } from '../../electron/packages/zip.ts'
import type { Sqlite } from '../../electron/db/open.ts'

export const MADE_AT = '2026-03-02T01:00:00.000Z'
export const idOf = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** Township and county of a test, made once: keys take no time, but one pair is easier to follow. */
export interface Sides {
  readonly township: OwnKeys
  readonly county: OwnKeys
  readonly other: OwnKeys
}

export async function makeSides(): Promise<Sides> {
  const [township, county, other] = await Promise.all([makeKeys(), makeKeys(), makeKeys()])
  return { township, county, other }
}

/** A plain source with the tables that may be sent, and `people` rows in them. */
export function makeSource(people: number): Sqlite {
  const source = new Database(':memory:')
  for (const table of PACKAGE_TABLES) {
    const names = columnsOf(table).map(({ name, kind }) => `"${name}" ${kind}`)
    source.exec(`create table "${table.name}" (${names.join(', ')})`)
  }
  const insert = source.prepare('insert into person (id, revision, updated_at, deleted_at, name, id_no) values (?, 1, ?, ?, ?, ?)')
  for (let number = 1; number <= people; number += 1) {
    insert.run(idOf(number), MADE_AT, number % 10 === 0 ? MADE_AT : null, `张${number}`, `33010619800101${number}`)
  }
  source
    .prepare('insert into unit (id, revision, updated_at, name, headcount) values (?, 3, ?, ?, 120)')
    .run(idOf(900), MADE_AT, '云桥制衣厂')
  return source
}

export function selectAll(purpose: Purpose): Selection[] {
  return tablesFor(purpose).map((table) => ({
    table,
    statements: [`select ${columnsOf(table).map(({ name }) => `"${name}"`).join(', ')} from "${table.name}" order by id`],
  }))
}

export function manifestOf(
  { township, county }: Sides,
  tables: PackageManifest['tables'],
  change: Partial<PackageManifest> = {},
): Omit<PackageManifest, 'members'> {
  return {
    format: 'gongyou-package',
    formatVersion: 1,
    kind: 'package',
    packageId: idOf(7),
    township: { code: '330127104', name: '云桥镇', publicKey: township.publicKey, replyTo: township.recipient },
    countyFingerprint: fingerprintOf(county),
    sequence: 1,
    purpose: 'members',
    scope: { kind: 'full' },
    previousHash: null,
    madeAt: MADE_AT,
    schemaVersion: '0016_quicker_file_lists',
    auditHead: { seq: 12, hash: 'ab'.repeat(32) },
    tables,
    ...change,
  }
}

/** A whole package as the program would make it. */
export async function makeSample(
  sides: Sides,
  { people = 30, change = {}, to }: { people?: number; change?: Partial<PackageManifest>; to?: SealTo } = {},
): Promise<ClosedFile & { data: Uint8Array; tables: PackageManifest['tables'] }> {
  const source = makeSource(people)
  const { bytes, tables } = makeExtract(source, selectAll(change.purpose ?? 'members'))
  source.close()
  const contents = new Map([[DATA, bytes], ['sheets/person.xlsx', Buffer.from('a sheet')], ['cover.pdf', Buffer.from('%PDF-')]])
  const manifest = manifestOf(sides, tables, change)
  const closed = await closePackage(manifest, contents, sides.township, to ?? { recipient: sides.county.recipient })
  return { ...closed, data: bytes, tables }
}

/** A package put together by hand, signed with whatever key: what an attacker could send. */
export async function forge(
  sides: Sides,
  { manifest, members, signer = sides.township }: {
    manifest: object
    members: ReadonlyMap<string, Uint8Array>
    signer?: OwnKeys
  },
): Promise<Uint8Array> {
  const text = Buffer.from(JSON.stringify(manifest))
  const pem = toPem(signer.publicKey)
  const sums = [...members].filter(([name]) => name !== 'SHA256SUMS')
  const lines = [
    ...sums.map(([name, bytes]) => `${sha256(bytes)}  ${name}\n`),
    `${sha256(text)}  manifest.json\n`,
    `${sha256(pem)}  signer.pem\n`,
  ]
  const all = new Map<string, Uint8Array>([
    ['manifest.json', text],
    ['manifest.sig', signBytes(text, signer.signingKey)],
    ['signer.pem', Buffer.from(pem)],
    ['SHA256SUMS', Buffer.from(lines.join(''))],
    ...members,
  ])
  return seal(await packMembers(all, MADE_AT), { recipient: sides.county.recipient })
}

export function listed(members: ReadonlyMap<string, Uint8Array>): PackageManifest['members'] {
  return [...members].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }))
}
