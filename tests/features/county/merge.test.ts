import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { idCheckCharacter } from '../../../shared/domain/identity/id-number.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { openPackage } from '../../../electron/packages/open.ts'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'
import { inTables } from '../hardship/support.ts'
import { addUnit, employ } from '../labour/support.ts'
import { addPeople } from '../packages/support.ts'
import { bringReceipt, countsOf, goRound, makeCounty, makeTownship, open, reasonOf, receive, send, totalOf } from './support.ts'

const NOTHING = { new: 0, changed: 0, conflict: 0, deleted: 0, refused: 0 }

describe('a package of members at the county', () => {
  it('brings people with their membership, who are found and listed as at home', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    const merged = await receive(county, await send(township))
    expect(countsOf(merged.tables, 'person')).toEqual({ new: 1 })
    expect(await county.call('members.get', { id: memberId })).toMatchObject({
      name: '王建国', unitName: '云桥制衣厂', memberState: 'active', joinedOn: '2020-05-01',
    })
    const found = await county.call('find.everything', { text: 'wjg' })
    expect(found.people.map(({ id }) => id)).toEqual([memberId])
  })

  it('again adds nothing and changes nothing', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const path = await send(township)
    await receive(county, path)
    const again = await receive(county, path)
    expect(totalOf(again.tables)).toEqual(NOTHING)
    expect((await county.call('county.overview')).packages).toHaveLength(1)
  })

  it('shows first what it would do, and writes nothing by that', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const preview = await open(county, await send(township))
    expect(preview).toMatchObject({ verdict: 'next', missing: [], sequence: 1, township: { name: '第1镇', known: true } })
    expect(countsOf(preview.tables, 'person')).toEqual({ new: 1 })
    expect((await county.call('county.totals')).all.people).toBe(0)
  })

  it('lies open no longer when the store was locked', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const { token } = await open(county, await send(township))
    await county.call('store.lock')
    await county.call('store.unlock', { passphrase: PASSPHRASE })
    expect(await reasonOf(county.call('county.merge', { token }))).toBe('package_not_open')
  })

  it('takes a correction, and shows it before', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await goRound(township, county)
    await township.call('members.change', { id: memberId, fields: { mobile: '13900005678' } })
    const path = await send(township, 'members', 'changes')
    const preview = await open(county, path)
    expect(preview.rows).toMatchObject([
      {
        table: 'person', name: '王建国', kind: 'changed',
        fields: [{ column: 'mobile', mine: '13800001234', theirs: '13900005678', isConflict: false }],
      },
    ])
    await county.call('county.merge', { token: preview.token })
    expect((await county.call('members.get', { id: memberId })).mobile).toBe('139****5678')
    const found = await county.call('find.everything', { text: '13900005678' })
    expect(found.people).toHaveLength(1)
  })

  it('takes events that were put in another order', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await township.call('members.recordEvent', { id: memberId, type: 'retain', on: day('2024-01-01'), data: { reason: '1' } })
    await goRound(township, county)
    await inTables(township, (sqlite) => {
      sqlite.prepare("update membership_event set position = -1 where type = 'join'").run()
      sqlite.prepare("update membership_event set on_date = '2020-05-01', position = 1, revision = 2 where type = 'retain'").run()
      sqlite.prepare("update membership_event set on_date = '2024-01-01', position = 1, revision = 2 where type = 'join'").run()
    })
    const merged = await receive(county, await send(township))
    expect(countsOf(merged.tables, 'membership_event')).toEqual({ changed: 2 })
    const { events } = await county.call('members.get', { id: memberId })
    expect(events.map(({ type, on }) => [type, on]).toSorted()).toEqual([['join', '2024-01-01'], ['retain', '2020-05-01']])
  })

  it('deletes a person whom the township has deleted', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await goRound(township, county)
    await township.call('members.remove', { id: memberId, why: '重复录入' })
    const merged = await receive(county, await send(township, 'members', 'changes'))
    expect(countsOf(merged.tables, 'person')).toEqual({ deleted: 1 })
    expect((await county.call('county.totals')).all.people).toBe(0)
  })
})

describe('the same field changed on both sides', () => {
  it('is shown with both values, and nothing of it is overwritten', async () => {
    const { county, memberId, merged, rows } = await clash()
    expect(countsOf(merged.tables, 'person')).toEqual({ conflict: 1 })
    expect(rows).toMatchObject([
      {
        table: 'person', column: 'mobile', name: '王建国', base: '13800001234', mine: '15000000000', mineBy: '县工会 陈',
        theirs: '13900005678', townshipName: '第1镇',
      },
    ])
    expect(await county.call('members.get', { id: memberId })).toMatchObject({ mobile: '150****0000', job: '焊工' })
  })

  it('takes the value of the township when somebody says so', async () => {
    const { county, memberId, rows } = await clash()
    await county.call('county.decideConflicts', { ids: rows.map(({ id }) => id), keep: 'theirs', why: '电话核实' })
    expect((await county.call('members.get', { id: memberId })).mobile).toBe('139****5678')
    expect((await county.call('county.conflicts')).total).toBe(0)
    const history = await county.call('audit.historyOf', { entity: 'person', id: memberId })
    expect(history[0]).toMatchObject({ action: 'county.decideConflict', why: '电话核实' })
  })

  it('keeps its own, and tells the township why the row came back', async () => {
    const { county, township, merged, rows } = await clash()
    await county.call('county.decideConflicts', { ids: rows.map(({ id }) => id), keep: 'mine', why: '本人来县里改的' })
    await bringReceipt(county, township, merged.package.id)
    expect((await township.call('packages.returned')).rows).toMatchObject([
      { table: 'person', name: '王建国', outcome: 'refused', reason: 'county_kept', fields: ['mobile'], note: '手机号：县里为“15000000000”。本人来县里改的' },
    ])
  })

  it('goes back as a conflict until it is decided', async () => {
    const { county, township, merged } = await clash()
    await bringReceipt(county, township, merged.package.id)
    expect((await township.call('packages.returned')).rows).toMatchObject([{ outcome: 'conflict', fields: ['mobile'] }])
  })

  it('is not decided twice', async () => {
    const { county, rows } = await clash()
    const decide = () => county.call('county.decideConflicts', { ids: rows.map(({ id }) => id), keep: 'theirs', why: '核实' })
    await decide()
    expect(await reasonOf(decide())).toBe('already_decided')
  })
})

describe('packages of two townships', () => {
  it('keep their origin, and add up', async () => {
    const county = await makeCounty()
    const [one, two] = [await makeTownship(county, 1), await makeTownship(county, 2)]
    await addPeople(one)
    await two.call('members.add', { name: '李四', idNo: OTHER_NUMBER, membership: { joinedOn: day('2021-01-01') } })
    await receive(county, await send(one))
    await receive(county, await send(two))
    const { townships, all } = await county.call('county.totals')
    expect(townships.map(({ name, members }) => [name, members])).toEqual([['第1镇', 1], ['第2镇', 1]])
    expect(all.members).toBe(2)
    const { lines, total } = await county.call('county.list', { list: 'members', townshipCode: '330127102' })
    expect([total, lines.map(({ name }) => name)]).toEqual([1, ['李四']])
  })

  it('of which both have one identity number are both kept and shown beside each other', async () => {
    const { county, samePeople } = await twins()
    expect(samePeople).toBe(1)
    const { rows } = await county.call('county.samePeople')
    expect(rows).toMatchObject([{ first: { name: '王建国', townshipName: '第1镇' }, second: { name: '王建国', townshipName: '第2镇' } }])
    expect((await county.call('county.totals')).all.members).toBe(1)
  })

  it('send the one who is wrong back to its township', async () => {
    const { county, two, merged } = await twins()
    const { rows } = await county.call('county.samePeople')
    await county.call('county.decideSamePerson', { id: rows[0]?.id ?? '', stands: 'first', why: '本人在第1镇上班' })
    expect((await county.call('county.samePeople')).total).toBe(0)
    await bringReceipt(county, two, merged.package.id)
    expect((await two.call('packages.returned')).rows).toMatchObject([
      { name: '王建国', reason: 'same_id_elsewhere', note: '第1镇：本人在第1镇上班' },
    ])
  })

  it('never write over a row of another township', async () => {
    const { county, one } = await twins()
    await receive(county, await send(one))
    expect((await county.call('county.totals')).townships.map(({ members }) => members)).toEqual([1, 1])
  })
})

describe('a township', () => {
  it('is known by its key file before its first package', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const keyFile = join(township.dataDir, 'own.gykey')
    township.answers.save.push(keyFile)
    await township.call('packages.saveOwnKey')
    county.answers.open.push(keyFile)
    const card = await county.call('county.readTownshipKey')
    await county.call('county.addTownship', { card, fingerprint: card.fingerprint })
    expect((await county.call('county.overview')).townships).toMatchObject([{ name: '第1镇', last: null }])
    await addPeople(township)
    county.answers.open.push(await send(township))
    expect((await county.call('county.open')).kind).toBe('preview')
  })

  it('stands beside each record that came from it', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await receive(county, await send(township))
    expect(await county.call('county.originOf', { table: 'person', id: memberId })).toMatchObject({ origin: { townshipName: '第1镇', sequence: 1 } })
  })

  it('of another county is named as one before it is confirmed', async () => {
    const county = await makeCounty()
    await county.call('county.setCode', { code: '330199' })
    const township = await makeTownship(county)
    await addPeople(township)
    county.answers.open.push(await send(township))
    expect(await county.call('county.open')).toMatchObject({ kind: 'unknown_township', township: { isForeign: true } })
  })
})

describe("the county's secret key", () => {
  it('opens packages for a technician, and is given out only for the passphrase, with a reason', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const path = await send(township)
    expect(await reasonOf(county.call('county.saveSecret', { passphrase: '不是这句', why: '应急' }))).toBe('wrong_passphrase')
    const file = join(county.dataDir, 'key.txt')
    county.answers.save.push(file)
    await county.call('county.saveSecret', { passphrase: PASSPHRASE, why: '技术人员核对' })
    const identity = /^AGE-SECRET-KEY-1\S+$/m.exec(readFileSync(file, 'utf8'))?.[0] ?? ''
    const opened = await openPackage(readFileSync(path), { secret: { identity }, knownKey: () => null })
    opened.extract.close()
    expect(opened.manifest.township.name).toBe('第1镇')
    const { rows } = await county.call('audit.list', {})
    expect(rows[0]).toMatchObject({ action: 'county.saveSecret', why: '技术人员核对' })
  })
})

describe('what is gone in a township', () => {
  it('is gone at the county, too, where it was the one that was wrong of two', async () => {
    const { county, two, merged } = await twins()
    const { rows } = await county.call('county.samePeople')
    await county.call('county.decideSamePerson', { id: rows[0]?.id ?? '', stands: 'first', why: '本人在第1镇上班' })
    await bringReceipt(county, two, merged.package.id)
    const [returned] = (await two.call('packages.returned')).rows
    await two.call('members.remove', { id: returned?.id ?? '', why: '登记错了' })
    await goRound(two, county, 'members', 'changes')
    expect((await county.call('county.totals')).townships.map(({ members }) => members)).toEqual([1, 0])
  })

  it('is told by a full package, whatever became of receipts', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await receive(county, await send(township))
    await township.call('members.remove', { id: memberId, why: '登记错了' })
    const preview = await open(county, await send(township))
    expect(preview.rows).toMatchObject([{ table: 'person', kind: 'deleted', name: '王建国' }, { table: 'membership_event', kind: 'deleted' }])
    await county.call('county.merge', { token: preview.token })
    expect((await county.call('county.totals')).all.people).toBe(0)
  })

  it('says nothing of rows that came for another purpose', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await employ(township, await addUnit(township), '赵六')
    await receive(county, await send(township, 'members'))
    await receive(county, await send(township, 'labour'))
    expect((await county.call('county.totals')).all.members).toBe(1)
  })
})

describe('a package is refused', () => {
  it('when a later one was taken already', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const first = await send(township)
    await receive(county, first)
    await receive(county, await send(township))
    const { token, verdict } = await open(county, first)
    expect(verdict).toBe('older')
    expect(await reasonOf(county.call('county.merge', { token }))).toBe('older_package')
  })

  it('when it holds only changes and the package they start from never came', async () => {
    const county = await makeCounty()
    const other = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await goRound(township, county)
    await township.call('members.change', { id: memberId, fields: { job: '焊工' } })
    const path = await send(township, 'members', 'changes')
    other.answers.open.push(path)
    expect(await reasonOf(other.call('county.open'))).toBe('wrong_key')
    await send(township, 'members', 'changes')
    const third = await send(township, 'members', 'full')
    expect(await open(county, third)).toMatchObject({ verdict: 'gap_full', missing: [2, 3] })
  })

  it('before the county has said which one it is', async () => {
    const county = await makeTestApp()
    expect(await reasonOf(county.call('county.open'))).toBe('no_county_code')
  })

  it('when the file that lies open is another by now', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const first = await open(county, await send(township))
    await open(county, await send(township))
    expect(await reasonOf(county.call('county.merge', { token: first.token }))).toBe('package_not_open')
  })
})

describe('a row is refused', () => {
  it('with a wrong identity number, and with it what hangs on the person', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await inTables(township, (sqlite) => sqlite.prepare("update person set id_no = '330106198503071230' where id = ?").run(memberId))
    const merged = await receive(county, await send(township))
    expect([countsOf(merged.tables, 'person'), countsOf(merged.tables, 'membership_event')]).toEqual([{ refused: 1 }, { refused: 1 }])
    await bringReceipt(county, township, merged.package.id)
    expect((await township.call('packages.returned')).rows.map(({ table, reason }) => [table, reason])).toEqual([
      ['person', 'id_no_wrong'], ['membership_event', 'refers_to_refused'],
    ])
  })

  it('and taken with the next package when it was put right', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await inTables(township, (sqlite) => sqlite.prepare("update person set id_no = '330106198503071230' where id = ?").run(memberId))
    await goRound(township, county)
    await township.call('members.change', { id: memberId, fields: { idNo: OTHER_NUMBER } })
    const merged = await goRound(township, county, 'members', 'changes')
    expect([countsOf(merged.tables, 'person'), countsOf(merged.tables, 'membership_event')]).toEqual([{ new: 1 }, { new: 1 }])
    expect((await township.call('packages.returned')).total).toBe(0)
  })

  it('that is older than what the county has', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { memberId } = await addPeople(township)
    await township.call('members.change', { id: memberId, fields: { job: '焊工' } })
    await receive(county, await send(township))
    await inTables(township, (sqlite) => sqlite.prepare("update person set job = '钳工', revision = 1 where id = ?").run(memberId))
    const merged = await receive(county, await send(township))
    expect(countsOf(merged.tables, 'person')).toEqual({ refused: 1 })
    expect((await county.call('members.get', { id: memberId })).job).toBe('焊工')
  })
})

const OTHER_NUMBER = `33010619900202123${idCheckCharacter('33010619900202123')}`

/** Both have changed the mobile, the township the post as well. */
async function clash() {
  const county = await makeCounty()
  const township = await makeTownship(county)
  const { memberId } = await addPeople(township)
  await goRound(township, county)
  await county.call('members.change', { id: memberId, fields: { mobile: '15000000000' } })
  await township.call('members.change', { id: memberId, fields: { mobile: '13900005678', job: '焊工' } })
  const merged = await receive(county, await send(township, 'members', 'changes'))
  const { rows } = await county.call('county.conflicts')
  return { county, township, memberId, merged, rows }
}

/** One number in two townships. */
async function twins() {
  const county = await makeCounty()
  const [one, two] = [await makeTownship(county, 1), await makeTownship(county, 2)]
  await addPeople(one)
  await addPeople(two)
  await receive(county, await send(one))
  const merged = await receive(county, await send(two))
  return { county, one, two, merged, samePeople: merged.samePeople }
}
