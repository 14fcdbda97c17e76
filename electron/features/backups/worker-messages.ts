import type { FinishOrder, Snapshot } from '../../db/backup.ts'
import type { AdoptOrder } from './adopt.ts'
import type { Contents } from '../../db/backup-contents.ts'
import type { Label } from '../../db/backup-file.ts'
import type { StageOrder } from '../../db/restore.ts'
import type { ErrorBody } from '../../../shared/errors.ts'

/** What the worker is started with: one piece of work, after which it ends. */
export type BackupOrder =
  | { readonly kind: 'make'; readonly order: MakeOrder }
  | { readonly kind: 'stage'; readonly order: StageOrder }
  | { readonly kind: 'adopt'; readonly order: AdoptOrder }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'relabel'; readonly from: string; readonly to: string; readonly keyFile: Label['keyFile'] }
  | { readonly kind: 'rehearse'; readonly path: string; readonly key: Uint8Array; readonly folder: string }

/** A backup of the store at `source`, which stands still until the copy is taken. */
export interface MakeOrder extends Omit<FinishOrder, 'snapshot'> {
  readonly source: string
}

export interface BackupResults {
  make: { label: Label; snapshot: Snapshot }
  stage: Contents
  adopt: Label
  copy: null
  relabel: null
  rehearse: RehearsalResult
}

export interface RehearsalResult {
  readonly tables: number
  readonly rows: number
  /** Lines of the audit chain. */
  readonly entries: number
}

export type BackupReply =
  /** The copy is taken: the store may go on. */
  | { readonly kind: 'copied' }
  | { readonly kind: 'done'; readonly value: BackupResults[keyof BackupResults] }
  /** Expected trouble, in words; the cause is for the log. */
  | { readonly kind: 'refused'; readonly error: ErrorBody }
  | { readonly kind: 'failed'; readonly error: unknown }
