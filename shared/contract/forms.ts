import { z } from 'zod'
import { defineCalls } from './define.ts'
import { FILE_FORMS } from './form-names.ts'
import { AidFilter } from './aid.ts'
import { HardshipFilter } from './hardship.ts'
import { LabourFormSpec } from './labour-forms.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

const Why = Text(500).nullable().default(null)

/** Numbers stand in full only where `why` says what for; the look, the print and the file are then logged with it. */
const FileFormSpec = z.strictObject({ form: z.enum(FILE_FORMS), fileId: Id, why: Why })
export type FileFormSpec = z.infer<typeof FileFormSpec>

const FileListSpec = z.strictObject({
  form: z.enum(['publicity', 'summary', 'destroy_list']),
  filter: HardshipFilter.partial().default({}),
  /** 公示 of what a campaign hands out, with its amounts, in place of files. */
  campaignId: Id.nullable().default(null),
  /** 公示: dates and phone for objections; one character of each name masked if wished. */
  publicFrom: Day.nullable().default(null),
  publicTo: Day.nullable().default(null),
  complaintPhone: Text(40).default(''),
  maskName: z.boolean().default(false),
  /** 公示 is masked whatever this says. */
  masked: z.boolean().default(true),
  why: Why,
})
export type FileListSpec = z.infer<typeof FileListSpec>

const CampaignListSpec = z.strictObject({ form: z.enum(['sign_off_sheet', 'donor_list']), campaignId: Id, why: Why })
export type CampaignListSpec = z.infer<typeof CampaignListSpec>

const LedgerSpec = z.strictObject({ form: z.literal('aid_ledger'), filter: AidFilter.partial().default({}), why: Why })

export const FormSpec = z.discriminatedUnion('form', [
  FileFormSpec, FileListSpec, CampaignListSpec, LedgerSpec, LabourFormSpec,
])
export type FormSpec = z.infer<typeof FormSpec>

export const TEMPLATE_SUBJECTS = ['hardship_file', 'aid_campaign', 'person'] as const
export type TemplateSubject = (typeof TEMPLATE_SUBJECTS)[number]

/** What a paper leaves to the pen, since its owner has not agreed to hand it on, or no longer does (PIPL 15, 29). */
const LeftBlank = z.object({ personName: z.string(), kind: z.enum(['health', 'bank']), why: z.enum(['missing', 'withdrawn']) })
export type LeftBlank = z.infer<typeof LeftBlank>

const MissingGlyph = z.object({ name: z.string(), character: z.string(), codePoint: z.string() })

export const formCalls = defineCalls({
  /** Makes the PDF and offers it to the page under `/preview/<token>`. What is previewed is what prints. */
  'forms.preview': {
    input: FormSpec,
    output: z.object({
      token: z.string(), snapshotNo: z.string(), pages: Count, count: Count, missingGlyphs: z.array(MissingGlyph),
      leftBlank: z.array(LeftBlank),
    }),
  },
  'forms.savePdf': {
    input: z.strictObject({ spec: FormSpec, token: z.string().max(60).nullable().default(null) }),
    output: z.object({ path: z.string(), snapshotNo: z.string(), pages: Count, count: Count }),
  },
  /** Lists of rows only: 汇总表, 签收表, 捐款名单, 台账, 清册, 登记簿; `invalid_input/no_workbook` for the others. */
  'forms.saveWorkbook': {
    input: FormSpec,
    output: z.object({ path: z.string(), snapshotNo: z.string(), count: Count }),
  },
  'forms.notePrinted': { input: z.strictObject({ token: z.string().max(60) }), output: Empty },
  /** The township's own Word forms. */
  'templates.list': {
    input: Empty,
    output: z.array(
      z.object({ id: Id, name: z.string(), subject: z.enum(TEMPLATE_SUBJECTS), fields: z.array(z.string()) }),
    ),
  },
  /** Names that a template of this subject may use, with the words that explain them. */
  'templates.fields': {
    input: z.strictObject({ subject: z.enum(TEMPLATE_SUBJECTS) }),
    output: z.array(z.object({ name: z.string(), list: z.string().nullable() })),
  },
  /**
   * Asks the host for a .docx. `invalid_input/unknown_fields` or `template_broken` with the names to look for;
   * `not_a_template`, `template_too_large`, `template_links_outside`. Nothing is kept then.
   */
  'templates.add': {
    input: z.strictObject({ name: Text(60).min(1), subject: z.enum(TEMPLATE_SUBJECTS) }),
    output: z.object({ id: Id, name: z.string(), fields: z.array(z.string()) }),
  },
  'templates.remove': { input: z.strictObject({ id: Id }), output: Empty },
  /** Fills the fields with one record and asks where to save. Logged; unmasked, so a reason is needed. */
  'templates.fill': {
    input: z.strictObject({ id: Id, recordId: Id, why: Text(500).min(1) }),
    output: z.object({ path: z.string() }),
  },
})
