import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { addWorker, bringTo, openFor } from './support.ts'

describe('opening the file of a household', () => {
  it('numbers files by year and township and puts the worker in first', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    expect(file).toMatchObject({
      fileNo: '2026-云桥镇-0001', name: '王建国', state: 'draft', householdSize: 1, changedOn: '2026-03-02',
      members: [{ name: '王建国', relation: '01', counted: true }],
      fields: { openedOn: '2026-03-02', openedBy: '王组织', area: 'town' },
    })
  })

  it('never gives a number twice', async () => {
    const app = await makeTestApp()
    const first = await openFor(app, '甲一')
    await app.call('hardship.remove', { id: first.id, why: '建错了' })
    expect((await openFor(app, '乙二')).fileNo).toBe('2026-云桥镇-0002')
  })

  it('links a known person and makes an unknown one once', async () => {
    const app = await makeTestApp()
    const personId = await addWorker(app)
    const wife = await addWorker(app, '李梅', '420981199003071223')
    const file = await app.call('hardship.open', {
      personId,
      members: [
        { newPerson: { name: '李梅', idNo: '420981199003071223' }, relation: '10' },
        { newPerson: { name: '王小宝', birthOn: day('2015-06-18') }, relation: '20' },
      ],
    })
    expect(file.members.map(({ name, personId: id }) => (name === '李梅' ? id : name))).toEqual(['王建国', wife, '王小宝'])
    expect((await app.call('members.search', { text: '王小宝' })).total).toBe(1)
  })

  it('refuses a number that belongs to somebody of another name, at its field', async () => {
    const app = await makeTestApp()
    const personId = await addWorker(app)
    await addWorker(app, '李梅', '420981199003071223')
    await expect(
      app.call('hardship.open', {
        personId, members: [{ newPerson: { name: '李美', idNo: '420981199003071223' }, relation: '10' }],
      }),
    ).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'same_id', fields: { 'members.0.newPerson.idNo': 'same_id' } },
    })
  })

  it.each([
    ['the worker himself', 0],
    ['somebody of the household', 1],
  ])('refuses a second open file for %s and points to the first', async (_who, index) => {
    const app = await makeTestApp()
    const personId = await addWorker(app)
    const members = [{ newPerson: { name: '李梅' }, relation: '10' }]
    const first = await app.call('hardship.open', { personId, members })
    const again = first.members[index]?.personId ?? ''
    await expect(app.call('hardship.open', { personId: again })).rejects.toMatchObject({
      body: {
        code: 'conflict', reason: 'household_has_file',
        details: { id: first.id, fileNo: first.fileNo, name: '王建国' },
      },
    })
  })

  it('refuses a member who is counted in another open file', async () => {
    const app = await makeTestApp()
    const first = await openFor(app, '甲一')
    const personId = await addWorker(app, '乙二')
    await expect(
      app.call('hardship.open', { personId, members: [{ personId: first.personId, relation: '70' }] }),
    ).rejects.toMatchObject({ body: { reason: 'household_has_file', details: { id: first.id } } })
    expect((await app.call('hardship.list', {})).total).toBe(1)
  })

  it('lets somebody who lives elsewhere have a file of his own', async () => {
    const app = await makeTestApp()
    const personId = await addWorker(app)
    const file = await app.call('hardship.open', {
      personId,
      members: [{ newPerson: { name: '王大' }, relation: '20', counted: false, notCountedWhy: '已分户另过' }],
    })
    const own = await app.call('hardship.open', { personId: file.members[1]?.personId ?? '' })
    expect(own.householdSize).toBe(1)
  })

  it('lets a household have a new file when the old one is closed', async () => {
    const app = await makeTestApp()
    const first = await openFor(app)
    await bringTo(app, first.id, 'apply')
    await app.call('hardship.recordStep', { id: first.id, kind: 'reject', on: day('2026-03-05'), note: '超过标准' })
    expect((await app.call('hardship.open', { personId: first.personId })).fileNo).toBe('2026-云桥镇-0002')
  })

  it('keeps its people out of the recycle bin while it is open', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const details = { id: file.id, fileNo: file.fileNo, name: '王建国' }
    await expect(app.call('members.remove', { id: file.personId })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'person_in_file', details },
    })
    await app.call('hardship.remove', { id: file.id, why: '建错了' })
    await app.call('members.remove', { id: file.personId })
    expect((await app.call('members.search', { text: '王建国' })).total).toBe(0)
  })
})
