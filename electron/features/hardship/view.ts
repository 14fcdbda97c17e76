import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { doubtOfCard } from '../../../shared/domain/hardship/bank.ts'
import type { Finding } from '../../../shared/domain/hardship/finding.ts'
import { ageOf } from '../../../shared/domain/hardship/household.ts'
import { destroyFrom } from '../../../shared/domain/hardship/lists.ts'
import { foldSteps } from '../../../shared/domain/hardship/progress.ts'
import { allowedSteps, blockedSteps } from '../../../shared/domain/hardship/steps.ts'
import { makeSum } from '../../../shared/domain/hardship/sum.ts'
import { day, type PlainDate } from '../../../shared/domain/plain-date.ts'
import { maskBankCard, maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { readCalendar } from '../calendar/service.ts'
import { makeChecklist, needsOf, readScans } from './checklist.ts'
import { readList, readSumFacts, toMember } from './facts.ts'
import { HEALTH_FIELDS, hiddenFields, readHidden, type Hidden } from './hidden.ts'
import { bare, fromColumns, toFileFields, toState, type FileRecord } from './mapping.ts'
import { readMissingConsents } from './missing-consents.ts'
import { readPolicy } from './policy.ts'
import { assessmentsOf, findFile, householdOf, readHead, stepsOf, type HouseholdRecord } from './queries.ts'
import { LIST_TABLES } from './row-tables.ts'
import { fromStoredStep } from './stored-steps.ts'

/** One household, one page; numbers masked. Files in the recycle bin and destroyed ones can be looked at, too. */
export async function getFile(ctx: Context, id: string, warnings: readonly Finding[] = []): Promise<HardshipFile> {
  const { db } = ctx.store
  const file = await findFile(db, id)
  if (file === null) throw notFound('hardship_file', id)
  const today = ctx.clock.today()
  const [head] = await readHead(db, id)
  if (head === undefined) throw new Error(`no person for file ${id}`)
  const household = await householdOf(db, id)
  const steps = await stepsOf(db, id)
  const policy = await readPolicy(db, today)
  const progress = foldSteps(steps.map(fromStoredStep), await readCalendar(db), policy)
  const facts = await readSumFacts(db, file, today)
  const sum = makeSum(facts, facts.on === today ? policy : await readPolicy(db, facts.on))
  const personIds = household.map((row) => row.person_id)
  const scans = await readScans(db, file, steps, personIds)
  const hidden = await readHidden(db, file, personIds, today)
  const evidence = (await readList(db, 'evidence', id)) as HardshipFile['evidence'] // as saved
  const isOpen = file.deleted_at === null && file.destroyed_on === null
  const view = {
    ...rowOf(file),
    name: head.name,
    sex: bare(head.sex),
    idNoMasked: head.id_no === null ? null : maskIdNo(head.id_no),
    unitName: head.unit_name,
    unionName: head.union_name,
    ...maskedFields(file, hidden),
    hidden: hidden.list,
    consentsMissing: await readMissingConsents(db, file, facts.members, { hidden, today }),
    members: household.map((row) => withoutHealth(toMemberView(row, file, today), hidden)),
    incomes: await readList(db, 'incomes', id),
    expenses: await readList(db, 'expenses', id),
    properties: await readList(db, 'properties', id),
    exclusions: await readList(db, 'exclusions', id),
    evidence,
    checklist: makeChecklist(needsOf(file, facts, sum), evidence, scans, facts),
    steps: steps.map((row) => ({
      id: row.id,
      ...fromStoredStep(row),
      stateAfter: toState(row.state_after),
      attachments: scans.ofStep(row.id),
    })),
    allowedSteps: isOpen ? allowedSteps(progress, today, policy) : [],
    blockedSteps: (isOpen ? blockedSteps(progress, today, policy) : []).map(({ kind, problem }) => {
      return { kind, reason: problem.reason, details: problem.details }
    }),
    submitFrom: progress.state === 'publicity' ? progress.submitFrom : null,
    warnings: [...warnings],
    assessments: (await assessmentsOf(db, id)).map((row) => ({
      id: row.id,
      on: row.on_date,
      suggested: row.suggested,
      category: bare(row.category),
      reason: row.reason,
      confirmedBy: row.confirmed_by,
      sum: JSON.parse(row.sum),
    })),
    categoryReason: file.category_reason,
    paperSyncedOn: file.paper_synced_on,
    exitReason: bare(file.exit_reason),
    destroyFrom: file.closed_on === null ? null : destroyFrom(day(file.closed_on), policy),
    destroyedOn: file.destroyed_on,
    approvalNo: file.approval_no,
    given: file.given === null ? {} : JSON.parse(file.given),
    importBatchId: file.import_batch_id,
    deletedAt: file.deleted_at,
    revision: file.revision,
  }
  // The door, where every reply is parsed, checks what is read loosely here: days, words and rows.
  return view as unknown as HardshipFile
}

/** What a list shows of a file, names aside. */
export function rowOf(file: FileRecord) {
  return {
    id: file.id,
    fileNo: file.file_no,
    personId: file.person_id,
    category: bare(file.category),
    migrant: file.migrant === null ? null : file.migrant === 1,
    mainCause: bare(file.main_cause),
    householdSize: file.household_size,
    state: toState(file.state),
    stateSince: file.state_since,
    appliedOn: file.applied_on,
    publicityTo: file.publicity_to,
    approvedOn: file.approved_on,
    closedOn: file.closed_on,
    reviewDueOn: file.review_due_on,
    syncDueOn: file.sync_due_on,
    changedOn: file.changed_on,
    lastAidOn: file.last_aid_on,
    aidFen: file.aid_fen,
    returnedCount: file.returned_count,
  }
}

function maskedFields(file: FileRecord, hidden: Hidden): Pick<HardshipFile, 'fields' | 'maskedFields' | 'cardDoubt'> {
  const blanks = Object.fromEntries(hiddenFields(file, hidden).map((field) => [field, null]))
  const fields = { ...toFileFields(file), ...blanks }
  if (fields.bankCard === null) return { fields, maskedFields: [], cardDoubt: null }
  const masked = { ...fields, bankCard: maskBankCard(fields.bankCard) }
  return { fields: masked, maskedFields: ['bankCard'], cardDoubt: doubtOfCard(fields.bankCard) }
}

function withoutHealth<T extends { personId: string }>(member: T, hidden: Hidden): T {
  if (!hidden.has('health', member.personId)) return member
  return { ...member, ...Object.fromEntries(HEALTH_FIELDS.map((field) => [field, null])) }
}

function toMemberView(row: HouseholdRecord, file: FileRecord, today: PlainDate) {
  const { birthOn } = toMember(row, file)
  return {
    ...fromColumns(LIST_TABLES.members.columns, { ...row }),
    id: row.id,
    personId: row.person_id,
    name: row.name,
    sex: bare(row.sex),
    birthOn,
    age: birthOn === null ? null : Math.max(0, ageOf({ birthOn }, today) ?? 0),
    idNoMasked: row.id_no === null ? null : maskIdNo(row.id_no),
    mobileMasked: row.mobile === null ? null : maskPhone(row.mobile),
    memberState: row.member_state === null ? null : bareCode(row.member_state),
  }
}
