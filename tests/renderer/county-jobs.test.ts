import { expect, it } from 'vitest'
import { countyJobs } from '../../renderer/features/start/county-jobs.ts'

type Overview = Parameters<typeof countyJobs>[0]

const QUIET: Overview = {
  county: { name: '某县总工会', code: '330127', fingerprint: null },
  townships: [], conflicts: 0, samePeople: 0, waitingFiles: 0, packages: [], refusedFiles: [],
}

const town = (name: string): Overview['townships'][number] => ({
  code: '330127101', name, fingerprint: 'abcd', confirmedAt: '2026-03-02T01:00:00.000Z', confirmedBy: '陈', last: null,
})

it('asks nothing of a clerk where nothing waits', () => {
  expect(countyJobs(QUIET)).toEqual([])
})

it('says what waits for a decision, the files of families first', () => {
  const jobs = countyJobs({ ...QUIET, waitingFiles: 3, conflicts: 2, samePeople: 1 })
  expect(jobs.map(({ what }) => what)).toEqual(['3 户困难职工等审批', '2 处两边不一致', '1 对同一身份证号在两个乡镇'])
})

it('names the first townships that have never reported', () => {
  const [job] = countyJobs({ ...QUIET, townships: ['甲镇', '乙镇', '丙镇', '丁镇'].map(town) })
  expect(job).toMatchObject({ what: '4 个乡镇还没有报过', why: '甲镇、乙镇、丙镇 等' })
})
