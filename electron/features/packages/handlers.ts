import { packagesCalls } from '../../../shared/contract/packages.ts'
import { handle, type Feature } from '../../handle.ts'
import { PDF_FILE, saveFile } from '../../save-file.ts'
import { note } from '../../write.ts'
import type { Backups } from '../backups/service.ts'
import { checkAll } from './check.ts'
import { keepBackup } from './backup.ts'
import { contentsOf } from './contents.ts'
import { addCounty, overviewOf, readCountyKey, saveOwnKey, setCode } from './keys.ts'
import { drawCover, makePackage, settleIdle } from './make.ts'
import { listSent, toSentPackage } from './queries.ts'
import { importReceipt } from './receipt.ts'
import { listReturned, statusOf } from './returned.ts'

export function packagesFeature(backups: Backups): Feature {
  return handle(packagesCalls, {
    'packages.overview': async (ctx) => {
      await settleIdle(ctx)
      return overviewOf(ctx)
    },
    'packages.setCode': (ctx, { code, lastNumber }) => setCode(ctx, code, lastNumber),
    'packages.check': (ctx, { purpose }) => checkAll(ctx, purpose),
    'packages.contents': (ctx, input) => contentsOf(ctx, input),
    'packages.make': (ctx, input) => makePackage(ctx, input),
    'packages.cover': async (ctx, { id }) => {
      const { bytes, pages } = await drawCover(ctx, id)
      const token = ctx.newId()
      ctx.host.offerPreview(token, { bytes, type: 'application/pdf' })
      return { token, pages }
    },
    'packages.saveCover': async (ctx, { id }) => {
      const { bytes, name } = await drawCover(ctx, id)
      const path = await saveFile(ctx, name, PDF_FILE, bytes)
      await note(ctx, { action: 'packages.saveCover', entity: 'package', entityId: id })
      return { path }
    },
    'packages.readCountyKey': (ctx) => readCountyKey(ctx),
    'packages.addCounty': (ctx, { card, fingerprint }) => addCounty(ctx, card, fingerprint),
    'packages.saveOwnKey': (ctx) => saveOwnKey(ctx),
    'packages.importReceipt': (ctx) => importReceipt(ctx),
    'packages.returned': (ctx) => listReturned(ctx),
    'packages.statusOf': (ctx, input) => ({ status: statusOf(ctx, input) }),
  'packages.history': async (ctx) => (await listSent(ctx.store.db)).map(toSentPackage),
    'packages.keepBackup': (ctx) => keepBackup(ctx, backups),
  })
}
