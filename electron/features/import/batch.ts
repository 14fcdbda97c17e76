import { z } from 'zod'
import type { DECISIONS, ImportCounts } from '../../../shared/contract/import.ts'
import { SUBJECTS, type Subject } from '../../../shared/domain/import/sheet.ts'
import type { Interpretation, InterpretedRow } from '../../../shared/domain/import/interpret.ts'

/** What a person chose for one file; kept with it, so that reading it again gives the same preview. */
export const BatchOptions = z.object({
  sheetIndex: z.int().nullable().default(null),
  /** Column letter to field; null takes the column out. */
  columns: z.record(z.string(), z.string().nullable()).default({}),
  defaultUnitId: z.string().nullable().default(null),
  defaultUnionId: z.string().nullable().default(null),
  /** Unit text of the file to a unit id, or to `new`. */
  units: z.record(z.string(), z.string()).default({}),
  /** Row to field to the text typed in place of the cell's. */
  corrections: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  lockedFields: z.array(z.string()).default([]),
  /** What the sheet is about, when a person has said so. */
  subject: z.enum(SUBJECTS).nullable().default(null),
})
export type BatchOptions = z.infer<typeof BatchOptions>

export type Outcome = 'new' | 'changed' | 'same' | 'doubtful' | 'skipped'
export type Decision = {
  kind: (typeof DECISIONS)[number]
  personId: string | null
  /** Left out because that row of the file has the number; nobody has decided about this one by itself. */
  forRow: number | null
  /** What it comes to, where that does not follow from the kind alone. */
  does?: Outcome
  /** Who the others of a household are, by their rows of the sheet; null is somebody new. */
  members?: { row: number; personId: string | null }[]
  /** Why an employment is kept although it contradicts itself. */
  checkWhy?: string | null
}

/** A row of the file with what it means for the store. */
export interface JudgedRow<V = InterpretedRow['values']> {
  readonly row: number
  readonly action: InterpretedRow['action']
  readonly outcome: Outcome
  readonly values: V
  readonly findings: readonly string[]
  readonly dupOf: number | null
  readonly matchedId: string | null
  readonly candidates: readonly { id: string; name: string; why: string }[]
  readonly decision: Decision | null
}

/** Every person row in exactly one of new, changed, same, doubtful, skipped. */
export function countRows(rows: readonly JudgedRow<unknown>[]): z.infer<typeof ImportCounts> {
  const counts = {
    people: rows.length,
    new: 0,
    changed: 0,
    same: 0,
    doubtful: 0,
    skipped: 0,
    import: 0,
    merge: 0,
    hold: 0,
    reject: 0,
    problems: 0,
    findings: {} as Record<string, number>,
  }
  for (const row of rows) {
    counts[row.outcome] += 1
    counts[row.action] += 1
    if (row.findings.length > 0 || row.dupOf !== null) counts.problems += 1
    for (const finding of row.findings) counts.findings[finding] = (counts.findings[finding] ?? 0) + 1
  }
  return counts
}

/** The counts that a batch was stored with; one stored before there was a count has none of that kind. */
export function readCounts(batch: { readonly counts: string }): z.infer<typeof ImportCounts> {
  type Counts = z.infer<typeof ImportCounts>
  const stored = JSON.parse(batch.counts) as Omit<Counts, 'problems'> & Partial<Counts> // written by `countRows`
  return { ...stored, problems: stored.problems ?? 0 }
}

/** What a batch keeps of its file beside the rows. */
export type BatchHead = Omit<Interpretation, 'rows' | 'counts' | 'headerTexts' | 'columns' | 'suggested'> & {
  readonly subject: Subject
  readonly columnList: readonly {
    letter: string
    header: string
    field: string | null
    suggested: string | null
    samples: readonly string[]
  }[]
  readonly sheets: readonly { index: number; name: string | null; hidden: boolean; people: number }[]
}

/** What was kept with a batch when its file was read. */
export function headOf(batch: { readonly columns: string }): BatchHead {
  const head = JSON.parse(batch.columns) as Omit<BatchHead, 'subject'> & Partial<BatchHead> // written by `previewImport`
  // Batches from before sheets about households could be read.
  return { ...head, subject: head.subject ?? 'members' }
}
