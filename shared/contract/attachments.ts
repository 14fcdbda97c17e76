import { z } from 'zod'
import { CONSENT_KINDS } from '../domain/hardship/consent.ts'
import { defineCalls } from './define.ts'
import { Count, Day, Empty, Id, Text } from './values.ts'

/** Records that papers hang on. */
export const ATTACHMENT_OWNERS = [
  'person', 'consent', 'hardship_file', 'hardship_step', 'aid', 'aid_campaign', 'employment', 'labour_inspection',
  'collective_contract',
] as const

export const Attachment = z.object({
  id: Id,
  ownerTable: z.enum(ATTACHMENT_OWNERS),
  ownerId: Id,
  /** What the paper is: a kind of the evidence list, `signed_sheet`, `photo`, `other`. */
  kind: z.string(),
  /** Whose paper it is, of the household that the record is about; null for all of it or where nobody said. */
  personId: z.string().nullable(),
  title: z.string(),
  mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']),
  /** Bytes as stored, after place data were taken out. */
  size: Count,
  note: z.string().nullable(),
  addedAt: z.string(),
})
export type Attachment = z.infer<typeof Attachment>

const Owner = { ownerTable: z.enum(ATTACHMENT_OWNERS), ownerId: Id }

/** Photos, scans and PDF files, kept inside the encrypted store. */
export const attachmentCalls = defineCalls({
  'attachments.list': { input: z.strictObject(Owner), output: z.array(Attachment) },
  /**
   * Asks the host for a file. Photos lose what tells the place they were taken at. `invalid_input` with reason
   * `too_large` (details: the limit in bytes), `not_a_picture_or_pdf` (details: what it looks like), `damaged`,
   * `too_many_pixels`, `empty`; `conflict/same_file` for bytes that hang on the same record already.
   */
  'attachments.add': {
    input: z.strictObject({
      ...Owner,
      kind: Text(40).min(1),
      personId: Id.nullable().default(null),
      title: Text(100).default(''),
      note: Text(500).nullable().default(null),
    }),
    output: Attachment,
  },
  'attachments.change': {
    input: z.strictObject({
      id: Id,
      kind: Text(40).min(1).optional(),
      personId: Id.nullable().optional(),
      title: Text(100).min(1).optional(),
      note: Text(500).nullable().optional(),
    }),
    output: Attachment,
  },
  'attachments.remove': { input: z.strictObject({ id: Id }), output: Empty },
  /** Offers the bytes to the page under `/preview/<token>`; looking at a paper is logged. */
  'attachments.open': {
    input: z.strictObject({ id: Id }),
    output: z.object({ token: z.string(), mediaType: Attachment.shape.mediaType, title: z.string() }),
  },
  /** A picture for the small one in a list, where nothing on it can be read: not logged, and served once. */
  'attachments.glance': { input: z.strictObject({ id: Id }), output: z.object({ token: z.string() }) },
  /** A copy outside the store; asks where, needs a reason, is logged. */
  'attachments.save': {
    input: z.strictObject({ id: Id, why: Text(500).min(1) }),
    output: z.object({ path: z.string() }),
  },
})

export const Consent = z.object({
  id: Id,
  personId: Id,
  personName: z.string(),
  kind: z.enum(CONSENT_KINDS),
  givenOn: Day,
  guardianName: z.string().nullable(),
  guardianRelation: z.string().nullable(),
  paperPlace: z.string().nullable(),
  withdrawnOn: Day.nullable(),
  withdrawnWhy: z.string().nullable(),
  note: z.string().nullable(),
  attachments: Count,
  revision: Count,
})
export type Consent = z.infer<typeof Consent>

/** Separate consent (单独同意) to keep health, bank or a child's data: PIPL articles 28, 29 and 31. */
export const consentCalls = defineCalls({
  'consents.list': { input: z.strictObject({ personIds: z.array(Id).min(1).max(100) }), output: z.array(Consent) },
  /** `rule_broken/guardian_needed` for a child under 14 on that day without one; `rule_broken/in_future`. */
  'consents.record': {
    input: z.strictObject({
      personId: Id,
      kind: z.enum(CONSENT_KINDS),
      givenOn: Day,
      guardianName: Text(60).nullable().default(null),
      guardianRelation: Text(4).nullable().default(null),
      paperPlace: Text(100).nullable().default(null),
      note: Text(500).nullable().default(null),
    }),
    output: Consent,
  },
  /**
   * What rested on it is listed; what the law lets keep stays, masked, and is no longer shown or sent.
   * `rule_broken/before_given`, `rule_broken/in_future`; `conflict/withdrawn_before`.
   */
  'consents.withdraw': {
    input: z.strictObject({ id: Id, on: Day, why: Text(500).nullable().default(null) }),
    output: Consent,
  },
  'consents.remove': { input: z.strictObject({ id: Id }), output: Empty },
})
