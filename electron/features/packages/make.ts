import { existsSync, rmSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { packagesCalls } from '../../../shared/contract/packages.ts'
import type { PackageManifest } from '../../../shared/contract/package-file.ts'
import { PACKAGE_EXTENSION, packageFileName } from '../../../shared/domain/packages/file-name.ts'
import type { Purpose } from '../../../shared/domain/packages/purposes.ts'
import { notFound, ruleBroken, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { describeStore } from '../../db/backup.ts'
import { renamePatiently, syncFolder } from '../../db/replace-file.ts'
import type { SentPackageRow } from '../../db/schema-packages.ts'
import type { Store } from '../../db/store.ts'
import { makeExtract, type TableTotals } from '../../packages/extract.ts'
import { spellPassphrase, type SealTo } from '../../packages/seal.ts'
import { drawPaper } from '../../paper/keep.ts'
import { announceChange, note } from '../../write.ts'
import { getSettings } from '../settings/service.ts'
import { baseOf } from './contents.ts'
import { layOutCover, type CoverFacts } from './cover.ts'
import { ownIdentity } from './keys.ts'
import { readLastNumber, rememberNumber } from './last-number.ts'
import { findCounty, listSent, toSentPackage, totalsOf } from './queries.ts'
import { packBeside } from './run-worker.ts'
import { chooseRows } from './select.ts'
import { toPlaceError } from './trouble.ts'

type Calls = typeof packagesCalls

const PACKAGE_FILE = { label: '上报包', extensions: [PACKAGE_EXTENSION] }
/** Stores in which one is being made: its line is not yet to be judged. */
const busy = new WeakSet<Store>()

/**
 * Makes a package and gives it its name only when it is whole on the disk. The line that reserves its number is written
 * before the file, so that a kill in between never lets a number be used for two.
 */
export async function makePackage(
  ctx: Context,
  { purpose, scope, seal }: ParsedOf<Calls, 'packages.make'>,
): Promise<OutputOf<Calls, 'packages.make'>> {
  const own = await ownIdentity(ctx)
  const county = seal === 'county' ? await findCounty(ctx.store.db) : null
  if (seal === 'county' && county === null) throw ruleBroken('no_county_key')
  const { store } = ctx
  if (busy.has(store)) throw unavailable('package_in_progress')
  busy.add(store)
  try {
    await settle(ctx)
    const base = await baseOf(ctx, scope)
    const [last] = await listSent(store.db)
    const sequence = Math.max(last?.sequence ?? 0, readLastNumber(ctx.dataDir)) + 1
    const name = packageFileName(own.card.code, sequence, purpose, ctx.clock.today())
    const path = await ctx.host.pickSaveFile(name, [PACKAGE_FILE])
    if (path === null) throw unavailable('cancelled')
    const madeAt = ctx.clock.now()
    const { data, totals, head, step } = await readRows(ctx, purpose, base?.made_at ?? null)
    if (totals.every(({ rows }) => rows === 0)) throw ruleBroken('nothing_to_send', 'purpose')
    const row: SentPackageRow = {
      sequence, id: ctx.newId(), purpose, since: base?.sequence ?? null, made_at: madeAt, manifest_hash: null,
      previous_hash: last?.manifest_hash ?? null, county_fingerprint: county?.card.fingerprint ?? null, path, bytes: null,
      counts: JSON.stringify(totals), state: 'making', receipt_id: null, receipt_at: null, receipt_counts: null,
    }
    const manifest: Omit<PackageManifest, 'members'> = {
      format: 'gongyou-package', formatVersion: 1, kind: 'package', packageId: row.id,
      township: { code: own.card.code, name: own.card.name, publicKey: own.card.publicKey, replyTo: own.card.recipient },
      countyFingerprint: row.county_fingerprint, sequence, purpose,
      scope: base === null ? { kind: 'full' } : { kind: 'changes', since: base.sequence },
      previousHash: row.previous_hash, madeAt, schemaVersion: step, auditHead: head, tables: totals,
    }
    const passphrase = county === null ? spellPassphrase(ctx.randomBytes(120)) : null
    const to: SealTo = county === null ? { passphrase: passphrase ?? '' } : { recipient: county.card.recipient }
    await store.db.insertInto('sent_package').values(row).execute()
    const made = await finish(ctx, row, async (part) => {
      const cover = await drawPaper({ form: layOutCover(await coverFacts(ctx, row)) })
      const labels = await readCodeLabels(ctx)
      return packBeside({ manifest, data, cover: cover.bytes, labels, signer: own.keys, to, part })
    })
    return { package: toSentPackage(made), path, passphrase }
  } finally {
    busy.delete(store)
  }
}

/** Packs beside the target, names the file, says so in the log. What fails takes its line and its file away again. */
async function finish(
  ctx: Context,
  row: SentPackageRow,
  packInto: (part: string) => Promise<{ manifestHash: string; bytes: number }>,
): Promise<SentPackageRow> {
  const { db } = ctx.store
  const part = partOf(row.path)
  const ofRow = db.updateTable('sent_package').where('sequence', '=', row.sequence)
  let named = false
  try {
    const { manifestHash, bytes } = await packInto(part)
    await ofRow.set({ manifest_hash: manifestHash, bytes }).execute()
    renamePatiently(part, row.path)
    named = true
    syncFolder(dirname(row.path))
    rememberNumber(ctx.dataDir, row.sequence)
    await ofRow.set({ state: 'made' }).execute()
    const facts = {
      sequence: row.sequence, purpose: row.purpose, since: row.since, rows: totalsOf(row).reduce((sum, { rows }) => sum + rows, 0),
      sealedTo: row.county_fingerprint ?? 'passphrase', manifestHash,
    }
    await note(ctx, { action: 'packages.make', entity: 'package', entityId: row.id, facts })
    ctx.session.saved.add(row.path)
    announceChange(ctx, ['package'])
    return { ...row, manifest_hash: manifestHash, bytes, state: 'made' }
  } catch (error) {
    if (!named) {
      rmSync(part, { force: true })
      await db.deleteFrom('sent_package').where('sequence', '=', row.sequence).execute()
    }
    throw toPlaceError(error) ?? error
  }
}

/**
 * Judges what a kill has left: a package whose file has its name was made; one whose file was never named was not, and
 * its number is free again. A place that is not plugged in leaves the number used.
 */
export async function settle(ctx: Context): Promise<void> {
  const { db } = ctx.store
  const left = await db.selectFrom('sent_package').selectAll().where('state', '=', 'making').execute()
  for (const row of left) {
    rmSync(partOf(row.path), { force: true })
    const wasNamed = row.manifest_hash !== null && (existsSync(row.path) || !existsSync(dirname(row.path)))
    const ofRow = db.updateTable('sent_package').where('sequence', '=', row.sequence)
    if (wasNamed) await ofRow.set({ state: 'made' }).execute()
    else await db.deleteFrom('sent_package').where('sequence', '=', row.sequence).execute()
  }
}

/** The same as `settle`, for reads: never while one is being made. */
export async function settleIdle(ctx: Context): Promise<void> {
  if (!busy.has(ctx.store)) await settle(ctx)
}

/** The cover of a package that was made. Throws `not_found/package_not_found`. */
export async function drawCover(ctx: Context, id: string): Promise<{ bytes: Uint8Array; pages: number; name: string }> {
  const row = (await listSent(ctx.store.db)).find((each) => each.id === id)
  if (row === undefined) throw notFound('package', id)
  const drawn = await drawPaper({ form: layOutCover(await coverFacts(ctx, row)) })
  return { ...drawn, name: `${basename(row.path).replace(`.${PACKAGE_EXTENSION}`, '')}-cover.pdf` }
}

async function coverFacts(ctx: Context, row: SentPackageRow): Promise<CoverFacts> {
  const { card } = await ownIdentity(ctx)
  const { organiserName } = await getSettings(ctx)
  const county = row.county_fingerprint === null
    ? undefined
    : await ctx.store.db.selectFrom('county_key').select('name').where('fingerprint', '=', row.county_fingerprint).executeTakeFirst()
  return {
    township: card,
    county: county === undefined || row.county_fingerprint === null ? null : { name: county.name, fingerprint: row.county_fingerprint },
    sequence: row.sequence,
    purpose: toSentPackage(row).purpose,
    since: row.since,
    fileName: basename(row.path),
    madeAt: row.made_at,
    madeWhen: ctx.clock.wallTime(),
    organiserName,
    totals: totalsOf(row),
  }
}

function partOf(path: string): string {
  return `${path}.part`
}

async function readRows(
  ctx: Context,
  purpose: Purpose,
  changedSince: string | null,
): Promise<{ data: Uint8Array; totals: TableTotals[]; head: { seq: number; hash: string }; step: string }> {
  const { db, sqlite } = ctx.store
  const today = ctx.clock.today()
  // Holding the connection keeps every transaction out: all rows are of one moment.
  return db.connection().execute(() => {
    const { selections, drop } = chooseRows(sqlite, { purpose, changedSince, today })
    try {
      const { bytes, tables } = makeExtract(sqlite, selections)
      const { head, step } = describeStore(sqlite)
      return Promise.resolve({ data: bytes, totals: tables, head, step })
    } finally {
      drop()
    }
  })
}

async function readCodeLabels(ctx: Context): Promise<ReadonlyMap<string, string>> {
  const rows = await ctx.store.db.selectFrom('code').select(['id', 'label']).execute()
  return new Map(rows.map(({ id, label }) => [id, label]))
}
