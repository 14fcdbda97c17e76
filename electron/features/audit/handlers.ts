import { auditCalls } from '../../../shared/contract/audit.ts'
import { handle } from '../../handle.ts'
import { listAudit } from './log.ts'
import { historyOf } from './queries.ts'
import { countTrash, listTrash, restoreFromTrash } from './trash.ts'
import { undoLast } from './undo.ts'
import { verifyChain } from '../../db/verify-chain.ts'

export const auditFeature = handle(auditCalls, {
  'audit.verify': (ctx) => ({ ...verifyChain(ctx.store.sqlite), checkedAt: ctx.clock.now() }),
  'audit.list': (ctx, input) => listAudit(ctx, input),
  'audit.historyOf': (ctx, input) => historyOf(ctx.store.db, input),
  'undo.last': (ctx) => undoLast(ctx),
  'trash.count': (ctx) => ({ total: countTrash(ctx.store.sqlite) }),
  'trash.list': (ctx, input) => listTrash(ctx.store.sqlite, input),
  'trash.restore': async (ctx, input) => {
    await restoreFromTrash(ctx, input)
    return {}
  },
})
