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

/** Somebody of the household whose paper one may be. */
export interface PaperPerson {
  id: string
  name: string
}

/** Who a kind of paper is asked of, where the record is about several people; empty for papers of all of them. */
export type WhosePaper = (kind: string) => readonly PaperPerson[]
