import type { OutputOf, ParsedOf } from '../../../shared/contract/define.ts'
import type { memberCalls } from '../../../shared/contract/members.ts'
import { invalidInput } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import { changeRow } from '../../db/journal.ts'
import { writeEach, type EachWrite } from '../../write-each.ts'
import { checkReferences, insertEvent, placeAfter } from './events.ts'
import { completeFilter } from './filter.ts'
import { refuseInFile } from './in-file.ts'
import { checkCodes, checkUnit } from './known.ts'
import { toPersonColumns, type PersonColumn } from './mapping.ts'
import { getLiving } from './queries.ts'
import { peopleSearch } from './search.ts'
import { findType } from './stored-events.ts'

type Calls = typeof memberCalls
type ManyDone = OutputOf<Calls, 'members.recordEvents'>
type ManyChanged = OutputOf<Calls, 'members.changeMany'>
type Who = ParsedOf<Calls, 'members.changeMany'>['who']

/** Name under which the page hears how far it is, and stops it. */
const JOB = 'members.many'

/** The same for many: place of work, and what rosters seldom tell. `kept` had something there, or the very same. */
export async function changeMany(ctx: Context, input: ParsedOf<Calls, 'members.changeMany'>): Promise<ManyChanged> {
  const { who, fields, onlyEmpty } = input
  const columns = toPersonColumns(fields)
  let kept = 0
  const reply = await doForEach(ctx, who, {
    check: async (tx) => {
      await checkCodes(tx, fields)
      await checkUnit(tx, fields.unitId)
    },
    entry: ({ id }) => ({ action: 'members.change', entity: 'person', entityId: id }),
    work: async (tx, journal, { id }) => {
      const row = await getLiving(tx, id)
      const wanted = Object.entries(columns).filter(([column]) => !onlyEmpty || isEmpty(row[column as PersonColumn])) // keys of `toPersonColumns`
      const changed = await changeRow(tx, journal, 'person', id, Object.fromEntries(wanted))
      if (!changed) kept += 1
    },
  })
  return { ...reply, done: reply.done - kept, kept }
}

/** Moves many to the recycle bin; events, cards and history stay with each. */
export async function removeMany(ctx: Context, { who, why }: ParsedOf<Calls, 'members.removeMany'>): Promise<ManyDone> {
  return doForEach(ctx, who, {
    entry: ({ id }) => ({ action: 'members.remove', entity: 'person', entityId: id, why }),
    work: async (tx, journal, { id }) => {
      await getLiving(tx, id)
      await refuseInFile(tx, id)
      await changeRow(tx, journal, 'person', id, { deleted_at: journal.now, deleted_why: why })
    },
  })
}

/** One membership event for many; the rules judge each by his own history. */
export async function recordEvents(ctx: Context, input: ParsedOf<Calls, 'members.recordEvents'>): Promise<ManyDone> {
  const { who, on, unionId, data, note } = input
  const type = findType(input.type)
  if (type === undefined || type === 'merge') throw invalidInput('invalid_value', 'type')
  return doForEach(ctx, who, {
    check: (tx) => checkReferences(tx, { unionId, data }),
    entry: ({ id }) => ({ action: 'members.recordEvent', entity: 'person', entityId: id, facts: { type, on } }),
    work: async (tx, journal, { id }) => {
      await getLiving(tx, id)
      await insertEvent(ctx, tx, journal, { personId: id, type, on, unionId, data, note })
      await changeRow(tx, journal, 'person', id, placeAfter(type, data))
    },
  })
}

interface Somebody {
  readonly id: string
  readonly name: string
}

async function doForEach(ctx: Context, who: Who, write: Pick<EachWrite<Somebody>, 'check' | 'entry' | 'work'>): Promise<ManyDone> {
  const people = select(ctx, who)
  const refused: ManyDone['refused'] = []
  await writeEach(ctx, people, {
    ...write,
    job: JOB,
    onRefused: ({ id, name }, error) => refused.push({ id, name, error: error.body }),
  })
  return { done: people.length - refused.length, refused }
}

/** In the order of names, in which the search index is kept. */
function select(ctx: Context, { text = '', ...filter }: Who): Somebody[] {
  const { sqlite } = ctx.store
  const read = sqlite.prepare('select id, name from person where number = ?')
  return peopleSearch(sqlite)
    .numbers({ text, filter: completeFilter(filter) }, 'name')
    .map((number) => read.get(number) as Somebody) // the columns of the select
}

function isEmpty(value: string | number | null): boolean {
  return value === null || value === ''
}
