import { overviewCalls } from '../../../shared/contract/hardship-overview.ts'
import { handle } from '../../handle.ts'
import { showAid, showFiles, showWork } from './service.ts'

/** Figures of hardship work (困难帮扶概况): reads only. */
export const overviewFeature = handle(overviewCalls, {
  'overview.files': (ctx, input) => showFiles(ctx, input),
  'overview.aid': (ctx, input) => showAid(ctx, input),
  'overview.work': (ctx) => showWork(ctx),
})
