import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, Campaign } from '../../../shared/contract/aid.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { overBudget } from '../../../shared/domain/hardship/aid.ts'
import { isBlank } from '../../../shared/domain/hardship/finding.ts'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { writeEach } from '../../write-each.ts'
import { readPolicy } from '../hardship/service.ts'
import { getLiving } from '../members/service.ts'
import { getCampaign } from './campaigns.ts'
import { makeFactsReader, refuseUnlessFine } from './facts.ts'
import { giftOf, makeLineChecker, type CampaignLine } from './lines.ts'
import { toAidColumns } from './mapping.ts'
import { budgetOf } from './plan.ts'
import { getLivingCampaign } from './queries.ts'
import { checkReferences } from './service.ts'

type Input = ParsedOf<typeof aidCalls, 'campaigns.record'>
type Line = Input['lines'][number]
interface Item {
  readonly id: string
  readonly line: Line
  readonly position: number
}

/**
 * Writes all lines of a campaign or none, as one step for Ctrl+Z; each has a line of history of its own. Lines given
 * later go on counting where the sheet ended.
 */
export async function recordCampaign(ctx: Context, input: Input): Promise<Campaign> {
  const { id, lines } = input
  const campaign = await getLivingCampaign(ctx.store.db, id)
  const last = lastPosition(ctx, id)
  const items = lines.map((line, index): Item => ({ id: ctx.newId(), line, position: last + index + 1 }))
  const start = { id, line: null } as const
  await writeEach<Item | typeof start>(ctx, [start, ...items], {
    entry: (item) => ({
      action: 'campaigns.record',
      entity: item.line === null ? 'aid_campaign' : 'aid',
      entityId: item.id,
      why: isBlank(input.overBudgetWhy) ? null : input.overBudgetWhy,
    }),
    check: (tx) => refuseWrong(ctx, tx, input),
    work: async (tx, journal, item) => {
      if (item.line === null) return changeRow(tx, journal, 'aid_campaign', id, { state: 'recorded' })
      const { payMethod, handler } = input
      const gift = giftOf(toLine(item.line), campaign, input.on)
      const { personId, aidType, on, amountFen } = gift
      const { id: _none, ...fields } = { ...gift, on, payMethod, handler, exceptionWhy: item.line.exceptionWhy }
      return insertRow(tx, journal, 'aid', {
        id: item.id,
        ...toAidColumns(fields),
        person_id: personId, aid_type: `aid_type/${aidType}`, on_date: on, amount_fen: amountFen, position: item.position,
      })
    },
  })
  return getCampaign(ctx, id)
}

/** `campaign_closed`, `over_budget` without a reason, and what speaks against one of the lines, by its row and name. */
async function refuseWrong(ctx: Context, tx: Tx, input: Input): Promise<void> {
  const campaign = await getLivingCampaign(tx, input.id)
  if (campaign.state === 'closed') throw ruleBroken('campaign_closed')
  const { totalFen, donatedFen } = getCampaign(ctx, input.id)
  const budgetFen = budgetOf(campaign, donatedFen)
  const overFen = overBudget([totalFen, ...input.lines.map(({ amountFen }) => amountFen)], budgetFen)
  if (overFen !== null && isBlank(input.overBudgetWhy)) {
    throw ruleBroken('over_budget', 'overBudgetWhy', { overFen, budgetFen })
  }
  const reader = makeFactsReader(ctx.store.sqlite)
  const days = { on: input.on, today: ctx.clock.today() }
  const check = makeLineChecker(reader, campaign, await readPolicy(tx, input.on), days)
  for (const [index, line] of input.lines.entries()) {
    const { payMethod } = input
    const { personId, fileId, studentId } = line
    await checkReferences(ctx, tx, { personId, fileId, studentId, payMethod, aidType: bareCode(campaign.aid_type) })
    const findings = check(toLine(line))
    if (findings.length === 0) continue
    const { name } = await getLiving(tx, personId)
    refuseUnlessFine(findings, line.exceptionWhy, { row: index + 1, name })
  }
}

function toLine({ exceptionWhy: _why, ...line }: Line): CampaignLine {
  return line
}

function lastPosition(ctx: Context, campaignId: string): number {
  const last = ctx.store.sqlite
    .prepare('select max(position) from aid where campaign_id = ? and deleted_at is null')
    .pluck()
    .get(campaignId)
  return Number(last ?? 0)
}
