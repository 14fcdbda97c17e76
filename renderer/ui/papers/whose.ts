import type { Attachment } from '../../../shared/contract/attachments.ts'

/** The record that papers hang on. */
export interface PaperOwner {
  ownerTable: Attachment['ownerTable']
  ownerId: string
}

/** Somebody who may agree to what is kept of him. */
export interface ConsentPerson {
  id: string
  name: string
  /** ISO day or month; null where nobody knows. */
  birthOn: string | null
}
