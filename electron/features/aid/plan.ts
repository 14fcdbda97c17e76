import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { aidCalls, PlanLine } from '../../../shared/contract/aid.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { FILE_AID, NEEDS_FILE, overBudget, STUDY } from '../../../shared/domain/hardship/aid.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import { listFileIds, readPolicy, type AidHousehold, type AidHouseholds } from '../hardship/service.ts'
import { CURRENT_STATES, listForRoster } from '../members/service.ts'
import { getCampaign } from './campaigns.ts'
import { makeFactsReader } from './facts.ts'
import { makeLineChecker } from './lines.ts'
import type { CampaignRecord } from './mapping.ts'
import { getLivingCampaign } from './queries.ts'

type Calls = typeof aidCalls
type Input = ParsedOf<Calls, 'campaigns.plan'>

/** Who would get what by a filter over files or members, in the order of names. Writes nothing. */
export async function planCampaign(ctx: Context, input: Input): Promise<OutputOf<Calls, 'campaigns.plan'>> {
  const campaign = await getLivingCampaign(ctx.store.db, input.id)
  const today = ctx.clock.today()
  const on = dayOf(campaign, today)
  const reader = makeFactsReader(ctx.store.sqlite)
  const check = makeLineChecker(reader, campaign, await readPolicy(ctx.store.db, on), { on, today })
  const targets = await findTargets(ctx, input, reader.households, bareCode(campaign.aid_type))
  const lines = targets
    .flatMap((target) => linesOf(target, campaign))
    .map((line): PlanLine => ({ ...line, findings: check({ ...line, goods: campaign.goods }) }))
  const { totalFen: givenFen, donatedFen } = getCampaign(ctx, input.id)
  const totalFen = lines.reduce((sum, line) => sum + line.amountFen, 0)
  const budgetFen = budgetOf(campaign, donatedFen)
  return { lines, totalFen, budgetFen, overFen: overBudget([givenFen, totalFen], budgetFen) }
}

/** What may be handed out: the budget, or for a collection without one what came in. */
export function budgetOf(campaign: CampaignRecord, donatedFen: number): number | null {
  return campaign.budget_fen ?? (campaign.kind === 'donation' ? donatedFen : null)
}

/** Checks look at today, or at the end of a campaign that is over. */
function dayOf(campaign: CampaignRecord, today: PlainDate): PlainDate {
  return campaign.to_on !== null && campaign.to_on < today ? day(campaign.to_on) : today
}

interface Target {
  readonly personId: string
  readonly name: string
  readonly unitName: string | null
  readonly household: AidHousehold | null
}

async function findTargets(ctx: Context, input: Input, households: AidHouseholds, aidType: string): Promise<Target[]> {
  const targets = new Map<string, Target>()
  const add = (target: Target): void => {
    if (!targets.has(target.personId)) targets.set(target.personId, target)
  }
  for (const id of input.files === null ? [] : await listFileIds(ctx, input.files)) {
    const household = households.read(id)
    if (household === null) continue
    const { personId, name, unitName } = household
    add({ personId, name, unitName, household })
  }
  for (const { id, name, unitName } of input.members === null ? [] : listMembers(ctx, input.members)) {
    const fileId = households.fileOfPerson(id)
    const household = fileId === null ? null : households.read(fileId)
    add({ personId: id, name, unitName, household: household !== null && counts(household, aidType) ? household : null })
  }
  return [...targets.values()]
}

/** Whoever is in the register; people picked by hand or by state as they were picked. */
function listMembers(ctx: Context, filter: NonNullable<Input['members']>) {
  const { states = [], ids = [] } = filter
  const isPicked = states.length > 0 || ids.length > 0
  return listForRoster(ctx, isPicked ? filter : { ...filter, states: [...CURRENT_STATES] }, 'name', null)
}

/** Aid that members get without a file, too, does not wait for the approval of one. */
function counts({ facts }: AidHousehold, aidType: string): boolean {
  return facts.approvedOn !== null || !FILE_AID.includes(aidType) || NEEDS_FILE.includes(aidType)
}

function linesOf({ personId, name, unitName, household }: Target, campaign: CampaignRecord): Omit<PlanLine, 'findings'>[] {
  const line = {
    personId, name, unitName,
    fileId: household?.id ?? null,
    fileNo: household?.fileNo ?? null,
    category: household?.facts.category ?? null,
    studentId: null, studentName: null, school: null, schoolLevel: null,
    amountFen: campaign.standard_fen ?? 0,
  }
  const students = STUDY.includes(bareCode(campaign.aid_type)) ? (household?.students ?? []) : []
  if (students.length === 0) return [line]
  return students.map((student) => ({
    ...line,
    studentId: student.personId,
    studentName: student.name,
    school: student.school,
    schoolLevel: student.schoolLevel,
  }))
}
