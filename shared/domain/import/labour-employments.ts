import { isOtherDay, type LedgerLine } from './labour-lines.ts'

/** The rows of one employment of one person with one unit, in the order of the sheet. */
export type EmploymentLines = [LedgerLine, ...LedgerLine[]]

/** Rows told apart by person, unit and beginning, and the doubts about who the people are. */
export interface GroupedLines {
  readonly employments: readonly EmploymentLines[]
  /** Rows whose number stands under several names. */
  readonly conflicts: ReadonlySet<LedgerLine>
  /** Rows without a number that share a name in one unit and may be one person. */
  readonly sameNames: ReadonlySet<LedgerLine>
}

/**
 * Several rows of one person with one unit are his contracts in turn. Another first day of work begins another
 * employment; so does a contract after somebody left. Nobody is taken as the same by the name alone.
 */
export function groupLines(lines: readonly LedgerLine[]): GroupedLines {
  const employments: EmploymentLines[] = []
  const latest = new Map<string, EmploymentLines[]>()
  let above: { key: string; unit: string } | null = null
  for (const line of lines) {
    const key: string = line.isCarried && above !== null ? above.key : keyOf(line)
    const unit: string = line.unitName ?? (line.isCarried && above !== null ? above.unit : '')
    above = { key, unit }
    const place = `${key}|${unit}`
    const known = latest.get(place) ?? []
    const own = line.person.action === 'reject' && !line.isCarried ? undefined : findOwn(known, line)
    if (own !== undefined) {
      own.push(line)
      continue
    }
    const made: EmploymentLines = [line]
    employments.push(made)
    latest.set(place, [...known, made])
  }
  return { employments, ...findDoubts(lines) }
}

/** Who a row is about: by the number, else by all that a roster would go by, else by name and first day of work. */
function keyOf({ row, person: { values } }: LedgerLine): string {
  if (values.idNo !== null) return `${values.idNo}|${values.name ?? ''}`
  const { name, birthOn, mobile, hiredOn = null } = values
  if (name !== null && birthOn?.length === 10 && mobile !== null) return `${name}|${birthOn}|${mobile}`
  return name !== null && hiredOn !== null ? `${name}|${hiredOn}` : `row ${row}`
}

function findOwn(known: readonly EmploymentLines[], line: LedgerLine): EmploymentLines | undefined {
  const { hiredOn = null } = line.person.values
  const same = known.findLast((one) => hiredOn !== null && one.some((row) => row.person.values.hiredOn === hiredOn))
  if (same !== undefined) return same
  const last = known.at(-1)
  if (last === undefined || last.some((row) => isOtherDay(row.person.values.hiredOn ?? null, hiredOn))) return undefined
  return hasLeftBefore(last.at(-1), line) ? undefined : last
}

/** Somebody left for another reason than the end of the term, and a contract began afterwards. */
function hasLeftBefore(before: LedgerLine | undefined, line: LedgerLine): boolean {
  const left = before?.endedOn ?? null
  const startsOn = line.contract.contract?.startsOn ?? null
  return left !== null && before?.endReason !== EXPIRY && startsOn !== null && startsOn > left
}

const EXPIRY = '44-1'

function findDoubts(lines: readonly LedgerLine[]): Pick<GroupedLines, 'conflicts' | 'sameNames'> {
  const people = lines.filter(({ person, isCarried }) => person.action !== 'reject' && !isCarried)
  const numbered = Map.groupBy(people, ({ person }) => person.values.idNo)
  const conflicts = [...numbered].flatMap(([idNo, rows]) =>
    idNo !== null && new Set(rows.map(({ person }) => person.values.name)).size > 1 ? rows : [],
  )
  const named = Map.groupBy(people, ({ person, unitName }) => `${person.values.name ?? ''}|${unitName ?? ''}`)
  const sameNames = [...named.values()].flatMap((rows) =>
    new Set(rows.map(keyOf)).size > 1 ? rows.filter(({ person }) => person.values.idNo === null) : [],
  )
  return { conflicts: new Set(conflicts), sameNames: new Set(sameNames) }
}
