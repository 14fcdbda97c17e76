import { describe, expect, it } from 'vitest'
import { describeEntry } from '../../renderer/text/history.ts'
import { COLLECTIVE_LABELS, INSPECTION_LABELS, LABOUR_LABELS } from '../../renderer/text/labour-fields.ts'
import { CHECKED_TERM_LABELS, RETIREMENT_LABELS, TERM_LABELS } from '../../renderer/text/labour-history.ts'
import type { HistoryEntry } from '../../shared/contract/audit.ts'
import { CollectiveFields, COLLECTIVE_TERMS } from '../../shared/contract/labour-collective.ts'
import { InspectionFields } from '../../shared/contract/labour-rates.ts'
import { EmploymentFields, LabourContractRow, LabourEventRow } from '../../shared/contract/labour-records.ts'
import { CONTRACT_TERMS, RETIREMENT_CLASSES } from '../../shared/domain/labour/facts.ts'

describe('everything about labour contracts has a Chinese word', () => {
  it.each([
    ['fields of an employment', Object.keys(EmploymentFields.shape), LABOUR_LABELS],
    ['fields of a contract', withoutId(LabourContractRow.shape), LABOUR_LABELS],
    ['fields of an event', withoutId(LabourEventRow.shape), LABOUR_LABELS],
    ['fields of an inspection', Object.keys(InspectionFields.shape), INSPECTION_LABELS],
    ['fields of a collective contract', Object.keys(CollectiveFields.shape), COLLECTIVE_LABELS],
    ['kinds of term', [...CONTRACT_TERMS], TERM_LABELS],
    ['classes of retirement', [...RETIREMENT_CLASSES], RETIREMENT_LABELS],
    ['terms that are checked', [...COLLECTIVE_TERMS], CHECKED_TERM_LABELS],
  ])('%s', (_what, names, words) => {
    expect(names.filter((name) => !Object.hasOwn(words, name))).toEqual([])
  })
})

function detailsOf(table: string, after: HistoryEntry['changes'][number]['after']): string[] {
  const entry = {
    seq: 1, at: '2026-03-02T01:00:00.000Z', actor: '王组织', action: 'employments.change', entity: 'employment',
    entityId: 'e', facts: {}, why: null, changes: [{ table, id: 'x', before: null, after }],
  }
  return describeEntry(entry, { codes: {}, names: new Map([['u', '顺达劳务']]) }).details
}

describe('a line of the log about an employment', () => {
  it('speaks the words of the form', () => {
    expect(detailsOf('labour_contract', { employment_id: 'e', position: 1, term: 'open', delivered: 0 })).toEqual([
      '合同期限类型：无固定期限', '文本是否交付职工：否',
    ])
    expect(detailsOf('employment', { user_unit_id: 'u', pay_fen: 500_000 })).toEqual([
      '用工单位：顺达劳务', '月工资：5000.00 元',
    ])
  })

  it('says nothing of health', () => {
    const details = detailsOf('labour_event', { employment_id: 'e', kind: 'pregnancy', born_on: '2025-02-10' })
    expect(details).toEqual(['情形：（不显示）', '子女出生日期：（不显示）'])
  })
})

function withoutId(shape: object): string[] {
  return Object.keys(shape).filter((name) => name !== 'id')
}
