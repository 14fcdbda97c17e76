import type { WaitingFile } from '../../../shared/contract/county.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { announceChange, note } from '../../write.ts'
import { markReceiptDue } from './receipt-due.ts'

/** Files on one page. */
const PAGE = 100

/** Household files that were handed in, those nobody has decided first; each with the last decision about it. */
export function listFiles(
  { store }: Context,
  { townshipCode, offset }: { townshipCode: string | null; offset: number },
): { rows: WaitingFile[]; total: number } {
  const values = { code: townshipCode, limit: PAGE, offset }
  const total = Number(store.sqlite.prepare(`select count(*) ${HANDED_IN}`).pluck().get({ code: townshipCode }))
  const rows = store.sqlite
    .prepare(
      `select f.id as fileId, f.file_no as fileNo, p.name, t.code as townshipCode, t.name as townshipName, f.category,
         f.applied_on as appliedOn, f.publicity_to as publicityTo, f.household_size as householdSize,
         d.outcome, d.document_no as documentNo, d.reason, d.on_date as "on", d.decided_by as "by",
         exists (select 1 from received_package r where r.township_code = d.township_code and r.sequence = d.sequence
           and r.receipt_at >= d.decided_at) as receiptGiven, (${IS_DECIDED}) as isCurrent
       ${HANDED_IN} order by (${IS_DECIDED}), f.applied_on, f.number limit @limit offset @offset`,
    )
    .all(values) as FileRecord[] // as selected; the contract checks it on its way out
  return {
    total,
    rows: rows.map(({ outcome, documentNo, reason, on, by, receiptGiven, isCurrent, ...file }) => ({
      ...file,
      decision: outcome === null ? null : { outcome, documentNo, reason, on, by, receiptGiven: receiptGiven === 1, isCurrent: isCurrent === 1 },
    })),
  }
}

export function countWaiting({ store }: Context): number {
  return Number(store.sqlite.prepare(`select count(*) ${HANDED_IN} and not (${IS_DECIDED})`).pluck().get({ code: null }))
}

/** The step by which a file was handed in last. */
const LAST_STEP = `(select s.id from hardship_step s where s.file_id = f.id and s.kind = 'submit' and s.deleted_at is null order by s.position desc limit 1)`
/** The newest decision is about the file as it was handed in last. */
const IS_DECIDED = `(d.id is not null and d.step_id is ${LAST_STEP})`
const HANDED_IN = `from hardship_file f join origin o on o.table_name = 'hardship_file' and o.row_id = f.id
  join township t on t.number = o.township join person p on p.id = f.person_id
  left join file_decision d on d.id = (select id from file_decision where file_id = f.id order by decided_at desc, id desc limit 1)
  where f.state = 'hardship_state/submitted' and f.deleted_at is null and (@code is null or t.code = @code)`

function readLastStep({ store }: Context, fileId: string): string | null {
  const id: unknown = store.sqlite.prepare(`select ${LAST_STEP} from hardship_file f where f.id = ?`).pluck().get(fileId)
  return typeof id === 'string' ? id : null
}

interface FileRecord extends Omit<WaitingFile, 'decision'> {
  readonly outcome: 'approved' | 'returned' | null
  readonly documentNo: string | null
  readonly reason: string | null
  readonly on: PlainDate
  readonly by: string
  readonly receiptGiven: 0 | 1
  readonly isCurrent: 0 | 1
}

/**
 * The county's answer to files that were handed in. It goes to the township with the next receipt, becomes a step of the
 * file there, and comes back with its next package: a step written here would then stand twice. Throws
 * `rule_broken/document_no_required`, `reason_required`, `not_handed_in`.
 */
export async function decideFiles(
  ctx: Context,
  input: { fileIds: readonly string[]; outcome: 'approved' | 'returned'; documentNo: string | null; reason: string | null; on: PlainDate },
): Promise<{ decided: number }> {
  const { outcome, documentNo, reason, on } = input
  if (outcome === 'approved' && (documentNo ?? '') === '') throw ruleBroken('document_no_required', 'documentNo')
  if (outcome === 'returned' && (reason ?? '') === '') throw ruleBroken('reason_required', 'reason')
  if (on > ctx.clock.today()) throw ruleBroken('in_future', 'on')
  const now = ctx.clock.now()
  const ids = [...new Set(input.fileIds)]
  await ctx.store.db.transaction().execute(async (tx) => {
    for (const fileId of ids) {
      const file = await tx
        .selectFrom('hardship_file as f')
        .innerJoin('origin as o', (join) => join.onRef('o.row_id', '=', 'f.id').on('o.table_name', '=', 'hardship_file'))
        .innerJoin('township as t', 't.number', 'o.township')
        .select(['f.state', 'f.file_no', 'o.sequence', 't.code'])
        .where('f.id', '=', fileId)
        .where('f.deleted_at', 'is', null)
        .executeTakeFirst()
      if (file === undefined) throw notFound('hardship_file', fileId)
      if (file.state !== 'hardship_state/submitted') throw ruleBroken('not_handed_in', undefined, { fileNo: file.file_no })
      await tx
        .insertInto('file_decision')
        .values({
          id: ctx.newId(), file_id: fileId, township_code: file.code, sequence: file.sequence, outcome,
          document_no: outcome === 'approved' ? documentNo : null, reason: reason === '' ? null : reason, on_date: on,
          decided_at: now, decided_by: ctx.session.actor, step_id: readLastStep(ctx, fileId),
        })
        .execute()
      await markReceiptDue(tx, file.code, file.sequence)
    }
  })
  for (const fileId of ids) {
    const facts = { decision: outcome === 'approved' ? '批准' : '退回', documentNo, on }
    await note(ctx, { action: 'county.decideFile', entity: 'hardship_file', entityId: fileId, facts, why: reason })
  }
  announceChange(ctx, ['county'])
  return { decided: ids.length }
}
