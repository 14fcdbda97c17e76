import type { Context } from '../../../context.ts'
import type { Journal } from '../../../db/journal.ts'
import { getSettings } from '../../settings/service.ts'
import type { ApplyInput, ApplyReply } from '../apply.ts'
import { loadPerson } from '../queries.ts'
import { applyRecords, WAITING, type Done, type RecordWork } from '../records/apply.ts'
import { workerOf } from '../records/people.ts'
import { changeFile } from './change-file.ts'
import { asHousehold, type StoredHousehold } from './household.ts'
import { hasOwn } from './judge.ts'
import { readKnown } from './known-files.ts'
import { makeHousehold } from './make-file.ts'

/** Writes a batch about households. */
export async function applyHouseholds(ctx: Context, input: ApplyInput): Promise<ApplyReply> {
  const { townshipName } = await getSettings(ctx)
  return applyRecords(
    ctx,
    input,
    (work, journal, row) => applyHousehold(work, journal, asHousehold(row), townshipName),
    ['hardship_file', 'household_member', 'income'],
  )
}

async function applyHousehold(
  work: RecordWork,
  journal: Journal,
  row: StoredHousehold,
  township: string,
): Promise<Done> {
  const { ctx, tx, batch } = work
  const { values, decision } = row
  const personId = workerOf(row)
  // Deleted or merged since the preview: a person has to look again.
  if (personId !== null && loadPerson(ctx.store.sqlite, personId) === null) return WAITING
  const known = await readKnown(ctx, tx, values, { personId, answers: decision?.members ?? [] })
  if (known.clash !== null || known.other !== null || known.open.size > 0) return WAITING
  if (hasOwn(known)) {
    const isChanged = await changeFile(ctx, tx, journal, { values, known, choice: work.input, batch })
    return { kind: isChanged ? 'changed' : 'same', personId }
  }
  if (personId === null && work.waits(values.unitName)) return WAITING
  const workerId = await makeHousehold(ctx, tx, journal, {
    values,
    personId,
    links: known.links,
    withNumber: decision?.kind !== 'new_without_id',
    unitId: work.unitOf(values.unitName),
    township,
    batch,
  })
  return { kind: 'created', personId: workerId }
}
