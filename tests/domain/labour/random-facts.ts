import { after, at, before, civil, retirement, textOf, type SlowContract, type SlowEvent, type SlowFacts } from './slow-model.ts'

export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** An employment as it might be, and as it should not be: days near month ends, gaps, overlaps, odd papers. */
export function randomFacts(random: Random): SlowFacts {
  const pick = <T>(...values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0]
  const chance = (share: number): boolean => random() < share
  const around = (day: number, spread: number): number => day + Math.round((random() - 0.5) * 2 * spread)
  /** Half of the days stand where months differ in length. */
  const awkward = (day: number): number => {
    if (chance(0.5)) return day
    const month = textOf(day).slice(0, 7)
    const number = pick('01', '02', '28', '29', '30', '31')
    try {
      return at(`${month}-${number}`)
    } catch {
      return day
    }
  }
  let hired = awkward(around(at(pick('2007-06-15', '2012-02-01', '2019-08-31', '2024-01-31')), 900))
  const long = pick(20, 40, 200, 400, 800, 2_000, 4_000, 6_500)
  let asOf = awkward(hired + Math.round(random() * long) - (chance(0.05) ? 30 : 0))

  const contracts: SlowContract[] = []
  let start = awkward(hired + pick(0, 0, 0, 1, 20, 31, 100, 370) - (chance(0.2) ? 800 : 0))
  for (let i = pick(0, 1, 1, 2, 3, 4); i > 0; i -= 1) {
    const term = pick<SlowContract['term']>('fixed', 'fixed', 'fixed', 'fixed', 'open', 'task')
    const length = pick(29, 59, 89, 91, 180, 364, 365, 366, 729, 730, 1_094, 1_095, 1_096)
    const end = awkward(start + length)
    const contract: SlowContract = { term, startsOn: textOf(start) }
    if (chance(0.4)) contract.signedOn = textOf(around(start, 40))
    if (term !== 'open' && (term === 'fixed' || chance(0.5))) contract.endsOn = textOf(end)
    if (chance(0.2) && contract.endsOn !== undefined) {
      contract.agreedExtensionTo = textOf(end + pick(20, 200, 364, 365, 400))
    }
    if (chance(0.4)) contract.probationEndsOn = textOf(awkward(start + pick(10, 29, 30, 59, 60, 180, 183, 200)))
    if (chance(0.05)) contract.probationOnly = true
    if (chance(0.1)) contract.workerAskedForFixedTerm = true
    contracts.push(contract)
    const over = contract.agreedExtensionTo === undefined ? end : at(contract.agreedExtensionTo)
    const next = pick(over + 1, over + 1, over + 1, over + 2, after(over + 1, 3), after(over + 1, 3) - 1, over - 20)
    start = Math.max(start + 1, chance(0.1) ? after(hired, 120) - pick(0, 1) : next)
  }
  // Two papers of one day have no order of their own.
  const ordered = contracts.filter((one, i) => contracts.findIndex((other) => other.startsOn === one.startsOn) === i)

  // Left and taken on again about three months later: the days on which a gap is bridged, or just not.
  const [left] = ordered
  if (left?.endsOn !== undefined && left.agreedExtensionTo === undefined && ordered.length > 1 && chance(0.15)) {
    hired = after(at(left.endsOn) + 1, 3) - pick(0, 1)
    for (const [i, contract] of ordered.entries()) {
      if (i > 0) moveTo(contract, hired + (i - 1) * 400)
    }
    asOf = hired + pick(0, 10, 300, 340, 365, 420, 800)
  }

  const facts: SlowFacts = {
    hiredOn: textOf(hired),
    asOf: textOf(asOf),
    employmentForm: pick<SlowFacts['employmentForm']>(
      'full_time', 'full_time', 'full_time', 'full_time', 'agency', 'part_time', 'part_time', 'intern',
    ),
    contracts: chance(0.2) ? ordered.toReversed() : ordered,
  }
  if (facts.employmentForm === 'part_time') {
    facts.dailyHours = pick(3, 4, 4.5)
    if (chance(0.5)) facts.weeklyHours = pick(20, 24, 25)
  }
  if (chance(0.1)) facts.endedOn = textOf(around(asOf, 100))
  if (chance(0.03)) facts.stillAtWork = false
  if (chance(0.4)) {
    const group = pick('male_60', 'female_55', 'female_50')
    const birth = at(textOf(asOf)) - Math.round(365.25 * (pick(25, 40, 48, 50, 52, 55, 58, 60, 62) + random() * 2))
    facts.birthOn = textOf(awkward(birth))
    if (group === 'male_60' && chance(0.5)) facts.sex = 'male'
    else if (chance(0.9)) facts.retirementClass = group
  }
  if (chance(0.5)) facts.events = Array.from({ length: pick(1, 1, 2, 3) }, () => randomEvent(pick, around, contracts, asOf))
  if (chance(0.4)) {
    facts.policy = {
      fullMonth: pick('practice', 'civil'),
      consecutiveGapMonths: pick(0, 3),
      extensionCountsFromMonths: pick(1, 6, 12),
    }
  }
  // Most days of an employment are like the day before: ask about those that need not be.
  const turns = turningDays(facts)
  const turn = turns[Math.floor(random() * turns.length)]
  if (turn !== undefined && chance(0.6)) facts.asOf = textOf(turn + pick(-1, 0, 0, 1))
  return facts
}

/** The same paper, beginning on another day. */
function moveTo(contract: SlowContract, start: number): void {
  const days = start - at(contract.startsOn)
  const moved = (text: string): string => textOf(at(text) + days)
  contract.startsOn = textOf(start)
  if (contract.signedOn !== undefined) contract.signedOn = moved(contract.signedOn)
  if (contract.endsOn !== undefined) contract.endsOn = moved(contract.endsOn)
  if (contract.agreedExtensionTo !== undefined) contract.agreedExtensionTo = moved(contract.agreedExtensionTo)
  if (contract.probationEndsOn !== undefined) contract.probationEndsOn = moved(contract.probationEndsOn)
}

function turningDays(facts: SlowFacts): number[] {
  const hired = at(facts.hiredOn)
  const months = [1, 12, 120, 180].flatMap((n) => [after(hired, n), civil(hired, n)])
  const ends = facts.contracts.flatMap(({ startsOn, signedOn, endsOn, agreedExtensionTo }) => {
    const end = agreedExtensionTo ?? endsOn
    const over = end === undefined ? [] : [at(end), at(end) - 30, at(end) - 60]
    return [at(startsOn), at(signedOn ?? startsOn), ...over]
  })
  const retires = retirement(facts)
  const late = retires === null ? [] : [retires, before(retires, 12), before(retires, 60)]
  const given = (facts.events ?? []).flatMap((event) => {
    const day = 'from' in event ? event.from : 'until' in event ? event.until : 'electedOn' in event ? event.electedOn : null
    return day === null ? [] : [at(day), after(at(day), 3), after(at(day), 36), after(at(day), 60)]
  })
  return [...months, ...ends, ...late, ...given]
}

function randomEvent(
  pick: <T>(...values: readonly [T, ...T[]]) => T,
  around: (day: number, spread: number) => number,
  contracts: readonly SlowContract[],
  asOf: number,
): SlowEvent {
  const ends = contracts.flatMap(({ endsOn }) => (endsOn === undefined ? [] : [at(endsOn)]))
  const middle = ends[Math.floor(ends.length / 2)] ?? asOf
  const near = textOf(pick(middle, around(middle, 300), around(middle, 300), middle + 1))
  switch (pick('pregnancy', 'medical', 'work_injury', 'union_officer', 'service_period', 'refused_to_sign')) {
    case 'pregnancy':
      return { kind: 'pregnancy', ...pick({ dueOn: near }, { childBornOn: near }, { dueOn: near, childBornOn: near }, {}) }
    case 'medical':
      return { kind: 'medical', from: near, totalWorkYears: pick(3, 9, 10, 25) }
    case 'work_injury':
      return { kind: 'work_injury', grade: pick(1, 6, 7, 10) }
    case 'union_officer':
      return { kind: 'union_officer', electedOn: near, termYears: pick(3, 5), fullTime: pick(true, false) }
    case 'service_period':
      return { kind: 'service_period', until: near }
    case 'refused_to_sign':
      return { kind: 'refused_to_sign' }
  }
}
