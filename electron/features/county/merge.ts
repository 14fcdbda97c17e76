import type { OutputOf } from '../../../shared/contract/define.ts'
import type { countyCalls } from '../../../shared/contract/county.ts'
import { conflict, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { auditWriter } from '../../db/audit.ts'
import { bulkTransaction } from '../../db/bulk.ts'
import type { Sqlite } from '../../db/open.ts'
import { packNewRows } from '../../db/row-change.ts'
import type { Tx } from '../../db/store.ts'
import { announceChange, toAuditEntry } from '../../write.ts'
import { applyRows, type Applied } from './apply.ts'
import { compareRows, type Compared, type Taken } from './compare.ts'
import { closeOpened, findOpened, type LyingOpen } from './lying-open.ts'
import { writeOrigins } from './outcomes.ts'
import { judge, kindOf, startCounts } from './preview.ts'
import { findTownship, listReceived } from './queries.ts'
import { noteTwins } from './same-people.ts'
import { migrations } from '../../../migrations/index.ts'

type Merged = OutputOf<typeof countyCalls, 'county.merge'>

const JOB = 'county:merge'
/** Row changes in one line of the log. */
const CHANGES_PER_LINE = 500

/**
 * Takes the package that lies open, in one transaction: a kill in the middle leaves none of it. What the county has
 * changed stays, and each field that both have changed is written down as a conflict.
 */
export async function mergePackage(ctx: Context, token: string): Promise<Merged> {
  const lying = findOpened(ctx, token)
  const { opened } = lying
  refuseNewer(opened.manifest.schemaVersion)
  const { verdict } = await judge(ctx, opened)
  if (verdict === 'older') throw conflict('older_package', undefined, { sequence: opened.manifest.sequence })
  if (verdict === 'forked') throw conflict('forked_package', undefined, { sequence: opened.manifest.sequence })
  if (verdict === 'gap_changes') throw conflict('package_gap', undefined, { sequence: opened.manifest.sequence })
  ctx.session.cancelled.delete(JOB)
  const total = opened.manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  const merged = await bulkTransaction(ctx.store, (tx) => mergeAll(ctx, tx, lying, total)).finally(() =>
    ctx.host.announce({ kind: 'progress', job: JOB, done: total, total, label: 'county' }),
  )
  closeOpened(ctx)
  // What came since would be mixed with what is taken back: a merge goes back as a whole, by its backup.
  ctx.session.undoable.length = 0
  announceChange(ctx, ['county', ...merged.tables.map(({ table }) => table)])
  return merged
}

async function mergeAll(ctx: Context, tx: Tx, { opened }: LyingOpen, total: number): Promise<Merged> {
  const { sqlite } = ctx.store
  const { manifest, manifestHash } = opened
  const township = await findTownship(tx, manifest.township.code)
  if (township === null) throw ruleBroken('township_unknown')
  const now = ctx.clock.now()
  let done = 0
  const breathe = async (rows: number): Promise<void> => {
    done += rows
    ctx.host.announce({ kind: 'progress', job: JOB, done: Math.min(done, total), total, label: 'county' })
    await new Promise((resolve) => setImmediate(resolve))
    if (ctx.session.cancelled.has(JOB)) throw conflict('cancelled')
  }
  const ground = { sqlite, purpose: manifest.purpose, township, today: ctx.clock.today(), fullAt: manifest.scope.kind === 'full' ? manifest.madeAt : null }
  const compared: Compared[] = []
  for (const row of compareRows(ground, opened.extract)) {
    compared.push(row)
    if (compared.length % CHANGES_PER_LINE === 0) await breathe(0)
  }
  await writePackage(tx, { opened, now })
  const applied = await applyRows(ctx, tx, compared.filter(isTaken), breathe)
  writeOrigins(ctx, compared, applied.refused, { township, sequence: manifest.sequence, now })
  const people = compared.flatMap(({ name, theirs, refused }) =>
    name === 'person' && refused === null && theirs.deleted_at === null ? [{ id: theirs.id, idNo: theirs['id_no'] ?? null }] : [],
  )
  const samePeople = noteTwins(sqlite, people, { now, newId: ctx.newId })
  const counts = startCounts(manifest.purpose)
  for (const row of compared) counts.add(row.name, applied.refused.has(row) ? 'refused' : kindOf(row))
  const facts = { township: manifest.township.code, sequence: manifest.sequence, hash: manifestHash, rows: compared.length }
  writeLines(ctx, manifest.packageId, applied, facts, now)
  await keepCounts(tx, manifest.packageId, sqlite, { number: township.number, sequence: manifest.sequence })
  const [received] = await listReceived(tx, { id: manifest.packageId })
  if (received === undefined) throw new Error('the package was not written down')
  return { package: received, tables: counts.list(), samePeople }
}

/** What came of its rows, as it was when it was taken. */
async function keepCounts(tx: Tx, id: string, sqlite: Sqlite, at: { number: number; sequence: number }): Promise<void> {
  const rows = sqlite
    .prepare(
      `select outcome, count(*) as rows from origin where township = @number and sequence = @sequence group by outcome
       union all select 'refused', count(*) from foreign_row where township = @number and sequence = @sequence`,
    )
    .all(at) as { outcome: string; rows: number }[] // the columns named
  const of = (wanted: string): number => rows.reduce((sum, { outcome, rows: count }) => sum + (outcome === wanted ? count : 0), 0)
  await tx
    .updateTable('received_package')
    .set({ accepted: of('accepted'), refused: of('refused'), conflict: of('conflict') })
    .where('id', '=', id)
    .execute()
}

function isTaken(row: Compared): row is Taken {
  return row.refused === null
}

/** A package that was made by a later program may say things that this one does not understand. */
function refuseNewer(schemaVersion: string): void {
  const own = Object.keys(migrations).at(-1) ?? ''
  if (schemaVersion > own) throw conflict('schema_newer')
}

/** The same package again leaves its line as it is, but for the receipt, which is due again. */
async function writePackage(tx: Tx, { opened: { manifest, manifestHash }, now }: { opened: LyingOpen['opened']; now: string }): Promise<void> {
  await tx
    .insertInto('received_package')
    .values({
      id: manifest.packageId,
      township_code: manifest.township.code,
      sequence: manifest.sequence,
      purpose: manifest.purpose,
      since: manifest.scope.kind === 'full' ? null : manifest.scope.since,
      manifest_hash: manifestHash,
      made_at: manifest.madeAt,
      audit_seq: manifest.auditHead.seq,
      audit_hash: manifest.auditHead.hash,
      received_at: now,
      receipt_at: null,
      receipt_due: 1,
    })
    .onConflict((clash) => clash.column('id').doNothing())
    .execute()
}

/**
 * One line for each record that was changed, so that its history tells it; new rows many to a line, since their history
 * begins with the package.
 */
function writeLines(ctx: Context, packageId: string, { added, changed }: Applied, facts: Record<string, string | number>, now: string): void {
  const audit = auditWriter(ctx.store.sqlite)
  const action = 'county.merge'
  const byOwner = Map.groupBy(changed, ({ owner }) => (owner === null ? '' : `${owner.entity} ${owner.id}`))
  for (const lines of byOwner.values()) {
    const owner = lines[0]?.owner ?? null
    const owned = { action, facts, ...(owner === null ? {} : { entity: owner.entity, entityId: owner.id }) }
    audit(toAuditEntry(ctx, owned, { now, changes: lines.map(({ change }) => change) }))
  }
  const entry = toAuditEntry(ctx, { action, entity: 'received_rows', entityId: packageId, facts }, { now, changes: [] })
  for (let start = 0; start < added.length; start += CHANGES_PER_LINE) {
    const changes = added.slice(start, start + CHANGES_PER_LINE)
    audit({ ...entry, changes: packNewRows(changes) })
  }
  audit(toAuditEntry(ctx, { action, entity: 'received_package', entityId: packageId, facts }, { now, changes: [] }))
}

