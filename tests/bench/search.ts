import { LIST_COLUMNS, LIST_JOINS } from '../../electron/features/members/list-rows.ts'
import { makeRandom } from '../support/generate-people.ts'
import { openProgram, type Program } from './program.ts'
import { makeQueryMix } from './queries.ts'
import type { BenchOptions, Job, Line } from './report.ts'
import { ensureStore } from './stores.ts'
import { interleave, median, percentile, timeMs } from './timing.ts'

/** P1 and P2: one keystroke in the box of the list, to the first 50 rows and the exact total. */
export const measureSearch: Job = async (options) => [
  ...(await measureAt('P1', options.people, { p50: 4, p95: 10 }, options)),
  ...(options.full ? await measureAt('P2', 1_000_000, { p50: 6, p95: 25 }, options) : []),
]

const PEOPLE_ASKED_FOR = 12

async function measureAt(
  goal: string,
  people: number,
  allowed: { p50: number; p95: number },
  { say }: BenchOptions,
): Promise<Line[]> {
  const program = await openProgram(await ensureStore(people, say))
  try {
    const mix = makeQueryMix(program.store.sqlite, PEOPLE_ASKED_FOR)
    const fetch = makeFetch(program)
    for (const { text } of mix) await program.call('members.search', { text })
    const byKind = new Map<string, number[]>()
    let next = 0
    const times = await interleave(mix.length * 2, {
      limit: () => fetch(),
      ours: async () => {
        const { text, kind } = mix[next++ % mix.length] ?? { text: '', kind: '' }
        program.forget()
        const taken = await timeMs(() => program.call('members.search', { text }))
        byKind.set(kind, [...(byKind.get(kind) ?? []), taken])
        return taken
      },
    })
    for (const [kind, taken] of byKind) say(`${goal} ${kind}: p50 ${median(taken).toFixed(2)} ms`)
    const what = `keystroke, ${people} people`
    const note = `${byKind.size} kinds of text; limit: 50 rows by key in one statement`
    return [
      { goal, what: `${what}, p50`, unit: 'ms', ours: median(times.ours), limit: median(times.limit), atMost: allowed.p50, note },
      {
        goal,
        what: `${what}, p95`,
        unit: 'ms',
        ours: percentile(times.ours, 0.95),
        limit: percentile(times.limit, 0.95),
        atMost: allowed.p95,
        note: `slowest kind: ${slowest(byKind)}`,
      },
      await measureMiddle(goal, people, program),
    ]
  } finally {
    await program.close()
  }
}

/** 50 people anywhere, by key, in one prepared statement, with the columns and names that a list shows. */
function makeFetch({ store }: Program): () => Promise<number> {
  const { sqlite } = store
  const total = Number(sqlite.prepare('select max(number) from person').pluck().get())
  const statement = sqlite.prepare(
    `select ${LIST_COLUMNS} from json_each(?) as j cross join person p on p.number = j.value ${LIST_JOINS}`,
  )
  const random = makeRandom(3)
  return () => {
    const numbers = JSON.stringify(Array.from({ length: 50 }, () => 1 + Math.floor(random() * total)))
    return timeMs(() => statement.all(numbers))
  }
}

/** Digits from the middle of a number are the one look that has no index: it informs, no goal is set. */
async function measureMiddle(goal: string, people: number, program: Program): Promise<Line> {
  const taken: number[] = []
  for (let i = 0; i < 7; i++) {
    program.forget()
    const text = String(70_310 + i * 1_013).padStart(6, '7')
    taken.push(await timeMs(() => program.call('members.search', { text })))
  }
  const what = `digits from the middle of a number, ${people} people`
  return { goal, what, unit: 'ms', ours: median(taken), limit: null, atMost: null, note: 'bounded scan, budget 100 ms' }
}

function slowest(byKind: ReadonlyMap<string, number[]>): string {
  const kinds = [...byKind].map(([kind, taken]) => ({ kind, ms: median(taken) })).toSorted((a, b) => b.ms - a.ms)
  return kinds.slice(0, 2).map(({ kind, ms }) => `${kind} ${ms.toFixed(1)} ms`).join(', ')
}
