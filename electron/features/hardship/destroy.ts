import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { destroyFrom } from '../../../shared/domain/hardship/lists.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { invalidInput, ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, removeRow } from '../../db/journal.ts'
import type { Tx } from '../../db/store.ts'
import { writeEach } from '../../write-each.ts'
import { readPolicy } from './policy.ts'
import { getLivingFile } from './queries.ts'
import { refuseFuture } from './service.ts'

/**
 * Ten years after withdrawal, with two names: papers and sensitive fields go, the line in the ledger stays. Cannot be
 * undone. What goes is not written down again; earlier lines of the audit chain cannot be taken out of it.
 */
export async function destroyFiles(
  ctx: Context,
  { ids, on, by, witness }: ParsedOf<typeof hardshipCalls, 'hardship.destroy'>,
): Promise<{ destroyed: number }> {
  if (by.trim() === witness.trim()) throw invalidInput('same_witness', 'witness')
  refuseFuture(on, ctx.clock.today(), 'on')
  const names = `${by}、${witness}`
  const wanted = [...new Set(ids)]
  await writeEach(ctx, wanted, {
    entry: (id) => ({ action: 'hardship.destroy', entity: 'hardship_file', entityId: id, facts: { by, witness, on } }),
    work: async (tx, journal, id) => {
      const file = await getLivingFile(tx, id)
      const from = file.closed_on === null ? null : destroyFrom(day(file.closed_on), await readPolicy(tx, on))
      if (from === null || on < from) {
        throw ruleBroken('not_yet_destroyable', 'on', { fileNo: file.file_no, destroyFrom: from })
      }
      const papers = await papersOf(tx, id)
      for (const paper of papers) await removeRow(tx, journal, 'attachment', paper.id)
      await wipePapers(tx, papers.map(({ sha256 }) => sha256))
      await wipeRows(tx, id, journal.now)
      await changeRow(tx, journal, 'hardship_file', id, { destroyed_on: on, destroyed_by: names })
    },
    undoable: false,
  })
  return { destroyed: wanted.length }
}

/** Papers of the file and of its steps, those in the recycle bin as well. */
async function papersOf(tx: Tx, fileId: string): Promise<{ id: string; sha256: string }[]> {
  const steps = tx.selectFrom('hardship_step').select('id').where('file_id', '=', fileId)
  return tx
    .selectFrom('attachment')
    .select(['id', 'sha256'])
    .where((eb) =>
      eb.or([
        eb.and([eb('owner_table', '=', 'hardship_file'), eb('owner_id', '=', fileId)]),
        eb.and([eb('owner_table', '=', 'hardship_step'), eb('owner_id', 'in', steps)]),
      ]),
    )
    .execute()
}

/** The bytes of papers that hang on nothing else. */
async function wipePapers(tx: Tx, hashes: readonly string[]): Promise<void> {
  const used = tx.selectFrom('attachment').select('sha256').where('deleted_at', 'is', null)
  await tx
    .updateTable('attachment_content')
    .set({ bytes: Buffer.alloc(0) })
    .where('sha256', 'in', hashes)
    .where('sha256', 'not in', used)
    .execute()
}

/** Past the journal, which would keep a last copy of all of it. */
async function wipeRows(tx: Tx, fileId: string, now: string): Promise<void> {
  const health = {
    health: null, illness: null, disability_type: null, disability_grade: null, insurance: null, note: null,
  }
  await tx
    .updateTable('hardship_file')
    .set({
      ...health, story: null, other_contact: null, bank_name: null, bank_branch: null, bank_card: null,
      bank_holder_id: null, accident_on: null, accident_what: null, accident_passes: null, category: null,
      category_reason: null, legacy_category: null, legacy_measures: null, given: null, work_state: null,
      unit_status: null, model_worker: null, housing: null, housing_m2: null, postcode: null, single_parent: null,
      self_help: null, zero_employment: null, main_cause: null, second_cause: null, third_cause: null,
      fourth_cause: null, focus_group: null, contract_signed_on: null, contract_months: null, migrant: null,
    })
    .where('id', '=', fileId)
    .execute()
  await tx
    .updateTable('household_member')
    .set({
      ...health, identity: null, workplace: null, school: null, school_level: null, enrolled_on: null,
      school_years: null, not_counted_why: null, able_to_work: null, work_state: null,
    })
    .where('file_id', '=', fileId)
    .execute()
  const gone = { deleted_at: now }
  // Who lived with the worker goes as well; his own name stays in the ledger.
  const worker = tx.selectFrom('hardship_file').select('person_id').where('id', '=', fileId)
  const others = tx.updateTable('household_member').set(gone).where('file_id', '=', fileId)
  await others.where('person_id', '!=', worker).execute()
  const income = { ...gone, amount_fen: 0, counted_why: null, evidence: null }
  await tx.updateTable('income').set(income).where('file_id', '=', fileId).execute()
  const expense = { ...gone, reimbursed_fen: 0, gross_fen: 0, counted_why: null, evidence: null, period: null }
  await tx.updateTable('rigid_expense').set(expense).where('file_id', '=', fileId).execute()
  const property = { ...gone, value_fen: null, area_m2: null, note: null }
  await tx.updateTable('household_property').set(property).where('file_id', '=', fileId).execute()
  const exclusion = { ...gone, found: null, override_why: null }
  await tx.updateTable('hardship_exclusion').set(exclusion).where('file_id', '=', fileId).execute()
  const evidence = { ...gone, waived_why: null, note: null }
  await tx.updateTable('hardship_evidence').set(evidence).where('file_id', '=', fileId).execute()
  const assessment = { ...gone, sum: '{}', reason: '' }
  await tx.updateTable('hardship_assessment').set(assessment).where('file_id', '=', fileId).execute()
  await tx.updateTable('hardship_step').set({ people: null, note: null }).where('file_id', '=', fileId).execute()
}
