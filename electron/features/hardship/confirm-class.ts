import type { ParsedOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls, HardshipFile } from '../../../shared/contract/hardship.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { isBlank } from '../../../shared/domain/hardship/finding.ts'
import { ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow, insertRow } from '../../db/journal.ts'
import { write } from '../../write.ts'
import { checkCodeIds } from '../members/service.ts'
import { readSum } from './facts.ts'
import { getLivingFile } from './queries.ts'
import { getFile } from './view.ts'

/** 困难农民工 is a tag on top of a class. */
const TAG = '9'

/**
 * A person decides, and says why (PIPL 24); the sum is kept beside it as it was on that day. No class while an
 * exclusion stands without a written reason.
 */
export async function confirmClass(
  ctx: Context,
  { id, category, reason }: ParsedOf<typeof hardshipCalls, 'hardship.confirmClass'>,
): Promise<HardshipFile> {
  const today = ctx.clock.today()
  const entry = { action: 'hardship.confirmClass', entity: 'hardship_file', entityId: id, why: reason }
  await write(ctx, entry, async (tx, journal) => {
    const file = await getLivingFile(tx, id)
    if (file.closed_on !== null) throw ruleBroken('file_closed', undefined, { state: bareCode(file.state) })
    if (isBlank(reason)) throw ruleBroken('reason_needed', 'reason')
    if (category === TAG) throw ruleBroken('tag_is_no_class', 'category')
    const categoryId = category === null ? null : `hardship_category/${category}`
    if (categoryId !== null) await checkCodeIds(tx, new Map([[categoryId, 'category']]))
    const sum = await readSum(tx, file, today)
    const standing = sum.exclusions.find(({ overrideWhy }) => isBlank(overrideWhy))
    if (category !== null && standing !== undefined) {
      throw ruleBroken('exclusion_stands', 'category', { exclusion: standing.exclusion })
    }
    await insertRow(tx, journal, 'hardship_assessment', {
      id: ctx.newId(),
      file_id: id,
      on_date: today,
      sum: JSON.stringify(sum),
      suggested: sum.suggested,
      category: categoryId,
      reason,
      confirmed_by: ctx.session.actor,
    })
    await changeRow(tx, journal, 'hardship_file', id, { category: categoryId, category_reason: reason })
  })
  return getFile(ctx, id)
}
