import {
  EmploymentFields,
  LabourContractRow,
  LabourEventRow,
  type Employment,
  type EmploymentListRow,
} from '../../../shared/contract/labour-records.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { lineOf, standingOf } from '../../../shared/domain/labour/record.ts'
import { findContradictions } from '../../../shared/domain/labour/checks.ts'
import { BASIS } from '../../../shared/domain/labour/basis.ts'
import { NOTHING, type LabourFinding } from '../../../shared/domain/labour/explain.ts'
import type { LabourPolicy } from '../../../shared/domain/labour/facts.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { maskIdNo } from '../../../shared/domain/privacy/mask.ts'
import { notFound } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { prepareOnce } from '../../db/prepare-once.ts'
import { listRows } from '../../db/sqlite-sql/lists.ts'
import { THEN_JOIN } from '../../db/sqlite-sql/planner.ts'
import { CONTRACT_COLUMNS, EMPLOYMENT_COLUMNS, EVENT_COLUMNS, fromColumns } from './columns.ts'
import { toFinding } from './mapping.ts'
import { readOthers } from './others.ts'
import { readLabourPolicy } from './policy.ts'
import { readEmployments, type ReadEmployment } from './records.ts'

/** One employment with its papers, what follows from them today, and what contradicts itself. */
export function getEmployment(ctx: Context, id: string): Employment {
  const [employment] = describeEmployments(ctx, [id])
  if (employment === undefined) throw notFound('employment', id)
  return employment
}

/** Newest first. */
export function employmentsOfPerson(ctx: Context, personId: string): Employment[] {
  const ids = ctx.store.sqlite
    .prepare(
      `select id from employment where person_id = ? and deleted_at is null order by coalesce(hired_on, '') desc, number desc`,
    )
    .pluck()
    .all(personId)
    .map(String)
  return describeEmployments(ctx, ids)
}

/** Lines of the list for employments that were read, in their order. */
export function toListRows(ctx: Context, ids: readonly string[]): EmploymentListRow[] {
  const { sqlite } = ctx.store
  const today = ctx.clock.today()
  const policy = readLabourPolicy(sqlite, today)
  const names = readNames(sqlite, ids)
  return readEmployments(sqlite, ids).map((read) => toListRow(read, names, today, policy))
}

/** Whole employments in the order of the ids. */
export function describeEmployments(ctx: Context, ids: readonly string[]): Employment[] {
  const { sqlite } = ctx.store
  const today = ctx.clock.today()
  const policy = readLabourPolicy(sqlite, today)
  const names = readNames(sqlite, ids)
  return readEmployments(sqlite, ids).map((read) => {
    const { row, contracts, events, record } = read
    const { findings, level } = standingOf(record, today, policy)
    return {
      ...toListRow(read, names, today, policy),
      level,
      fields: EmploymentFields.parse(fromColumns(EMPLOYMENT_COLUMNS, row)),
      contracts: contracts.map((each) => ({
        ...LabourContractRow.parse(fromColumns(CONTRACT_COLUMNS, each)), id: each.id,
      })),
      events: events.map((each) => ({ ...LabourEventRow.parse(fromColumns(EVENT_COLUMNS, each)), id: each.id })),
      findings: [...findings.map(toFinding), ...copyFinding(read)],
      problems: findContradictions(record, readOthers(sqlite, row)).map((each) => ({ ...each })),
      importBatchId: row.import_batch_id,
      deletedAt: row.deleted_at,
      revision: row.revision,
    }
  })
}

/** LCL 16(2): the worker keeps a copy of the text. */
function copyFinding({ contracts }: ReadEmployment): ReturnType<typeof toFinding>[] {
  if (!contracts.some(({ delivered }) => delivered === 0)) return []
  const finding: LabourFinding = {
    finding: 'no_copy', level: 'yellow', sure: true, views: [], ...NOTHING, ...BASIS.no_copy,
  }
  return [toFinding(finding)]
}

interface Names {
  readonly id: string
  readonly name: string
  readonly id_no: string | null
  readonly unit_name: string
  readonly user_name: string | null
}

function readNames(sqlite: Sqlite, ids: readonly string[]): Map<string, Names> {
  const rows = prepareOnce(
    sqlite,
    `select e.id, p.name, p.id_no, u.name as unit_name, v.name as user_name
     from ${listRows('?', 'w')} ${THEN_JOIN} employment e on e.id = w.value join person p on p.id = e.person_id
     join unit u on u.id = e.unit_id left join unit v on v.id = e.user_unit_id`,
  ).all(JSON.stringify(ids)) as Names[] // the columns named
  return new Map(rows.map((row) => [row.id, row]))
}

function toListRow(
  { row, record }: ReadEmployment,
  names: ReadonlyMap<string, Names>,
  today: PlainDate,
  policy: LabourPolicy,
): EmploymentListRow {
  const named = names.get(row.id)
  if (named === undefined) throw new Error('an employment has a person and a unit')
  const { status, flags, possible, lacking, assessment, dates, renewedFrom, signBy } = lineOf(record, today, policy)
  return {
    id: row.id,
    personId: row.person_id,
    name: named.name,
    sex: row.sex === null ? null : bareCode(row.sex),
    idNoMasked: named.id_no === null ? null : maskIdNo(named.id_no),
    unitId: row.unit_id,
    unitName: named.unit_name,
    userUnitId: row.user_unit_id,
    userUnitName: named.user_name,
    form: bareCode(row.form),
    hiredOn: row.hired_on,
    endedOn: row.ended_on,
    dept: row.dept,
    post: row.post,
    status,
    flags: [...flags],
    possibleFlags: [...possible],
    // As it is kept: whoever asks for a list has brought it up to date.
    level: row.level as EmploymentListRow['level'], // a check constraint allows no other
    lacking: [...lacking],
    doublePay: assessment?.doublePay ?? null,
    expiresOn: dates.expiresOn,
    termTo: dates.termTo,
    renewedFrom,
    signBy,
    daysToExpiry: assessment?.daysToExpiry ?? null,
    extendedTo: dates.extendedTo,
    probationTo: dates.probationTo,
    probationLimitEndsOn: assessment?.probationLimitEndsOn ?? null,
    retiresOn: dates.retiresOn,
    checkWhy: row.check_why,
  }
}
