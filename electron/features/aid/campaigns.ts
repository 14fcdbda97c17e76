import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, Campaign, CampaignPatch } from '../../../shared/contract/aid.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Sqlite } from '../../db/open.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { checkCodeIds, getLiving } from '../members/service.ts'
import { bare, codesOf, toCampaignColumns, type CampaignRecord } from './mapping.ts'
import { getLivingCampaign } from './queries.ts'

type Calls = typeof aidCalls

/** Newest year first. */
export function listCampaigns(ctx: Context): Campaign[] {
  return readCampaigns(ctx.store.sqlite, null)
}

/** One campaign with what was handed out, signed for and donated. */
export function getCampaign(ctx: Context, id: string): Campaign {
  const [campaign] = readCampaigns(ctx.store.sqlite, id)
  if (campaign === undefined) throw notFound('aid_campaign', id)
  return campaign
}

export async function addCampaign(ctx: Context, fields: ParsedOf<Calls, 'campaigns.add'>): Promise<Campaign> {
  const id = ctx.newId()
  await write(ctx, { action: 'campaigns.add', entity: 'aid_campaign', entityId: id }, async (tx, journal) => {
    await checkFields(tx, fields, null, ctx.clock.today())
    const { name, kind, year, aidType } = fields
    await insertRow(tx, journal, 'aid_campaign', {
      id, ...toCampaignColumns(fields), name, kind, year, aid_type: `aid_type/${aidType}`,
    })
  })
  return getCampaign(ctx, id)
}

/** `conflict/changed_since`; a closed campaign only takes notes and the proof of handing over. */
export async function changeCampaign(ctx: Context, input: ParsedOf<Calls, 'campaigns.change'>): Promise<Campaign> {
  const { id, fields } = input
  await write(ctx, { action: 'campaigns.change', entity: 'aid_campaign', entityId: id }, async (tx, journal) => {
    const current = await getLivingCampaign(tx, id)
    if (input.revision !== undefined && input.revision !== current.revision) throw conflict('changed_since')
    const columns = toCampaignColumns(fields)
    if (current.state === 'closed' && Object.keys(columns).some((column) => !KEPT_COLUMNS.includes(column))) {
      throw ruleBroken('campaign_closed')
    }
    await checkFields(tx, fields, current, ctx.clock.today())
    await changeRow(tx, journal, 'aid_campaign', id, columns)
  })
  return getCampaign(ctx, id)
}

/**
 * `rule_broken/signatures_open` or `handover_missing` without a reason: what was handed out is signed for, what was
 * donated has arrived.
 */
export async function closeCampaign(ctx: Context, input: ParsedOf<Calls, 'campaigns.close'>): Promise<Campaign> {
  const { id } = input
  const why = (input.why ?? '').trim()
  await write(
    ctx,
    { action: 'campaigns.close', entity: 'aid_campaign', entityId: id, why: why === '' ? null : why },
    async (tx, journal) => {
      const current = await getLivingCampaign(tx, id)
      if (current.state === 'closed') throw ruleBroken('campaign_closed')
      const campaign = getCampaign(ctx, id)
      const open = campaign.people - campaign.signed
      if (why === '' && open > 0) throw ruleBroken('signatures_open', 'why', { open })
      if (why === '' && campaign.donatedFen > 0 && !hasProof(campaign)) throw ruleBroken('handover_missing', 'why')
      await changeRow(tx, journal, 'aid_campaign', id, { state: 'closed' })
    },
  )
  return getCampaign(ctx, id)
}

/** `rule_broken/campaign_in_use` while aid or donations hang on it. */
export async function removeCampaign(ctx: Context, id: string): Promise<void> {
  await write(ctx, { action: 'campaigns.remove', entity: 'aid_campaign', entityId: id }, async (tx, journal) => {
    await getLivingCampaign(tx, id)
    const { people, donors } = getCampaign(ctx, id)
    if (people > 0 || donors > 0) throw ruleBroken('campaign_in_use', undefined, { people, donors })
    await removeRow(tx, journal, 'aid_campaign', id)
  })
}

const KEPT_COLUMNS: readonly string[] = ['note', 'handed_over_on', 'handed_over_to', 'handover_proof']

function hasProof(campaign: Campaign): boolean {
  return campaign.handedOverOn !== null && campaign.handedOverTo !== null && campaign.handoverProof !== null
}

async function checkFields(
  tx: Tx,
  fields: CampaignPatch,
  current: CampaignRecord | null,
  today: PlainDate,
): Promise<void> {
  await checkCodeIds(tx, codesOf(fields))
  if (typeof fields.forPersonId === 'string') await getLiving(tx, fields.forPersonId)
  const from = fields.from === undefined ? (current?.from_on ?? null) : fields.from
  const to = fields.to === undefined ? (current?.to_on ?? null) : fields.to
  if (from !== null && to !== null && to < from) throw ruleBroken('ends_before_start', 'to')
  if (typeof fields.handedOverOn === 'string' && fields.handedOverOn > today) {
    throw ruleBroken('in_future', 'handedOverOn', { today })
  }
}

function readCampaigns(sqlite: Sqlite, id: string | null): Campaign[] {
  const rows = sqlite
    .prepare(
      `select c.*, p.name as person_name, coalesce(a.people, 0) as people, coalesce(a.fen, 0) as fen,
         coalesce(a.signed, 0) as signed, coalesce(d.donors, 0) as donors, coalesce(d.fen, 0) as donated
       from aid_campaign c left join person p on p.id = c.for_person_id
       left join (
         select campaign_id, count(*) as people, sum(amount_fen) as fen, count(signed_on) as signed from aid
         where deleted_at is null and campaign_id is not null and (@id is null or campaign_id = @id) group by campaign_id
       ) a on a.campaign_id = c.id
       left join (
         select campaign_id, count(*) as donors, sum(amount_fen) as fen from donation
         where deleted_at is null and (@id is null or campaign_id = @id) group by campaign_id
       ) d on d.campaign_id = c.id
       where c.deleted_at is null and (@id is null or c.id = @id) order by c.year desc, c.number desc`,
    )
    .all({ id }) as ReadCampaign[] // the columns named
  return rows.map(toCampaign)
}

type ReadCampaign = CampaignRecord & {
  person_name: string | null
  people: number
  fen: number
  signed: number
  donors: number
  donated: number
}

function toCampaign(row: ReadCampaign): Campaign {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind === 'donation' ? 'donation' : 'grant',
    aidType: bare(row.aid_type) ?? '',
    fund: bare(row.fund),
    year: row.year,
    from: toDay(row.from_on),
    to: toDay(row.to_on),
    standardFen: row.standard_fen,
    budgetFen: row.budget_fen,
    goods: row.goods,
    documentNo: row.document_no,
    organiser: row.organiser,
    forPersonId: row.for_person_id,
    forPersonName: row.person_name,
    handedOverOn: toDay(row.handed_over_on),
    handedOverTo: row.handed_over_to,
    handoverProof: row.handover_proof,
    note: row.note,
    state: row.state as Campaign['state'], // a check constraint of the table allows no other
    people: row.people,
    totalFen: row.fen,
    signed: row.signed,
    donors: row.donors,
    donatedFen: row.donated,
    revision: row.revision,
  }
}

function toDay(text: string | null): PlainDate | null {
  return text !== null && isPlainDate(text) ? text : null
}
