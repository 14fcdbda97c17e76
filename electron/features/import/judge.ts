import type { InterpretedRow } from '../../../shared/domain/import/interpret.ts'
import type { Decision, JudgedRow, Outcome } from './batch.ts'
import { differencesOf, NEW_UNIT, type KnownPerson } from './compare.ts'

/** Finds the people of the store that a row may be about. */
export interface PeopleIndex {
  byIdNo(idNo: string): KnownPerson | undefined
  byName(name: string): readonly KnownPerson[]
}

/** What the unit names of the file mean. */
export interface UnitsOfRows {
  unitOf(unitName: string | null): string | null
  waits(unitName: string | null): boolean
  isNew(unitName: string | null): boolean
}

/** What judging needs of a row, freshly read or kept with the batch. */
type JudgedInput = Pick<InterpretedRow, 'row' | 'action' | 'values'> & {
  readonly findings: readonly string[]
  readonly dupOf?: number | null
}

const MOST_CANDIDATES = 5

/**
 * What a row means against the store. An identity number decides; the same number under another name waits for a
 * person. Without a number only a complete agreement of name, birth day and phone is taken as the same person, or a
 * row that says nothing new; everything less is shown as candidates and never merged.
 */
export function judgeRow(
  row: JudgedInput,
  people: PeopleIndex,
  units: UnitsOfRows,
  decision: Decision | null,
): JudgedRow {
  const base = {
    row: row.row,
    action: row.action,
    values: row.values,
    findings: row.findings,
    dupOf: row.dupOf ?? null,
    decision,
  }
  const judged = (outcome: Outcome, matchedId: string | null, candidates: readonly Candidate[] = []): JudgedRow => ({
    ...base,
    // A row whose unit is open waits, whoever it is about: nobody becomes a member without the unit that was named.
    outcome: outcome !== 'skipped' && units.waits(row.values.unitName) ? 'doubtful' : outcome,
    matchedId,
    candidates: candidates.slice(0, MOST_CANDIDATES).map(({ person, why }) => ({ id: person.id, name: person.name, why })),
  })
  if (row.action === 'reject' || row.action === 'merge') return judged('skipped', null)

  const unitId = units.isNew(row.values.unitName) ? NEW_UNIT : units.unitOf(row.values.unitName)
  const saysNothingNew = (person: KnownPerson): boolean =>
    differencesOf(row.values, unitId, person).every(({ kept }) => kept)
  const verdict = (person: KnownPerson): JudgedRow =>
    judged(saysNothingNew(person) ? 'same' : 'changed', person.id)
  const idNo = row.values.idNo
  const name = row.values.name ?? ''

  if (idNo !== null) {
    const owner = people.byIdNo(idNo)
    if (owner === undefined) {
      // A person without a number, otherwise alike, may be the same one: filled in later, or somebody else.
      const alike = people.byName(name).filter((person) => person.id_no === null && !contradicts(row, person))
      if (row.action === 'hold') return judged('doubtful', null, alike.map(asSameName))
      const sure = alike.find((person) => agreesFully(row, person))
      if (sure !== undefined) return verdict(sure)
      // The same human being in all but the number: one of the two numbers is mistyped, and a person must say which.
      const otherNumber = people.byName(name).filter((person) => person.id_no !== null && agreesFully(row, person))
      const doubts = [...alike.map(asSameName), ...otherNumber.map((person) => ({ person, why: 'other_number' }))]
      return doubts.length === 0 ? judged('new', null) : judged('doubtful', null, doubts)
    }
    const sameName = owner.name === name || owner.former_name === name
    if (sameName && row.action !== 'hold') return verdict(owner)
    return judged('doubtful', owner.id, [{ person: owner, why: sameName ? 'same_id' : 'same_id_other_name' }])
  }

  if (row.action === 'hold') return judged('doubtful', null)
  const alike = people.byName(name).filter((person) => !contradicts(row, person))
  const sure = alike.find((person) => agreesFully(row, person))
  if (sure !== undefined) return verdict(sure)
  const nothingNew = alike.find((person) => differencesOf(row.values, unitId, person).length === 0)
  if (nothingNew !== undefined) return judged('same', nothingNew.id)
  return alike.length === 0 ? judged('new', null) : judged('doubtful', null, alike.map(asSameName))
}

interface Candidate {
  person: KnownPerson
  why: string
}

export function asSameName(person: KnownPerson): Candidate {
  return { person, why: 'same_name' }
}

/** Name, birth day and phone all known and all alike. */
export function agreesFully(row: Pick<JudgedInput, 'values'>, person: KnownPerson): boolean {
  const birthOn = row.values.birthOn
  const mobile = row.values.mobile
  return birthOn !== null && birthOn.length === 10 && birthOn === person.birth_on && mobile !== null &&
    mobile === person.mobile
}

/** Sex or birth known on both sides and different: another human being. */
export function contradicts(row: Pick<JudgedInput, 'values'>, person: KnownPerson): boolean {
  const sex = row.values.sex
  if (sex !== null && person.sex !== null && person.sex !== `sex/${sex}`) return true
  const birthOn = row.values.birthOn
  if (birthOn === null || person.birth_on === null) return false
  const length = Math.min(birthOn.length, person.birth_on.length)
  return birthOn.slice(0, length) !== person.birth_on.slice(0, length)
}
