import type { TownshipTotals } from '../../../shared/contract/county.ts'
import { CLOSED_STATES } from '../../../shared/domain/hardship/codes.ts'
import { ratePart } from '../../../shared/domain/labour/rate.ts'
import { EMPLOYMENT_STATUSES } from '../../../shared/domain/labour/record.ts'
import type { Context } from '../../context.ts'

type Counts = Omit<TownshipTotals, 'code' | 'name' | 'lastOn'>

/** Of each township, and of the county as a whole, in which a person of two townships counts once. */
export async function totalsOf(ctx: Context): Promise<{ townships: TownshipTotals[]; all: TownshipTotals }> {
  const { db, sqlite } = ctx.store
  const townships = await db
    .selectFrom('township as t')
    .select(['t.code', 't.name', 't.number'])
    .select((eb) => eb.selectFrom('received_package as r').select(({ fn }) => fn.max('r.made_at').as('at')).whereRef('r.township_code', '=', 't.code').as('last'))
    .orderBy('t.code')
    .execute()
  const readers = Object.entries(QUERIES).map(([table, columns]) =>
    sqlite.prepare(`select ${columns} from origin o join "${table}" x on x.id = o.row_id and x.deleted_at is null
      where o.table_name = '${table}' and o.township = ?`),
  )
  const rows: TownshipTotals[] = []
  for (const { code, name, number, last } of townships) {
    // Twenty-five thousand people take a tenth of a second: the page has its turn between two townships.
    await new Promise((resolve) => setImmediate(resolve))
    const counts = Object.assign({}, ...readers.map((reader) => reader.get(number))) as Counts // the columns of `QUERIES`
    rows.push({ code, name, lastOn: last === null ? null : last.slice(0, 10), ...counts })
  }
  return { townships: rows, all: addUp(ctx, rows) }
}

const MEMBER = "x.member_state in ('member_state/active', 'member_state/retained')"
const OPEN_FILE = `x.state not in (${CLOSED_STATES.map((state) => `'hardship_state/${state}'`).join(', ')})`
const inCategory = (code: string): string => `${OPEN_FILE} and x.category = 'hardship_category/${code}'`
const statuses = (wanted: (part: ReturnType<typeof ratePart>) => boolean): string =>
  EMPLOYMENT_STATUSES.filter((status) => wanted(ratePart(status, true))).map((status) => `'${status}'`).join(', ')

/** By table: what is counted of its living rows. The signing rate's base and part are those of the labour rules. */
const QUERIES: Readonly<Record<string, string>> = {
  unit: 'count(*) as units',
  person: `count(*) as people, count(*) filter (where ${MEMBER}) as members,
    count(*) filter (where ${MEMBER} and x.migrant = 1) as migrantMembers, count(*) filter (where ${MEMBER} and x.sex = 'sex/2') as womenMembers`,
  hardship_file: `count(*) filter (where ${OPEN_FILE}) as files, count(*) filter (where ${inCategory('1')}) as filesDeep,
    count(*) filter (where ${inCategory('2')}) as filesRelative, count(*) filter (where ${inCategory('3')}) as filesAccident`,
  aid: 'coalesce(sum(x.amount_fen), 0) as aidFen',
  employment: `count(*) filter (where x.hidden = 0 and x.status in (${statuses((part) => part !== 'outside')})) as employed,
    count(*) filter (where x.hidden = 0 and x.status in (${statuses((part) => part === 'signed')})) as signed`,
  collective_contract: 'count(*) as collectiveContracts',
}

function addUp(ctx: Context, rows: readonly TownshipTotals[]): TownshipTotals {
  const sum = (name: keyof Counts): number => rows.reduce((total, row) => total + row[name], 0)
  const twice = countTwice(ctx)
  return {
    code: '', name: '', lastOn: rows.map(({ lastOn }) => lastOn).toSorted().at(-1) ?? null,
    units: sum('units'), people: sum('people') - twice.people, members: sum('members') - twice.members,
    migrantMembers: sum('migrantMembers') - twice.migrantMembers, womenMembers: sum('womenMembers') - twice.womenMembers,
    files: sum('files'), filesDeep: sum('filesDeep'), filesRelative: sum('filesRelative'), filesAccident: sum('filesAccident'),
    aidFen: sum('aidFen'), employed: sum('employed'), signed: sum('signed'), collectiveContracts: sum('collectiveContracts'),
  }
}

type Twice = Pick<Counts, 'people' | 'members' | 'migrantMembers' | 'womenMembers'>

/** Found pairs are the only ones who share a number: how many too many they make. */
function countTwice({ store }: Context): Twice {
  const row = store.sqlite
    .prepare(
      `select coalesce(sum(people - 1), 0) as people, coalesce(sum(members - 1) filter (where members > 1), 0) as members,
         coalesce(sum(migrants - 1) filter (where migrants > 1), 0) as migrantMembers, coalesce(sum(women - 1) filter (where women > 1), 0) as womenMembers
       from (select count(*) as people, count(*) filter (where ${MEMBER}) as members,
           count(*) filter (where ${MEMBER} and x.migrant = 1) as migrants, count(*) filter (where ${MEMBER} and x.sex = 'sex/2') as women
         from person x where x.deleted_at is null and x.id_no in (
           select p.id_no from same_person s join person p on p.id = s.first_id)
         group by x.id_no)`,
    )
    .get()
  return row as Twice // the columns named
}
