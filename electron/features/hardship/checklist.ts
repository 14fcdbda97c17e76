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

/** Papers that hang on the file and around it, counted by what they are. */
export interface Scans {
  count(kind: string, personId: string | null): number
  /** The first day of those, for a paper nobody has ticked. */
  since(kind: string, personId: string | null): PlainDate | null
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
    return {
      kind, personId, need,
      personName: personId === null ? null : (names.get(personId) ?? null),
      receivedOn: row?.receivedOn ?? scans.since(kind, personId),
      waivedWhy: row?.waivedWhy ?? null,
      attachments: scans.count(kind, personId),
    }
  })
}

/** The same for the check before a file goes up. */
export function gotOf(checklist: readonly Line[]): EvidenceGot[] {
  return checklist.map(({ kind, personId, receivedOn, waivedWhy }) => {
    return { kind, personId, receivedOn: receivedOn !== null && isPlainDate(receivedOn) ? receivedOn : null, waivedWhy }
  })
}

/**
 * A paper of one person hangs on that person, or on the file: there it is one of several of its kind, and nobody says
 * whose, so that it counts for all. What was signed at a step counts for the paper that the step makes.
 */
export async function readScans(
  db: Db | Tx,
  file: FileRecord,
  steps: readonly StepRecord[],
  personIds: readonly string[],
): Promise<Scans> {
  const scans = await scansOf(db, { fileId: file.id, stepIds: steps.map(({ id }) => id), personIds })
  const stepKinds = new Map(steps.map(({ id, kind }) => [id, kind]))
  const isOf = (scan: ScanRecord, kind: string, personId: string | null): boolean => {
    if (scan.owner_table === 'person') return scan.owner_id === personId && scan.kind === kind
    if (scan.owner_table === 'hardship_file') return scan.kind === kind
    const step = stepKinds.get(scan.owner_id) ?? ''
    return scan.kind === kind || (scan.kind === 'photo' ? PHOTOS[step] : SHEETS[step]) === kind
  }
  const of = (kind: string, personId: string | null) => scans.filter((scan) => isOf(scan, kind, personId))
  return {
    count: (kind, personId) => of(kind, personId).length,
    since: (kind, personId) => {
      const first = of(kind, personId).map((scan) => scan.created_at.slice(0, 10)).toSorted()[0]
      return first !== undefined && isPlainDate(first) ? first : null
    },
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
