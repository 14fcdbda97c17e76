import { describe, expect, it } from 'vitest'
import { describeEntry, idsIn } from '../../renderer/text/history.ts'
import type { HistoryContext } from '../../renderer/text/history-values.ts'
import type { HistoryEntry } from '../../shared/contract/audit.ts'

const PERSON = '01890000-0000-7000-8000-000000000001'
const UNIT_A = '01890000-0000-7000-8000-00000000000a'
const UNIT_B = '01890000-0000-7000-8000-00000000000b'

const context: HistoryContext = {
  codes: {
    ethnicity: [
      { code: '01', label: '汉族', short: '汉', retiredOn: null },
      { code: '03', label: '回族', short: '回', retiredOn: null },
    ],
  },
  names: new Map([
    [PERSON, '张三'],
    [UNIT_A, '宏达面粉机械'],
    [UNIT_B, '盛源纺织'],
  ]),
}

function entry(more: Partial<HistoryEntry>): HistoryEntry {
  return {
    seq: 1,
    at: '2026-03-02T01:00:00.000Z',
    actor: '王组织',
    action: 'members.change',
    entity: 'person',
    entityId: PERSON,
    changes: [],
    facts: {},
    why: null,
    ...more,
  }
}

function change(before: HistoryEntry['changes'][number]['before'], after: HistoryEntry['changes'][number]['after']) {
  return [{ table: 'person', id: PERSON, before, after }]
}

describe('a line of the log', () => {
  it('says what was done to whom', () => {
    expect(describeEntry(entry({}), context).what).toBe('修改会员“张三”')
  })

  it('tells the correction of a day of joining once', () => {
    const facts = { type: 'join', on: '2009-11-30' }
    const before = { on_date: '2009-11-30', data: '{"joinedOn":"2009-11-30"}' }
    const after = { on_date: '2010-03-05', data: '{"joinedOn":"2010-03-05"}' }
    const changes = [{ table: 'membership_event', id: 'e1', before, after }]
    const line = entry({ action: 'members.correctEvent', facts, changes })
    expect(describeEntry(line, context).details).toEqual(['入会日期：2009-11-30 → 2010-03-05', '更正的是登记入会'])
  })

  it('names the file and the row that brought a person', () => {
    const facts = { batch: 'b', file: '红星厂.xlsx', row: 7 }
    const line = entry({ action: 'import.apply', facts, changes: change(null, { dept: '一车间' }) })
    expect(describeEntry(line, context)).toMatchObject({
      what: '导入会员“张三”（红星厂.xlsx，第 7 行）',
      details: ['部门/车间：一车间'],
    })
  })

  it.each([
    ['a code', { ethnicity: 'ethnicity/01' }, { ethnicity: 'ethnicity/03' }, '民族：汉族 → 回族'],
    ['a unit', { unit_id: UNIT_A }, { unit_id: UNIT_B }, '工作单位：宏达面粉机械 → 盛源纺织'],
    ['a flag', { migrant: 0 }, { migrant: 1 }, '是否农民工：否 → 是'],
    ['a first value', { dept: null }, { dept: '一车间' }, '部门/车间：空 → 一车间'],
    ['an amount', { wage_fen: 350_000 }, { wage_fen: 360_050 }, '月工资：3500.00 元 → 3600.50 元'],
    ['an identity number', { id_no: '37012319900305123X' }, { id_no: null }, '身份证号：370123************ → 空'],
    ['a phone', { mobile: '13812345678' }, { mobile: '13987654321' }, '手机号码：138****5678 → 139****4321'],
    ['a bank card', { bank_card: null }, { bank_card: '6222020200112233445' }, '会员卡号：空 → ****3445'],
    ['health', { health: 'health_simple/1' }, { health: 'health_simple/3' }, '健康状况：（不显示） → （不显示）'],
  ])('tells %s from old to new', (_, before, after, sentence) => {
    expect(describeEntry(entry({ changes: change(before, after) }), context).details).toEqual([sentence])
  })

  it('tells a membership event by its day, kind and union', () => {
    const changes = [
      {
        table: 'membership_event',
        id: UNIT_B,
        before: null,
        after: { type: 'retain', on_date: '2026-02-01', position: 2, data: '{}', state_after: 'retained' },
      },
    ]
    const line = describeEntry(entry({ action: 'members.recordEvent', changes }), context)
    expect(line.details).toEqual(['2026-02-01 保留会籍'])
  })

  it('names what an undo took back', () => {
    expect(describeEntry(entry({ action: 'undo', facts: { undoes: 7, action: 'members.change' } }), context).what).toBe(
      '撤销：修改会员“张三”',
    )
  })

  it('names a person who is gone by what the line itself holds', () => {
    const line = describeEntry(entry({ changes: change(null, { name: '李秀英' }) }), { ...context, names: new Map() })
    expect(line.what).toBe('修改会员“李秀英”')
  })

  it('never shows a number whose digits the log holds in full', () => {
    const numbers = { id_no: '37012319900305123X', mobile: '13812345678', phone2: '0531-88886666' }
    const secrets = { ...numbers, bank_card: '6222020200112233445' }
    const text = JSON.stringify(describeEntry(entry({ changes: change(null, secrets) }), context))
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret)
  })

  it('asks for the names of both units of a change', () => {
    const changes = change({ unit_id: UNIT_A }, { unit_id: UNIT_B })
    expect(idsIn([entry({ changes })]).map(({ id }) => id).toSorted()).toEqual([PERSON, UNIT_A, UNIT_B])
  })
})
