import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { categoryOfSuggestion } from '../../../shared/domain/hardship/codes.ts'
import type { EvidenceGot } from '../../../shared/domain/hardship/checks.ts'
import { evidenceNeeded, type EvidenceKind, type EvidenceNeed } from '../../../shared/domain/hardship/evidence.ts'
import type { SumFacts } from '../../../shared/domain/hardship/household.ts'
import type { HardshipSum } from '../../../shared/domain/hardship/sum.ts'
import { isPlainDate, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { Db, Tx } from '../../db/store.ts'
import { bare, toFileFields, type FileRecord } from './mapping.ts'
import { scansOf, type ScanRecord, type StepRecord } from './queries.ts'

type Row = HardshipFile['evidence'][number]
type Line = HardshipFile['checklist'][number]

/** Papers that hang on the file and around it, by what they are. */
export interface Scans {
  /** Those of one line; `isOnly` where no other line asks for this kind, and nobody need say whose a paper is. */
  of(kind: string, personId: string | null, isOnly: boolean): readonly { readonly on: string }[]
  ofStep(stepId: string): number
}

export function needsOf(file: FileRecord, facts: SumFacts, sum: HardshipSum): EvidenceNeed[] {
  // Nothing more is asked of papers that were destroyed.
  if (file.destroyed_on !== null) return []
  const { mainCause, otherCauses, migrant } = toFileFields(file)
  return evidenceNeeded({
    on: facts.on,
    workerId: file.person_id,
    category: bare(file.category) ?? categoryOfSuggestion(sum.suggested),
    causes: [...(mainCause === null ? [] : [mainCause]), ...otherCauses],
    migrant,
    accident: facts.accident.on !== null,
    members: facts.members,
    expenses: facts.expenses,
  })
}

/** What class, causes and rows ask for beside what came: ticked, waived or scanned. */
export function makeChecklist(
  needs: readonly EvidenceNeed[],
  rows: readonly Row[],
  scans: Scans,
  facts: SumFacts,
): Line[] {
  const names = new Map(facts.members.map(({ personId, name }) => [personId, name]))
  return needs.map(({ kind, personId, need }) => {
    const row = rows.find((each) => each.kind === kind && each.personId === personId)
    const papers = scans.of(kind, personId, needs.filter((each) => each.kind === kind).length === 1)
    return {
      kind, personId, need,
      personName: personId === null ? null : (names.get(personId) ?? null),
      receivedOn: row?.receivedOn ?? firstDay(papers),
      waivedWhy: row?.waivedWhy ?? null,
      attachments: papers.length,
    }
  })
}

/** The same for the check before a file goes up. */
export function gotOf(checklist: readonly Line[]): EvidenceGot[] {
  return checklist.map(({ kind, personId, receivedOn, waivedWhy }) => {
    return { kind, personId, receivedOn: receivedOn !== null && isPlainDate(receivedOn) ? receivedOn : null, waivedWhy }
  })
}

/** The day of the first, for a paper nobody has ticked. */
function firstDay(papers: readonly { readonly on: string }[]): PlainDate | null {
  const first = papers.map(({ on }) => on).toSorted()[0]
  return first !== undefined && isPlainDate(first) ? first : null
}

/**
 * A paper of one person hangs on that person, or on the file with his name. One that nobody has named counts only where
 * one line asks for its kind: one photo is not the 诊断证明 of two. What was signed at a step counts for the paper that
 * the step makes.
 */
export async function readScans(
  db: Db | Tx,
  file: FileRecord,
  steps: readonly StepRecord[],
  personIds: readonly string[],
): Promise<Scans> {
  const scans = await scansOf(db, { fileId: file.id, stepIds: steps.map(({ id }) => id), personIds })
  const stepKinds = new Map(steps.map(({ id, kind }) => [id, kind]))
  const isOf = (scan: ScanRecord, kind: string, personId: string | null, isOnly: boolean): boolean => {
    if (scan.owner_table === 'person') return scan.owner_id === personId && scan.kind === kind
    if (scan.owner_table === 'hardship_file') {
      return scan.kind === kind && (scan.person_id === null ? isOnly : scan.person_id === personId)
    }
    const step = stepKinds.get(scan.owner_id) ?? ''
    return scan.kind === kind || (scan.kind === 'photo' ? PHOTOS[step] : SHEETS[step]) === kind
  }
  return {
    of: (kind, personId, isOnly) =>
      scans.filter((scan) => isOf(scan, kind, personId, isOnly)).map((scan) => ({ on: scan.created_at.slice(0, 10) })),
    ofStep: (stepId) => scans.filter((scan) => scan.owner_id === stepId).length,
  }
}

const SHEETS: Readonly<Record<string, EvidenceKind>> = {
  apply: 'application',
  authorise: 'authorisation',
  visit: 'visit_form',
  review_meeting: 'committee_minutes',
  publicity: 'publicity_sheet',
}
const PHOTOS: Readonly<Record<string, EvidenceKind>> = { visit: 'visit_photos' }
