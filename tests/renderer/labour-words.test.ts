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

type Values = HistoryEntry['changes'][number]['after']

function detailsOf(table: string, after: Values, before: Values | null = null): string[] {
  const entry = {
    seq: 1, at: '2026-03-02T01:00:00.000Z', actor: '王组织', action: 'employments.change', entity: 'employment',
    entityId: 'e', facts: {}, why: null, changes: [{ table, id: 'x', before, after }],
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

describe('a line of the log about what belongs to an inspection or a collective contract', () => {
  it.each([
    ['an inspection put right', 'labour_inspection', { fixed_on: '2026-03-02' }, { fixed_on: null }, '整改日期：空 → 2026-03-02'],
    ['a contract filed', 'collective_contract', { submitted_on: '2026-09-28' }, { submitted_on: null }, '报送日期：空 → 2026-09-28'],
    ['a contract signed for a rise', 'collective_contract', { minimum_fen: 230_000 }, null, '最低工资：2300.00 元'],
    ['a rate kept with it', 'signing_rate', { unit_id: 'u', on_date: '2026-03-02', rate: '{}' }, null, '留存 2026-03-02 的签订率'],
    ['a unit taken in', 'collective_unit', { contract_id: 'k', unit_id: 'u' }, null, '覆盖单位：顺达劳务'],
    ['a unit left out', 'collective_unit', { deleted_at: '2026' }, { deleted_at: null }, '不再覆盖一个单位'],
    ['a problem struck off', 'labour_inspection_finding', { deleted_at: '2026' }, { deleted_at: null }, '删去一条问题'],
    ['a check struck off', 'collective_check', { deleted_at: '2026' }, { deleted_at: null }, '删去一次履约检查'],
    ['a contract struck off', 'labour_contract', { deleted_at: '2026' }, { deleted_at: null }, '删去一份劳动合同'],
  ] as const)('tells of %s', (_what, table, after, before, sentence) => {
    expect(detailsOf(table, after, before)).toEqual([sentence])
  })
})

function withoutId(shape: object): string[] {
  return Object.keys(shape).filter((name) => name !== 'id')
}
