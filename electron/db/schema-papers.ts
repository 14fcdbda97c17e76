import type { Generated } from 'kysely'

/** Row types of papers, consents and the calendar, one for one with `migrations/`. */

export interface AttachmentContentRow {
  sha256: string
  bytes: Uint8Array
  created_at: string
}

export interface AttachmentRow {
  id: string
  owner_table: string
  owner_id: string
  kind: string
  title: string
  media_type: string
  size: number
  sha256: string
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
  person_id: string | null
}

export interface ConsentRow {
  id: string
  person_id: string
  kind: string
  given_on: string
  guardian_name: string | null
  guardian_relation: string | null
  paper_place: string | null
  withdrawn_on: string | null
  withdrawn_why: string | null
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface CalendarDayRow {
  id: string
  day: string
  kind: string
  name: string
  document_no: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface FormTemplateRow {
  id: string
  name: string
  subject: string
  fields: string
  sha256: string
  note: string | null
  created_at: string
  updated_at: string
  revision: Generated<number>
  deleted_at: string | null
}

export interface PapersSchema {
  attachment_content: AttachmentContentRow
  attachment: AttachmentRow
  consent: ConsentRow
  calendar_day: CalendarDayRow
  form_template: FormTemplateRow
}
