import type { AidFacts, AidGiven } from '../../../shared/domain/hardship/aid-facts.ts'
import { judgeAid } from '../../../shared/domain/hardship/aid.ts'
import type { Finding } from '../../../shared/domain/hardship/finding.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Sqlite } from '../../db/open.ts'
import { inList } from '../../db/sqlite-sql/lists.ts'
import { makeAidHouseholds, type AidHouseholds } from '../hardship/service.ts'
import { toGiven, type AidRecord } from './mapping.ts'

export interface AidFactsReader {
  readonly households: AidHouseholds
  /** What the checks need to know beside the gift itself. */
  read(aid: AidGiven, today: PlainDate): AidFacts
}

/** Reads for one gift or for a campaign of thousands. */
export function makeFactsReader(sqlite: Sqlite): AidFactsReader {
  const households = makeAidHouseholds(sqlite)
  const readOthers = sqlite.prepare(
    `select * from aid where file_id = @file and deleted_at is null
     union
     select * from aid where ${inList('person_id', '@people')} and deleted_at is null
     order by on_date, number`,
  )
  return {
    households,
    read(aid, today) {
      const file = aid.fileId === null ? null : households.read(aid.fileId)
      // Who gets a gift without its file is of the household all the same: twice in a month is twice.
      const ownFileId = file === null ? households.fileOfPerson(aid.personId) : file.id
      const own = file ?? (ownFileId === null ? null : households.read(ownFileId))
      const people = own === null ? [aid.personId] : own.facts.personIds
      const others = readOthers.all({ file: ownFileId, people: JSON.stringify(people) }) as AidRecord[] // its columns
      return { aid, file: file?.facts ?? null, others: others.map(toGiven), today }
    },
  }
}

/**
 * Refuses what may not be (`rule_broken` with the word of the finding) or what wants a written reason
 * (`rule_broken/reason_needed`, with the word of what objects). `more` tells which line of many it is about.
 */
export function refuseUnlessFine(
  findings: readonly Finding[],
  exceptionWhy: string | null,
  more: { readonly row: number; readonly name: string } | null = null,
): void {
  const verdict = judgeAid(findings, exceptionWhy)
  if (verdict === 'ok') return
  const wanted = verdict === 'blocked' ? 'stop' : 'look'
  const finding = findings.find(({ level }) => level === wanted)
  if (finding === undefined) return
  const details = { ...finding.details, ...more }
  if (verdict === 'blocked') throw ruleBroken(finding.reason, finding.field ?? undefined, details)
  throw ruleBroken('reason_needed', 'exceptionWhy', { ...details, objection: finding.reason })
}
