import type { HouseholdPerson } from '../../../../shared/domain/import/hardship-fields.ts'
import type { Sqlite } from '../../../db/open.ts'
import type { MemberOnRecord } from '../../hardship/service.ts'

/** Somebody on file who may be meant. */
export interface Candidate {
  readonly id: string
  readonly name: string
  readonly birthOn: string | null
}

/** Who the others of a household are, in the order of the sheet. */
export interface WhoIsWho {
  /** The person on file; null is somebody new, or open. */
  readonly links: readonly (string | null)[]
  /** Somebody on file who may be meant, where nobody has said; by place in the household. */
  readonly open: ReadonlyMap<number, readonly Candidate[]>
  /** A number that is on file under another name. */
  readonly clash: { readonly id: string; readonly name: string } | null
}

export type MemberAnswers = readonly { readonly row: number; readonly personId: string | null }[]

interface Household {
  readonly people: readonly HouseholdPerson[]
  /** The worker on file; null is somebody new. */
  readonly workerId: string | null
  /** Who is in the file that the sheet speaks about. */
  readonly onFile: readonly MemberOnRecord[]
  readonly answers: MemberAnswers
}

/**
 * A number decides. Without one, the name decides within the file of the household; elsewhere somebody of that name
 * with the birth day, or out of an older file of the worker, is shown and never taken by itself.
 */
export function findWhoIsWho(sqlite: Sqlite, { people, workerId, onFile, answers }: Household): WhoIsWho {
  const owner = sqlite.prepare('select id, name from person where id_no = ? and deleted_at is null')
  const lives = sqlite.prepare('select 1 from person where id = ? and deleted_at is null')
  const named = sqlite.prepare(NAMED)
  const taken = new Set(workerId === null ? [] : [workerId])
  const links: (string | null)[] = []
  const open = new Map<number, readonly Candidate[]>()
  let clash: WhoIsWho['clash'] = null
  const link = (id: string): void => {
    taken.add(id)
    links.push(id)
  }
  for (const [i, person] of people.entries()) {
    const known = person.idNo === null ? undefined : (owner.get(person.idNo) as Named | undefined) // the columns named
    if (known !== undefined && known.name !== person.name) clash ??= known
    const same = onFile.find(
      (one) => one.personId !== workerId && one.name === person.name && !taken.has(one.personId) && !contradicts(person, one),
    )
    const answer = answers.find(({ row }) => row === person.row)
    if (known !== undefined && known.name === person.name) link(known.id)
    else if (same !== undefined) link(same.personId)
    else if (answer?.personId === null) links.push(null)
    else if (answer !== undefined && lives.get(answer.personId) !== undefined) link(answer.personId ?? '')
    else {
      const rows = named.all({ name: person.name, workerId }) as PersonRow[] // the columns of the select
      const alike = rows.filter(
        (one) => !taken.has(one.id) && !contradicts(person, one) && (one.wasInFile === 1 || isSameBirth(person, one)),
      )
      if (alike.length > 0) open.set(i, alike.slice(0, MOST).map(({ id, name, birthOn }) => ({ id, name, birthOn })))
      links.push(null)
    }
  }
  return { links, open, clash }
}

const MOST = 5

interface Named {
  readonly id: string
  readonly name: string
}

interface Facts {
  readonly idNo: string | null
  readonly sex: string | null
  readonly birthOn: string | null
}

type PersonRow = Named & Facts & { readonly wasInFile: 0 | 1 }

const NAMED = `select p.id, p.name, p.id_no as idNo, substr(p.sex, 5) as sex, p.birth_on as birthOn,
    exists (select 1 from household_member m join hardship_file f on f.id = m.file_id
      where m.person_id = p.id and f.person_id = @workerId and m.deleted_at is null and f.deleted_at is null) as wasInFile
  from person p where p.name = @name and p.deleted_at is null order by p.number limit 50`

/** Number, sex or birth known on both sides and different: another human being. */
function contradicts(a: Facts, b: Facts): boolean {
  if (a.idNo !== null && b.idNo !== null && a.idNo !== b.idNo) return true
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return true
  return a.birthOn !== null && b.birthOn !== null && !isSameBirth(a, b)
}

/** A month agrees with any day in it. */
function isSameBirth(a: Pick<Facts, 'birthOn'>, b: Pick<Facts, 'birthOn'>): boolean {
  if (a.birthOn === null || b.birthOn === null) return false
  return a.birthOn.startsWith(b.birthOn) || b.birthOn.startsWith(a.birthOn)
}
