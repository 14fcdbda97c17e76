import type { Candidate } from '../../../shared/contract/members.ts'
import { bareCode } from '../../../shared/domain/codes.ts'
import { checkIdNumber, cleanIdText } from '../../../shared/domain/identity/id-number.ts'
import { cleanName } from '../../../shared/domain/members/name.ts'
import { cleanMobile } from '../../../shared/domain/members/phone.ts'
import { maskIdNo, maskPhone } from '../../../shared/domain/privacy/mask.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/store.ts'
import { toMemberState } from './mapping.ts'

interface Looked {
  readonly name: string
  readonly birthOn: string | null
  readonly idNo: string | null
  readonly mobile: string | null
  /** The person on screen, who is no candidate for being him- or herself. */
  readonly except: string | null
}

const MOST_CANDIDATES = 10

/** Living people who may be the same human being: same number first, then name and birth day, then phone. */
export async function findCandidates(ctx: Context, input: Looked): Promise<Candidate[]> {
  const { db } = ctx.store
  const name = cleanName(input.name)
  const idNo = input.idNo === null ? '' : numberOf(input.idNo, ctx)
  const mobile = input.mobile === null ? '' : cleanMobile(input.mobile)
  const looks = [
    ...(idNo === '' ? [] : [look(db, 'same_id', input.except, (q) => q.where('p.id_no', '=', idNo))]),
    ...(name === '' || input.birthOn === null || input.birthOn === ''
      ? []
      : [look(db, 'same_name_birth', input.except, (q) => q.where('p.name', '=', name).where('p.birth_on', '=', input.birthOn))]),
    ...(mobile === '' ? [] : [look(db, 'same_phone', input.except, (q) => q.where('p.mobile', '=', mobile))]),
  ]
  const found = new Map<string, Candidate>()
  for (const candidates of await Promise.all(looks)) {
    for (const candidate of candidates) if (!found.has(candidate.id)) found.set(candidate.id, candidate)
  }
  const apart = await markedApart(db, input.except)
  // The same number stops whatever has been said before.
  return [...found.values()]
    .filter((candidate) => candidate.why === 'same_id' || !apart.has(candidate.id))
    .slice(0, MOST_CANDIDATES)
}

type Query = ReturnType<typeof people>

function people(db: Db) {
  return db
    .selectFrom('person as p')
    .leftJoin('unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.name', 'p.sex', 'p.birth_on', 'p.id_no', 'p.mobile', 'u.name as unit_name', 'p.member_state'])
    .select('p.joined_on')
    .where('p.deleted_at', 'is', null)
}

async function look(
  db: Db,
  why: Candidate['why'],
  except: string | null,
  narrow: (query: Query) => Query,
): Promise<Candidate[]> {
  const rows = await narrow(people(db)).orderBy('p.number').limit(MOST_CANDIDATES + 1).execute()
  return rows
    .filter((row) => row.id !== except)
    .map((row) => ({
      id: row.id,
      name: row.name,
      why,
      sex: row.sex === null ? null : bareCode(row.sex),
      birthOn: row.birth_on,
      idNoMasked: row.id_no === null ? null : maskIdNo(row.id_no),
      mobileMasked: row.mobile === null ? null : maskPhone(row.mobile),
      unitName: row.unit_name,
      memberState: toMemberState(row.member_state),
      joinedOn: row.joined_on,
    }))
}

async function markedApart(db: Db, id: string | null): Promise<Set<string>> {
  if (id === null) return new Set()
  const rows = await db
    .selectFrom('not_duplicate')
    .select(['person_low', 'person_high'])
    .where((eb) => eb.or([eb('person_low', '=', id), eb('person_high', '=', id)]))
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map((row) => (row.person_low === id ? row.person_high : row.person_low)))
}

/** An old number of 15 digits is looked for as 18. */
function numberOf(text: string, ctx: Context): string {
  return checkIdNumber({ value: text, asOf: ctx.clock.today() }).normalised ?? cleanIdText(text)
}
