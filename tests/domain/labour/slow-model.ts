/**
 * The rules of a labour contract once more, as slowly and plainly as they can be said: a calendar that is walked day by
 * day, months counted by walking, and every day asked what it is. Shares nothing with the program.
 */

interface Day {
  readonly text: string
  readonly y: number
  readonly m: number
  readonly d: number
}

const DAYS: Day[] = []
for (let y = 1935; y <= 2130; y += 1) {
  for (let m = 1; m <= 12; m += 1) {
    const isLeap = new Date(Date.UTC(y, 1, 29)).getUTCMonth() === 1
    const length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0
    for (let d = 1; d <= length; d += 1) {
      DAYS.push({ text: `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`, y, m, d })
    }
  }
}
const INDEX = new Map(DAYS.map(({ text }, i) => [text, i]))

/** Days are places in the calendar from here on. */
export function at(text: string): number {
  const i = INDEX.get(text)
  if (i === undefined) throw new Error(`not in the calendar of the model: ${text}`)
  return i
}

export function textOf(i: number): string {
  return get(i).text
}

function get(i: number): Day {
  const found = DAYS[i]
  if (found === undefined) throw new Error('beyond the calendar of the model')
  return found
}

/** First day after n months from d: walks until the same number of the month comes, or that month is over. */
export function after(d: number, n: number): number {
  const key = d * 1_000 + n
  const known = WALKED.get(key) ?? walk(d, n)
  WALKED.set(key, known)
  return known
}

const WALKED = new Map<number, number>()

function walk(d: number, n: number): number {
  const from = get(d)
  const month = from.y * 12 + from.m + n
  for (let i = d; ; i += 1) {
    const { y, m, d: number } = get(i)
    if (y * 12 + m > month || (y * 12 + m === month && number === from.d)) return i
  }
}

function last(d: number, n: number): number {
  return after(d, n) - 1
}

/** The same number of the month n months later, or the last day of that month. */
export function civil(d: number, n: number): number {
  const i = after(d, n)
  return get(i).d === get(d).d ? i : i - 1
}

/** The same number n months earlier, or that month's last day. */
export function before(d: number, n: number): number {
  const from = get(d)
  const month = from.y * 12 + from.m - n
  let i = d
  while (get(i).y * 12 + get(i).m > month) i -= 1
  while (get(i).d > from.d) i -= 1
  return i
}

export interface SlowContract {
  term: 'fixed' | 'open' | 'task'
  startsOn: string
  signedOn?: string
  endsOn?: string
  agreedExtensionTo?: string
  probationEndsOn?: string
  probationOnly?: boolean
  workerAskedForFixedTerm?: boolean
}

export type SlowEvent =
  | { kind: 'pregnancy'; dueOn?: string; childBornOn?: string }
  | { kind: 'medical'; from: string; totalWorkYears: number }
  | { kind: 'work_injury'; grade: number }
  | { kind: 'union_officer'; electedOn: string; termYears: number; fullTime: boolean }
  | { kind: 'service_period'; until: string }
  | { kind: 'refused_to_sign' }

export interface SlowFacts {
  hiredOn: string
  asOf: string
  endedOn?: string
  stillAtWork?: boolean
  employmentForm: 'full_time' | 'part_time' | 'intern' | 'rehired_retiree' | 'agency' | 'civil_labour'
  dailyHours?: number
  weeklyHours?: number
  birthOn?: string
  sex?: 'male' | 'female'
  retirementClass?: 'male_60' | 'female_55' | 'female_50'
  contracts: SlowContract[]
  events?: SlowEvent[]
  policy?: { fullMonth?: 'practice' | 'civil'; consecutiveGapMonths?: number; extensionCountsFromMonths?: number }
}

/** What the call answers, without the keys that say nothing. */
export function assessSlowly(facts: SlowFacts): Record<string, unknown> {
  const T = at(facts.asOf)
  const hired = at(facts.hiredOn)
  const R = retirement(facts)
  if (['intern', 'rehired_retiree', 'civil_labour'].includes(facts.employmentForm) || (R !== null && T > R)) {
    return { status: 'not_applicable', flags: [] }
  }
  if (T < hired) return { status: 'not_started', flags: [] }
  const reading = facts.policy?.fullMonth ?? 'practice'
  const gapMonths = facts.policy?.consecutiveGapMonths ?? 0
  const longFrom = facts.policy?.extensionCountsFromMonths ?? 12

  const part = facts.employmentForm === 'part_time'
  const over = part && ((facts.dailyHours ?? 0) > 4 || (facts.weeklyHours ?? 0) > 24)
  const within = part && !over

  const known = facts.contracts
    .map((c) => ({
      ...c,
      start: at(c.startsOn),
      signed: at(c.signedOn ?? c.startsOn),
      end: endOf(c),
    }))
    .filter((c) => c.signed <= T)
  known.sort((a, b) => a.start - b.start)
  const own = known.filter((c) => c.end === null || c.end >= hired)
  const F = own[0]

  const c = Math.max(hired, at('2008-01-01'))
  const isGrace = (d: number): boolean => (reading === 'practice' ? d < after(c, 1) : d <= civil(c, 1))
  const isDeemed = (d: number): boolean => (reading === 'practice' ? d >= after(c, 12) : d >= civil(c, 12))
  /** Days on which double wages are owed while nothing is signed. */
  const isDoubleDay = (d: number): boolean => d >= c && !isGrace(d) && !isDeemed(d)

  const ended = facts.endedOn === undefined ? facts.stillAtWork === false : T > at(facts.endedOn)
  const firstYear = (): Record<string, unknown> => {
    const days: number[] = []
    for (let d = c; d <= T && !isDeemed(d); d += 1) {
      if (F !== undefined && d >= F.signed) break
      if (facts.endedOn !== undefined && d > at(facts.endedOn)) break
      if (isDoubleDay(d)) days.push(d)
    }
    return toPay(days)
  }
  if (ended) {
    return { status: 'ended', flags: [], ...(facts.endedOn !== undefined && !within ? firstYear() : {}) }
  }

  type Known = (typeof known)[number]
  const isInForce = (x: Known, d: number): boolean =>
    d >= x.signed && (x === F || d >= x.start) && (x.end === null || d <= x.end)
  const inForce = own.filter((x) => isInForce(x, T))
  let H: Known | undefined
  let status = ''
  let extendedTo: number | null = null
  if (inForce.length > 0) {
    H = inForce.reduce((best, x) => (x.start >= best.start ? x : best))
    status = `signed_${H.term}`
  } else {
    const gone = own.filter((x) => x.end !== null && x.end < T)
    if (gone.length > 0) {
      H = gone.reduce((best, x) => ((x.end ?? 0) >= (best.end ?? 0) ? x : best))
      status = 'expired_continuing'
      if (!within) {
        // Each day asks whether some ground carries the contract over to the next.
        let X = H.end ?? 0
        const stop = R ?? DAYS.length - 400
        while (X < stop && windows(facts, H, R, T).some((w) => w.from <= X && X < w.to)) X += 1
        if (R !== null) X = Math.min(X, R)
        if (X > (H.end ?? 0) && T <= X) {
          status = 'extended_by_law'
          extendedTo = X >= DAYS.length - 400 ? null : X
        }
      }
    } else if (within) status = 'part_time_oral'
    else if (isGrace(T)) status = 'unsigned_grace'
    else status = isDeemed(T) ? 'unsigned_deemed_open' : 'unsigned_double'
  }

  const flags = new Set<string>()
  const signed = status.startsWith('signed_')
  const runsOrCarried = signed || status === 'extended_by_law'
  const any = runsOrCarried || status === 'expired_continuing'
  const full = !within
  if (full && F !== undefined && !isGrace(F.signed) && F.signed >= c) flags.add('late_sign')
  if (over) flags.add('parttime_hours')
  if (full && windows(facts, H, R, T).some((w) => w.protects && w.from <= T && T <= w.to)) flags.add('protected')
  if (R !== null && T >= before(R, 12) && T <= R) flags.add('retire_soon')

  const count = (x: Known): number => {
    if (x.signed < at('2008-01-01')) return 0
    if (x.endsOn === undefined || x.agreedExtensionTo === undefined) return 1
    return at(x.agreedExtensionTo) >= last(at(x.endsOn) + 1, longFrom) ? 2 : 1
  }
  const rowBefore = (h: Known): number => {
    let sum = 0
    let next = h
    for (let i = known.indexOf(h) - 1; i >= 0; i -= 1) {
      const p = known[i]
      if (p === undefined || p.term !== 'fixed') break
      if (p.end !== null && next.start > p.end + 1 && !(own.includes(p) && own.includes(next))) {
        if (gapMonths === 0 || next.start >= after(p.end + 1, gapMonths)) break
      }
      sum += count(p)
      next = p
    }
    return sum
  }

  let daysToExpiry: number | undefined
  if (status === 'signed_fixed' && H?.end !== null && H !== undefined) {
    daysToExpiry = 0
    for (let d = T; d < H.end; d += 1) daysToExpiry += 1
    if (daysToExpiry <= 30) flags.add('expiring_30')
    else if (daysToExpiry <= 60) flags.add('expiring_60')
  }
  let openPay: number | undefined
  if (H !== undefined && full && runsOrCarried && H.term !== 'open' && H.workerAskedForFixedTerm !== true) {
    const byTerms = rowBefore(H) >= 2
    const byYears = H.start >= after(hired, 120)
    if (byTerms || byYears || (H === F && isDeemed(H.signed))) flags.add('should_be_open')
    if (byTerms || byYears) openPay = H.start
  }
  if (H !== undefined && full && any && H.term === 'fixed' && rowBefore(H) + count(H) >= 2) {
    if (!signed || (daysToExpiry ?? 99) <= 60) flags.add('open_right_2fixed')
  }
  if (H !== undefined && full && any && H.term !== 'open' && T >= after(hired, 120)) flags.add('open_right_10y')

  let limit: number | undefined
  if (H !== undefined && signed) {
    if (facts.employmentForm === 'agency') {
      if (H.term === 'task') flags.add('dispatch_term')
      if (H.term === 'fixed' && H.endsOn !== undefined && at(H.endsOn) < last(H.start, 24)) flags.add('dispatch_term')
    }
    const cap = probationCap(H.term, H.start, H.endsOn, within)
    const hasProbation = H.probationEndsOn !== undefined || H.probationOnly === true
    const isRepeat = hasProbation && known.some(
      (x) => x.start < (H?.start ?? 0) && (x.probationEndsOn !== undefined || x.probationOnly === true),
    )
    if (isRepeat) flags.add('prob_repeat')
    if (H.probationOnly === true) flags.add('prob_only')
    else if (H.probationEndsOn !== undefined && cap === 0) flags.add('prob_forbidden')
    else if (H.probationEndsOn !== undefined && !isRepeat) {
      limit = last(H.start, cap)
      if (at(H.probationEndsOn) > limit) flags.add('prob_too_long')
    }
  }

  let pay = {}
  if (full) {
    const days: number[] = []
    for (let d = openPay ?? T + 1; d <= T; d += 1) days.push(d)
    pay = days.length > 0 ? toPay(days) : firstYear()
  }
  return {
    status,
    flags: [...flags].toSorted(),
    ...(daysToExpiry === undefined ? {} : { daysToExpiry }),
    ...(extendedTo === null ? {} : { extendedTo: textOf(extendedTo) }),
    ...(limit === undefined ? {} : { probationLimitEndsOn: textOf(limit) }),
    ...pay,
  }
}

function endOf(c: SlowContract): number | null {
  const text = c.agreedExtensionTo ?? c.endsOn
  return text === undefined ? null : at(text)
}

function toPay(days: readonly number[]): Record<string, unknown> {
  const [first, final] = [days[0], days.at(-1)]
  if (first === undefined || final === undefined) return {}
  return { doublePay: { from: textOf(first), to: textOf(final), days: days.length } }
}

function probationCap(term: string, start: number, endsOn: string | undefined, within: boolean): number {
  if (within || term === 'task') return 0
  if (term === 'open' || endsOn === undefined) return 6
  let months = 0
  while (months < 36 && at(endsOn) >= last(start, months + 1)) months += 1
  if (months >= 36) return 6
  if (months >= 12) return 2
  return months >= 3 ? 1 : 0
}

export function retirement({ birthOn, sex, retirementClass }: SlowFacts): number | null {
  const group = retirementClass ?? (sex === 'male' ? 'male_60' : undefined)
  if (birthOn === undefined || group === undefined) return null
  const { year, age, step, cap } = {
    male_60: { year: 1965, age: 60, step: 4, cap: 36 },
    female_55: { year: 1970, age: 55, step: 4, cap: 36 },
    female_50: { year: 1975, age: 50, step: 2, cap: 60 },
  }[group]
  const birth = get(at(birthOn))
  // One month of delay for each step of months begun since the base month, counted one by one.
  let delay = 0
  let month = year * 12 + 1
  while (month <= birth.y * 12 + birth.m && delay < cap) {
    delay += 1
    month += step
  }
  return civil(at(birthOn), age * 12 + delay)
}

interface Window {
  from: number
  to: number
  protects: boolean
}

function windows(facts: SlowFacts, H: { end: number | null } | undefined, R: number | null, T: number): Window[] {
  const hired = at(facts.hiredOn)
  const found: Window[] = []
  for (const event of facts.events ?? []) {
    if (event.kind === 'pregnancy') {
      const birth = event.childBornOn ?? event.dueOn
      if (birth !== undefined) found.push({ from: at(birth) - 280, to: civil(at(birth), 12), protects: true })
    } else if (event.kind === 'medical' && at(event.from) <= T) {
      let h = 0
      while (after(hired, 12 * (h + 1)) <= at(event.from)) h += 1
      const table = event.totalWorkYears < 10
        ? [[5, 3], [99, 6]]
        : [[5, 6], [10, 9], [15, 12], [20, 18], [99, 24]]
      const months = table.find(([under]) => h < (under ?? 0))?.[1] ?? 0
      found.push({ from: at(event.from), to: last(at(event.from), months), protects: true })
    } else if (event.kind === 'work_injury' && event.grade <= 6) {
      found.push({ from: 0, to: DAYS.length, protects: true })
    } else if (event.kind === 'union_officer' && at(event.electedOn) <= T) {
      const end = H?.end ?? null
      const from = event.fullTime && end !== null ? end + 1 : at(event.electedOn)
      found.push({ from: at(event.electedOn), to: last(from, 12 * event.termYears), protects: true })
    } else if (event.kind === 'service_period') {
      found.push({ from: 0, to: at(event.until), protects: false })
    }
  }
  if (R !== null) {
    const from = Math.max(after(hired, 180), before(R, 60) + 1)
    if (from <= R) found.push({ from, to: R, protects: true })
  }
  return found
}
