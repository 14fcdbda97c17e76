import type { AidGiven } from '../../../shared/domain/hardship/aid-facts.ts'
import { checkAid } from '../../../shared/domain/hardship/aid.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import type { Finding } from '../../../shared/domain/hardship/finding.ts'
import type { HardshipPolicy } from '../../../shared/domain/hardship/policy.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { AidFactsReader } from './facts.ts'
import { bare, type CampaignRecord } from './mapping.ts'

/** What one line of a campaign gives to whom. */
export interface CampaignLine {
  readonly personId: string
  readonly fileId: string | null
  readonly amountFen: number
  readonly goods: string | null
  readonly studentId: string | null
  readonly school: string | null
  readonly schoolLevel: string | null
}

/**
 * Checks the lines one after the other: a household that stands twice in the list is told of it as if the first line
 * were in the ledger already.
 */
export function makeLineChecker(
  reader: AidFactsReader,
  campaign: CampaignRecord,
  policy: HardshipPolicy,
  days: { readonly on: PlainDate; readonly today: PlainDate },
): (line: CampaignLine) => Finding[] {
  const earlier = new Map<string, AidGiven[]>()
  return (line) => {
    const aid = giftOf(line, campaign, days.on)
    const key = line.fileId ?? reader.households.fileOfPerson(line.personId) ?? line.personId
    const before = earlier.get(key) ?? []
    const facts = reader.read(aid, days.today)
    earlier.set(key, [...before, aid])
    return checkAid({ ...facts, others: [...facts.others, ...before] }, policy)
  }
}

/** A line with what the campaign says of all of them. */
export function giftOf(line: CampaignLine, campaign: CampaignRecord, on: PlainDate): AidGiven {
  return {
    ...line,
    id: null,
    campaignId: campaign.id,
    aidType: bareCode(campaign.aid_type),
    fund: bare(campaign.fund),
    on,
    schoolYear: line.studentId === null ? null : campaign.year,
  }
}
