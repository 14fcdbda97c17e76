import { describe, expect, it } from 'vitest'
import type { HardshipList } from '../../../shared/domain/hardship/lists.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts'
import type { hardshipCalls } from '../../../shared/contract/hardship.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { bringTo, inTables, openFor, record } from './support.ts'

type Input = InputOf<typeof hardshipCalls, 'hardship.list'>
type Page = OutputOf<typeof hardshipCalls, 'hardship.list'>

async function names(app: TestApp, filter: object, sort?: NonNullable<Input['sort']>): Promise<string[]> {
  const { rows } = await app.call('hardship.list', { filter, ...(sort === undefined ? {} : { sort }) })
  return rows.map(({ name }) => name)
}

/** A file that was withdrawn on 2026-03-31. */
async function closedFile(app: TestApp): Promise<string> {
  const { id, personId } = await openFor(app)
  await app.call('hardship.change', {
    id, fields: { health: '02', story: '患病', bankCard: '6228480402564890018' },
    lists: { incomes: [{ personId, item: 'W', amountFen: 5 }] },
  })
  await bringTo(app, id, 'file')
  await record(app, id, 'cancel', '2026-03-31', { data: { exitReason: '4' } })
  return id
}

describe('the list of files', () => {
  it('shows nothing of health or money of the household, and a masked number', async () => {
    const app = await makeTestApp()
    const file = await openFor(app, '王建国', '420981199003071231')
    await app.call('hardship.change', { id: file.id, fields: { health: '02', mainCause: '6', migrant: true } })
    const { rows } = await app.call('hardship.list', {})
    expect(rows).toEqual([
      {
        id: file.id, fileNo: '2026-云桥镇-0001', personId: file.personId, name: '王建国', sex: '1',
        idNoMasked: '420981************', unitName: null, unionName: null, category: null, migrant: true,
        mainCause: '6', householdSize: 1, state: 'draft', stateSince: null, appliedOn: null, publicityTo: null, approvedOn: null,
        closedOn: null, reviewDueOn: null, syncDueOn: null, changedOn: '2026-03-02', lastAidOn: null, aidFen: 0,
        returnedCount: 0,
      },
    ])
  })

  it.each([
    ['a part of the name', '建国', ['王建国']],
    ['pinyin', 'wangjian', ['王建国']],
    ['initials', 'lm', ['李明']],
    ['the unit', '机械厂', ['李明']],
    ['the serial', '0002', ['李明']],
    ['the whole file number', '2026-云桥镇-0001', ['王建国']],
    ['nobody', '赵', []],
  ])('finds by %s', async (_what, text, found) => {
    const app = await makeTestApp()
    await openFor(app, '王建国')
    const second = await openFor(app, '李明')
    const unit = await app.call('units.add', { name: '云桥机械厂' })
    await app.call('members.change', { id: second.personId, fields: { unitId: unit.id } })
    expect(await names(app, { text })).toEqual(found)
  })

  it.each<[what: string, filter: object]>([
    ['state', { states: ['applied', 'visited'] }],
    ['class', { category: '1' }],
    ['cause', { cause: '6' }],
    ['tag', { migrant: true }],
  ])('narrows by %s', async (_what, filter) => {
    const app = await makeTestApp()
    await openFor(app, '甲一')
    const { id } = await openFor(app, '乙二')
    await app.call('hardship.change', { id, fields: { mainCause: '6', migrant: true } })
    await record(app, id, 'apply', '2026-03-02')
    await app.call('hardship.confirmClass', { id, category: '1', reason: '困难' })
    expect(await names(app, filter)).toEqual(['乙二'])
  })

  it('narrows by unit and union as the person has them now', async () => {
    const app = await makeTestApp()
    const { personId } = await openFor(app, '甲一')
    await openFor(app, '乙二')
    const unit = await app.call('units.add', { name: '云桥机械厂' })
    const union = await app.call('unions.add', { name: '机械厂工会' })
    await app.call('members.change', { id: personId, fields: { unitId: unit.id } })
    await app.call('members.recordEvent', { id: personId, type: 'join', on: day('2026-01-01'), unionId: union.id })
    expect([await names(app, { unitId: unit.id }), await names(app, { unionId: union.id })]).toEqual([['甲一'], ['甲一']])
  })

  it('goes on page by page in every order, nobody twice and nobody left out', async () => {
    const app = await makeTestApp()
    const all: string[] = []
    for (const name of ['丁四', '甲一', '丙三', '乙二', '戊五']) all.push((await openFor(app, name)).id)
    await bringTo(app, all[1] ?? '', 'file')
    await bringTo(app, all[3] ?? '', 'visit')
    for (const sort of ['newest', 'name', 'state', 'review', 'changed'] as const) {
      const whole = await app.call('hardship.list', { sort })
      const paged: string[] = []
      for (let after: string | null = null; ; ) {
        const page: Page = await app.call('hardship.list', { sort, limit: 2, after })
        paged.push(...page.rows.map(({ id }) => id))
        if (page.next === null) break
        after = page.next
      }
      expect(paged).toEqual(whole.rows.map(({ id }) => id))
      expect(new Set(paged)).toEqual(new Set(all))
    }
  })

  it('sorts by name, and by what is due first', async () => {
    const app = await makeTestApp()
    for (const name of ['张三', '阿二', '李四']) await openFor(app, name)
    const { rows } = await app.call('hardship.list', { filter: { text: '李四' } })
    await bringTo(app, rows[0]?.id ?? '', 'file')
    expect([await names(app, {}, 'name'), (await names(app, {}, 'review'))[0]]).toEqual([['阿二', '李四', '张三'], '李四'])
  })

  it('refuses a cursor that is none', async () => {
    const app = await makeTestApp()
    await expect(app.call('hardship.list', { after: '{}' })).rejects.toMatchObject({ body: { reason: 'bad_cursor' } })
  })
})

describe('the lists that inspectors ask for', () => {
  it.each<[list: HardshipList, before: string, from: string]>([
    ['unchanged_year', '2027-03-30', '2027-03-31'],
    ['review_due', '2027-01-19', '2027-01-20'],
  ])('%s: from the very day on', async (list, before, from) => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await bringTo(app, id, 'file')
    app.setToday(before)
    expect(await names(app, { list })).toEqual([])
    app.setToday(from)
    expect(await names(app, { list })).toEqual(['王建国'])
  })

  it('never_helped: on file without any aid', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    expect(await names(app, { list: 'never_helped' })).toEqual([])
    await bringTo(app, id, 'file')
    expect(await names(app, { list: 'never_helped' })).toEqual(['王建国'])
  })

  it('publicity_ends: on Friday already where it ends on Monday', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await bringTo(app, id, 'review_meeting')
    const { publicityTo } = await record(app, id, 'publicity', '2026-03-06', { data: { days: 6 } })
    app.setToday('2026-03-12')
    const onThursday = await names(app, { list: 'publicity_ends' })
    app.setToday('2026-03-13')
    expect([publicityTo, onThursday, await names(app, { list: 'publicity_ends' })]).toEqual(['2026-03-16', [], ['王建国']])
  })

  it('may_submit: from the day after publicity', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await bringTo(app, id, 'publicity')
    app.setToday('2026-03-13')
    expect(await names(app, { list: 'may_submit' })).toEqual([])
    app.setToday('2026-03-14')
    expect(await names(app, { list: 'may_submit' })).toEqual(['王建国'])
  })

  it('returned: sent back and not up again', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    await bringTo(app, id, 'submit')
    await record(app, id, 'returned', '2026-03-20', { note: '缺证明' })
    expect(await names(app, { list: 'returned' })).toEqual(['王建国'])
    await record(app, id, 'submit', '2026-03-21')
    expect(await names(app, { list: 'returned' })).toEqual([])
  })
})

describe('what a file shows of elsewhere', () => {
  it('follows the name and the unit of the person, without counting as a change', async () => {
    const app = await makeTestApp()
    const { personId } = await openFor(app, '王建国')
    await openFor(app, '李明')
    app.setToday('2026-03-10')
    await app.call('members.change', { id: personId, fields: { name: '艾建国' } })
    const { rows } = await app.call('hardship.list', { sort: 'name' })
    expect(rows.map(({ name, changedOn }) => [name, changedOn])).toEqual([['艾建国', '2026-03-02'], ['李明', '2026-03-02']])
  })

  it('adds up aid, and forgets what is removed', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    await bringTo(app, id, 'file')
    app.setToday('2026-04-02')
    const given = { personId, fileId: id, aidType: '11', fund: '1', amountFen: 50_000, exceptionWhy: '试' }
    const first = await app.call('aid.add', { ...given, on: day('2026-03-25') })
    await app.call('aid.add', { ...given, on: day('2026-03-28'), amountFen: 20_000 })
    expect(await app.call('hardship.get', { id })).toMatchObject({ lastAidOn: '2026-03-28', aidFen: 70_000 })
    await app.call('aid.remove', { id: first.id, why: '重复' })
    const file = await app.call('hardship.get', { id })
    expect(file).toMatchObject({ lastAidOn: '2026-03-28', aidFen: 20_000, changedOn: '2026-03-31' })
  })

  it('is on the page of everybody in it, with their place in the household', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const file = await app.call('hardship.change', {
      id, lists: { members: [{ personId, relation: '01' }, { newPerson: { name: '李梅' }, relation: '10' }] },
    })
    const wife = file.members[1]?.personId ?? ''
    expect(await app.call('hardship.ofPerson', { personId })).toMatchObject([{ id, relation: '01' }])
    expect(await app.call('hardship.ofPerson', { personId: wife })).toMatchObject([{ id, relation: '10' }])
  })
})

describe('a file ten years after withdrawal', () => {
  it('may be destroyed with two names; the line in the ledger stays', async () => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    await inTables(app, (sqlite) => {
      sqlite.exec(`insert into attachment_content values ('00', x'01', '')`)
      sqlite
        .prepare(
          `insert into attachment
           values ('p', 'hardship_file', ?, 'application', 'x', 'image/png', 1, '00', null, '', '', 1, null, null)`,
        )
        .run(id)
    })
    app.setToday('2036-03-31')
    expect((await app.call('hardship.list', { filter: { list: 'to_destroy' } })).total).toBe(1)
    const reply = await app.call('hardship.destroy', { ids: [id], on: day('2036-03-31'), by: '王组织', witness: '李监督' })
    const file = await app.call('hardship.get', { id })
    expect([reply, file]).toMatchObject([
      { destroyed: 1 },
      {
        fileNo: '2026-云桥镇-0001', name: '王建国', state: 'cancelled', destroyedOn: '2036-03-31', householdSize: 1,
        fields: { health: null, story: null, bankCard: null }, incomes: [], allowedSteps: [],
      },
    ])
    expect((await app.call('hardship.list', { filter: { list: 'to_destroy' } })).total).toBe(0)
    await inTables(app, (sqlite) => {
      expect(sqlite.prepare('select length(bytes) from attachment_content').pluck().get()).toBe(0)
    })
  })

  it('keeps nothing of the household, its class and its causes', async () => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    const { personId } = await app.call('hardship.get', { id })
    await inTables(app, (sqlite) => {
      const child = `insert into person (id, name, created_at, updated_at) values ('c', '王小花', '', '')`
      sqlite.exec(child)
      const member = 'insert into household_member (id, file_id, person_id, position, relation, school, created_at, updated_at)'
      sqlite.prepare(`${member} values ('m', ?, 'c', 2, 'family_relation/30', '城关小学', '', '')`).run(id)
      sqlite.prepare(`update hardship_file set category = 'hardship_category/1', accident_on = '2025-01-01' where id = ?`).run(id)
    })
    app.setToday('2036-03-31')
    await app.call('hardship.destroy', { ids: [id], on: day('2036-03-31'), by: '王组织', witness: '李监督' })
    expect(await app.call('hardship.get', { id })).toMatchObject({
      category: null, checklist: [], members: [{ personId }], fields: { mainCause: null, accidentOn: null, workState: null },
    })
  })

  it('writes who destroyed it and who saw it, and none of what went', async () => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    app.setToday('2036-03-31')
    await app.call('hardship.destroy', { ids: [id], on: day('2036-03-31'), by: '王组织', witness: '李监督' })
    const [line] = await app.call('audit.historyOf', { entity: 'hardship_file', id })
    expect(line).toMatchObject({ action: 'hardship.destroy', facts: { by: '王组织', witness: '李监督', on: '2036-03-31' } })
    expect(JSON.stringify(line)).not.toMatch(/患病|6228|hardship_health/)
  })

  it.each<[what: string, today: string, witness: string, reason: string]>([
    ['a day too early', '2036-03-30', '李监督', 'not_yet_destroyable'],
    ['by one person alone', '2036-03-31', '王组织', 'same_witness'],
  ])('is not destroyed %s', async (_what, today, witness, reason) => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    app.setToday(today)
    await expect(
      app.call('hardship.destroy', { ids: [id], on: day(today), by: '王组织', witness }),
    ).rejects.toMatchObject({ body: { reason } })
  })

  it('is not destroyed while it is open, and no other with it', async () => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    app.setToday('2036-03-31')
    const open = await openFor(app, '李明')
    const destroy = { ids: [id, open.id], on: day('2036-03-31'), by: '王组织', witness: '李监督' }
    await expect(app.call('hardship.destroy', destroy)).rejects.toMatchObject({
      body: { reason: 'not_yet_destroyable' },
    })
    expect((await app.call('hardship.get', { id })).destroyedOn).toBeNull()
  })

  it('takes no change any more', async () => {
    const app = await makeTestApp()
    const id = await closedFile(app)
    app.setToday('2036-03-31')
    await app.call('hardship.destroy', { ids: [id], on: day('2036-03-31'), by: '王组织', witness: '李监督' })
    await expect(app.call('hardship.change', { id, fields: { note: '再写' } })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'file_destroyed' },
    })
  })
})
