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

/** The audit chain, the history of one record, undo of the last writes and the recycle bin. */
export const auditCalls = defineCalls({
  /** Walks the whole chain; `brokenAt` is the number of the first line that does not fit. */
  'audit.verify': {
    input: Empty,
    output: z.object({ ok: z.boolean(), entries: Count, brokenAt: Count.nullable(), head: z.string(), checkedAt: Instant }),
  },
  'audit.list': {
    input: z.strictObject({
      limit: z.int().min(1).max(200).default(50),
      beforeSeq: Count.nullable().default(null),
      action: Text(60).default(''),
    }),
    output: z.object({ rows: z.array(HistoryEntry), total: Count }),
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
        entity: z.enum(['person', 'unit', 'trade_union']),
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
    input: z.strictObject({ entity: z.enum(['person', 'unit', 'trade_union']), id: z.uuid() }),
    output: Empty,
  },
})
