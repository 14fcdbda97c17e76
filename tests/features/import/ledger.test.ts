import { describe, expect, it } from 'vitest'
import type { ImportRow } from '../../../shared/contract/import.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { allRows, csvFile, previewFile, rosterFile } from './support.ts'

const LI = '420981199003071231'
const WANG = '11010519491231002X'
const UNIT = '云桥镇宏达面粉机械厂'
const HEADER = '姓名,身份证号,部门,岗位,用工起始日,合同编号,合同期限,试用期,签订日期,月工资,离职日期,备注'
const FIRST = `李志强,${LI},一车间,车工,2023-03-01,HD-001,2023.3.1-2026.2.28,3个月,2023-02-25,5200元,,`
const SECOND = `李志强,${LI},一车间,车工,2023-03-01,HD-088,2026.3.1起三年,,2026-02-20,5600,,`

async function previewLedger(app: TestApp, rows: readonly string[], header = HEADER, unit = `填报单位：${UNIT}`) {
  const preview = await previewFile(app, csvFile(app, '台账.csv', [unit, header, ...rows]))
  return { ...preview, rows: await allRows(app, preview.batchId) }
}

async function applyLedger(app: TestApp, rows: readonly string[], choice: Record<string, unknown> = {}) {
  const { batchId } = await previewLedger(app, rows)
  return app.call('import.apply', { batchId, ...choice })
}

async function employmentsOf(app: TestApp) {
  const { rows } = await app.call('employments.list', { limit: 500 })
  return Promise.all(rows.map(({ id }) => app.call('employments.get', { id })))
}

/** Somebody with one contract on file, at the unit of the sheets. */
async function openKnown(app: TestApp, fields: Record<string, unknown> = {}, contracts: unknown[] = []) {
  const unit = await app.call('units.add', { name: UNIT })
  const person = await app.call('members.add', { name: '李志强', idNo: LI })
  const employment = await app.call('employments.add', {
    personId: person.id, fields: { unitId: unit.id, hiredOn: day('2023-03-01'), ...fields }, contracts: contracts as never,
  })
  return { unit, person, employment }
}

const CONTRACT = { contractNo: 'HD-001', term: 'fixed', startsOn: '2023-03-01', endsOn: '2026-02-28' }
const rowOf = (rows: readonly ImportRow[], row: number): ImportRow | undefined => rows.find((one) => one.row === row)

describe('a ledger of labour contracts', () => {
  it('is told by its header, and read as a roster when somebody says so, and back', async () => {
    const app = await makeTestApp()
    const { batchId, subject } = await previewLedger(app, [FIRST])
    const asRoster = await app.call('import.preview', { batchId, subject: 'members' })
    const again = await app.call('import.preview', { batchId, subject: 'labour' })
    expect([subject, asRoster.subject, again.subject]).toEqual(['labour', 'members', 'labour'])
    expect(again.columns.find(({ header }) => header === '合同期限')?.field).toBe('term')
  })

  it('makes the person, the unit, and one employment with its contracts in turn', async () => {
    const app = await makeTestApp()
    expect(await applyLedger(app, [FIRST, SECOND])).toMatchObject({ created: 1, doubtful: 0, unitsCreated: 1 })
    const [employment] = await employmentsOf(app)
    expect(employment).toMatchObject({
      name: '李志强', unitName: UNIT, form: '1', hiredOn: '2023-03-01', dept: '一车间', post: '车工', fields: { payFen: 560_000 },
    })
    expect(employment?.contracts).toMatchObject([
      { contractNo: 'HD-001', startsOn: '2023-03-01', endsOn: '2026-02-28', signedOn: '2023-02-25', probationEndsOn: '2023-05-31' },
      { contractNo: 'HD-088', startsOn: '2026-03-01', endsOn: '2029-02-28', signedOn: '2026-02-20', probationEndsOn: null },
    ])
    const person = await app.call('members.get', { id: employment?.personId ?? '' })
    expect(person).toMatchObject({ birthOn: '1990-03-07', unitName: UNIT, job: '车工', memberState: null })
  })

  it('stands in the history of the employment it has made', async () => {
    const app = await makeTestApp()
    await applyLedger(app, [FIRST])
    const [employment] = await employmentsOf(app)
    const [line] = await app.call('audit.historyOf', { entity: 'employment', id: employment?.id ?? '' })
    expect(line).toMatchObject({ action: 'import.apply', facts: { file: '台账.csv' } })
    expect(line?.changes.map(({ table }) => table).toSorted()).toEqual(['employment', 'labour_contract'])
  })

  it.each(['l01', 'l02', 'l03'])('counts every employment once, and plans what applying does: %s', async (file) => {
    const app = await makeTestApp()
    const { batchId, counts } = await previewFile(app, rosterFile(file))
    const { people, new: made, changed, same, doubtful, skipped } = counts
    expect(made + changed + same + doubtful + skipped).toBe(people)
    const plan = await app.call('import.plan', { batchId })
    const applied = await app.call('import.apply', { batchId })
    expect(applied).toMatchObject({ created: plan.created, changed: 0, doubtful: plan.waiting, skipped: plan.skipped })
    expect(plan.created).toBe(made)
  })

  it('changes nothing when the same ledger comes again', async () => {
    const app = await makeTestApp()
    await applyLedger(app, [FIRST, SECOND])
    const { counts, rows } = await previewLedger(app, [FIRST, SECOND])
    expect(counts).toMatchObject({ people: 1, same: 1 })
    expect(rows[0]?.contracts.map(({ state }) => state)).toEqual(['same', 'same'])
  })

  it('keeps unknown days unknown: the state is then 资料不足', async () => {
    const app = await makeTestApp()
    await applyLedger(app, [`李志强,${LI},,,,HD-001,三年,,,,,`])
    const [employment] = await employmentsOf(app)
    expect(employment).toMatchObject({ status: 'insufficient', hiredOn: null })
    expect(employment?.contracts).toMatchObject([{ startsOn: null, endsOn: null, note: '合同期限：三年' }])
  })

  it('registers somebody without a written contract as what he is', async () => {
    const app = await makeTestApp()
    await applyLedger(app, [`李志强,${LI},,,2024-01-02,未签,,,,,,`])
    expect((await employmentsOf(app))[0]).toMatchObject({ status: 'unsigned_deemed_open', contracts: [] })
  })

  it('takes a person who left and came back as two employments', async () => {
    const app = await makeTestApp()
    await applyLedger(app, [
      `李志强,${LI},,,2018-03-01,,2018.3.1-2021.2.28,,,,2020-06-30,`, `李志强,${LI},,,2022-04-01,,2022.4.1起3年,,,,,`,
    ])
    expect((await employmentsOf(app)).map(({ hiredOn }) => hiredOn).toSorted()).toEqual(['2018-03-01', '2022-04-01'])
    expect((await app.call('members.search', {})).total).toBe(1)
  })

  it('puts an agency worker with the agency, and names the unit where he works', async () => {
    const app = await makeTestApp()
    const header = '姓名,身份证号,入职日期,合同编号,合同期限,派遣单位'
    const { batchId } = await previewLedger(app, [`李志强,${LI},2024-01-01,P1,2024-01-01至2025-12-31,云桥人力资源有限公司`], header)
    const preview = await app.call('import.preview', { batchId, defaultUnitId: (await app.call('units.add', { name: UNIT })).id })
    await app.call('import.apply', { batchId: preview.batchId })
    expect((await employmentsOf(app))[0]).toMatchObject({ form: '3', unitName: '云桥人力资源有限公司', userUnitName: UNIT })
  })

  it('waits for the unit where the sheet names none', async () => {
    const app = await makeTestApp()
    const { rows, batchId } = await previewLedger(app, [FIRST], HEADER, '')
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', waits: ['unit_missing'] })
    const unit = await app.call('units.add', { name: UNIT })
    expect((await app.call('import.preview', { batchId, defaultUnitId: unit.id })).counts).toMatchObject({ new: 1 })
  })

  it('reads a cell again as it is typed in the preview, also of a further contract', async () => {
    const app = await makeTestApp()
    const { batchId, rows } = await previewLedger(app, [FIRST, SECOND.replace('2026.3.1起三年', '2026年春')])
    expect(rows[0]?.findings).toContain('term_unreadable')
    const row = await app.call('import.correct', { batchId, row: 4, values: { term: '2026.3.1起三年' } })
    expect(row.findings).toEqual([])
    expect(row.contracts[1]).toMatchObject({ row: 4, startsOn: '2026-03-01', endsOn: '2029-02-28' })
  })

  it('remembers what a column means for the next ledger of this sender, apart from his rosters', async () => {
    const app = await makeTestApp()
    const odd = HEADER.replace('合同期限', '签到啥时候')
    const first = await previewLedger(app, [FIRST], odd)
    const letter = first.columns.find(({ header }) => header === '签到啥时候')?.letter ?? ''
    await app.call('import.preview', { batchId: first.batchId, sender: '宏达', columns: { [letter]: 'term' } })
    const next = await previewLedger(app, [SECOND], odd)
    const again = await app.call('import.preview', { batchId: next.batchId, sender: '宏达' })
    expect(again.columns.find(({ header }) => header === '签到啥时候')?.field).toBe('term')
  })

  it('writes all rows of an employment that has something wrong back with the reasons', async () => {
    const app = await makeTestApp()
    const { batchId } = await previewFile(app, rosterFile('l03'))
    app.answers.save.push(`${app.dataDir}/回执.xlsx`)
    const { rows } = await app.call('import.saveCorrections', { batchId, onlyProblems: true })
    // All but the two rows of the person who left and came back.
    expect(rows).toBe(14)
  })
})

describe('a ledger about employments that are on file', () => {
  it('shows cell by cell what it says otherwise, and fills only blanks unless told otherwise', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app, { dept: '二车间' }, [CONTRACT])
    const { rows, batchId } = await previewLedger(app, [FIRST])
    expect(rows[0]).toMatchObject({ outcome: 'changed', employmentId: employment.id })
    expect(rows[0]?.differences.filter(({ kept }) => !kept)).toEqual([
      { field: 'dept', old: '二车间', new: '一车间', kept: false },
      { field: 'job', old: null, new: '车工', kept: false },
      { field: 'payMonth', old: null, new: 520_000, kept: false },
      { field: 'signedOn', old: null, new: '2023-02-25', kept: false },
      { field: 'probation', old: null, new: '2023-05-31', kept: false },
    ])
    await app.call('import.apply', { batchId })
    const filled = await app.call('employments.get', { id: employment.id })
    expect(filled.fields).toMatchObject({ dept: '二车间', post: '车工', payFen: 520_000 })
    expect(filled.contracts).toMatchObject([{ signedOn: '2023-02-25', probationEndsOn: '2023-05-31' }])
  })

  it('writes over what is there when told to, but for locked columns', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app, { dept: '二车间', post: '钳工' }, [{ ...CONTRACT, endsOn: '2025-02-28' }])
    await applyLedger(app, [FIRST], { mode: 'overwrite', lockedFields: ['dept'] })
    const { fields, contracts } = await app.call('employments.get', { id: employment.id })
    expect(fields).toMatchObject({ dept: '二车间', post: '车工' })
    expect(contracts).toMatchObject([{ endsOn: '2026-02-28' }])
  })

  it('leaves what is on file where it is told to', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app)
    expect(await applyLedger(app, [FIRST], { mode: 'skip' })).toMatchObject({ changed: 0, same: 1 })
    expect((await app.call('employments.get', { id: employment.id })).contracts).toEqual([])
  })

  it('never empties with an empty cell', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app, { dept: '二车间', note: '老员工' }, [CONTRACT])
    await applyLedger(app, [`李志强,${LI},,,2023-03-01,HD-001,,,,,,`], { mode: 'overwrite' })
    expect((await app.call('employments.get', { id: employment.id })).fields).toMatchObject({ dept: '二车间', note: '老员工' })
  })

  it('puts a renewal behind the contract on file and names those that it does not list', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app, {}, [CONTRACT])
    const { rows, batchId } = await previewLedger(app, [SECOND])
    expect(rows[0]).toMatchObject({ outcome: 'changed', contractsNotInSheet: ['HD-001'], contracts: [{ state: 'new' }] })
    await app.call('import.apply', { batchId })
    const { contracts } = await app.call('employments.get', { id: employment.id })
    expect(contracts.map(({ contractNo }) => contractNo)).toEqual(['HD-001', 'HD-088'])
  })

  it('changes nothing in the person\'s own record, and shows what differs', async () => {
    const app = await makeTestApp()
    const { person } = await openKnown(app)
    const header = '姓名,身份证号,联系电话,入职日期,合同编号,合同期限'
    const { rows, batchId } = await previewLedger(app, [`李志强,${LI},13800000001,2023-03-01,HD-001,2023.3.1-2026.2.28`], header)
    expect(rows[0]?.differences).toContainEqual({ field: 'mobile', old: null, new: '13800000001', kept: true })
    await app.call('import.apply', { batchId })
    expect((await app.call('members.get', { id: person.id })).mobile).toBeNull()
  })

  it('hands no contract over by a name alone', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李志强', idNo: LI })
    const { rows } = await previewLedger(app, ['李志强,,,,2023-03-01,HD-001,2023.3.1-2026.2.28,,,,,'])
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', waits: ['person_resembles'], candidates: [{ id, why: 'same_name' }] })
  })

  it('knows a row without a number by its contract with the unit', async () => {
    const app = await makeTestApp()
    const { person } = await openKnown(app, {}, [CONTRACT])
    await app.call('members.add', { name: '李志强', idNo: WANG })
    const { rows } = await previewLedger(app, ['李志强,,一车间,,,HD-001,2023.3.1-2026.2.28,,,,,'])
    expect(rows[0]).toMatchObject({ outcome: 'changed', matchedId: person.id })
  })

  it('asks who it is where the number is on file under another name, and takes the answer', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '李自强', idNo: LI })
    const { batchId, rows } = await previewLedger(app, [FIRST])
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', waits: ['same_id'], candidates: [{ id, why: 'same_id_other_name' }] })
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'person', personId: id } })
    await app.call('import.apply', { batchId })
    expect((await employmentsOf(app))[0]?.personId).toBe(id)
  })
})

const CONTRADICTIONS: [problem: string, row: string][] = [
  ['probation_outside_term', `李志强,${LI},,,2025-08-01,A1,2025-08-01至2026-01-31,2025-08-01至2026-03-31,,,,`],
  ['contract_ends_before_start', `李志强,${LI},,,2025-08-01,A1,2027-08-01至2026-01-31,,,,,`],
  ['employment_ends_before_start', `李志强,${LI},,,2025-08-01,A1,2025-08-01至2026-01-31,,,,2024-01-01,`],
  ['hired_before_16', `李志强,${LI},,,2005-08-01,A1,2005-08-01至2008-01-31,,,,,`],
]

describe('a ledger row that contradicts itself or what is on file', () => {
  it.each(CONTRADICTIONS)('waits with the rule named: %s', async (problem, line) => {
    const app = await makeTestApp()
    const { rows, batchId } = await previewLedger(app, [line])
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', findings: [problem], problems: [{ problem }] })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 0, doubtful: 1 })
    expect(await employmentsOf(app)).toEqual([])
  })

  it.each(CONTRADICTIONS)('is kept as it is when somebody says why (待核): %s', async (problem, line) => {
    const app = await makeTestApp()
    const { batchId, rows } = await previewLedger(app, [line])
    const decision = { kind: 'new', personId: null, checkWhy: '合同原件就是这样写的' } as const
    await app.call('import.decide', { batchId, row: rows[0]?.row ?? 0, decision })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ new: 1, doubtful: 0 })
    await app.call('import.apply', { batchId })
    expect((await employmentsOf(app))[0]).toMatchObject({ checkWhy: '合同原件就是这样写的', problems: [{ problem }] })
  })

  it('waits where its contract overlaps one on file', async () => {
    const app = await makeTestApp()
    const { person } = await openKnown(app, {}, [CONTRACT])
    const line = `李志强,${LI},,,2023-03-01,HD-002,2025-01-01至2027-12-31,,,,,`
    const { rows, batchId } = await previewLedger(app, [line])
    expect(rows[0]).toMatchObject({ outcome: 'doubtful', findings: [], waits: ['contracts_overlap'] })
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'person', personId: person.id, checkWhy: '旧合同提前换签' } })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ changed: 1 })
    expect((await employmentsOf(app))[0]).toMatchObject({ checkWhy: '旧合同提前换签' })
  })

  it('does not go through with a blank reason', async () => {
    const app = await makeTestApp()
    const [, line] = CONTRADICTIONS[0] ?? []
    const { batchId } = await previewLedger(app, [line ?? ''])
    await app.call('import.decide', { batchId, row: 3, decision: { kind: 'new', personId: null, checkWhy: '' } })
    expect((await app.call('import.get', { batchId })).counts).toMatchObject({ doubtful: 1 })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 0 })
  })
})

describe('taking back an import of a ledger', () => {
  it('removes what it made on a later day, people and unit with it', async () => {
    const app = await makeTestApp()
    const { batchId } = await applyLedger(app, [FIRST, SECOND])
    app.setToday('2026-09-01')
    expect(await app.call('import.undoPlan', { batchId })).toMatchObject({ removed: 1, kept: [] })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 1, restored: 0, kept: [] })
    expect(await employmentsOf(app)).toEqual([])
    expect((await app.call('members.search', {})).total).toBe(0)
  })

  it('gives an employment that was there its old values and takes new contracts out', async () => {
    const app = await makeTestApp()
    const { employment } = await openKnown(app, { dept: '二车间' }, [CONTRACT])
    const { batchId } = await applyLedger(app, [FIRST, SECOND], { mode: 'overwrite' })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 0, restored: 1, kept: [] })
    const { fields, contracts } = await app.call('employments.get', { id: employment.id })
    expect(fields).toMatchObject({ dept: '二车间', post: null, payFen: null })
    expect(contracts).toMatchObject([{ contractNo: 'HD-001', signedOn: null, probationEndsOn: null }])
  })

  it('keeps an employment that was worked on since, and says so', async () => {
    const app = await makeTestApp()
    const { batchId } = await applyLedger(app, [FIRST])
    const [employment] = await employmentsOf(app)
    await app.call('employments.change', { id: employment?.id ?? '', fields: { dept: '三车间' } })
    const undone = await app.call('import.undo', { batchId })
    expect(undone).toMatchObject({ removed: 0, kept: [{ row: 3, fields: [{ field: 'dept', imported: '一车间', now: '三车间' }] }] })
    expect(await employmentsOf(app)).toHaveLength(1)
  })

  it('keeps an employment to which a contract was added since', async () => {
    const app = await makeTestApp()
    const { batchId } = await applyLedger(app, [FIRST])
    const [employment] = await employmentsOf(app)
    await app.call('employments.renewMany', {
      rows: [{ id: employment?.id ?? '', contract: { term: 'open', startsOn: day('2026-03-01') } }],
    })
    expect(await app.call('import.undo', { batchId })).toMatchObject({ removed: 0, kept: [{ row: 3 }] })
  })

  it('can be done again from the kept file', async () => {
    const app = await makeTestApp()
    const { batchId } = await applyLedger(app, [FIRST, SECOND])
    await app.call('import.undo', { batchId })
    await app.call('import.reopen', { batchId })
    expect(await app.call('import.apply', { batchId })).toMatchObject({ created: 1 })
    expect(rowOf(await allRows(app, batchId), 3)).toMatchObject({ personId: expect.any(String) })
  })
})
