import type { PackageFinding } from '../../../shared/contract/packages.ts'
import { absentFromMask, wrongFromMask } from '../../../shared/domain/members/qualified.ts'
import { serves, type Purpose } from '../../../shared/domain/packages/purposes.ts'
import type { Context } from '../../context.ts'
import { checkFiles, listFileIds } from '../hardship/service.ts'
import { listEmploymentIds } from '../labour/service.ts'

type Area = PackageFinding['area']
/** Records of one finding that are named; all are counted. */
const NAMED = 20

/** 上报前体检: everything in a package of this purpose that the county would send back or ask about. */
export async function checkAll(ctx: Context, purpose: Purpose): Promise<PackageFinding[]> {
  const gathered = gather()
  if (serves(['members'], purpose)) checkMembers(ctx, gathered.add)
  if (serves(['hardship'], purpose)) await checkHardship(ctx, gathered.add)
  if (serves(['labour'], purpose)) await checkLabour(ctx, gathered.add)
  return gathered.list()
}

type Add = (
  about: Pick<PackageFinding, 'area' | 'reason' | 'field' | 'level'>,
  record: PackageFinding['records'][number],
) => void

/** One finding a kind, in the order of gravity, area and number. */
function gather(): { add: Add; list: () => PackageFinding[] } {
  const found = new Map<string, PackageFinding>()
  return {
    add: (about, record) => {
      const key = [about.area, about.level, about.reason, about.field].join(' ')
      const known = found.get(key) ?? { ...about, count: 0, records: [] }
      found.set(key, known)
      known.count += 1
      if (known.records.length < NAMED) known.records.push(record)
    },
    list: () => [...found.values()].toSorted((a, b) => rank(a) - rank(b) || b.count - a.count),
  }
}

function rank({ area, level }: PackageFinding): number {
  return (level === 'stop' ? 0 : AREAS.length) + AREAS.indexOf(area)
}

const AREAS: readonly Area[] = ['members', 'hardship', 'labour']
/** Without these the county's platform takes nobody. */
const NEEDED: readonly string[] = ['idNo', 'name', 'sex', 'birthOn', 'unitId', 'unionId']

function checkMembers({ store }: Context, add: Add): void {
  const people = store.sqlite.prepare(
    `select id, name, missing_mask from person where deleted_at is null and missing_mask <> 0
     and member_state in ('member_state/active', 'member_state/retained') order by name_key, number`,
  )
  for (const row of people.iterate()) {
    const { id, name, missing_mask: mask } = row as { id: string; name: string; missing_mask: number } // as selected
    const tell = (reason: string, fields: readonly string[]): void => {
      for (const field of fields) {
        add({ area: 'members', reason, field, level: NEEDED.includes(field) ? 'stop' : 'look' }, { id, name })
      }
    }
    tell('field_missing', absentFromMask(mask))
    tell('field_wrong', wrongFromMask(mask))
  }
}

async function checkHardship(ctx: Context, add: Add): Promise<void> {
  const { sqlite } = ctx.store
  const sent = await listFileIds(ctx, { states: ['submitted', 'checking'] })
  const replies = await checkFiles(ctx, null)
  for (const id of sent) replies.push(...(await checkFiles(ctx, id)))
  for (const { id, fileNo, name, findings } of replies) {
    const seen = new Set<string>()
    for (const { reason, field, level } of findings) {
      const key = `${reason} ${field}`
      if (!seen.has(key)) add({ area: 'hardship', reason, field, level }, { id, name: `${name} ${fileNo}` })
      seen.add(key)
    }
  }
  const unpublished = sqlite.prepare(
    `select f.id, p.name || ' ' || f.file_no as name, f.import_batch_id as batch from hardship_file f join person p on p.id = f.person_id
     where f.deleted_at is null and f.destroyed_on is null and f.publicity_from is null
     and f.state in ('hardship_state/submitted', 'hardship_state/checking', 'hardship_state/approved', 'hardship_state/on_file')
     order by f.name_key, f.number`,
  )
  for (const row of unpublished.iterate()) {
    const { id, name, batch } = row as { id: string; name: string; batch: string | null } // as selected
    // Of a file taken over from a list the steps before are on paper.
    add({ area: 'hardship', reason: 'publicity_missing', field: 'steps', level: batch === null ? 'stop' : 'look' }, { id, name })
  }
}

async function checkLabour(ctx: Context, add: Add): Promise<void> {
  const { sqlite } = ctx.store
  const unsigned = await listEmploymentIds(ctx, { statuses: ['unsigned_double', 'unsigned_deemed_open', 'expired_continuing'] })
  const unclear = await listEmploymentIds(ctx, { statuses: ['insufficient'] })
  const toCheck = await listEmploymentIds(ctx, { toCheck: true })
  const nameOf = sqlite.prepare('select p.name from employment e join person p on p.id = e.person_id where e.id = ?').pluck()
  const isExplained = sqlite
    .prepare(
      `select exists (select 1 from labour_inspection_finding where employment_id = ? and deleted_at is null and reason is not null)
       or exists (select 1 from labour_event where employment_id = ? and deleted_at is null and kind = 'refused_to_sign')`,
    )
    .pluck()
  const record = (id: string): PackageFinding['records'][number] => ({ id, name: String(nameOf.get(id)) })
  for (const id of unsigned) {
    if (isExplained.get(id, id) === 1) continue
    add({ area: 'labour', reason: 'unsigned_without_reason', field: null, level: 'stop' }, record(id))
  }
  for (const id of unclear) add({ area: 'labour', reason: 'days_missing', field: null, level: 'look' }, record(id))
  for (const id of toCheck) add({ area: 'labour', reason: 'to_check', field: null, level: 'look' }, record(id))
}
