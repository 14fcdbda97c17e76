import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, Campaign } from '../../../shared/contract/aid.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { getLiving } from '../members/service.ts'
import { getCampaign } from './campaigns.ts'
import { getLivingCampaign } from './queries.ts'

type Calls = typeof aidCalls
type Donations = OutputOf<Calls, 'donations.list'>

/** Donors in the order of the list. */
export async function listDonations(db: Db | Tx, campaignId: string): Promise<Donations> {
  const rows = await db
    .selectFrom('donation as d')
    .leftJoin('unit as u', 'u.id', 'd.unit_id')
    .select(['d.id', 'd.position', 'd.donor_id', 'd.donor_name', 'd.unit_id', 'u.name as unit_name', 'd.amount_fen'])
    .select(['d.on_date', 'd.note'])
    .where('d.campaign_id', '=', campaignId)
    .where('d.deleted_at', 'is', null)
    .orderBy('d.position')
    .orderBy('d.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    position: row.position,
    donorId: row.donor_id,
    donorName: row.donor_name,
    unitId: row.unit_id,
    unitName: row.unit_name,
    amountFen: row.amount_fen,
    on: day(row.on_date),
    note: row.note,
  }))
}

/** The list as it stands on screen: rows with an id are changed, without are new, left out are gone. */
export async function saveDonations(ctx: Context, input: ParsedOf<Calls, 'donations.save'>): Promise<Campaign> {
  const { campaignId: id, rows } = input
  await write(ctx, { action: 'donations.save', entity: 'aid_campaign', entityId: id }, async (tx, journal) => {
    const campaign = await getLivingCampaign(tx, id)
    if (campaign.kind !== 'donation') throw ruleBroken('not_a_donation_campaign')
    if (campaign.state === 'closed') throw ruleBroken('campaign_closed')
    const before = new Map((await listDonations(tx, id)).map((row) => [row.id, row]))
    const today = ctx.clock.today()
    for (const [index, row] of rows.entries()) {
      if (row.on > today) throw ruleBroken('in_future', `rows.${index}.on`, { today })
      if (row.donorId !== null) await getLiving(tx, row.donorId)
      const columns = {
        campaign_id: id, position: index + 1, donor_id: row.donorId, donor_name: row.donorName, unit_id: row.unitId,
        amount_fen: row.amountFen, on_date: row.on, note: row.note === '' ? null : row.note,
      }
      if (row.id === undefined) await insertRow(tx, journal, 'donation', { id: ctx.newId(), ...columns })
      else if (before.delete(row.id)) await changeRow(tx, journal, 'donation', row.id, columns)
      else throw notFound('donation', row.id)
    }
    for (const gone of before.keys()) await removeRow(tx, journal, 'donation', gone)
  })
  return getCampaign(ctx, id)
}
