import { describe, expect, it } from 'vitest'
import { FINDING_WORDS, findingWords } from '../../renderer/text/findings.ts'
import { reasonsOf } from '../../renderer/features/import/row-reasons.ts'
import { WAITS } from '../../shared/contract/import.ts'
import { LABOUR_FINDINGS } from '../../shared/domain/import/labour-findings.ts'

describe('what an import says of a ledger', () => {
  it('has words for every finding and for all that a row may wait for', () => {
    expect([...LABOUR_FINDINGS, ...WAITS].filter((name) => !Object.hasOwn(FINDING_WORDS, name))).toEqual([])
  })

  it('names the article that a row contradicts', () => {
    expect(findingWords('probation_outside_term').what).toContain('《中华人民共和国劳动合同法》第十九条')
  })

  it('says first what a row contradicts', () => {
    const row = { action: 'import', outcome: 'doubtful', findings: ['hired_missing', 'contracts_overlap'], waits: [] } as const
    expect(reasonsOf({ ...row, findings: [...row.findings], waits: [] })).toEqual({
      waiting: ['contracts_overlap'], others: ['hired_missing'],
    })
  })
})
