import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls, HardshipFile } from '../../../shared/contract/hardship.ts'
import { look, type Finding } from '../../../shared/domain/hardship/finding.ts'
import { readText, type HardshipStep } from '../../../shared/domain/hardship/progress.ts'
import { applyStep, type StepResult } from '../../../shared/domain/hardship/steps.ts'
import { notFound, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { insertRow, removeRow, type Journal } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { write } from '../../write.ts'
import { readCalendar } from '../calendar/service.ts'
import { checkCodeIds } from '../members/service.ts'
import { readPolicy } from './policy.ts'
import { getLivingFile, stepsOf } from './queries.ts'
import { fromStoredStep } from './stored-steps.ts'
import { getFile } from './view.ts'

type Calls = typeof hardshipCalls

/** One dated step of the procedure; `rule_broken` with the first rule that forbids it. */
export async function recordStep(ctx: Context, input: ParsedOf<Calls, 'hardship.recordStep'>): Promise<HardshipFile> {
  const { id, ...step } = input
  const facts = { kind: step.kind, on: step.on }
  const entry = { action: 'hardship.recordStep', entity: 'hardship_file', entityId: id, facts }
  let warnings: readonly Finding[] = []
  await write(ctx, entry, async (tx, journal) => {
    await getLivingFile(tx, id)
    warnings = await insertStep(ctx, tx, journal, id, step)
  })
  return getFile(ctx, id, warnings)
}

/** For features that record steps inside a transaction of their own; gives what should be seen all the same. */
export async function insertStep(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  fileId: string,
  step: HardshipStep,
): Promise<readonly Finding[]> {
  const result = await judgeStep(ctx, tx, fileId, step)
  if (!result.ok) {
    const { reason, field, details } = result.problem
    throw ruleBroken(reason, field, details)
  }
  const exitReason = readText(step, 'exitReason')
  if (exitReason !== null) await checkCodeIds(tx, new Map([[`hardship_exit_reason/${exitReason}`, 'data.exitReason']]))
  await insertRow(tx, journal, 'hardship_step', {
    id: ctx.newId(),
    file_id: fileId,
    kind: step.kind,
    on_date: step.on,
    position: await nextPosition(tx, fileId),
    people: step.people,
    data: JSON.stringify(result.data),
    note: step.note,
    state_after: `hardship_state/${result.state}`,
  })
  return result.warnings
}

/** What recording a step would say; writes nothing. */
export async function tryStep(
  ctx: Context,
  { id, ...step }: ParsedOf<Calls, 'hardship.tryStep'>,
): Promise<OutputOf<Calls, 'hardship.tryStep'>> {
  const { db } = ctx.store
  await getLivingFile(db, id)
  const result = await judgeStep(ctx, db, id, step)
  return result.ok ? { refused: null, warnings: [...result.warnings] } : { refused: result.problem, warnings: [] }
}

/** By the rules of the step's own day. The list on the wall names the class (domain 9, PR8), so it should be settled. */
async function judgeStep(ctx: Context, db: Db | Tx, fileId: string, step: HardshipStep): Promise<StepResult> {
  const rows = await stepsOf(db, fileId)
  const policy = await readPolicy(db, step.on)
  const result = applyStep(rows.map(fromStoredStep), step, ctx.clock.today(), await readCalendar(db), policy)
  if (!result.ok || step.kind !== 'publicity') return result
  const { category } = await getLivingFile(db, fileId)
  return category === null
    ? { ...result, warnings: [...result.warnings, look('class_not_confirmed', { field: 'category' })] }
    : result
}

/** Takes back the newest step; any other would leave those after it without their ground. */
export async function removeStep(
  ctx: Context,
  { id, stepId }: ParsedOf<Calls, 'hardship.removeStep'>,
): Promise<HardshipFile> {
  const entry = { action: 'hardship.removeStep', entity: 'hardship_file', entityId: id }
  await write(ctx, entry, async (tx, journal) => {
    await getLivingFile(tx, id)
    const steps = await stepsOf(tx, id)
    const step = steps.find((row) => row.id === stepId)
    if (step === undefined) throw notFound('hardship_step', stepId)
    const last = steps.at(-1)
    if (last !== undefined && last.id !== stepId) {
      throw ruleBroken('not_last_step', undefined, { kind: last.kind, on: last.on_date })
    }
    await removeRow(tx, journal, 'hardship_step', stepId)
  })
  return getFile(ctx, id)
}

/** Removed steps keep theirs, so that Ctrl+Z can bring them back. */
async function nextPosition(tx: Tx, fileId: string): Promise<number> {
  const { last } = await tx
    .selectFrom('hardship_step')
    .select((eb) => eb.fn.max<number | null>('position').as('last'))
    .where('file_id', '=', fileId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
