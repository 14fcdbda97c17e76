import { z } from 'zod'
import { defineCalls } from './define.ts'
import { LABOUR_FORMS, LIST_FORMS } from './form-names.ts'
import { MemberFilter } from './members.ts'
import { Count, Day, Empty, Text } from './values.ts'

/** 花名册, 签领表, 公示表, 会费表, 会员证补办登记表. */
export const PRESETS = ['register', 'sign_off', 'public_list', 'dues', 'card_reissues'] as const
/** Papers that are kept, so that the number in their foot brings them back. */
export const PAPER_NAMES = [...PRESETS, ...LIST_FORMS, ...LABOUR_FORMS] as const
export type PaperName = (typeof PAPER_NAMES)[number]
export const ROSTER_SORTS = ['unit', 'group', 'joined', 'name', 'strokes'] as const

export const RosterSpec = z.strictObject({
  preset: z.enum(PRESETS).default('register'),
  filter: MemberFilter.partial().default({}),
  sort: z.enum(ROSTER_SORTS).default('unit'),
  /** Column keys in order; empty takes the preset's own. */
  columns: z.array(z.string().max(40)).max(30).default([]),
  /** Heading lines by unit or group. */
  groupBy: z.enum(['none', 'unit', 'group']).default('none'),
  title: Text(100).default(''),
  /** 填报单位; without one the union of those listed, or else the organiser's own. */
  reporter: Text(100).default(''),
  /** 截止日期; also the day whose register is printed. Defaults to today. */
  asOf: Day.nullable().default(null),
  /** Identity numbers and phones in full; asks for `why`. The public list is always masked. */
  masked: z.boolean().default(true),
  why: Text(500).nullable().default(null),
  largePrint: z.boolean().default(false),
  /** 签领表: what is handed out, and the amount or quantity. */
  item: Text(60).default(''),
  amount: Text(40).default(''),
  /** 公示表: first and last day, and the phone for objections. */
  publicFrom: Day.nullable().default(null),
  publicTo: Day.nullable().default(null),
  complaintPhone: Text(40).default(''),
  /** 会员证补办登记表: requests of these days. */
  requestedFrom: Day.nullable().default(null),
  requestedTo: Day.nullable().default(null),
  /** One character of each name masked on the public list. */
  maskName: z.boolean().default(false),
})
export type RosterSpec = z.infer<typeof RosterSpec>

const MissingGlyph = z.object({ name: z.string(), character: z.string(), codePoint: z.string() })

/** Rosters and registers on paper. What is previewed is the very PDF that is saved or printed. */
export const rosterCalls = defineCalls({
  /** How many people and which characters no bundled font has; before anything is laid out. */
  'roster.check': {
    input: RosterSpec,
    output: z.object({ count: Count, missingGlyphs: z.array(MissingGlyph), columns: z.array(z.string()) }),
  },
  /** Makes the PDF and offers it to the page under `/preview/<token>`. */
  'roster.preview': {
    input: RosterSpec,
    output: z.object({
      token: z.string(),
      snapshotNo: z.string(),
      pages: Count,
      count: Count,
      missingGlyphs: z.array(MissingGlyph),
    }),
  },
  /** Saves the PDF of a preview, or makes it; asks the host where. `rule_broken/reason_needed` unmasked without why. */
  'roster.savePdf': {
    input: RosterSpec.extend({ token: z.string().max(60).nullable().default(null) }),
    output: z.object({
      path: z.string(),
      snapshotNo: z.string(),
      pages: Count,
      count: Count,
      /** Characters that stand as □ because no bundled font has them. */
      missingGlyphs: z.array(MissingGlyph),
    }),
  },
  'roster.saveWorkbook': {
    input: RosterSpec,
    output: z.object({ path: z.string(), snapshotNo: z.string(), count: Count }),
  },
  /** The person pressed print on a preview: logged. */
  'roster.notePrinted': { input: z.strictObject({ token: z.string().max(60) }), output: Empty },
  'roster.papers': {
    input: Empty,
    output: z.array(
      z.object({
        snapshotNo: z.string(),
        kind: z.enum(['pdf', 'workbook']),
        preset: z.enum(PAPER_NAMES),
        count: Count,
        masked: z.boolean(),
        why: z.string().nullable(),
        createdAt: z.string(),
      }),
    ),
  },
  /** The number in the foot of a sheet brings back the very rows that were printed. */
  'roster.openPaper': {
    input: z.strictObject({ snapshotNo: Text(40) }),
    output: z.object({ token: z.string(), snapshotNo: z.string() }),
  },
  /** A file saved in this session, with the system's program or in its folder. */
  'roster.openSaved': {
    input: z.strictObject({ path: z.string().max(2_000), how: z.enum(['open', 'show']).default('open') }),
    output: Empty,
  },
})
