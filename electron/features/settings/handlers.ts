import { settingsCalls } from '../../../shared/contract/settings.ts'
import { handle } from '../../handle.ts'
import { dropDraft, getDraft, listDrafts, saveDraft } from './drafts.ts'
import { dropFilter, getLayout, listFilters, saveFilter, saveLayout } from './filters.ts'
import { listCodes, listParameters, removeParameter, setParameter } from './parameters.ts'
import { changeSettings, getSettings } from './service.ts'

export const settingsFeature = handle(settingsCalls, {
  'codes.list': (ctx) => listCodes(ctx.store.db),
  'settings.get': (ctx) => getSettings(ctx),
  'settings.change': (ctx, patch) => changeSettings(ctx, patch),
  'parameters.list': (ctx) => listParameters(ctx.store.db),
  'parameters.set': (ctx, parameter) => setParameter(ctx, parameter),
  'parameters.remove': async (ctx, { id }) => {
    await removeParameter(ctx, id)
    return {}
  },
  'drafts.save': async (ctx, { key, value }) => {
    await saveDraft(ctx.store.db, { key, value, now: ctx.clock.now() })
    return {}
  },
  'drafts.get': (ctx, { key }) => getDraft(ctx.store.db, key),
  'drafts.list': (ctx) => listDrafts(ctx.store.db),
  'drafts.drop': async (ctx, { key }) => {
    await dropDraft(ctx.store.db, key)
    return {}
  },
  'filters.list': (ctx, { list }) => listFilters(ctx.store.db, list),
  'filters.save': (ctx, input) => saveFilter(ctx, input),
  'filters.drop': async (ctx, { id }) => {
    await dropFilter(ctx.store.db, id)
    return {}
  },
  'layouts.get': (ctx, { list }) => getLayout(ctx.store.db, list),
  'layouts.save': async (ctx, { list, value }) => {
    await saveLayout(ctx.store.db, { list, value, now: ctx.clock.now() })
    return {}
  },
  'jobs.cancel': (ctx, { job }) => {
    ctx.session.cancelled.add(job)
    return { pending: ctx.session.cancelled.size }
  },
})
