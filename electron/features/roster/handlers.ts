import { rosterCalls } from '../../../shared/contract/roster.ts'
import { handle } from '../../handle.ts'
import { openSavedFile } from '../../save-file.ts'
import { listPapers } from './papers.ts'
import { checkRoster, notePrinted, openPaper, previewRoster, savePdf, saveRosterWorkbook } from './service.ts'

export const rosterFeature = handle(rosterCalls, {
  'roster.check': (ctx, spec) => checkRoster(ctx, spec),
  'roster.preview': (ctx, spec) => previewRoster(ctx, spec),
  'roster.savePdf': (ctx, input) => savePdf(ctx, input),
  'roster.saveWorkbook': (ctx, spec) => saveRosterWorkbook(ctx, spec),
  'roster.notePrinted': async (ctx, { token }) => {
    await notePrinted(ctx, token)
    return {}
  },
  'roster.papers': (ctx) => listPapers(ctx.store.db),
  'roster.openPaper': (ctx, { snapshotNo }) => openPaper(ctx, snapshotNo),
  'roster.openSaved': async (ctx, { path, how }) => {
    await openSavedFile(ctx, path, how)
    return {}
  },
})
