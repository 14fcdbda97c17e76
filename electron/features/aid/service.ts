import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, AidPatch, AidRow } from '../../../shared/contract/aid.ts'
import type { AidGiven } from '../../../shared/domain/hardship/aid-facts.ts'
import { checkAid } from '../../../shared/domain/hardship/aid.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { conflict, notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, removeRow } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { readPolicy } from '../hardship/service.ts'
import { checkCodeIds, getLiving } from '../members/service.ts'
import { makeFactsReader, refuseUnlessFine } from './facts.ts'
import { codesOf, toAidColumns, toGiven } from './mapping.ts'
import { findAidRow, getLivingAid, getLivingCampaign } from './queries.ts'

type Calls = typeof aidCalls
type NewAid = ParsedOf<Calls, 'aid.add'>

export function getAid(ctx: Context, id: string): AidRow {
  const row = findAidRow(ctx.store.sqlite, id)
  if (row === null) throw notFound('aid', id)
  return row
}

/** What speaks against a gift as it is typed; writes nothing. */
export async function checkGift(
  ctx: Context,
  { id, ...fields }: ParsedOf<Calls, 'aid.check'>,
): Promise<OutputOf<Calls, 'aid.check'>> {
  const policy = await readPolicy(ctx.store.db, fields.on)
  return checkAid(makeFactsReader(ctx.store.sqlite).read(giftOf(fields, id), ctx.clock.today()), policy)
}

/** Writes one line of the ledger, with the reason where a check objects. */
export async function addAid(ctx: Context, fields: NewAid): Promise<AidRow> {
  const id = ctx.newId()
  await write(ctx, { action: 'aid.add', entity: 'aid', entityId: id }, async (tx, journal) => {
    await checkReferences(ctx, tx, fields)
    await judge(ctx, tx, giftOf(fields, null), fields.exceptionWhy ?? null)
    const columns = toAidColumns({ ...fields, ...signedBy(ctx, fields, null) })
    const { personId, aidType, on, amountFen } = fields
    await insertRow(tx, journal, 'aid', {
      id, ...columns, person_id: personId, aid_type: `aid_type/${aidType}`, on_date: on, amount_fen: amountFen,
    })
  })
  return getAid(ctx, id)
}

/** Checks again only when something changes that the checks look at: an old row can always get its voucher number. */
export async function changeAid(ctx: Context, input: ParsedOf<Calls, 'aid.change'>): Promise<AidRow> {
  const { id, fields } = input
  await write(ctx, { action: 'aid.change', entity: 'aid', entityId: id }, async (tx, journal) => {
    const current = await getLivingAid(tx, id)
    if (input.revision !== undefined && input.revision !== current.revision) throw conflict('changed_since')
    await checkReferences(ctx, tx, fields)
    const before = toGiven(current)
    const after = withPatch(before, fields)
    const why = fields.exceptionWhy === undefined ? current.exception_why : fields.exceptionWhy
    const isOther = GIVEN_FIELDS.some((field) => before[field] !== after[field])
    if (isOther || fields.exceptionWhy !== undefined) await judge(ctx, tx, after, why)
    await changeRow(tx, journal, 'aid', id, toAidColumns({ ...fields, ...signedBy(ctx, fields, current.signed_on) }))
  })
  return getAid(ctx, id)
}

/** To the recycle bin, with the reason in the log. */
export async function removeAid(ctx: Context, { id, why }: ParsedOf<Calls, 'aid.remove'>): Promise<void> {
  await write(ctx, { action: 'aid.remove', entity: 'aid', entityId: id, why }, async (tx, journal) => {
    await getLivingAid(tx, id)
    await removeRow(tx, journal, 'aid', id)
  })
}

/** `unknown_code`, `person_not_found`, `hardship_file_not_found`, `aid_campaign_not_found`: by what does not exist. */
export async function checkReferences(ctx: Context, tx: Tx, fields: AidPatch): Promise<void> {
  await checkCodeIds(tx, codesOf(fields))
  for (const personId of [fields.personId, fields.studentId]) if (typeof personId === 'string') await getLiving(tx, personId)
  if (typeof fields.campaignId === 'string') await getLivingCampaign(tx, fields.campaignId)
  if (typeof fields.fileId !== 'string') return
  const file = makeFactsReader(ctx.store.sqlite).households.read(fields.fileId)
  if (file === null) throw notFound('hardship_file', fields.fileId)
}

async function judge(ctx: Context, tx: Tx, aid: AidGiven, exceptionWhy: string | null): Promise<void> {
  const policy = await readPolicy(tx, aid.on)
  refuseUnlessFine(checkAid(makeFactsReader(ctx.store.sqlite).read(aid, ctx.clock.today()), policy), exceptionWhy)
}

/** Nobody signs in the future; a row without a day of signing has nobody who signed. */
function signedBy(ctx: Context, fields: AidPatch, stored: string | null): AidPatch {
  const on: PlainDate | string | null = fields.signedOn === undefined ? stored : fields.signedOn
  if (on === null) return { signedBy: null }
  if (on > ctx.clock.today()) throw ruleBroken('in_future', 'signedOn', { today: ctx.clock.today() })
  return {}
}

const GIVEN_FIELDS = [
  'personId', 'fileId', 'campaignId', 'aidType', 'fund', 'on', 'amountFen', 'goods', 'studentId', 'school',
  'schoolLevel', 'schoolYear',
] as const satisfies readonly (keyof AidGiven & keyof AidPatch)[]

function withPatch(before: AidGiven, fields: AidPatch): AidGiven {
  const given = GIVEN_FIELDS.flatMap((field) => (fields[field] === undefined ? [] : [[field, fields[field]] as const]))
  return { ...before, ...Object.fromEntries(given) }
}

/** A new row for the rules: what is left out is empty. */
function giftOf(fields: NewAid, id: string | null): AidGiven {
  const { personId, aidType, on, amountFen } = fields
  return {
    id, personId, aidType, on, amountFen,
    fileId: fields.fileId ?? null,
    campaignId: fields.campaignId ?? null,
    fund: fields.fund ?? null,
    goods: fields.goods ?? null,
    studentId: fields.studentId ?? null,
    school: fields.school ?? null,
    schoolLevel: fields.schoolLevel ?? null,
    schoolYear: fields.schoolYear ?? null,
  }
}

export { makeConditions as aidConditions } from './filter.ts'
export { listAid, listAllAid } from './queries.ts'
export { getCampaign } from './campaigns.ts'
export { listDonations } from './donations.ts'
