import type { StopFlag } from '../worker-life.ts'
import type { FormPaper } from './form/spec.ts'
import type { Progress, RosterLine, RosterSpec } from './spec.ts'

/** What the worker is started with. */
export interface PaperOrder {
  readonly paper:
    | { readonly kind: 'list'; readonly spec: RosterSpec; readonly lines: readonly RosterLine[] }
    | { readonly kind: 'form'; readonly form: FormPaper }
  readonly stop: StopFlag
}

/** Progress as often as pages are drawn, then the document. */
export type PaperReply =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array; readonly pages: number }
