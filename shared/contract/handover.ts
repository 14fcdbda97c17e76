import { z } from 'zod'
import { findPassphraseFault } from '../domain/passphrase.ts'
import { BackupOverview, BackupRow } from './backups.ts'
import { defineCalls } from './define.ts'
import { Count, Empty, Id, Text } from './values.ts'

/** What is handed over, by kind. */
export const HANDOVER_KINDS = [
  'person', 'member', 'unit', 'trade_union', 'card', 'hardship_file', 'hardship_on_file', 'aid', 'aid_campaign',
  'employment', 'labour_contract', 'collective_contract', 'attachment', 'consent', 'sent_package',
] as const
/** What is begun and not ended. */
export const HANDOVER_OPEN = [
  'drafts', 'files_between_steps', 'files_in_publicity', 'reviews_overdue', 'campaigns_not_recorded',
  'campaigns_not_signed', 'import_rows_waiting', 'contracts_to_check', 'surveys_open', 'packages_unanswered', 'rows_returned',
] as const

const Counted = z.object({ kind: z.enum(HANDOVER_KINDS), count: Count })
const Open = z.object({ kind: z.enum(HANDOVER_OPEN), count: Count })
/** Papers that lie somewhere. */
export const HANDOVER_PAPERS = ['consent', 'hardship_file'] as const
/** Where they lie, as far as it was typed. */
const Place = z.object({ of: z.enum(HANDOVER_PAPERS), place: z.string(), count: Count })

export const HandoverOverview = z.object({
  counts: z.array(Counted),
  /** Those with none are not listed. */
  open: z.array(Open),
  places: z.array(Place),
  /** Papers of which no place is known. */
  withoutPlace: z.array(z.object({ of: z.enum(HANDOVER_PAPERS), count: Count })),
  organiserName: z.string(),
})
export type HandoverOverview = z.infer<typeof HandoverOverview>

const Names = {
  fromName: Text(50).min(1),
  toName: Text(50).min(1),
  /** 监交人. */
  witnessName: Text(50).default(''),
}
export const HandoverNames = z.strictObject({ ...Names, note: Text(500).default('') })
export type HandoverNames = z.infer<typeof HandoverNames>

const NewPassphrase = z
  .string()
  .max(200)
  .superRefine((text, refine) => {
    const fault = findPassphraseFault(text)
    if (fault !== null) refine.addIssue({ code: 'custom', message: fault })
  })

/** 交接: counted, sealed, signed for, and locked anew. */
export const handoverCalls = defineCalls({
  'handover.overview': { input: Empty, output: HandoverOverview.extend({ backups: BackupOverview }) },
  /** A proven backup that is never let go of, and the 交接清单 over it for two signatures. */
  'handover.seal': {
    input: HandoverNames,
    output: z.object({ token: z.string(), pages: Count, backup: BackupRow, copied: z.boolean() }),
  },
  /** Saves the very bytes of the preview. */
  'handover.saveSheet': { input: z.strictObject({ token: z.string().max(60) }), output: z.object({ path: z.string() }) },
  /**
   * Makes a new key under the successor's passphrase and shows its recovery code. Nothing is changed yet; what was
   * prepared is gone with locking. Wrong: `invalid_input/wrong_passphrase` for the passphrase in use.
   */
  'handover.prepare': {
    input: z.strictObject({ ...Names, passphrase: z.string().min(1).max(200), newPassphrase: NewPassphrase }),
    output: z.object({ id: Id, recoveryCode: z.string() }),
  },
  /** Locks the store with the prepared key. `not_found/handover_not_found` where none was prepared. */
  'handover.complete': {
    input: z.strictObject({ id: Id }),
    output: z.object({ sealed: BackupRow, copied: z.boolean() }),
  },
})
