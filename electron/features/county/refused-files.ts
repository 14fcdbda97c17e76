import type { RefusedFile } from '../../../shared/contract/county.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'
import { announceChange, note } from '../../write.ts'

/** So many are shown; the log has all. */
const SHOWN = 20

/** Writes down that a file was not taken. Whoever opens it again to see why writes it down again. */
export async function noteRefused(
  ctx: Context,
  { fileName, reason, stage, townshipCode }: Omit<RefusedFile, 'id' | 'at' | 'townshipName'>,
): Promise<void> {
  await ctx.store.db
    .insertInto('refused_file')
    .values({ id: ctx.newId(), at: ctx.clock.now(), file_name: fileName, reason, stage, township_code: townshipCode })
    .execute()
  await note(ctx, { action: 'county.refuseFile', facts: { fileName, reason, ...(townshipCode === null ? {} : { township: townshipCode }) } })
  announceChange(ctx, ['county'])
}

/** Newest first. */
export async function listRefused(db: Db): Promise<RefusedFile[]> {
  const rows = await db
    .selectFrom('refused_file as f')
    .leftJoin('township as t', 't.code', 'f.township_code')
    .select(['f.id', 'f.at', 'f.file_name as fileName', 'f.reason', 'f.stage', 'f.township_code as townshipCode', 't.name as townshipName'])
    .orderBy('f.at', 'desc')
    .orderBy('f.id', 'desc')
    .limit(SHOWN)
    .execute()
  return rows
}
