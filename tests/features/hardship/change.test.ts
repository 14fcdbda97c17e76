import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addWorker, bringTo, listsOf, openFor, record, type File } from './support.ts'

async function withRows(app: TestApp): Promise<File> {
  const { id, personId } = await openFor(app)
  return app.call('hardship.change', {
    id,
    lists: {
      incomes: [
        { personId, item: 'W', amountFen: 200_000, evidence: '工资条' },
        { personId, item: 'T', amountFen: 30_000, per: 'year' },
      ],
      expenses: [{ personId, item: 'M', grossFen: 900_000, reimbursedFen: 400_000, evidence: '发票' }],
      properties: [{ kind: 'house', areaM2: 60.5 }],
      exclusions: [{ exclusion: '4', found: '农用车一辆' }],
      evidence: [{ kind: 'application', receivedOn: day('2026-03-01'), copies: 1 }],
    },
  })
}

describe('changing a file', () => {
  it('keeps every field of the header as it was typed', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const fields = {
      unitStatus: '停产', migrant: true, health: '02', illness: '肺癌', disabilityType: '4', disabilityGrade: '2',
      workState: '3', modelWorker: '0', housing: '7', housingM2: 45.5, otherContact: '邻居李四', postcode: '250400', industry: '03',
      singleParent: false, insurance: '2', selfHelp: true, zeroEmployment: false, mainCause: '6',
      otherCauses: ['9', '2'], story: '本人患病', contractSignedOn: day('2024-05-01'), contractMonths: 36, bankName: '农业银行', bankBranch: '云桥支行',
      bankHolderId: personId, focusGroup: '3', legacyMeasures: '医疗救助一批', legacyCategory: 'A', area: 'village' as const,
      accidentOn: day('2025-12-01'), accidentWhat: '车祸', accidentPasses: true, openedOn: day('2026-03-01'),
      openedBy: '甲', checkedBy: '乙', enteredBy: '丙', retentionPlace: '二号柜', note: '备注', unionId: null,
    }
    const file = await app.call('hardship.change', { id, fields })
    expect(file.fields).toEqual({ ...fields, bankCard: null })
  })

  it('leaves alone what is not given', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    const changed = await app.call('hardship.change', { id: file.id, fields: { story: '停产后失业' } })
    expect(listsOf(changed)).toEqual(listsOf(file))
  })

  it('saves lists by what differs: rows with an id stay themselves', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    const [wage] = file.incomes
    const other = { personId: file.personId, item: 'P', amountFen: 100, per: 'year' as const }
    const changed = await app.call('hardship.change', {
      id: file.id,
      lists: { incomes: wage === undefined ? [] : [other, { ...wage, amountFen: 210_000 }] },
    })
    expect(changed.incomes).toMatchObject([{ item: 'P' }, { id: wage?.id, amountFen: 210_000 }])
    const [line] = await app.call('audit.historyOf', { entity: 'hardship_file', id: file.id })
    const written = line?.changes.map(({ before, after }) => (before === null ? 'new' : Object.keys(after)))
    expect(written).toEqual([['deleted_at'], 'new', ['amount_fen', 'position']])
  })

  it('writes nothing when nothing differs', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    const again = await app.call('hardship.change', { id: file.id, fields: file.fields, lists: listsOf(file) })
    expect(again.revision).toBe(file.revision)
  })

  it('takes lists and fields back with one Ctrl+Z', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    await app.call('hardship.change', {
      id: file.id, fields: { story: '变了' }, lists: { incomes: [], properties: [], exclusions: [], evidence: [] },
    })
    await app.call('undo.last')
    const back = await app.call('hardship.get', { id: file.id })
    expect([back.fields, listsOf(back)]).toEqual([file.fields, listsOf(file)])
  })

  it('is refused when somebody wrote meanwhile, a list too', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    await app.call('hardship.change', { id: file.id, lists: { properties: [] } })
    await expect(
      app.call('hardship.change', { id: file.id, revision: file.revision, fields: { story: '甲' } }),
    ).rejects.toMatchObject({ body: { code: 'conflict', reason: 'changed_since' } })
  })

  it('is refused for a row that is gone by now', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    await app.call('hardship.change', { id: file.id, lists: { properties: [] } })
    await expect(
      app.call('hardship.change', { id: file.id, lists: { properties: file.properties } }),
    ).rejects.toMatchObject({ body: { reason: 'changed_since', fields: { 'properties.0': 'changed_since' } } })
  })

  it.each<[what: string, change: (file: File) => object, reason: string, field: string | null]>([
    ['an unknown code', () => ({ fields: { health: '99' } }), 'unknown_code', 'health'],
    [
      'an unknown code in a row',
      ({ personId }) => ({ lists: { incomes: [{ personId, item: 'Z', amountFen: 1 }] } }),
      'unknown_code', 'incomes.0.item',
    ],
    ['a cause given twice', () => ({ fields: { mainCause: '6', otherCauses: ['6'] } }), 'cause_twice', 'otherCauses'],
    ['a day of the future', () => ({ fields: { accidentOn: '2026-03-03' } }), 'in_future', 'accidentOn'],
    ['a household without the worker', () => ({ lists: { members: [] } }), 'worker_not_in_household', 'members'],
    [
      'somebody twice',
      ({ personId }) => ({ lists: { members: [{ personId, relation: '01' }, { personId, relation: '10' }] } }),
      'person_twice', 'members.1.personId',
    ],
    [
      'more paid back than spent',
      ({ personId }) => ({ lists: { expenses: [{ personId, item: 'M', grossFen: 1, reimbursedFen: 2 }] } }),
      'reimbursed_over_gross', 'expenses.0.reimbursedFen',
    ],
    [
      'an exclusion given twice',
      () => ({ lists: { exclusions: [{ exclusion: '4' }, { exclusion: '4' }] } }),
      'row_twice', 'exclusions.1',
    ],
    [
      'a paper given twice',
      () => ({ lists: { evidence: [{ kind: 'application' }, { kind: 'application' }] } }),
      'row_twice', 'evidence.1',
    ],
    ['nobody in a row', () => ({ lists: { members: [{ relation: '10' }] } }), 'required', 'members.0.personId'],
    ['an unknown union', ({ personId }) => ({ fields: { unionId: personId } }), 'union_not_found', 'unionId'],
  ])('is refused for %s, by name of the field', async (_what, change, reason, field) => {
    const app = await makeTestApp()
    const file = await openFor(app)
    await expect(app.call('hardship.change', { id: file.id, ...change(file) })).rejects.toMatchObject({
      body: { reason, ...(field === null ? {} : { fields: { [field]: reason } }) },
    })
  })

  it('is refused for money of somebody outside the household', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const stranger = await addWorker(app, '路人')
    const incomes = [{ personId: stranger, item: 'W', amountFen: 1 }]
    const reason = 'person_not_in_household'
    await expect(app.call('hardship.change', { id: file.id, lists: { incomes } })).rejects.toMatchObject({
      body: { reason, fields: { 'incomes.0.personId': reason } },
    })
  })

  it('refuses somebody of another open file into the household', async () => {
    const app = await makeTestApp()
    const first = await openFor(app, '甲一')
    const second = await openFor(app, '乙二')
    const members = [...listsOf(second).members, { personId: first.personId, relation: '70' }]
    await expect(app.call('hardship.change', { id: second.id, lists: { members } })).rejects.toMatchObject({
      body: { reason: 'household_has_file', details: { id: first.id, fileNo: first.fileNo, name: '甲一' } },
    })
  })

  it('lets a closed file have only notes and a place', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await bringTo(app, id, 'apply')
    await record(app, id, 'reject', '2026-03-05', { note: '超过标准' })
    const kept = await app.call('hardship.change', { id, fields: { retentionPlace: '三号柜' } })
    expect(kept.fields.retentionPlace).toBe('三号柜')
    await expect(app.call('hardship.change', { id, fields: { story: '再写' } })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'file_closed' },
    })
  })
})

describe('the card of a bank', () => {
  it('is shown masked, survives a form sent back, and is revealed with a line of the audit', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    const file = await app.call('hardship.change', { id, fields: { bankCard: '6228480402564890018' } })
    expect([file.fields.bankCard, file.maskedFields]).toEqual(['****0018', ['bankCard']])
    await app.call('hardship.change', { id, fields: file.fields })
    expect(await app.call('hardship.reveal', { id, field: 'bankCard' })).toEqual({ value: '6228480402564890018' })
    const [line] = await app.call('audit.historyOf', { entity: 'hardship_file', id })
    expect(line).toMatchObject({ action: 'hardship.reveal', facts: { field: 'bankCard' } })
  })
})

describe('a card number that looks wrong', () => {
  it.each([
    ['6228480402564890018', null],
    ['6228480402564890019', 'bank_card_luhn'],
    ['62284804', 'bank_card_shape'],
  ])('%s is kept, and the file says %s of it', async (bankCard, doubt) => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    const file = await app.call('hardship.change', { id, fields: { bankCard } })
    expect(file.cardDoubt).toBe(doubt)
    expect(await app.call('hardship.reveal', { id, field: 'bankCard' })).toEqual({ value: bankCard })
  })
})

describe('paper and program', () => {
  it('get no more time by another change', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await record(app, id, 'apply', '2026-03-02')
    app.setToday('2026-04-20')
    const again = await app.call('hardship.change', { id, fields: { story: '又住院' } })
    expect(again).toMatchObject({ changedOn: '2026-04-20', syncDueOn: '2026-04-14' })
    expect((await app.call('hardship.list', { filter: { list: 'out_of_step' } })).total).toBe(1)
    await app.call('hardship.markSynced', { id, on: day('2026-04-20') })
    expect((await app.call('hardship.change', { id, fields: { story: '出院' } })).syncDueOn).toBe(null)
  })

  it('are out of step from a change on until somebody says they agree', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    const applied = await record(app, id, 'apply', '2026-03-02')
    expect(applied).toMatchObject({ changedOn: '2026-03-02', syncDueOn: '2026-04-14' })
    app.setToday('2026-04-20')
    expect((await app.call('hardship.list', { filter: { list: 'out_of_step' } })).total).toBe(1)
    const synced = await app.call('hardship.markSynced', { id, on: day('2026-04-20') })
    expect(synced).toMatchObject({ paperSyncedOn: '2026-04-20', syncDueOn: null, changedOn: '2026-03-02' })
    expect((await app.call('hardship.list', { filter: { list: 'out_of_step' } })).total).toBe(0)
  })

  it.each([
    ['in_future', '2026-03-03'],
    ['before_opened', '2026-03-01'],
  ])('cannot agree on a day %s', async (reason, on) => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await expect(app.call('hardship.markSynced', { id, on: day(on) })).rejects.toMatchObject({ body: { reason } })
  })
})

describe('removing a file', () => {
  it('puts it into the recycle bin with its reason, and brings it back whole', async () => {
    const app = await makeTestApp()
    const file = await withRows(app)
    await app.call('hardship.remove', { id: file.id, why: '建错了' })
    expect((await app.call('hardship.list', {})).total).toBe(0)
    expect(await app.call('trash.list', {})).toMatchObject([
      { entity: 'hardship_file', id: file.id, label: '2026-云桥镇-0001 王建国', why: '建错了' },
    ])
    await app.call('trash.restore', { entity: 'hardship_file', id: file.id })
    const back = await app.call('hardship.get', { id: file.id })
    expect({ ...back, revision: 0 }).toEqual({ ...file, revision: 0 })
  })

  it('is final while the household has another open file', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    await app.call('hardship.remove', { id: file.id, why: '建错了' })
    const second = await app.call('hardship.open', { personId: file.personId })
    await expect(app.call('trash.restore', { entity: 'hardship_file', id: file.id })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'household_has_file', details: { id: second.id } },
    })
  })

  it('goes back with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    await app.call('hardship.remove', { id: file.id, why: '建错了' })
    await app.call('undo.last')
    expect((await app.call('hardship.list', {})).total).toBe(1)
  })
})
