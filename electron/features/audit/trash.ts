import { ruleBroken } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import type { Db } from '../../db/store.ts'
import { write } from '../../write.ts'

const ENTITIES = ['person', 'unit', 'trade_union'] as const
export type TrashEntity = (typeof ENTITIES)[number]

interface TrashItem {
  entity: TrashEntity
  id: string
  label: string
  deletedAt: string
  why: string | null
}

/** 回收站, newest first. Rows that went with an undone import or a merge have their own way back and are not here. */
export async function listTrash(db: Db, limit: number): Promise<TrashItem[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name as label', 'deleted_at', 'deleted_why as why'])
    .where('deleted_at', 'is not', null)
    .where('merged_into', 'is', null)
    .where((eb) => eb.or([eb('deleted_why', 'is', null), eb('deleted_why', '!=', 'import_undone')]))
    .orderBy('deleted_at', 'desc')
    .limit(limit)
    .execute()
  const others = await Promise.all(
    (['unit', 'trade_union'] as const).map(async (entity) => {
      const rows = await db
        .selectFrom(entity)
        .select(['id', 'name as label', 'deleted_at'])
        .where('deleted_at', 'is not', null)
        .orderBy('deleted_at', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => ({ ...row, entity, why: null }))
    }),
  )
  return [...people.map((row) => ({ ...row, entity: 'person' as const })), ...others.flat()]
    .map(({ deleted_at, ...row }) => ({ ...row, deletedAt: deleted_at ?? '' }))
    .toSorted((a, b) => (a.deletedAt < b.deletedAt ? 1 : -1))
    .slice(0, limit)
}

/** Throws `rule_broken/id_taken` when the identity number has been given to somebody else meanwhile. */
export async function restoreFromTrash(ctx: Context, input: { entity: TrashEntity; id: string }): Promise<void> {
  await write(ctx, { action: 'trash.restore', entity: input.entity, entityId: input.id }, async (tx, journal) => {
    if (input.entity === 'person') {
      const clash = await tx
        .selectFrom('person as gone')
        .innerJoin('person as other', 'other.id_no', 'gone.id_no')
        .select(['other.id', 'other.name'])
        .where('gone.id', '=', input.id)
        .where('other.deleted_at', 'is', null)
        .whereRef('other.id', '!=', 'gone.id')
        .executeTakeFirst()
      if (clash !== undefined) throw ruleBroken('id_taken', 'idNo', { personId: clash.id, name: clash.name })
      await changeRow(tx, journal, 'person', input.id, { deleted_at: null, deleted_why: null })
      return
    }
    await changeRow(tx, journal, input.entity, input.id, { deleted_at: null })
  })
}
