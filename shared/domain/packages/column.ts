import type { Purpose } from './purposes.ts'

export type ColumnKind = 'text' | 'integer' | 'real'

/** A column that may leave the township. What is not listed never does. */
export interface PackageColumn {
  readonly name: string
  readonly kind: ColumnKind
  /** Header of the sheet for a county without the program; the word of the official forms. */
  readonly label: string
  /** Purposes that need it; all of its table's when left out. */
  readonly only?: readonly Purpose[]
  /** Worked out by the program from other rows: for readers, never merged. */
  readonly maintained?: true
  /** Whole numbers that the manifest adds up. */
  readonly sum?: true
  /** Table whose id it holds. */
  readonly refers?: string
  /** Left blank where separate consent was withdrawn (PIPL 15, 29). */
  readonly consent?: 'health' | 'bank'
}

type More = Omit<PackageColumn, 'name' | 'kind' | 'label'>

export const text = (name: string, label: string, more: More = {}): PackageColumn => ({ name, kind: 'text', label, ...more })
export const integer = (name: string, label: string, more: More = {}): PackageColumn => ({ name, kind: 'integer', label, ...more })
export const real = (name: string, label: string, more: More = {}): PackageColumn => ({ name, kind: 'real', label, ...more })
/** An amount in fen, added up in the manifest. */
export const fen = (name: string, label: string, more: More = {}): PackageColumn => integer(name, label, { sum: true, ...more })
/** The id of a row of another table. */
export const link = (name: string, label: string, refers: string, more: More = {}): PackageColumn => text(name, label, { refers, ...more })

export interface PackageTable {
  readonly name: string
  /** Name of the sheet. */
  readonly label: string
  readonly purposes: readonly Purpose[]
  readonly columns: readonly PackageColumn[]
}
