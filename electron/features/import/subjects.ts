import type { Subject } from '../../../shared/domain/import/sheet.ts'
import type { Context } from '../../context.ts'
import { applyImport } from './apply.ts'
import { headOf } from './batch.ts'
import { chooseUnits } from './choose-units.ts'
import { applyHouseholds } from './households/apply.ts'
import { chooseHouseholdUnits } from './households/choose-units.ts'
import { planHouseholds } from './households/plan.ts'
import { decideHousehold, listHouseholds } from './households/rows.ts'
import { planHouseholdsUndo, undoHouseholds } from './households/undo.ts'
import { applyLedger } from './ledger/apply.ts'
import { chooseLedgerUnits } from './ledger/choose-units.ts'
import { planLedger } from './ledger/plan.ts'
import { decideEmployment, listEmploymentRows } from './ledger/rows.ts'
import { planLedgerUndo, undoLedger } from './ledger/undo.ts'
import { planImport } from './plan.ts'
import { getBatch } from './queries.ts'
import { decideRow, listImportRows } from './rows.ts'
import { planUndo, undoImport } from './undo.ts'

/** What differs between files by what they are about; everything else is the same for all. */
interface SubjectWork {
  readonly rows: typeof listImportRows
  readonly decide: typeof decideRow
  readonly chooseUnits: typeof chooseUnits
  readonly plan: typeof planImport
  readonly apply: typeof applyImport
  readonly undoPlan: typeof planUndo
  readonly undo: typeof undoImport
}

const MEMBERS: SubjectWork = {
  rows: listImportRows,
  decide: decideRow,
  chooseUnits,
  plan: planImport,
  apply: applyImport,
  undoPlan: planUndo,
  undo: undoImport,
}

const HOUSEHOLDS: SubjectWork = {
  rows: listHouseholds,
  decide: decideHousehold,
  chooseUnits: chooseHouseholdUnits,
  plan: planHouseholds,
  apply: applyHouseholds,
  undoPlan: planHouseholdsUndo,
  undo: undoHouseholds,
}

const LEDGER: SubjectWork = {
  rows: listEmploymentRows,
  decide: decideEmployment,
  chooseUnits: chooseLedgerUnits,
  plan: planLedger,
  apply: applyLedger,
  undoPlan: planLedgerUndo,
  undo: undoLedger,
}

const WORK: Readonly<Record<Subject, SubjectWork>> = { members: MEMBERS, hardship: HOUSEHOLDS, labour: LEDGER }

/** How a batch is worked on, by what its sheet is about. `not_found` for an unknown batch. */
export async function workOn(ctx: Context, batchId: string): Promise<SubjectWork> {
  const { subject } = headOf(await getBatch(ctx.store.db, batchId))
  return WORK[subject]
}
