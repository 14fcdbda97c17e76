import type { ImportMode } from '../../text/import.ts'

/** What shall happen to people who are in the register already, and to those who are not. */
export interface ApplyOptions {
  mode: ImportMode
  lockedFields: readonly string[]
  asMembers: boolean
}
