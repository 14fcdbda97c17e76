import type { OutputOf } from '../../../shared/contract/define.ts'
import type { HardshipFile, hardshipCalls } from '../../../shared/contract/hardship.ts'
import { checkFile, type FileFacts } from '../../../shared/domain/hardship/checks.ts'
import { foldSteps } from '../../../shared/domain/hardship/progress.ts'
import { makeSum, type HardshipSum } from '../../../shared/domain/hardship/sum.ts'
import { isDayOrMonth, type DayOrMonth, type PlainDate } from '../../../shared/domain/plain-date.ts'
import type { WorkCalendar } from '../../../shared/domain/workdays.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'
import { readCalendar } from '../calendar/service.ts'
import { consentsOf } from '../consents/service.ts'
import { findPerson } from '../members/service.ts'
import { gotOf, makeChecklist, needsOf, readScans } from './checklist.ts'
import { readList, readSumFacts } from './facts.ts'
import { listFileIds } from './list.ts'
import { bare, toFileFields, type FileRecord } from './mapping.ts'
import { holderOf } from './hidden.ts'
import { readPolicy } from './policy.ts'
import { assessmentsOf, getLivingFile, stepsOf } from './queries.ts'
import { fromStoredStep } from './stored-steps.ts'

/** 上报前体检 of one file, or of every file that stands before going up: in publicity, objected to, sent back. */
export async function checkFiles(
  ctx: Context,
  id: string | null,
): Promise<OutputOf<typeof hardshipCalls, 'hardship.check'>> {
  const { db } = ctx.store
  const today = ctx.clock.today()
  const ids = id === null ? await listFileIds(ctx, { states: ['publicity', 'objection', 'returned'] }) : [id]
  const calendar = await readCalendar(db)
  const replies = []
  for (const each of ids) {
    const file = await getLivingFile(db, each)
    // An import that was taken back may have put the person into the recycle bin.
    const person = await findPerson(db, file.person_id)
    if (person === null) throw new Error(`no person for file ${each}`)
    const policy = await readPolicy(db, today)
    const findings = checkFile(await readFileFacts(db, file, person, { today, calendar }), today, policy)
    replies.push({ id: each, fileNo: file.file_no, name: person.name, findings })
  }
  return replies
}

type Person = NonNullable<Awaited<ReturnType<typeof findPerson>>>

async function readFileFacts(
  db: Db,
  file: FileRecord,
  person: Person,
  { today, calendar }: { today: PlainDate; calendar: WorkCalendar },
): Promise<FileFacts> {
  const facts = await readSumFacts(db, file, today)
  const policy = await readPolicy(db, facts.on)
  const sum = makeSum(facts, policy)
  const steps = await stepsOf(db, file.id)
  const fields = toFileFields(file)
  const personIds = facts.members.map(({ personId }) => personId)
  const scans = await readScans(db, file, steps, personIds)
  const evidence = (await readList(db, 'evidence', file.id)) as HardshipFile['evidence'] // as saved
  const needs = needsOf(file, facts, sum)
  const { bankName, bankCard, bankHolderId, mainCause, otherCauses, story, migrant } = fields
  return {
    worker: workerOf(file, person, facts.members.find(({ personId }) => personId === file.person_id)),
    causes: { mainCause, otherCauses, story },
    migrant: {
      migrant,
      isMember: person.member_state === 'member_state/active' || person.member_state === 'member_state/retained',
      workingSince: fields.contractSignedOn ?? toDayOrMonth(person.hired_on),
    },
    bank: { bankName, bankCard, bankHolderId },
    accountHolderId: holderOf(file),
    members: facts.members,
    progress: foldSteps(steps.map(fromStoredStep), calendar, policy),
    evidenceNeeded: needs,
    evidence: gotOf(makeChecklist(needs, evidence, scans, facts)),
    consents: await consentsOf(db, personIds),
    sum,
    confirmed: await confirmedOf(db, file),
  }
}

function workerOf(
  file: FileRecord,
  person: Person,
  own: FileFacts['members'][number] | undefined,
): FileFacts['worker'] {
  const { modelWorker, housing, industry, singleParent } = toFileFields(file)
  return {
    political: bare(person.political),
    mobile: person.mobile,
    firstWorkOn: toDayOrMonth(person.first_work_on),
    hukouAddress: person.hukou_address,
    address: person.address,
    unitId: person.unit_id,
    health: own?.health ?? bare(file.health),
    workState: own?.workState ?? bare(file.work_state),
    modelWorker,
    housing,
    industry,
    singleParent,
    insurance: own?.insurance ?? bare(file.insurance),
  }
}

/** The newest decision of a person, with the sum that it rested on. */
async function confirmedOf(db: Db, file: FileRecord): Promise<FileFacts['confirmed']> {
  const [newest] = await assessmentsOf(db, file.id)
  if (newest === undefined) return null
  return { category: bare(newest.category), sum: JSON.parse(newest.sum) as HardshipSum } // written by `confirmClass`
}

function toDayOrMonth(text: string | null): DayOrMonth | null {
  return text !== null && isDayOrMonth(text) ? text : null
}
