import { z } from 'zod'
import { defineCalls } from './define.ts'
import { Count, Empty, Instant, Text } from './values.ts'

const FieldValue = z.union([z.string(), z.number(), z.null()])

export const HistoryChange = z.object({
  table: z.string(),
  id: z.string(),
  before: z.record(z.string(), FieldValue).nullable(),
  after: z.record(z.string(), FieldValue),
})

export const HistoryEntry = z.object({
  seq: Count,
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  entity: z.string().nullable(),
  entityId: z.string().nullable(),
  changes: z.array(HistoryChange),
  facts: z.record(z.string(), FieldValue),
  why: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** What the recycle bin shows and brings back. */
export const TRASH_ENTITIES = [
  'person', 'unit', 'trade_union', 'hardship_file', 'attachment', 'consent', 'employment', 'labour_inspection',
  'collective_contract',
] as const

const LogLine = HistoryEntry.extend({ folded: Count })
/** A line of the log with how many lines stand folded under it. */
export type LogLine = z.infer<typeof LogLine>

/** The audit chain, the history of one record, undo of the last writes and the recycle bin. */
export const auditCalls = defineCalls({
  /** Walks the whole chain; `brokenAt` is the number of the first line that does not fit. */
  'audit.verify': {
    input: Empty,
    output: z.object({ ok: z.boolean(), entries: Count, brokenAt: Count.nullable(), head: z.string(), checkedAt: Instant }),
  },
  /**
   * Newest first. The lines of single people of an import stand under the line of the import: `folded` is how many, and
   * `inside` with the number of that line lists them.
   */
  'audit.list': {
    input: z.strictObject({
      limit: z.int().min(1).max(200).default(50),
      beforeSeq: Count.nullable().default(null),
      /** Beginning of the name of the act: `members.`. */
      action: Text(60).default(''),
      /** From this instant on. */
      from: Instant.nullable().default(null),
      /** Up to, without, this instant. */
      before: Instant.nullable().default(null),
      /** Name of a person, unit or union, or of the file of an import; shows folded lines of them too. */
      text: Text(60).default(''),
      inside: Count.nullable().default(null),
    }),
    output: z.object({
      rows: z.array(LogLine),
      total: Count,
      /** The text fits so many records that only those of the first were looked up. */
      tooMany: z.boolean(),
    }),
  },
  'audit.historyOf': {
    input: z.strictObject({ entity: Text(40), id: Text(60), limit: z.int().min(1).max(500).default(100) }),
    output: z.array(HistoryEntry),
  },
  /** Ctrl+Z: takes back the newest write of this session. `conflict/changed_since` when it was edited after. */
  'undo.last': { input: Empty, output: z.object({ undone: HistoryEntry.nullable(), left: Count }) },
  /** Newest first; `import.undo` may have put thousands there, so it comes in pages. */
  'trash.count': { input: Empty, output: z.object({ total: Count }) },
  'trash.list': {
    input: z.strictObject({ limit: z.int().min(1).max(500).default(200), offset: Count.default(0) }),
    output: z.array(
      z.object({
        entity: z.enum(TRASH_ENTITIES),
        id: z.string(),
        label: z.string(),
        deletedAt: z.string(),
        why: z.string().nullable(),
        /** File of the import that made the person and was taken back. */
        undoneImport: z.string().nullable(),
      }),
    ),
  },
  /** A person whom an import made and its undoing removed comes back with events, cards, unit and union. */
  'trash.restore': {
    input: z.strictObject({ entity: z.enum(TRASH_ENTITIES), id: z.uuid() }),
    output: Empty,
  },
})
