import { z } from 'zod'

const Row = z.strictObject({
  row: z.int(),
  action: z.enum(['import', 'merge', 'hold', 'reject']),
  values: z.record(z.string(), z.union([z.string(), z.boolean(), z.null()])),
  findings: z.array(z.string()),
  dupOf: z.int().optional(),
  fields: z.record(z.string(), z.array(z.string())).optional(),
})
export type TrueRow = z.infer<typeof Row>

const Rows = z.strictObject({
  expect: z.literal('rows'),
  file: z.string(),
  sheet: z.string().nullable(),
  headerRow: z.int(),
  headerRows: z.array(z.int()),
  columns: z.record(z.string(), z.string()),
  unitHint: z.string().optional(),
  skipped: z.array(z.strictObject({ row: z.int(), why: z.string() })),
  counts: z.record(z.string(), z.int()),
  rows: z.array(Row).optional(),
  spotRows: z.array(Row).optional(),
  digest: z.string().optional(),
  findingCounts: z.record(z.string(), z.int()).optional(),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  container: z.string().optional(),
  date1904: z.boolean().optional(),
})

const Refused = z.strictObject({
  expect: z.literal('error'),
  file: z.string(),
  errorKind: z.string(),
  password: z.string().optional(),
})

/** A truth file of the rosters, every key known. */
export const Truth = z.discriminatedUnion('expect', [Rows, Refused])
