import { aidCalls } from '../../../shared/contract/aid.ts'
import { handle } from '../../handle.ts'
import { addCampaign, changeCampaign, closeCampaign, getCampaign, listCampaigns, removeCampaign } from './campaigns.ts'
import { listDonations, saveDonations } from './donations.ts'
import { planCampaign } from './plan.ts'
import { listAid, listAllAid } from './queries.ts'
import { recordCampaign } from './record.ts'
import { addAid, changeAid, checkGift, getAid, removeAid } from './service.ts'
import { signCampaign } from './sign.ts'

export const aidFeature = handle(aidCalls, {
  'aid.list': (ctx, input) => listAid(ctx.store.sqlite, input),
  'aid.get': (ctx, { id }) => getAid(ctx, id),
  'aid.check': (ctx, input) => checkGift(ctx, input),
  'aid.add': (ctx, fields) => addAid(ctx, fields),
  'aid.change': (ctx, input) => changeAid(ctx, input),
  'aid.remove': async (ctx, input) => {
    await removeAid(ctx, input)
    return {}
  },
  'campaigns.list': (ctx) => listCampaigns(ctx),
  'campaigns.get': (ctx, { id }) => getCampaign(ctx, id),
  'campaigns.rows': (ctx, { id }) => listAllAid(ctx.store.sqlite, { campaignId: id }, 'sheet'),
  'campaigns.add': (ctx, fields) => addCampaign(ctx, fields),
  'campaigns.change': (ctx, input) => changeCampaign(ctx, input),
  'campaigns.close': (ctx, input) => closeCampaign(ctx, input),
  'campaigns.remove': async (ctx, { id }) => {
    await removeCampaign(ctx, id)
    return {}
  },
  'campaigns.plan': (ctx, input) => planCampaign(ctx, input),
  'campaigns.record': (ctx, input) => recordCampaign(ctx, input),
  'campaigns.sign': (ctx, input) => signCampaign(ctx, input),
  'donations.list': (ctx, { campaignId }) => listDonations(ctx.store.db, campaignId),
  'donations.save': (ctx, input) => saveDonations(ctx, input),
})
