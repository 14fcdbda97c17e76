import { expect, it } from 'vitest'
import { judgeSequence, type ComingPackage, type SeenPackage } from '../../../shared/domain/packages/sequence.ts'

const seen = (...numbers: number[]): SeenPackage[] => numbers.map((sequence) => ({ sequence, manifestHash: `hash ${sequence}`, purpose: 'members' }))
const full = { kind: 'full' } as const
const coming = (sequence: number, more: Partial<ComingPackage> = {}): ComingPackage => ({
  sequence, manifestHash: `hash ${sequence}`, purpose: 'members', previousHash: sequence === 1 ? null : `hash ${sequence - 1}`, scope: full, ...more,
})

it.each([
  ['the first', seen(), coming(1), 'next'],
  ['one after the last', seen(1, 2), coming(3), 'next'],
  ['the last once more', seen(1, 2), coming(2), 'again'],
  ['one that was overtaken', seen(1, 2), coming(1), 'older'],
  ['one that was left out, behind a later one', seen(1, 3), coming(2), 'older'],
  ['a number that was used for another', seen(1, 2), coming(2, { manifestHash: 'other' }), 'forked'],
  ['changes behind another predecessor', seen(1, 2), coming(3, { previousHash: 'other', scope: { kind: 'changes', since: 2 } }), 'forked'],
  ['a full one behind another predecessor: a backup was put back there', seen(1, 2), coming(3, { previousHash: 'other' }), 'gap_full'],
  ['one that only another purpose has overtaken', seen(1, 3), coming(2, { purpose: 'hardship' }), 'next'],
  ['one that is overtaken by another purpose and by its own', seen(1, 3), coming(2, { purpose: 'all' }), 'older'],
  ['a first one with a predecessor', seen(), coming(1, { previousHash: 'other' }), 'forked'],
  ['a full one after some that never came', seen(1), coming(4), 'gap_full'],
  ['a full one from a township nobody knows', seen(), coming(4), 'gap_full'],
  ['changes whose base was taken', seen(1, 2), coming(4, { scope: { kind: 'changes', since: 2 } }), 'gap_full'],
  ['changes whose base never came', seen(1), coming(4, { scope: { kind: 'changes', since: 3 } }), 'gap_changes'],
])('%s', (_what, known, next, verdict) => {
  expect(judgeSequence(known, next)).toBe(verdict)
})
