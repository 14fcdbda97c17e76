import { expect, it } from 'vitest'
import { answerMember } from '../../renderer/features/import/member-answers.ts'

type Row = Parameters<typeof answerMember>[0]

const NOBODY = { decision: null, matchedId: null, candidates: [] } as const

it('makes a worker new who is not on file', () => {
  expect(answerMember({ ...NOBODY, candidates: [] }, 3, 'p')).toEqual({
    kind: 'new', personId: null, members: [{ row: 3, personId: 'p' }],
  })
})

it('keeps the worker who is on file', () => {
  expect(answerMember({ ...NOBODY, candidates: [], matchedId: 'w' }, 3, null)).toMatchObject({ kind: 'person', personId: 'w' })
})

it('keeps what was said of the others, and takes the newer word on one', () => {
  const decision = {
    kind: 'person', personId: 'w', forRow: null, members: [{ row: 3, personId: 'p' }, { row: 4, personId: null }],
  } satisfies Row['decision']
  expect(answerMember({ ...NOBODY, candidates: [], decision }, 3, null)).toEqual({
    kind: 'person', personId: 'w', members: [{ row: 4, personId: null }, { row: 3, personId: null }],
  })
})
