import { z } from 'zod'
import { defineCalls } from './define.ts'
import { MemberFilter, MemberRow } from './members.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

export const SURVEY_OUTCOMES = ['fine', 'candidate', 'absent', 'known'] as const

export const Survey = z.object({
  id: Id,
  name: z.string(),
  from: Day,
  to: Day.nullable(),
  /** The day on which it was closed; null while it takes marks. */
  closedOn: Day.nullable(),
  note: z.string().nullable(),
  people: Count,
  /** Gone through, absent ones too. */
  seen: Count,
  candidates: Count,
  files: Count,
})
export type Survey = z.infer<typeof Survey>

/** 摸底: going through many people quickly to find who may be in hardship. */
export const surveyCalls = defineCalls({
  'surveys.list': { input: Empty, output: z.array(Survey) },
  /**
   * Freezes the people the filter finds, in the order of unit and name. `rule_broken/nobody_found`, `too_many_people`.
   */
  'surveys.start': {
    input: z.strictObject({
      name: Text(60).min(1), from: Day, to: Day.nullable().default(null),
      filter: MemberFilter.partial().default({}), note: Text(500).nullable().default(null),
    }),
    output: Survey,
  },
  'surveys.people': {
    input: z.strictObject({
      id: Id, outcome: z.enum([...SURVEY_OUTCOMES, 'open', 'all']).default('all'),
      limit: z.int().min(1).max(500).default(200), offset: Count.default(0),
    }),
    output: z.object({
      rows: z.array(
        z.object({
          id: Id, person: MemberRow, outcome: z.enum(SURVEY_OUTCOMES).nullable(), seenOn: z.string().nullable(),
          note: z.string().nullable(), fileId: z.string().nullable(), openFileId: z.string().nullable(),
        }),
      ),
      total: Count,
    }),
  },
  /**
   * Also corrects; no outcome takes it back. `rule_broken/survey_closed` once the round is closed, `survey_over` after
   * its last day, `no_open_file` for 已建档 where the person is in no open file.
   */
  'surveys.mark': {
    input: z.strictObject({
      rowId: Id, outcome: z.enum(SURVEY_OUTCOMES).nullable(), seenOn: Day.nullable().default(null),
      note: Text(500).nullable().default(null),
    }),
    output: Survey,
  },
  /** Opens a file for a candidate with the survey as its first step. */
  'surveys.openFile': { input: z.strictObject({ rowId: Id }), output: z.object({ fileId: Id }) },
  /** A closed round takes no more. `rule_broken/survey_closed` where it is closed already. */
  'surveys.close': { input: z.strictObject({ id: Id }), output: Survey },
  /**
   * The round goes on until that day, or without an end; also moves the last day of one that is open.
   * `rule_broken/ends_before_start`; `survey_over` for a closed round with a last day in the past.
   */
  'surveys.reopen': { input: z.strictObject({ id: Id, to: Day.nullable().default(null) }), output: Survey },
})
