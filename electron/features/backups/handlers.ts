import { backupCalls } from '../../../shared/contract/backups.ts'
import { handle, type Feature } from '../../handle.ts'
import { announceBackups, type Backups } from './ground.ts'
import { findInFolder, listKnown, listNearby, rowOf, takeKnown } from './list.ts'
import { makeBackup } from './make.ts'
import { lookAt } from './look.ts'
import { openBackup, restoreBackup, type Exchanger } from './restore.ts'
import { choosePlace, copyNow, copyToPlace, type CopiedBackup } from './second-place.ts'
import { overviewOf } from './service.ts'
import { rehearseBackup } from './trial.ts'

export function backupsFeature(keeper: Exchanger, backups: Backups): Feature {
  const keyOrNull = (): Uint8Array | null => (keeper.state() === 'open' ? backups.ctx.store.key : null)
  const toCopied = ({ backup, folder }: CopiedBackup) => ({ backup: rowOf(backups, keyOrNull(), backup), folder })
  return handle(backupCalls, {
    'backups.overview': () => overviewOf(backups),
    'backups.list': () => listKnown(backups, keyOrNull()),
    'backups.make': async () => {
      const made = await makeBackup(backups, 'by_hand')
      // A stick that is not there, or full, is told by the overview: the backup itself has been made.
      const copied = await copyToPlace(backups, 'if-present').catch(() => null)
      return { backup: rowOf(backups, keyOrNull(), made), copied: copied !== null }
    },
    'backups.choosePlace': async () => toCopied(await choosePlace(backups)),
    'backups.copyToPlace': async () => toCopied(await copyNow(backups)),
    'backups.forgetPlace': () => {
      backups.state.change({ place: null })
      announceBackups(backups)
      return {}
    },
    'backups.remindAfter': (_ctx, { days }) => {
      backups.state.change({ remindAfterDays: days })
      announceBackups(backups)
      return {}
    },
    'backups.rehearse': async (ctx, { id }) => {
      const { backup, tables, rows, entries } = await rehearseBackup(backups, id === undefined ? null : takeKnown(backups, id))
      return { backup: rowOf(backups, keyOrNull(), backup), tables, rows, entries, provenOn: ctx.clock.today() }
    },
    'backups.look': (_ctx, { id }) => lookAt(backups, id),
    'backups.restore': async (_ctx, { id, secret }) => {
      const { safety, ...told } = await restoreBackup(backups, keeper, id, secret ?? null)
      return { safety: rowOf(backups, keyOrNull(), safety), ...told }
    },
    'backups.nearby': () => listNearby(backups, keyOrNull()),
    'backups.find': () => findInFolder(backups, keyOrNull()),
    'backups.open': (_ctx, { id, secret }) => openBackup(backups, keeper, id, secret),
  })
}
