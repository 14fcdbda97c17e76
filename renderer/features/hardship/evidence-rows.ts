import type { HardshipFile } from '../../../shared/contract/hardship.ts'

export type ChecklistRow = HardshipFile['checklist'][number]

/** The stored row of a paper that the list asks for; undefined while nothing came. */
export function evidenceRowOf(file: HardshipFile, row: ChecklistRow): HardshipFile['evidence'][number] | undefined {
  return file.evidence.find(({ kind, personId }) => kind === row.kind && personId === row.personId)
}
