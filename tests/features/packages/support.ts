import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Receipt } from '../../../shared/contract/package-file.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { closeReceipt } from '../../../electron/packages/close.ts'
import { makeKeyCard, makeKeys, writeKeyCard, type OwnKeys } from '../../../electron/packages/keys.ts'
import { openPackage, type OpenedPackage } from '../../../electron/packages/open.ts'
import type { PackageRow } from '../../../electron/packages/read-extract.ts'
import type { TestApp } from '../../support/make-test-app.ts'

export const TOWNSHIP_CODE = '330127104'
export const COUNTY = { code: '330127', name: '某县总工会' } as const

export interface CountyStandIn {
  readonly keys: OwnKeys
  readonly keyFile: string
}

/** A county of bare keys, known to the township, with its code set. */
export async function meetCounty(app: TestApp, name = 'county.gykey'): Promise<CountyStandIn> {
  const keys = await makeKeys()
  const keyFile = join(app.dataDir, name)
  writeFileSync(keyFile, writeKeyCard(makeKeyCard({ kind: 'county', ...COUNTY }, keys)))
  await app.call('packages.setCode', { code: TOWNSHIP_CODE })
  app.answers.open.push(keyFile)
  const card = await app.call('packages.readCountyKey')
  await app.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  return { keys, keyFile }
}

export async function makePackage(
  app: TestApp,
  county: CountyStandIn,
  input: { purpose: 'members' | 'hardship' | 'labour' | 'all'; scope?: 'full' | 'changes' },
): Promise<{ opened: OpenedPackage; path: string; bytes: Uint8Array; sequence: number }> {
  const path = join(app.dataDir, `package-${input.purpose}-${Math.trunc(performance.now() * 1_000)}.gybao.age`)
  app.answers.save.push(path)
  const made = await app.call('packages.make', { scope: 'full', ...input })
  const bytes = readFileSync(path)
  const opened = await openPackage(bytes, { secret: county.keys, knownKey: () => null })
  return { opened, path, bytes, sequence: made.package.sequence }
}

/** Reads everything of one table and leaves the package open. */
export function rowsOf(opened: OpenedPackage, table: string): PackageRow[] {
  return [...opened.extract.rows(table)]
}

export const allRowsOf = (opened: OpenedPackage): { table: string; row: PackageRow }[] =>
  opened.manifest.tables.flatMap(({ table }) => rowsOf(opened, table).map((row) => ({ table, row })))

type Answer = Partial<Pick<Receipt['rows'][number], 'outcome' | 'reason' | 'fields'>>

/** Answers a package as a county would: every row accepted but those that `answer` says otherwise of. */
export async function answer(
  app: TestApp,
  county: CountyStandIn,
  opened: OpenedPackage,
  more: {
    answer?: (table: string, row: PackageRow) => Answer | null
    decisions?: Receipt['decisions']
    receiptId?: string
    signer?: OwnKeys
    change?: Partial<Receipt>
  } = {},
): Promise<string> {
  const { manifest, manifestHash } = opened
  const rows = allRowsOf(opened).map(({ table, row }) => ({
    table, id: row.id, revision: row.revision, outcome: 'accepted' as const, reason: null, ...more.answer?.(table, row),
  }))
  const count = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length
  const receipt: Receipt = {
    packageId: manifest.packageId, sequence: manifest.sequence, manifestHash, receivedAt: '2026-03-05T01:00:00.000Z',
    auditHead: manifest.auditHead, rows, decisions: more.decisions ?? [],
    counts: { accepted: count('accepted'), refused: count('refused'), conflict: count('conflict') },
    ...more.change,
  }
  const signer = more.signer ?? county.keys
  const { bytes } = await closeReceipt(
    {
      format: 'gongyou-package', formatVersion: 1, kind: 'receipt',
      receiptId: more.receiptId ?? `01890000-0000-7000-8000-00000000a${String(manifest.sequence).padStart(3, '0')}`,
      packageId: receipt.packageId, sequence: receipt.sequence,
      township: { code: manifest.township.code, fingerprint: opened.fingerprint },
      county: { ...COUNTY, publicKey: signer.publicKey },
      madeAt: '2026-03-05T01:00:00.000Z',
    },
    receipt,
    signer,
    { recipient: manifest.township.replyTo },
  )
  const path = join(app.dataDir, `receipt-${manifest.sequence}.gyhui.age`)
  writeFileSync(path, bytes)
  app.answers.open.push(path)
  return path
}

/** Two people in a factory with a union, one of them a member. */
export async function addPeople(app: TestApp): Promise<{ memberId: string; otherId: string; unitId: string }> {
  const unit = await app.call('units.add', { name: '云桥制衣厂' })
  const union = await app.call('unions.add', { name: '云桥制衣厂工会', unitIds: [unit.id] })
  const member = await app.call('members.add', {
    name: '王建国', idNo: '330106198503071238', mobile: '13800001234', bankCard: '6222020000000000000', unitId: unit.id,
    membership: { unionId: union.id, joinedOn: day('2020-05-01') },
  })
  const other = await app.call('members.add', { name: '李小花', unitId: unit.id })
  return { memberId: member.id, otherId: other.id, unitId: unit.id }
}
