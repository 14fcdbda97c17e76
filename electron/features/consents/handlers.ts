import { consentCalls } from '../../../shared/contract/attachments.ts'
import { handle } from '../../handle.ts'
import { listConsents, recordConsent, removeConsent, withdrawConsent } from './service.ts'

export const consentsFeature = handle(consentCalls, {
  'consents.list': (ctx, { personIds }) => listConsents(ctx, personIds),
  'consents.record': (ctx, input) => recordConsent(ctx, input),
  'consents.withdraw': (ctx, input) => withdrawConsent(ctx, input),
  'consents.remove': async (ctx, { id }) => {
    await removeConsent(ctx, id)
    return {}
  },
})
