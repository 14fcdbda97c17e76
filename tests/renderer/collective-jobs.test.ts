import { expect, it } from 'vitest'
import { useSession } from '../../renderer/data/session.ts'
import { COLLECTIVE_ASKED, collectiveJobs } from '../../renderer/features/start/collective-jobs.ts'
import { COLLECTIVE_FINDINGS } from '../../shared/domain/labour/collective.ts'

/** What is wrong with a paper or waits for somebody else is no day that runs out. */
const NO_CLOCK = ['quorum_missing', 'majority_missing', 'term_out_of_range', 'review_waiting']

it('asks once for every day that can run out', () => {
  expect(COLLECTIVE_ASKED.flat().toSorted()).toEqual(COLLECTIVE_FINDINGS.filter((finding) => !NO_CLOCK.includes(finding)).toSorted())
})

it('tells only of what waits, and leads to those contracts', () => {
  const [job, ...more] = collectiveJobs([0, 2, 0, 0, 0, 0])
  expect([job?.what, more]).toEqual(['2 份集体合同待报送审查', []])
  job?.open()
  expect(useSession.getState().place).toMatchObject({ screen: 'collectives', params: { list: 'file' } })
})
