import { LABOUR_PRESETS } from '../../renderer/data/labour-presets.ts'
import type { InputOf } from '../../shared/contract/define.ts'
import type { AllCalls } from '../../shared/contract/index.ts'
import { assessLabour } from '../../shared/domain/labour/assess.ts'
import { NATIONAL_POLICY, type LabourFacts } from '../../shared/domain/labour/facts.ts'
import { statusOf, toFacts, type EmploymentRecord } from '../../shared/domain/labour/record.ts'
import { addDays } from '../../shared/domain/plain-date.ts'
import { readEmployments } from '../../electron/features/labour/records.ts'
import { makeRandom } from '../support/generate-people.ts'
import { ensureLabourStore } from './labour-store.ts'
import { openProgram, type Program } from './program.ts'
import { makeQueryMix } from './queries.ts'
import type { Job, Line } from './report.ts'
import { TODAY } from './stores.ts'
import { interleave, median, percentile, timeMs } from './timing.ts'

const PAGE = 50
const ROUNDS = 40

/**
 * P8: judging employments against the bare rule and the reading of its rows; lists within the goal of a first page; the
 * counts and the rate of a town against one statement that walks the same rows.
 */
export const measureLabour: Job = async ({ people, full, say }) => {
  const lines = await measureTown(people, say)
  return full ? [...lines, ...(await measureTown(1_000_000, say))] : lines
}

async function measureTown(people: number, say: (text: string) => void): Promise<Line[]> {
  const program = await openProgram(await ensureLabourStore(people, say))
  try {
    const records = readRecords(program)
    return [
      ...(await measureLists(program, people, say)),
      ...(await measureSums(program, people)),
      await measureRule(records, people, 'in memory'),
      ...(people < 1_000_000 ? [await measureRule(records, 1_000_000, 'in memory')] : []),
      await measureOtherDay(program, records, people),
    ]
  } finally {
    await program.close()
  }
}

const random = makeRandom(29)

type ListInput = InputOf<AllCalls, 'employments.list'>

async function measureLists(program: Program, people: number, say: (text: string) => void): Promise<Line[]> {
  const limit = makeFetch(program)
  const typed = makeQueryMix(program.store.sqlite, 6).map(({ text }) => text)
  const list = (input: ListInput): Promise<unknown> => program.call('employments.list', { ...input, limit: PAGE })
  const title = `first page of ${people} employments`
  const lines: Line[] = []
  for (const sort of ['name', 'expiry', 'newest'] as const) {
    lines.push(...(await measurePage(`${title}, by ${sort}`, () => list({ sort }), limit)))
  }
  lines.push(
    ...(await measurePage(`${title}, found by typing`, () => list({ filter: { text: pick(typed) } }), limit)),
  )
  let worst: { ours: number; lines: Line[] } | null = null
  for (const { key, filter } of LABOUR_PRESETS) {
    const measured = await measurePage(`${title}, worst of ${LABOUR_PRESETS.length} lists`, () => list({ filter }), limit)
    const ours = measured[0]?.ours ?? 0
    say(`labour ${key}: p50 ${ours.toFixed(2)} ms`)
    if (worst === null || ours > worst.ours) worst = { ours, lines: measured }
  }
  return [...lines, ...(worst?.lines ?? [])]
}

/** Numbers that no page shows without looking at every row: one walk in one statement is their limit. */
async function measureSums({ call, store }: Program, people: number): Promise<Line[]> {
  const walk = store.sqlite.prepare(
    `select count(*) filter (where status <> 'ended') from employment where deleted_at is null and hidden = 0`,
  )
  const byUnit = store.sqlite.prepare(
    `select unit_id, status, count(*) from employment where deleted_at is null and hidden = 0 group by unit_id, status`,
  )
  const filters = LABOUR_PRESETS.map(({ filter }) => filter)
  const one = async (what: string, limit: () => unknown, work: () => Promise<unknown>): Promise<Line> => {
    await work()
    const times = await interleave(15, { limit: () => timeMs(limit), ours: () => timeMs(work) })
    return {
      goal: 'C', what: `${what}, ${people} employments`, unit: 'ms', ours: median(times.ours), limit: median(times.limit),
      atMost: 4, note: 'limit: one walk in one statement',
    }
  }
  return [
    await one(`counts of ${filters.length} lists`, () => walk.get(), () => call('employments.counts', { filters })),
    await one("the town's rate", () => byUnit.all(), () => call('rates.get', {})),
    await one('the rate of each unit', () => byUnit.all(), () => call('rates.units', {})),
  ]
}

/** What a stored employment adds to the bare rule: the facts are made out of what was typed. */
async function measureRule(records: readonly EmploymentRecord[], count: number, where: string): Promise<Line> {
  const facts = records.map((record) => toFacts(record, TODAY, NATIONAL_POLICY).facts)
  const times = await interleave(3, {
    limit: () => timeMs(() => runRule(facts, count)),
    ours: () =>
      timeMs(() => {
        for (let i = 0; i < count; i++) {
          const record = records[i % records.length]
          if (record !== undefined) statusOf(record, TODAY, NATIONAL_POLICY)
        }
      }),
  })
  return {
    goal: 'P8', what: `assess ${count} employments ${where}`, unit: 'ms', ours: median(times.ours),
    limit: median(times.limit), atMost: 2, note: 'limit: the bare rule on ready facts',
  }
}

/** Nothing is kept for another day than today: each employment is read and judged. */
async function measureOtherDay({ call, store }: Program, records: readonly EmploymentRecord[], people: number): Promise<Line> {
  const { sqlite } = store
  const facts = records.map((record) => toFacts(record, TODAY, NATIONAL_POLICY).facts)
  const statements = [
    'select * from employment where deleted_at is null and hidden = 0',
    'select * from labour_contract where deleted_at is null order by employment_id, position',
    'select * from labour_event where deleted_at is null order by employment_id, position',
    'select id, birth_on, sex from person',
  ].map((sql) => sqlite.prepare(sql))
  let back = 0
  const times = await interleave(3, {
    limit: () =>
      timeMs(() => {
        for (const statement of statements) statement.all()
        runRule(facts, facts.length)
      }),
    ours: () =>
      timeMs(() => {
        back += 1
        // A new day each time: the last answer is kept for the next page of its list.
        return call('rates.get', { on: addDays(TODAY, -back) })
      }),
  })
  return {
    goal: 'P8', what: `rate of ${people} employments on another day`, unit: 'ms', ours: median(times.ours),
    limit: median(times.limit), atMost: 2, note: 'limit: reading the rows and the bare rule',
  }
}

function runRule(facts: readonly (LabourFacts | null)[], count: number): void {
  for (let i = 0; i < count; i++) {
    const each = facts[i % facts.length]
    if (each !== null && each !== undefined) assessLabour(each)
  }
}

function readRecords({ store }: Program): EmploymentRecord[] {
  const ids = store.sqlite.prepare('select id from employment order by number limit 50000').pluck().all().map(String)
  return readEmployments(store.sqlite, ids).map(({ record }) => record)
}

type Fetch = () => Promise<number>

async function measurePage(what: string, work: () => Promise<unknown>, limit: Fetch): Promise<Line[]> {
  for (let i = 0; i < 5; i++) await work()
  const times = await interleave(ROUNDS, { limit, ours: () => timeMs(work) })
  const shared = { goal: 'C', unit: 'ms', note: `limit: ${PAGE} rows by key in one statement` } as const
  return [
    { ...shared, what: `${what}, p50`, ours: median(times.ours), limit: median(times.limit), atMost: 4 },
    {
      ...shared, what: `${what}, p95`, ours: percentile(times.ours, 0.95), limit: percentile(times.limit, 0.95), atMost: 10,
    },
  ]
}

function makeFetch({ store }: Program): Fetch {
  const total = Number(store.sqlite.prepare('select max(number) from employment').pluck().get())
  const statement = store.sqlite.prepare(
    `select e.*, p.name, p.sex, p.id_no, p.birth_on, u.name as unit_name, v.name as user_name
     from json_each(?) as j cross join employment e on e.number = j.value join person p on p.id = e.person_id
     join unit u on u.id = e.unit_id left join unit v on v.id = e.user_unit_id`,
  )
  return () => {
    const numbers = JSON.stringify(Array.from({ length: PAGE }, () => 1 + Math.floor(random() * total)))
    return timeMs(() => statement.all(numbers))
  }
}

function pick(words: readonly string[]): string {
  return words[Math.floor(random() * words.length)] ?? ''
}
