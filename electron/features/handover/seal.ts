import type { HandoverNames } from '../../../shared/contract/handover.ts'
import type { Context } from '../../context.ts'
import { drawPaper, footOf, makeSnapshotNo } from '../../paper/keep.ts'
import { note } from '../../write.ts'
import { copyToPlace, makeBackup, overviewOf, type BackupFile, type Backups } from '../backups/service.ts'
import { getSettings } from '../settings/service.ts'
import { takeStock } from './queries.ts'
import { layOutSheet } from './sheet.ts'

export interface Sealed {
  readonly token: string
  readonly bytes: Uint8Array
  readonly pages: number
  readonly name: string
  readonly backup: BackupFile
  readonly copied: boolean
}

/** A backup of the state that is counted, kept for good, and the sheet that both sign. */
export async function sealHandover(ctx: Context, backups: Backups, names: HandoverNames): Promise<Sealed> {
  const { fromName, toName, witnessName } = names
  const snapshotNo = makeSnapshotNo(ctx)
  await note(ctx, { action: 'handover.seal', facts: { fromName, toName, witnessName, snapshotNo } })
  const backup = await makeBackup(backups, 'handover')
  const copied = await copyToPlace(backups, 'if-present').catch(() => null)
  const { townshipName, unionName } = await getSettings(ctx)
  const { provenOn, place } = overviewOf(backups)
  const form = layOutSheet({
    ...names,
    stock: await takeStock(ctx),
    townshipName,
    unionName,
    today: ctx.clock.today(),
    backup: {
      fileName: backup.path.split(/[\\/]/).at(-1) ?? '',
      takenWhen: backup.label.takenWhen,
      sha256: backup.label.sha256,
      head: backup.contents?.head ?? { seq: 0, hash: '' },
    },
    second: copied === null ? null : copied.folder,
    hasSecond: place !== null,
    provenOn,
    madeAt: ctx.clock.now(),
    foot: footOf(ctx, snapshotNo),
  })
  const { bytes, pages } = await ctx.ending.beside((signal) => drawPaper({ form }, { signal }))
  return { token: ctx.newId(), bytes, pages, name: `交接清单-${snapshotNo}.pdf`, backup, copied: copied !== null }
}
