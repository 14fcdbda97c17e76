import type { HardshipFile } from '../../../shared/contract/hardship.ts'
import { call, type Input } from '../../bridge.ts'

export type FileLists = NonNullable<Input<'hardship.change'>['lists']>

/** Stores whole lists of a file: rows with an id are changed, without are new, left out are gone. */
export async function saveLists(file: HardshipFile, lists: FileLists): Promise<HardshipFile> {
  return call('hardship.change', { id: file.id, revision: file.revision, lists })
}

/** The list with this row in place of the one of the same id, or at its end. */
export function withRow<R extends { id?: string | undefined }>(rows: readonly R[], row: R): R[] {
  const known = row.id !== undefined && rows.some(({ id }) => id === row.id)
  return known ? rows.map((each) => (each.id === row.id ? row : each)) : [...rows, row]
}

export function withoutRow<R extends { id?: string | undefined }>(rows: readonly R[], id: string): R[] {
  return rows.filter((row) => row.id !== id)
}
