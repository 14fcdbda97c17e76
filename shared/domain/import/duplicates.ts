import type { FieldName, RowValues } from './fields.ts'
import type { Finding, RowAction } from './findings.ts'

/** What the duplicate checks need of a row and write into it. */
export interface ComparedRow {
  row: number
  action: RowAction
  values: Readonly<Pick<RowValues, Extract<FieldName, 'name' | 'idNo' | 'birthOn' | 'mobile'>>>
  findings: Finding[]
  dupOf?: number
}

/**
 * Marks rows that are or may be the same person. One number under one name is one person; one number under several
 * names waits for a choice; without a number, name, birth day and phone must all agree. Never merges on a name alone.
 * Rejected rows take no part.
 */
export function markDuplicates(rows: readonly ComparedRow[]): void {
  const people = rows.filter((row) => row.action !== 'reject')
  const groups = new Groups()
  const conflicts = markConflicts(people, groups)
  joinWithoutNumber(people, groups)
  markGroups(people, groups, conflicts)
  markSameNames(people)
  markSharedPhones(people)
}

/** Rows joined to the first row of their kind (union-find over row objects). */
class Groups {
  readonly #parent = new Map<ComparedRow, ComparedRow>()

  find(row: ComparedRow): ComparedRow {
    const parent = this.#parent.get(row)
    if (parent === undefined) return row
    const first = this.find(parent)
    if (first !== parent) this.#parent.set(row, first)
    return first
  }

  join(a: ComparedRow, b: ComparedRow): void {
    const [first, later] = [this.find(a), this.find(b)].toSorted((x, y) => x.row - y.row)
    if (first !== undefined && later !== undefined && first !== later) this.#parent.set(later, first)
  }
}

/** Joins rows of one number and name; returns the rows of which the number stands under several names. */
function markConflicts(people: readonly ComparedRow[], groups: Groups): Set<ComparedRow> {
  const conflicts = new Set<ComparedRow>()
  for (const sameId of groupBy(people, (row) => row.values.idNo)) {
    if (new Set(sameId.map((row) => row.values.name)).size > 1) {
      for (const row of sameId) conflicts.add(row)
    } else joinAll(sameId, groups)
  }
  for (const row of conflicts) {
    row.findings.push('dup_in_file_conflict')
    row.action = 'hold'
  }
  return conflicts
}

/** Same name, birth day and phone, where a number is lacking and the others do not contradict each other. */
function joinWithoutNumber(people: readonly ComparedRow[], groups: Groups): void {
  for (const alike of groupBy(people, likenessOf)) {
    const numbers = new Set(alike.map((row) => row.values.idNo))
    if (numbers.delete(null) && numbers.size <= 1) joinAll(alike, groups)
  }
}

function likenessOf({ values: { name, birthOn, mobile } }: ComparedRow): string | null {
  const complete = name !== null && birthOn !== null && birthOn.length === 10 && mobile !== null
  return complete ? `${name}|${birthOn}|${mobile}` : null
}

function markGroups(people: readonly ComparedRow[], groups: Groups, conflicts: ReadonlySet<ComparedRow>): void {
  for (const group of groupBy(people, (row) => groups.find(row))) {
    const [first] = group
    const waits = group.some((row) => conflicts.has(row))
    for (const row of group) {
      row.findings.push('dup_in_file_same')
      if (waits) {
        // Which person it is follows from the choice that the conflict waits for.
        row.action = 'hold'
      } else if (row !== first && first !== undefined) {
        row.action = 'merge'
        row.dupOf = first.row
      }
    }
  }
}

function markSameNames(people: readonly ComparedRow[]): void {
  for (const sameName of groupBy(people, (row) => row.values.name)) {
    for (const row of sameName) {
      if (row.values.idNo === null && !row.findings.includes('dup_in_file_same')) row.findings.push('same_name_no_id')
    }
  }
}

const FEWEST_SHARING = 3

/** One phone for three people; rows of one number count once, merged rows not at all. */
function markSharedPhones(people: readonly ComparedRow[]): void {
  const counted = people.filter((row) => row.action !== 'merge')
  for (const sharing of groupBy(counted, (row) => row.values.mobile)) {
    if (sharing.length < FEWEST_SHARING) continue
    if (new Set(sharing.map((row) => row.values.idNo ?? row.row)).size < FEWEST_SHARING) continue
    for (const row of sharing) row.findings.push('phone_shared')
  }
}

function joinAll(rows: readonly ComparedRow[], groups: Groups): void {
  const [first, ...others] = rows
  for (const row of others) if (first !== undefined) groups.join(first, row)
}

/** Groups of two and more, in row order; rows with key null are in none. */
function groupBy<Key>(rows: readonly ComparedRow[], keyOf: (row: ComparedRow) => Key | null): ComparedRow[][] {
  // Nearly everybody is alone with his key, and needs no group.
  const firsts = new Map<Key, ComparedRow>()
  const groups = new Map<Key, ComparedRow[]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, row)
      continue
    }
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [first, row])
    else group.push(row)
  }
  return [...groups.values()]
}
