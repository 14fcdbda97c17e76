import { idCheckCharacter } from '../../shared/domain/identity/id-number.ts'
import { addDays, dateFromEpochDay, epochDay, day, type PlainDate } from '../../shared/domain/plain-date.ts'
import * as words from './name-words.ts'

/** A made-up employer. */
export interface MadeUpUnit {
  readonly name: string
  readonly aliases: readonly string[]
  readonly village: string
}

/** A made-up human being, in the bare codes of the contract; `unit` is the place in the list of units. */
export interface MadeUpPerson {
  readonly name: string
  readonly idType: string
  readonly idNo: string | null
  readonly sex: string
  readonly birthOn: PlainDate
  readonly ethnicity: string
  readonly political: string
  readonly education: string | null
  readonly mobile: string | null
  readonly address: string | null
  readonly unit: number
  readonly unionGroup: string | null
  readonly dept: string
  readonly job: string
  readonly employmentForm: string
  readonly hiredOn: PlainDate | null
  readonly migrant: boolean
  readonly consentOn: PlainDate | null
  readonly appliedOn: PlainDate
  readonly joinedOn: PlainDate
  readonly joinChannel: string
  readonly cardNo: string | null
  /** Retained since this day; null for active members. */
  readonly retainedOn: PlainDate | null
}

/** Small seeded generator (mulberry32): the same seed makes the same people on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

export function generateUnits(count = 40): MadeUpUnit[] {
  return Array.from({ length: count }, (_, i) => {
    const brand = at(words.BRANDS, i)
    const trade = at(words.TRADES, i * 7 + Math.floor(i / words.BRANDS.length))
    // A brand comes back once the list is used up, so the further ones carry a number.
    const round = Math.floor(i / words.BRANDS.length)
    const mark = round === 0 ? '' : words.NUMERALS.charAt(round % 10) + (round >= 10 ? String(round) : '')
    return {
      name: `云桥镇${brand}${mark}${trade}有限公司`,
      aliases: i % 3 === 0 ? [`${brand}${mark}厂`] : [],
      village: at(words.VILLAGES, i),
    }
  })
}

/**
 * People one after the other, for 5 or for a million of them. Numbers pass the check and are given once; names have the
 * spread of the land: common surnames, those with two readings, minority names, rare characters.
 */
export function* generatePeople(count: number, seed = 1, units = 40): Generator<MadeUpPerson> {
  const random = makeRandom(seed)
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(random() * list.length))
  const makeId = makeIdMaker(random)
  for (let i = 0; i < count; i++) {
    const female = random() < 0.44
    const { name, ethnicity } = makeName(random, female)
    const birthDay = FIRST_BIRTH + Math.floor(random() * BIRTH_DAYS)
    const birthOn = dateFromEpochDay(birthDay)
    const hiredOn = addDays(birthOn, 6_600 + Math.floor(random() * Math.max(1, LAST_HIRING - birthDay - 6_600)))
    const appliedOn = addDays(hiredOn, 10 + Math.floor(random() * 300))
    const joinedOn = addDays(appliedOn, 5 + Math.floor(random() * 25))
    const complete = random() < 0.86
    yield {
      name,
      idType: '111',
      idNo: !complete && random() < 0.2 ? null : makeId(birthOn, birthDay, female),
      sex: female ? '2' : '1',
      birthOn,
      ethnicity,
      political: pick(words.POLITICAL),
      education: !complete && random() < 0.3 ? null : pick(words.EDUCATION),
      mobile: !complete && random() < 0.4 ? null : `${pick(words.PHONE_PREFIXES)}${digits(random, 8)}`,
      address: random() < 0.5 ? `云桥镇${pick(words.VILLAGES)}${1 + Math.floor(random() * 9)}组` : null,
      // Squared, so that a few big employers stand beside many small ones.
      unit: Math.floor(random() * random() * units),
      unionGroup: random() < 0.7 ? `第${words.NUMERALS.charAt(Math.floor(random() * 6))}小组` : null,
      dept: pick(words.DEPARTMENTS),
      job: pick(words.JOBS),
      employmentForm: random() < 0.9 ? '1' : pick(['2', '3', '4', '7']),
      hiredOn: !complete && random() < 0.3 ? null : hiredOn,
      migrant: random() < 0.6,
      consentOn: complete ? joinedOn : null,
      appliedOn,
      joinedOn,
      joinChannel: pick(['1', '1', '1', '3', '4']),
      cardNo: random() < 0.8 ? `YQ${String(i + 1).padStart(7, '0')}` : null,
      retainedOn: random() < 0.04 ? addDays(joinedOn, 30 + Math.floor(random() * 300)) : null,
    }
  }
}

/** Born 1964 to 2005, hired by autumn 2024 at the latest: old enough for every membership to be past. */
const FIRST_BIRTH = epochDay(day('1964-01-01'))
const BIRTH_DAYS = epochDay(day('2006-01-01')) - FIRST_BIRTH
const LAST_HIRING = epochDay(day('2024-09-30'))

const SURNAME_ENDS = runningSums(words.SURNAMES.map(([, weight]) => weight))
const SURNAME_TOTAL = SURNAME_ENDS.at(-1) ?? 0

function makeName(random: () => number, female: boolean): { name: string; ethnicity: string } {
  const pick = <T>(list: readonly T[]): T => at(list, Math.floor(random() * list.length))
  const kind = random()
  if (kind < 0.012) return { name: `${pick(words.UYGHUR_GIVEN)}·${pick(words.UYGHUR_FATHERS)}`, ethnicity: '05' }
  if (kind < 0.02) return { name: `${pick(words.TIBETAN)}${pick(words.TIBETAN)}`, ethnicity: '04' }
  if (kind < 0.026) return { name: pick(words.MONGOL), ethnicity: '02' }
  const surname = surnameAt(random() * SURNAME_TOTAL)
  const list = female ? words.WOMEN : words.MEN
  const rare = random() < 0.003 ? pick(words.RARE) : null
  const given = random() < 0.22 ? (rare ?? pick(list)) : pick(list) + (rare ?? pick(words.BOTH))
  return { name: surname + given, ethnicity: random() < 0.95 ? '01' : pick(['03', '06', '08', '11', '15']) }
}

function surnameAt(place: number): string {
  let low = 0
  let high = SURNAME_ENDS.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((SURNAME_ENDS[middle] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return at(words.SURNAMES, low)[0]
}

/** No number twice: the sequence part counts up for each birth day, in steps that look like chance. */
function makeIdMaker(random: () => number): (birthOn: PlainDate, birthDay: number, female: boolean) => string {
  const used = [new Uint16Array(BIRTH_DAYS), new Uint16Array(BIRTH_DAYS)] as const
  return (birthOn, birthDay, female) => {
    const counts = used[female ? 1 : 0]
    const index = birthDay - FIRST_BIRTH
    const nth = counts[index] ?? 0
    counts[index] = nth + 1
    const sequence = (((nth * 383 + index * 7) % 500) * 2 + (female ? 0 : 1)) % 1_000
    const area = random() < 0.8 ? '420981' : at(words.AREAS, Math.floor(random() * words.AREAS.length))
    const first17 = `${area}${birthOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`
    return first17 + idCheckCharacter(first17)
  }
}

function digits(random: () => number, count: number): string {
  return String(Math.floor(random() * 10 ** count)).padStart(count, '0')
}

function runningSums(values: readonly number[]): number[] {
  let sum = 0
  return values.map((value) => (sum += value))
}

function at<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length]
  if (value === undefined) throw new Error('empty list of words')
  return value
}
