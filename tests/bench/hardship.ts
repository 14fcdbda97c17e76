import type { HardshipFilter } from '../../shared/contract/hardship.ts'
import { makeRandom } from '../support/generate-people.ts'
import { CAMPAIGNS, ensureHardshipStore } from './hardship-store.ts'
import { openProgram, type Program } from './program.ts'
import { makeQueryMix } from './queries.ts'
import type { Job, Line } from './report.ts'
import { interleave, median, percentile, timeMs } from './timing.ts'

const FILES = 20_000
const PAGE = 50
const ROUNDS = 60

/**
 * Household files and aid within the goal of a first page: 4 times, at the 95th percentile 10 times what one prepared
 * statement takes that fetches 50 rows of the same list by key.
 */
export const measureHardship: Job = async (options) => {
  const program = await openProgram(await ensureHardshipStore(options.people, FILES, options.say))
  try {
    const { sqlite } = program.store
    const files = sqlite.prepare('select id from hardship_file order by number').pluck().all().map(String)
    const campaigns = sqlite.prepare('select id from aid_campaign').pluck().all().map(String)
    const fileRows = makeFetch(program, FILE_ROWS, 'hardship_file')
    const aidRows = makeFetch(program, AID_ROWS, 'aid')
    const typed = makeQueryMix(sqlite, 6).map(({ text }) => text)
    const opening = async (): Promise<void> => {
      await program.call('hardship.get', { id: pick(files) })
    }
    return [
      ...(await measure('a household file is opened', opening, fileRows)),
      ...(await measure('first page of files, newest', () => list(program, {}), fileRows)),
      ...(await measure('first page of files, by name', () => list(program, {}, 'name'), fileRows)),
      ...(await measure('first page of files, found by typing', () => list(program, { text: pick(typed) }), fileRows)),
      ...(await measureFilters(program, fileRows, options.say)),
      ...(await measure('first page of aid', () => program.call('aid.list', { limit: PAGE }), aidRows)),
      ...(await measure(
        'aid of one household',
        () => program.call('aid.list', { filter: { fileId: pick(files) }, limit: 200 }),
        aidRows,
      )),
      ...(await measure(`list of ${CAMPAIGNS} campaigns`, () => program.call('campaigns.list', {}), aidRows)),
      ...(await measure('a campaign is opened', () => program.call('campaigns.get', { id: pick(campaigns) }), aidRows)),
      await measureSheet(program, campaigns[0] ?? ''),
      await measurePlan(program, campaigns[0] ?? ''),
    ]
  } finally {
    await program.close()
  }
}

const random = makeRandom(23)

async function list(program: Program, filter: Partial<HardshipFilter>, sort: 'newest' | 'name' = 'newest'): Promise<void> {
  await program.call('hardship.list', { filter, sort, limit: PAGE })
}

/** Each filter that the screen offers by itself; the slowest is the line. */
async function measureFilters(program: Program, limit: Fetch, say: (text: string) => void): Promise<Line[]> {
  const filters: Readonly<Record<string, Partial<HardshipFilter>>> = {
    'in publicity': { states: ['publicity'] },
    'on file': { states: ['on_file'] },
    'relative class': { category: '2' },
    'schooling': { cause: '9' },
    'review due': { list: 'review_due' },
    'out of step': { list: 'out_of_step' },
    'never helped': { list: 'never_helped' },
    'unchanged for a year': { list: 'unchanged_year' },
    'may be sent up': { list: 'may_submit' },
  }
  let worst: { name: string; ours: number; lines: Line[] } | null = null
  for (const [name, filter] of Object.entries(filters)) {
    const lines = await measure(`first page of files, ${name}`, () => list(program, filter), limit)
    const ours = lines[0]?.ours ?? 0
    say(`hardship ${name}: p50 ${ours.toFixed(2)} ms`)
    if (worst === null || ours > worst.ours) worst = { name, ours, lines }
  }
  const count = Object.keys(filters).length
  return (worst?.lines ?? []).map((line) => ({ ...line, what: `${line.what}: the worst of ${count} filters` }))
}

/** The sheet of one campaign has hundreds of rows: as many by key are its limit. */
async function measureSheet(program: Program, id: string): Promise<Line> {
  const rows = await program.call('campaigns.rows', { id })
  const times = await interleave(20, {
    limit: makeFetch(program, AID_ROWS, 'aid', rows.length),
    ours: () => timeMs(() => program.call('campaigns.rows', { id })),
  })
  return {
    goal: 'B', what: `sheet of a campaign with ${rows.length} rows`, unit: 'ms', ours: median(times.ours),
    limit: median(times.limit), atMost: 4, note: 'limit: as many rows by key',
  }
}

/** Who would get what: each household is read and checked against all that it was given. */
async function measurePlan(program: Program, id: string): Promise<Line> {
  const filter = { states: ['publicity' as const], cause: '9' }
  const plan = await program.call('campaigns.plan', { id, files: filter })
  const count = plan.lines.length
  const limit = makeFetch(program, FILE_ROWS, 'hardship_file', count)
  const times = await interleave(10, {
    limit,
    ours: () => timeMs(() => program.call('campaigns.plan', { id, files: filter })),
  })
  return {
    goal: 'B', what: `plan of a campaign for ${count} households`, unit: 'ms', ours: median(times.ours),
    limit: median(times.limit), atMost: null, note: 'each household is checked; limit: as many files by key',
  }
}

type Fetch = () => Promise<number>

async function measure(what: string, work: () => Promise<unknown>, limit: Fetch): Promise<Line[]> {
  for (let i = 0; i < 10; i++) await work()
  const times = await interleave(ROUNDS, { limit, ours: () => timeMs(work) })
  const shared = { goal: 'B', unit: 'ms', note: `limit: ${PAGE} rows by key in one statement` } as const
  return [
    { ...shared, what: `${what}, p50`, ours: median(times.ours), limit: median(times.limit), atMost: 4 },
    {
      ...shared, what: `${what}, p95`, ours: percentile(times.ours, 0.95), limit: percentile(times.limit, 0.95), atMost: 10,
    },
  ]
}

const FILE_ROWS = `select f.*, p.name, p.sex, p.id_no, u.name as unit_name, g.name as union_name
  from json_each(?) as j cross join hardship_file f on f.number = j.value join person p on p.id = f.person_id
  left join unit u on u.id = f.unit_id left join trade_union g on g.id = coalesce(f.union_id, p.union_id)`
const AID_ROWS = `select a.*, p.name as person_name, u.name as unit_name, f.file_no, c.name as campaign_name
  from json_each(?) as j cross join aid a on a.number = j.value join person p on p.id = a.person_id
  left join unit u on u.id = p.unit_id left join hardship_file f on f.id = a.file_id
  left join aid_campaign c on c.id = a.campaign_id`

function makeFetch({ store }: Program, sql: string, table: 'hardship_file' | 'aid', count = PAGE): Fetch {
  const total = Number(store.sqlite.prepare(`select max(number) from ${table}`).pluck().get())
  const statement = store.sqlite.prepare(sql)
  return () => {
    const numbers = JSON.stringify(Array.from({ length: count }, () => 1 + Math.floor(random() * total)))
    return timeMs(() => statement.all(numbers))
  }
}

function pick(words: readonly string[]): string {
  return words[Math.floor(random() * words.length)] ?? ''
}
