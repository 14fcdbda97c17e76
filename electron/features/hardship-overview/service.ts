import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { AidFigures, FileFigures, overviewCalls } from '../../../shared/contract/hardship-overview.ts'
import { HARDSHIP_STATES, type HardshipState } from '../../../shared/domain/hardship/codes.ts'
import { HARDSHIP_LISTS, type HardshipList } from '../../../shared/domain/hardship/lists.ts'
import { makeDate, partsOf } from '../../../shared/domain/plain-date.ts'
import type { Context } from '../../context.ts'
import { aidConditions } from '../aid/service.ts'
import { fileConditions } from '../hardship/service.ts'
import { countEach, firstAidOn, groupAid, groupFiles, sumAid, type Condition, type FileGroup } from './queries.ts'

type Calls = typeof overviewCalls

/** Files by state; by class and main cause over the states asked for. Filters are those of the list itself. */
export async function showFiles(ctx: Context, input: ParsedOf<Calls, 'overview.files'>): Promise<FileFigures> {
  const groups = groupFiles(ctx.store.sqlite, await fileConditions(ctx, { unionId: input.unionId }))
  const asked: readonly string[] = input.states.length === 0 ? HARDSHIP_STATES : input.states
  const counted = groups.filter(({ state }) => asked.includes(state))
  const inState = (state: HardshipState): number => count(groups.filter((group) => group.state === state))
  return {
    files: count(groups),
    byState: HARDSHIP_STATES.map((state) => ({ state, files: inState(state) })).filter(({ files }) => files > 0),
    counted: count(counted),
    byCategory: countBy(counted, 'category').toSorted((a, b) => lastIfNone(a, b) || (a.code < b.code ? -1 : 1)),
    byCause: countBy(counted, 'cause').toSorted((a, b) => lastIfNone(a, b) || b.files - a.files),
  }
}

/** Aid of one year. Filters are those of the ledger itself. */
export function showAid(ctx: Context, { year, unionId }: ParsedOf<Calls, 'overview.aid'>): AidFigures {
  const { sqlite } = ctx.store
  const conditions = aidOfYear(year, unionId)
  const { fen, times, people, households } = sumAid(sqlite, conditions)
  return {
    totalFen: fen,
    times,
    people,
    households,
    byMonth: groupAid(sqlite, 'month', conditions).map(({ code, ...sums }) => ({ month: code, ...sums })),
    byFund: groupAid(sqlite, 'fund', conditions),
    byType: groupAid(sqlite, 'type', conditions),
    years: listYears(ctx),
  }
}

export async function showWork(ctx: Context): Promise<OutputOf<Calls, 'overview.work'>> {
  const { sqlite } = ctx.store
  const conditions = await Promise.all([
    fileConditions(ctx, {}),
    fileConditions(ctx, { states: ['on_file'] }),
    ...HARDSHIP_LISTS.map((list) => fileConditions(ctx, { list })),
  ])
  const [files = 0, onFile = 0, ...counts] = countEach(sqlite, conditions)
  const { year } = partsOf(ctx.clock.today())
  const aid = sumAid(sqlite, aidOfYear(year, null))
  // One entry for each list.
  const lists = Object.fromEntries(HARDSHIP_LISTS.map((list, i) => [list, counts[i] ?? 0])) as Record<HardshipList, number>
  return { files, onFile, lists, year, aidFen: aid.fen, aidTimes: aid.times }
}

function aidOfYear(year: number, unionId: string | null): Condition[] {
  return aidConditions({ from: makeDate(year, 1, 1), to: makeDate(year, 12, 31), unionId })
}

function listYears(ctx: Context): number[] {
  const { year: now } = partsOf(ctx.clock.today())
  const first = Math.min(now, Number(firstAidOn(ctx.store.sqlite)?.slice(0, 4) ?? now))
  return Array.from({ length: now - first + 1 }, (_, i) => now - i)
}

function count(groups: readonly FileGroup[]): number {
  return groups.reduce((sum, { files }) => sum + files, 0)
}

function countBy(groups: readonly FileGroup[], by: 'category' | 'cause'): { code: string; files: number }[] {
  const codes = new Set(groups.map((group) => group[by]))
  return [...codes].map((code) => ({ code, files: count(groups.filter((group) => group[by] === code)) }))
}

/** Those without a code come last, however many they are. */
function lastIfNone(a: { code: string }, b: { code: string }): number {
  return Number(a.code === '') - Number(b.code === '')
}
