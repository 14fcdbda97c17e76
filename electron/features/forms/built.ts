import type { LeftBlank } from '../../../shared/contract/forms.ts'
import type { Layout } from './layout.ts'
import type { ListSheet } from './lists/list-sheet.ts'

/** A paper laid out, without number and time. */
export interface BuiltForm {
  readonly body: { readonly kind: 'form'; readonly layout: Layout } | { readonly kind: 'list'; readonly sheet: ListSheet }
  readonly count: number
  readonly masked: boolean
  readonly fileName: string
  /** What the paper is about, for the audit line. */
  readonly about: { readonly entity: string; readonly id: string } | null
  /** Names on the paper, to say whose characters no font has. */
  readonly names: readonly string[]
  /** What the paper would say and may not; none where it says no such thing. */
  readonly leftBlank?: readonly LeftBlank[]
  /** Kept with its number: what goes to others as a list. Papers of one household live in its file only. */
  readonly kept: boolean
}

/** A list as a paper; `nameAt` is the column of names. */
export function fromList(
  sheet: ListSheet,
  { nameAt, ...facts }: Pick<BuiltForm, 'masked' | 'fileName' | 'about' | 'leftBlank'> & { nameAt: number },
): BuiltForm {
  const names = sheet.lines.map((line) => line.cells[nameAt] ?? '')
  return { ...facts, body: { kind: 'list', sheet }, count: sheet.lines.length, names, kept: true }
}

/** Whether a reason was given. */
export function isBlank(why: string | null): boolean {
  return (why ?? '').trim() === ''
}
