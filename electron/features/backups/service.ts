import type { BackupOverview } from '../../../shared/contract/backups.ts'
import { isBackupDue, isRehearsalDue, judgePlace } from '../../../shared/domain/backups/due.ts'
import type { BackupReason } from '../../../shared/domain/backups/reasons.ts'
import type { Context } from '../../context.ts'
import { sweepStage } from '../../db/restore.ts'
import { sweepUnfinishedSave } from '../../unfinished-save.ts'
import { sweepParts } from './folder.ts'
import { folderOf, isChanged, newestOf, type Backups } from './ground.ts'
import { makeBackup } from './make.ts'
import { findPlace, listDrives } from './place.ts'
import { copyToPlace } from './second-place.ts'
import { keepState } from './state.ts'
import { rehearseBackup } from './trial.ts'

/** An hourly backup waits for a moment without a call, since whatever writes waits for the copy. */
const QUIET_MS = 55_000
/** A person who never rests gets it in a shorter pause, two hours after the last one. */
const SHORT_QUIET_MS = 4_000
const LATE_MS = 7_200_000

export interface BackupHooks {
  /** After the store was opened: removes what a killed program has left. */
  opened(): void
  /** The last thing before the store is closed. Never throws. */
  leaving(): Promise<void>
  /** Before something that is hard to take back. Never throws. */
  before(reason: BackupReason): Promise<void>
  /** Every now and then: the hourly backup, the monthly rehearsal. Never throws. */
  tend(): Promise<void>
  /** Waits for what is under way: nothing beside the main thread may be cut off. */
  settle(): Promise<void>
}

export function makeBackups(ctx: Context, automatic: boolean): Backups & BackupHooks {
  let turn: Promise<unknown> = Promise.resolve()
  let waiting = 0
  const backups: Backups = {
    ctx,
    automatic,
    state: keepState(() => folderOf(ctx)),
    known: new Map(),
    isBusy: () => waiting > 0,
    inTurn: (work) => {
      waiting += 1
      const mine = turn.then(work).finally(() => {
        waiting -= 1
      })
      turn = mine.catch(() => undefined)
      return mine
    },
  }
  /** Failures are kept for the page to shout about; whoever is leaving must not be held up by them. */
  const byItself = async (word: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      ctx.log.error(word, error)
    }
  }
  return {
    ...backups,
    opened: () => {
      if (ctx.dataDir === null || backups.isBusy()) return
      sweepParts(folderOf(ctx))
      sweepStage(ctx.dataDir)
      sweepUnfinishedSave(ctx.dataDir)
      sweepParts(ctx.dataDir)
    },
    leaving: async () => {
      if (!automatic) return
      await byItself('backup', async () => {
        if (!isChanged(backups)) return
        await makeBackup(backups, 'leaving')
        await copyToPlace(backups, 'if-present')
      })
    },
    before: async (reason) => {
      if (automatic) await byItself('backup', async () => (isChanged(backups) ? makeBackup(backups, reason) : undefined))
    },
    tend: async () => {
      if (!automatic || backups.isBusy()) return
      const now = ctx.clock.now()
      const quiet = Date.parse(now) - Date.parse(ctx.session.lastTouchedAt())
      if (quiet < SHORT_QUIET_MS) return
      await byItself('backup', async () => {
        const last = newestOf(backups)
        const late = last !== null && Date.parse(now) - Date.parse(last.label.takenAt) >= LATE_MS
        if (quiet < QUIET_MS && !late) return
        if (isBackupDue(last?.label.takenAt ?? null, now) && isChanged(backups)) {
          await makeBackup(backups, 'hourly')
          await copyToPlace(backups, 'if-present')
        } else if (last !== null && isRehearsalDue(backups.state.get().provenOn, ctx.clock.today())) {
          await rehearseBackup(backups, null)
        }
      })
    },
    settle: async () => void (await turn),
  }
}

export function overviewOf(backups: Backups): BackupOverview {
  const { ctx, state } = backups
  const { failure, provenOn, rehearsalFailure, place, remindAfterDays } = state.get()
  const last = newestOf(backups)?.label ?? null
  const found = place === null ? null : findPlace(place.id, place.folder, listDrives(process.platform))
  return {
    last: last === null ? null : { takenAt: last.takenAt, takenWhen: last.takenWhen, reason: last.reason },
    changedSince: isChanged(backups),
    failure,
    provenOn,
    rehearsalFailure,
    place:
      place === null
        ? null
        : {
            folder: found ?? place.folder,
            present: found !== null,
            lastAt: place.lastAt,
            failure: place.failure,
            ...judgePlace(place.lastOn, ctx.clock.today(), remindAfterDays),
          },
    remindAfterDays,
    automatic: backups.automatic,
    running: backups.isBusy(),
  }
}

/** The newest backup that is there, made now when rows were changed since. For who carries it elsewhere. */
export async function freshBackup(backups: Backups): Promise<string> {
  const newest = isChanged(backups) ? null : newestOf(backups)
  return (newest ?? (await makeBackup(backups, 'by_hand'))).path
}

export type { Backups } from './ground.ts'
export type { BackupFile } from './folder.ts'
export type { Exchanger } from './restore.ts'
export { makeBackup } from './make.ts'
export { listReadable, rowOf } from './list.ts'
export { writeRelabelled } from './relabel.ts'
export { copyToPlace } from './second-place.ts'
export { backUpUnderNewKey, prepareKey, rekeyStore } from './rekey.ts'
