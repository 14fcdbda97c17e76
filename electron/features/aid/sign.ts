import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, Campaign } from '../../../shared/contract/aid.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import { writeEach } from '../../write-each.ts'
import { getCampaign } from './campaigns.ts'
import { getLivingAid, getLivingCampaign } from './queries.ts'

type Input = ParsedOf<typeof aidCalls, 'campaigns.sign'>

/** Ticks who signed on the paper, all as one step for Ctrl+Z. `aid_not_found` for a row of another campaign. */
export async function signCampaign(ctx: Context, input: Input): Promise<Campaign> {
  const { id, on, rows } = input
  await writeEach(ctx, rows, {
    entry: ({ aidId }) => ({ action: 'campaigns.sign', entity: 'aid', entityId: aidId }),
    check: async (tx) => {
      const campaign = await getLivingCampaign(tx, id)
      if (campaign.state === 'closed') throw ruleBroken('campaign_closed')
      if (on > ctx.clock.today()) throw ruleBroken('in_future', 'on', { today: ctx.clock.today() })
    },
    work: async (tx, journal, { aidId, signed, signedBy }) => {
      const aid = await getLivingAid(tx, aidId)
      if (aid.campaign_id !== id) throw notFound('aid', aidId)
      const by = signedBy === null || signedBy === '' ? null : signedBy
      // Who is ticked already keeps the day of the first tick.
      const signedOn = signed ? (aid.signed_on ?? on) : null
      return changeRow(tx, journal, 'aid', aidId, { signed_on: signedOn, signed_by: signed ? by : null })
    },
  })
  return getCampaign(ctx, id)
}
