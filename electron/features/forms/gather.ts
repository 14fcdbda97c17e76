import type { HardshipFilter, HardshipRow } from '../../../shared/contract/hardship.ts'
import { destroyFrom } from '../../../shared/domain/hardship/lists.ts'
import type { PublicFacts } from '../../../shared/domain/hardship/public-list.ts'
import { isPlainDate } from '../../../shared/domain/plain-date.ts'
import { maskBankCard, maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { getCampaign, listAllAid, listDonations } from '../aid/service.ts'
import { explainFile, getFile, listFiles, readPolicy } from '../hardship/service.ts'
import { getSettings } from '../settings/service.ts'
import { heldBack, refusedAccounts, withConsentOnly } from './consented.ts'
import type { CampaignPapers, FilePapers, ListedFile, PaperOffice, PaperPerson } from './data.ts'
import { readAccounts, readFileCard, readPeople, readUnit, readWords } from './queries.ts'

/** Everything of one household; throws `not_found/hardship_file_not_found`. */
export async function gatherFile(ctx: Context, fileId: string, masked: boolean): Promise<FilePapers> {
  const words = await readWords(ctx)
  const file = withConsentOnly(await getFile(ctx, fileId))
  const ids = [...new Set([file.personId, ...file.members.map(({ personId }) => personId)])]
  const people = new Map([...readPeople(ctx, ids)].map(([id, person]) => [id, masked ? maskPerson(person) : person]))
  const worker = people.get(file.personId)
  if (worker === undefined) throw notFound('person', file.personId)
  const card = await readFileCard(ctx, fileId)
  const isHeldBack = heldBack(file).some(({ kind }) => kind === 'bank')
  const shown = isHeldBack ? '' : card === null || !masked ? card : maskBankCard(card)
  return {
    file,
    sum: await explainFile(ctx, fileId),
    worker,
    unit: await readUnit(ctx, file.personId, words),
    people,
    bankCard: shown,
    aid: listAllAid(ctx.store.sqlite, { fileId }, 'date'),
    office: await readOffice(ctx),
    words,
  }
}

export async function gatherCampaign(ctx: Context, id: string, masked: boolean): Promise<CampaignPapers> {
  const campaign = getCampaign(ctx, id)
  const aid = listAllAid(ctx.store.sqlite, { campaignId: id }, 'sheet')
  const ids = [...new Set(aid.map((row) => row.personId))]
  const people = readPeople(ctx, ids)
  const held = readAccounts(ctx, ids, people)
  const leftBlank = await refusedAccounts(ctx, held)
  // Left to the pen: without an account at all the row would say cash.
  const accounts = held.map(({ personId, card }): [string, string] => {
    return [personId, leftBlank.has(personId) ? '' : masked ? maskBankCard(card) : card]
  })
  return {
    campaign, aid, donors: await listDonations(ctx.store.db, id), accounts: new Map(accounts), leftBlank: [...leftBlank.values()],
    office: await readOffice(ctx), words: await readWords(ctx),
  }
}

type FilterPart = { readonly [K in keyof HardshipFilter]?: HardshipFilter[K] | undefined }

/** Files of a filter in the order of names. */
export async function gatherList(ctx: Context, filter: FilterPart, masked: boolean): Promise<ListedFile[]> {
  const rows = await listAllFiles(ctx, filter)
  const people = readPeople(ctx, rows.map((row) => row.personId))
  const policy = await readPolicy(ctx.store.db, ctx.clock.today())
  const closing = await readClosing(ctx)
  return rows.flatMap((row) => {
    const person = people.get(row.personId)
    if (person === undefined) return []
    const { closedOn = null, exitReason = null, retentionPlace = null } = closing.get(row.id) ?? {}
    const until = closedOn !== null && isPlainDate(closedOn) ? destroyFrom(closedOn, policy) : null
    return [
      { row, person: masked ? maskPerson(person) : person, closedOn, exitReason, retentionPlace, destroyFrom: until },
    ]
  })
}

/** What a public list may be made from; the rule takes the rest away. */
export function publicFactsOf({ row, person }: ListedFile): PublicFacts {
  return {
    name: row.name, birthOn: person.birthOn, unitName: row.unitName, category: row.category,
    householdSize: row.householdSize, mainCause: row.mainCause, aidFen: null,
  }
}

/** The payees of a campaign as a public list shows them. */
export async function gatherPublicAid(
  ctx: Context,
  campaignId: string,
): Promise<{ name: string; rows: PublicFacts[] }> {
  const aid = listAllAid(ctx.store.sqlite, { campaignId }, 'sheet')
  const people = readPeople(ctx, aid.map((row) => row.personId))
  const ids = aid.flatMap((row) => (row.fileId === null ? [] : [row.fileId]))
  const files = ids.length === 0 ? [] : await listAllFiles(ctx, { ids })
  const byId = new Map(files.map((file) => [file.id, file]))
  const rows = aid.map((row) => {
    const file = row.fileId === null ? undefined : byId.get(row.fileId)
    return {
      name: row.personName, birthOn: people.get(row.personId)?.birthOn ?? null, unitName: row.unitName,
      category: file?.category ?? null, householdSize: file?.householdSize ?? 0, mainCause: file?.mainCause ?? null,
      aidFen: row.amountFen,
    }
  })
  return { name: getCampaign(ctx, campaignId).name, rows }
}

export async function readOffice(ctx: Context): Promise<PaperOffice> {
  const { townshipName, unionName, organiserName } = await getSettings(ctx)
  return { townshipName, unionName, organiserName, today: ctx.clock.today() }
}

async function listAllFiles(ctx: Context, filter: FilterPart): Promise<HardshipRow[]> {
  const rows: HardshipRow[] = []
  let after: string | null = null
  do {
    const page: Awaited<ReturnType<typeof listFiles>> = await listFiles(
      ctx, { filter, sort: 'name', limit: 500, after },
    )
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

async function readClosing(ctx: Context) {
  const rows = await ctx.store.db
    .selectFrom('hardship_file')
    .select(['id', 'closed_on', 'exit_reason', 'retention_place'])
    .where('closed_on', 'is not', null)
    .execute()
  return new Map(rows.map((row) => [row.id, {
    closedOn: row.closed_on, exitReason: row.exit_reason?.split('/')[1] ?? null, retentionPlace: row.retention_place,
  }]))
}

function maskPerson(person: PaperPerson): PaperPerson {
  return {
    ...person,
    idNo: person.idNo === null ? null : maskIdNo(person.idNo),
    mobile: person.mobile === null ? null : maskPhone(person.mobile),
    phone2: person.phone2 === null ? null : maskPhone(person.phone2),
    bankCard: person.bankCard === null ? null : maskBankCard(person.bankCard),
  }
}
