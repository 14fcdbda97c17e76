import { describe, expect, it } from 'vitest'
import type { PlanLine } from '../../shared/contract/aid.ts'
import { readPlan, toPlanRows, totalOf } from '../../renderer/features/aid/plan-rows.ts'
import { readRowNumbers } from '../../renderer/features/aid/row-numbers.ts'
import { readLedger } from '../../renderer/features/aid/aid-query.ts'

describe('row numbers typed from a paper', () => {
  it.each<[string, readonly number[]]>([
    ['3', [3]],
    ['1-3 5', [1, 2, 3, 5]],
    ['１－３，５', [1, 2, 3, 5]],
    ['1 至 3、5。', [1, 2, 3, 5]],
    ['5 1 5', [1, 5]],
    ['', []],
  ])('%s', (text, numbers) => {
    expect(readRowNumbers(text, 20)).toEqual({ numbers })
  })

  it.each([
    ['a row that is not there', '21', '21'],
    ['row nought', '0', '0'],
    ['a range backwards', '5-3', '5-3'],
    ['words', '三号', '三号'],
  ])('names the piece that is wrong: %s', (_what, text, bad) => {
    expect(readRowNumbers(text, 20)).toEqual({ bad })
  })
})

const LINE: PlanLine = {
  personId: 'p1', name: '王建国', unitName: null, fileId: 'f1', fileNo: '2026-0001', category: '1', studentId: null,
  studentName: null, school: null, schoolLevel: null, amountFen: 50_000, findings: [],
}
const finding = (reason: string, level: 'stop' | 'look', id: string | null = null) => ({
  reason, level, field: null, personName: null, details: { id },
})

describe('the plan of a campaign', () => {
  it('does not take who may not get it or has it already', () => {
    const rows = toPlanRows([
      LINE,
      { ...LINE, personId: 'p2', findings: [finding('before_approval', 'stop')] },
      { ...LINE, personId: 'p3', findings: [finding('same_campaign', 'look', 'a1')] },
      { ...LINE, personId: 'p4', findings: [finding('same_month', 'look', 'a1')] },
    ])
    expect(rows.map(({ chosen }) => chosen)).toEqual([true, false, false, true])
  })

  it('adds up the amounts as typed, of those who are taken', () => {
    const [first, second] = toPlanRows([LINE, { ...LINE, personId: 'p2' }])
    expect(totalOf([{ ...first!, amount: '一千二' }, { ...second!, chosen: false }])).toBe(120_000)
  })

  it('points at the row whose amount cannot be read, then at the one without its reason', () => {
    const [row] = toPlanRows([{ ...LINE, findings: [finding('same_month', 'look')] }])
    expect(readPlan([{ ...row!, amount: '五百多' }])).toMatchObject({ number: 1, trouble: 'amount' })
    expect(readPlan([row!])).toMatchObject({ number: 1, trouble: 'reason' })
    expect(readPlan([{ ...row!, why: '大病' }])).toMatchObject({ lines: [{ amountFen: 50_000, exceptionWhy: '大病' }] })
  })
})

describe('what another screen narrows the ledger by', () => {
  it('is only what a field of the ledger shows', () => {
    const asked = { fund: '3', from: '2026-01-01', signed: false, fileId: 'f1', personId: 'p1' }
    expect(readLedger(JSON.stringify(asked))).toEqual({ fund: '3', from: '2026-01-01', signed: false })
  })
})
