import { join } from 'node:path'
import type { BackupFailure } from '../../../shared/contract/backups.ts'
import { unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { BACKUPS_FOLDER } from '../../db/store-files.ts'
import { announceChange } from '../../write.ts'
import { listBackups, type BackupFile } from './folder.ts'
import type { Failure, StateKeeper } from './state.ts'
import { toBackupError } from './trouble.ts'

/** What the parts of this feature work with. */
export interface Backups {
  readonly ctx: Context
  readonly state: StateKeeper
  /** True where the program makes them by itself. */
  readonly automatic: boolean
  /** The backups that were listed or found, by id: the page can name no other file. */
  readonly known: Map<string, BackupFile>
  /** One piece of work after another. What is done in turn must not ask for another turn. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  isBusy(): boolean
}

export function folderOf(ctx: Context): string {
  if (ctx.dataDir === null) throw unavailable('no_store')
  return join(ctx.dataDir, BACKUPS_FOLDER)
}

/**
 * The newest backup of this store that lies beside it. Those of a day that has not come yet were made while a clock was
 * wrong, or it is wrong now: they count only where there is no other, or one would be made with every look.
 */
export function newestOf({ ctx }: Backups): BackupFile | null {
  const own = listBackups(folderOf(ctx), 'here', ctx.store.key).files.filter(({ contents }) => contents !== null)
  const now = ctx.clock.now()
  return own.find(({ label }) => label.takenAt <= now) ?? own[0] ?? null
}

/** Whether rows were changed since the newest backup; looking, printing and locking change none. */
export function isChanged(backups: Backups): boolean {
  const { sqlite } = backups.ctx.store
  const last = newestOf(backups)
  if (last === null || last.contents === null) return true
  const seq = sqlite.prepare("select seq from audit where changes <> '[]' order by seq desc limit 1").pluck().get() ?? 0
  const hash = sqlite.prepare('select hash from audit where seq = ?').pluck().get(last.contents.head.seq)
  return Number(seq) !== last.contents.changedSeq || hash !== last.contents.head.hash
}

/** The page reads its backups again; nothing of the person's was saved by it. */
export function announceBackups({ ctx }: Backups): void {
  announceChange(ctx, ['backup'])
}

/** What failed, in a word, and since when: kept until it succeeds. */
export function toFailure(ctx: Context, before: Failure | null, error: unknown): BackupFailure {
  return { since: before?.since ?? ctx.clock.now(), reason: wordOf(error) }
}

function wordOf(error: unknown): string {
  return toBackupError(error)?.body.reason ?? 'unexpected'
}
