import { rmSync } from 'node:fs'
import { hashOf, FIRST_HASH } from '../../electron/db/audit.ts'
import { openProgram, type Program } from './program.ts'
import type { Job, Line } from './report.ts'
import { copyStore } from './stores.ts'
import { interleave, median, percentile, timeMs } from './timing.ts'

/** P7: one saved edit, durable when the reply is there. */
export const measureEdit: Job = async ({ people, say }) => {
  const folder = await copyStore(people, say)
  const program = await openProgram(folder)
  try {
    return [
      await measureField(program, 'job', (i) => `岗位${i}`, 2),
      await measureField(program, 'mobile', (i) => `139${String(10_000_000 + i)}`, 2),
      await measureField(program, 'name', (i) => `测${String.fromCodePoint(0x4e00 + i)}`, null),
    ]
  } finally {
    await program.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

const ROUNDS = 60

async function measureField(
  program: Program,
  field: 'job' | 'mobile' | 'name',
  valueAt: (i: number) => string,
  atMost: number | null,
): Promise<Line> {
  const { sqlite } = program.store
  const ids = sqlite.prepare('select id from person order by birth_on limit ?').pluck().all(ROUNDS * 2).map(String)
  const raw = makeRawEdit(program, field)
  for (const id of ids.slice(ROUNDS, ROUNDS + 30)) {
    await edit(program, id, field, valueAt(999))
    await raw(id, valueAt(998))
  }
  let next = 0
  const times = await interleave(ROUNDS, {
    limit: () => raw(ids[ROUNDS + (next % ROUNDS)] ?? '', valueAt(next + 500)),
    ours: () => edit(program, ids[next % ROUNDS] ?? '', field, valueAt(next++)),
  })
  return {
    goal: 'P7',
    what: `one saved edit: ${field}`,
    unit: 'ms',
    ours: median(times.ours),
    limit: median(times.limit),
    atMost,
    note: `p95 ${percentile(times.ours, 0.95).toFixed(1)} against ${percentile(times.limit, 0.95).toFixed(1)} ms` +
      (field === 'name' ? '; moves the person in every order' : ''),
  }
}

function edit(program: Program, id: string, field: string, value: string): Promise<number> {
  return timeMs(() => program.call('members.change', { id, fields: { [field]: value } }))
}

/** The same two rows, the person's and the audit line, in one transaction at synchronous=FULL. */
function makeRawEdit({ store }: Program, field: string): (id: string, value: string) => Promise<number> {
  const { sqlite } = store
  const update = sqlite.prepare(`update person set ${field} = ?, updated_at = ?, revision = revision + 1 where id = ?`)
  const last = sqlite.prepare('select seq, hash from audit order by seq desc limit 1')
  const insert = sqlite.prepare(
    `insert into audit (seq, at, actor, action, entity, entity_id, changes, facts, why, previous_hash, hash)
     values (@seq, @at, @actor, @action, @entity, @entity_id, @changes, @facts, @why, @previous_hash, @hash)`,
  )
  const write = sqlite.transaction((id: string, value: string) => {
    const at = new Date().toISOString()
    update.run(value, at, id)
    const head = (last.get() as { seq: number; hash: string } | undefined) ?? { seq: 0, hash: FIRST_HASH } // as named
    const changes = JSON.stringify([{ table: 'person', id, before: { [field]: null }, after: { [field]: value } }])
    const line = { seq: head.seq + 1, at, actor: '王组织', action: 'members.change', entity: 'person', entity_id: id }
    const row = { ...line, changes, facts: '{}', why: null, previous_hash: head.hash }
    insert.run({ ...row, hash: hashOf(row) })
  })
  return (id, value) => timeMs(() => write(id, value))
}
