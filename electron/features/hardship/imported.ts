import type { HardshipFields } from '../../../shared/contract/hardship-file.ts'
import type { PlainDate } from '../../../shared/domain/plain-date.ts'
import type { StepKind } from '../../../shared/domain/hardship/codes.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow, type Journal } from '../../db/journal.ts'
import type { Db, Tx } from '../../db/store.ts'
import { toFileFields, type FieldsPatch } from './mapping.ts'
import { insertFile, type NewFile } from './open-file.ts'
import { getLivingFile } from './queries.ts'
import { checkedColumns } from './save-fields.ts'

/** A step that was taken before this program kept the file: no rule of today is asked about it. */
export interface PastStep {
  readonly kind: StepKind
  readonly on: PlainDate
  readonly data: Readonly<Record<string, string>>
  readonly note: string
}

/** A household as a county's sheet or an older program tells of it. */
export interface ImportedFile extends NewFile {
  /** Bare code of the class, and where it comes from. */
  readonly category: string | null
  readonly categoryReason: string | null
  /** In the order in which they were taken. */
  readonly steps: readonly PastStep[]
}

/** Opens a file with what is known of it; throws as `insertFile` does. */
export async function insertImportedFile(ctx: Context, tx: Tx, journal: Journal, input: ImportedFile): Promise<void> {
  await insertFile(ctx, tx, journal, input)
  if (input.category !== null) {
    await changeRow(tx, journal, 'hardship_file', input.id, {
      category: `hardship_category/${input.category}`,
      category_reason: input.categoryReason,
    })
  }
  for (const [i, { kind, on, data, note }] of input.steps.entries()) {
    await insertRow(tx, journal, 'hardship_step', {
      id: ctx.newId(),
      file_id: input.id,
      kind,
      on_date: on,
      position: i + 1,
      people: null,
      data: JSON.stringify(data),
      note,
      state_after: 'hardship_state/draft', // worked out with the file
    })
  }
}

/** Header fields of a living file, all codes bare. */
export async function readImportedFile(db: Db | Tx, id: string): Promise<HardshipFields> {
  return toFileFields(await getLivingFile(db, id))
}

/** Writes the given header fields; true when one of them was another before. */
export async function changeImportedFile(
  ctx: Context,
  tx: Tx,
  journal: Journal,
  id: string,
  fields: FieldsPatch,
): Promise<boolean> {
  const file = await getLivingFile(tx, id)
  return changeRow(tx, journal, 'hardship_file', id, await checkedColumns(tx, fields, file, ctx.clock.today()))
}
