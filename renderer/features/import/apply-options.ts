import type { ImportMode } from '../../text/import.ts'

/** What shall happen to people who are in the register already, and to those who are not. */
export interface ApplyOptions {
  mode: ImportMode
  lockedFields: readonly string[]
  asMembers: boolean
}

/** What becomes of new members whose unit has no union: nothing yet, a union on file, or a new one for each unit. */
export type UnionChoice = { kind: 'later' } | { kind: 'one'; unionId: string | null } | { kind: 'new' }
