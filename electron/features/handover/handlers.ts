import { handoverCalls } from '../../../shared/contract/handover.ts'
import { handle, type Feature } from '../../handle.ts'
import { makePreviews } from '../../paper/previews.ts'
import { PDF_FILE, saveFile } from '../../save-file.ts'
import { note } from '../../write.ts'
import { overviewOf, rowOf, type Backups } from '../backups/service.ts'
import { completeHandover, prepareHandover, type HandoverKeeper } from './complete.ts'
import { takeStock } from './queries.ts'
import { sealHandover, type Sealed } from './seal.ts'

const previews = makePreviews<Sealed>()

export function handoverFeature(keeper: HandoverKeeper, backups: Backups): Feature {
  return handle(handoverCalls, {
    'handover.overview': async (ctx) => ({ ...(await takeStock(ctx)), backups: overviewOf(backups) }),
    'handover.seal': async (ctx, names) => {
      const sealed = await sealHandover(ctx, backups, names)
      previews.offer(ctx, sealed)
      const { token, pages, copied, backup } = sealed
      return { token, pages, copied, backup: rowOf(backups, ctx.store.key, backup) }
    },
    'handover.saveSheet': async (ctx, { token }) => {
      const { bytes, name } = previews.get(ctx, token)
      const path = await saveFile(ctx, name, PDF_FILE, bytes)
      await note(ctx, { action: 'handover.saveSheet' })
      return { path }
    },
    'handover.prepare': (ctx, input) => prepareHandover(ctx, keeper, backups, input),
    'handover.complete': (ctx, { id }) => completeHandover(ctx, keeper, backups, id),
  })
}
