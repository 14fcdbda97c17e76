import { SORTS } from '../../shared/contract/members.ts'
import type { InputOf } from '../../shared/contract/define.ts'
import type { AllCalls } from '../../shared/contract/index.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { LIST_COLUMNS, LIST_JOINS } from '../../electron/features/members/list-rows.ts'
import { ORDERS, writeCursor } from '../../electron/features/members/orders.ts'
import { makeRandom } from '../support/generate-people.ts'
import { openProgram, type Program } from './program.ts'
import type { Job, Line } from './report.ts'
import { ensureStore } from './stores.ts'
import { interleave, median, percentile, timeMs } from './timing.ts'

type Sort = (typeof SORTS)[number]
type Filter = NonNullable<InputOf<AllCalls, 'members.search'>['filter']>

/** P3: the next page anywhere in the list, in each order that is offered. */
export const measurePaging: Job = async (options) => {
  const people = options.full ? 1_000_000 : options.people
  const program = await openProgram(await ensureStore(people, options.say))
  try {
    const lines: Line[] = []
    for (const sort of SORTS) lines.push(await measureSort(program, people, sort))
    lines.push(await measureFiltered(program, people, options.say))
    lines.push(await measureScattered(program, people))
    return lines
  } finally {
    await program.close()
  }
}

const ROUNDS = 60
const FILTERED_ROUNDS = 8
const PAGE = 50

async function measureSort(program: Program, people: number, sort: Sort): Promise<Line> {
  const cursors = makeCursors(program, sort)
  const raw = makeRawPage(program)
  for (const after of cursors.slice(0, 20)) await readPage(program, sort, after, {})
  let next = 0
  const times = await interleave(ROUNDS, {
    limit: raw,
    ours: () => readPage(program, sort, cursors[next++ % cursors.length] ?? '', {}),
  })
  return {
    goal: 'P3',
    what: `next page of ${people}, order ${sort}`,
    unit: 'ms',
    ours: median(times.ours),
    limit: median(times.limit),
    atMost: 4,
    note: `p95 ${percentile(times.ours, 0.95).toFixed(2)} ms; limit: rowid keyset page`,
  }
}

/** Filters from wide to narrow in every order: the worst of them. No goal is set for filtered lists. */
async function measureFiltered(program: Program, people: number, say: (text: string) => void): Promise<Line> {
  const raw = makeRawPage(program)
  const { sqlite } = program.store
  const bySize = 'select unit_id from person where unit_id is not null group by unit_id order by count(*)'
  const unitId = String(sqlite.prepare(`${bySize} limit 1`).pluck().get())
  const big = String(sqlite.prepare(`${bySize} desc limit 1`).pluck().get())
  // With the same as SQL: a page always goes on from somebody who is in the list.
  const filters: Record<string, { filter: Filter; sql: string }> = {
    'women': { filter: { sex: '2' }, sql: "p.sex = 'sex/2'" },
    'not qualified': { filter: { missing: 'any' }, sql: 'p.missing_mask <> 0' },
    'a small unit': { filter: { unitId }, sql: `p.unit_id = '${unitId}'` },
    'a big unit': { filter: { unitId: big }, sql: `p.unit_id = '${big}'` },
    'retained': { filter: { states: ['retained'] }, sql: "p.member_state = 'member_state/retained'" },
    'joined in one year': {
      filter: { joinedFrom: day('2012-01-01'), joinedTo: day('2012-12-31') },
      sql: "p.joined_on between '2012-01-01' and '2012-12-31'",
    },
    'a big unit, without phone': {
      filter: { unitId: big, missing: 'mobile' },
      sql: `p.unit_id = '${big}' and p.mobile is null`,
    },
  }
  let worst = { name: '', ms: 0 }
  for (const sort of SORTS) {
    for (const [name, { filter, sql }] of Object.entries(filters)) {
      const cursors = makeCursors(program, sort, sql)
      await program.call('members.search', { sort, filter })
      const taken: number[] = []
      for (const after of cursors) taken.push(await readPage(program, sort, after, filter))
      const ms = median(taken)
      say(`P3 ${sort}, ${name}: ${ms.toFixed(2)} ms`)
      if (ms > worst.ms) worst = { name: `${sort}, ${name}`, ms }
    }
  }
  const limit = median(await Promise.all(Array.from({ length: 9 }, raw)))
  const what = `next page of ${people}, worst of ${SORTS.length} orders x ${Object.keys(filters).length} filters`
  return { goal: 'P3', what, unit: 'ms', ours: worst.ms, limit, atMost: null, note: worst.name }
}

/** What any order but that of the rows themselves has to read at least. Last, since it fills the cache of pages. */
async function measureScattered(program: Program, people: number): Promise<Line> {
  const { sqlite } = program.store
  const total = Number(sqlite.prepare('select max(number) from person').pluck().get())
  const statement = sqlite.prepare(
    `select ${LIST_COLUMNS} from json_each(?) j cross join person p on p.number = j.value ${LIST_JOINS}`,
  )
  const random = makeRandom(17)
  const times = await interleave(ROUNDS, {
    limit: makeRawPage(program),
    ours: () => {
      const numbers = JSON.stringify(Array.from({ length: PAGE }, () => 1 + Math.floor(random() * total)))
      return timeMs(() => statement.all(numbers))
    },
  })
  const what = `the same limit for ${PAGE} of ${people} rows that do not lie together`
  return { goal: 'P3', what, unit: 'ms', ours: median(times.ours), limit: median(times.limit), atMost: null }
}

function readPage(program: Program, sort: Sort, after: string, filter: Filter): Promise<number> {
  return timeMs(() => program.call('members.search', { sort, after, filter, limit: PAGE }))
}

/** Places spread over the whole order: beginning, middle and end alike. */
function makeCursors({ store }: Program, sort: Sort, condition = 'true'): string[] {
  const { key } = ORDERS[sort]
  const total = Number(store.sqlite.prepare('select max(number) from person').pluck().get())
  const random = makeRandom(11)
  const read = store.sqlite.prepare(
    `select ${key} as key, p.number from person p where p.number >= ? and ${condition} order by p.number limit 1`,
  )
  return Array.from({ length: condition === 'true' ? ROUNDS : FILTERED_ROUNDS }, () => {
    const row = read.get(1 + Math.floor(random() * total)) ?? read.get(0)
    return writeCursor(row as { key: string | number; number: number }) // as named
  })
}

function makeRawPage({ store }: Program): () => Promise<number> {
  const total = Number(store.sqlite.prepare('select max(number) from person').pluck().get())
  const statement = store.sqlite.prepare(
    `select ${LIST_COLUMNS} from person p ${LIST_JOINS} where p.number > ? order by p.number limit ${PAGE}`,
  )
  const random = makeRandom(13)
  return () => {
    const from = Math.floor(random() * total)
    return timeMs(() => statement.all(from))
  }
}
