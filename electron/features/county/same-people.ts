import type { SamePerson } from '../../../shared/contract/county.ts'
import { maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import { conflict } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { Sqlite } from '../../db/open.ts'
import { announceChange, note } from '../../write.ts'
import { markReceiptDue } from './receipt-due.ts'

/**
 * Living people of the same identity number, but for pairs somebody has looked at: workers with two jobs are two
 * people of two townships and one number, and are right.
 */
export function makeTwinFinder(sqlite: Sqlite): (id: string, idNo: string | number | null) => string[] {
  const find = sqlite
    .prepare(
      `select p.id from person p where p.id_no = @idNo and p.id <> @id and p.deleted_at is null
       and not exists (select 1 from same_person s
         where s.first_id = case when p.id < @id then p.id else @id end
           and s.second_id = case when p.id < @id then @id else p.id end)`,
    )
    .pluck()
  return (id, idNo) => (typeof idNo === 'string' && idNo !== '' ? find.all({ id, idNo }).map(String) : [])
}

/** Notes each new pair once. Gives how many were found. */
export function noteTwins(
  sqlite: Sqlite,
  people: readonly { readonly id: string; readonly idNo: string | number | null }[],
  { now, newId }: { now: string; newId: () => string },
): number {
  const find = makeTwinFinder(sqlite)
  const put = sqlite.prepare('insert into same_person (id, first_id, second_id, found_at) values (?, ?, ?, ?)')
  let found = 0
  for (const { id, idNo } of people) {
    for (const other of find(id, idNo)) {
      const [first, second] = id < other ? [id, other] : [other, id]
      put.run(newId(), first, second, now)
      found += 1
    }
  }
  return found
}

/** Pairs on one page. */
const PAGE = 50

/** Pairs of one identity number that nobody has looked at; where one of them is gone there is nothing to decide. */
export function listSamePeople({ store }: Context, offset: number): { rows: SamePerson[]; total: number } {
  const total = Number(store.sqlite.prepare(`select count(*) ${OPEN}`).pluck().get())
  const rows = store.sqlite
    .prepare(`select s.id, a.id_no as idNo, s.first_id as firstId, s.second_id as secondId ${OPEN} order by s.id limit ? offset ?`)
    .all(PAGE, offset) as { id: string; idNo: string; firstId: string; secondId: string }[] // the columns named
  const readSide = store.sqlite.prepare(SIDE)
  return {
    total,
    rows: rows.map(({ id, idNo, firstId, secondId }) => ({
      id,
      idNo: maskIdNo(idNo),
      first: toSide(readSide.get(firstId)),
      second: toSide(readSide.get(secondId)),
    })),
  }
}

const OPEN = `from same_person s join person a on a.id = s.first_id and a.deleted_at is null
  join person b on b.id = s.second_id and b.deleted_at is null and b.id_no = a.id_no where s.stands is null`

const SIDE = `select p.id as personId, p.name, coalesce(t.code, '') as townshipCode, coalesce(t.name, '') as townshipName,
  u.name as unitName, p.member_state as memberState, p.mobile, p.joined_on as joinedOn,
  (select v.name from employment e join unit v on v.id = e.unit_id where e.person_id = p.id and e.deleted_at is null
    and e.hidden = 0 order by e.hired_on desc limit 1) as employer,
  (select f.state from hardship_file f where f.person_id = p.id and f.deleted_at is null order by f.number desc limit 1) as fileState
  from person p left join origin o on o.table_name = 'person' and o.row_id = p.id left join township t on t.number = o.township
  left join unit u on u.id = p.unit_id where p.id = ?`

function toSide(row: unknown): SamePerson['first'] {
  const side = row as SamePerson['first'] // as selected; the contract checks it on its way out
  return { ...side, mobile: side.mobile === null ? null : maskPhone(side.mobile) }
}

/**
 * `both`: one person with two jobs, nothing goes back. Otherwise the other one goes back to its township with the reason
 * `same_id_elsewhere`; both rows stay here until that township has put it right. Throws `conflict/already_decided`.
 */
export async function decideSamePerson(
  ctx: Context,
  { id, stands, why }: { id: string; stands: 'both' | 'first' | 'second'; why: string },
): Promise<void> {
  const { db } = ctx.store
  const pair = await db.selectFrom('same_person').selectAll().where('id', '=', id).where('stands', 'is', null).executeTakeFirst()
  if (pair === undefined) throw conflict('already_decided')
  const now = ctx.clock.now()
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('same_person')
      .set({ stands, decided_at: now, decided_by: ctx.session.actor, why })
      .where('id', '=', id)
      .execute()
    if (stands === 'both') return
    const [right, wrong] = stands === 'first' ? [pair.first_id, pair.second_id] : [pair.second_id, pair.first_id]
    const elsewhere = await tx
      .selectFrom('origin as o')
      .innerJoin('township as t', 't.number', 'o.township')
      .select('t.name')
      .where('o.table_name', '=', 'person')
      .where('o.row_id', '=', right)
      .executeTakeFirst()
    const origin = await tx
      .updateTable('origin')
      .set({ outcome: 'refused', reason: 'same_id_elsewhere', note: elsewhere === undefined ? why : `${elsewhere.name}：${why}` })
      .where('table_name', '=', 'person')
      .where('row_id', '=', wrong)
      .returning(['sequence', 'township'])
      .executeTakeFirst()
    if (origin === undefined) return
    const { code } = await tx.selectFrom('township').select('code').where('number', '=', origin.township).executeTakeFirstOrThrow()
    await markReceiptDue(tx, code, origin.sequence)
  })
  const facts = { stands, first: pair.first_id, second: pair.second_id }
  await note(ctx, { action: 'county.decideSamePerson', entity: 'person', entityId: pair.first_id, facts, why })
  announceChange(ctx, ['county'])
}
