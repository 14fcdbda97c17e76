import { beforeEach, expect, it } from 'vitest'
import { importJobs } from '../../renderer/features/start/import-jobs.ts'
import { forgetSession, useSession } from '../../renderer/data/session.ts'

type Batch = Parameters<typeof importJobs>[0][number]

const COUNTS = {
  people: 30, new: 0, changed: 0, same: 0, doubtful: 0, skipped: 0, import: 0, merge: 0, hold: 0, reject: 0, problems: 0,
  findings: {},
}

function batch(id: string, more: Partial<Batch>): Batch {
  return {
    id, subject: 'members', fileName: '红星厂.xlsx', sender: null, state: 'applied', createdAt: '', appliedAt: null,
    undoneAt: null, counts: COUNTS, created: 0, changed: 0, same: 0, skipped: 0, doubtful: 0, decided: 0, ...more,
  }
}

beforeEach(forgetSession)

it('a file that was read several times is one line, about the newest reading', () => {
  const jobs = importJobs([
    batch('3', { doubtful: 16 }),
    batch('2', { state: 'previewed' }),
    batch('1', { doubtful: 12 }),
    batch('0', { fileName: '永兴.xlsx', state: 'previewed' }),
  ])
  expect(jobs.map(({ what }) => what)).toEqual(['16 行待核：红星厂.xlsx', '导入未完成：永兴.xlsx'])
  expect(jobs[0]?.why).toContain('另有 2 次没办完')
})

it('a file that is done with is no line', () => {
  expect(importJobs([batch('1', {}), batch('2', { state: 'undone', doubtful: 3 })])).toEqual([])
})

it('the line of rows that wait opens those rows', () => {
  importJobs([batch('7', { doubtful: 4, decided: 1 })])[0]?.open()
  const { place, memory } = useSession.getState()
  expect(place).toMatchObject({ screen: 'import-batch', params: { id: '7' } })
  expect(memory).toMatchObject({ 'import.step.7': 'rows', 'import.shown.7': { outcome: 'doubtful' } })
})
