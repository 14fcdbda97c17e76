import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { addWorker, inTables, openFor, record } from './support.ts'

describe('when two records of one person become one', () => {
  it('files and all their rows go with the person, and come back when they are parted', async () => {
    const app = await makeTestApp()
    const file = await openFor(app, '王建国')
    const before = await app.call('hardship.change', {
      id: file.id,
      fields: { bankHolderId: file.personId },
      lists: {
        incomes: [{ personId: file.personId, item: 'W', amountFen: 1 }],
        expenses: [{ personId: file.personId, item: 'M', grossFen: 1 }],
        evidence: [{ kind: 'id_copy', personId: file.personId, receivedOn: day('2026-03-01') }],
      },
    })
    const keepId = await addWorker(app, '王建囯')
    await app.call('members.merge', { keepId, mergeId: file.personId })
    const merged = await app.call('hardship.get', { id: file.id })
    const people = [
      merged.personId, merged.fields.bankHolderId, merged.members[0]?.personId, merged.incomes[0]?.personId,
      merged.expenses[0]?.personId, merged.evidence[0]?.personId,
    ]
    expect(people).toEqual(Array(6).fill(keepId))
    expect(merged.name).toBe('王建囯')
    await app.call('members.unmerge', { mergedId: file.personId })
    const parted = await app.call('hardship.get', { id: file.id })
    expect({ ...parted, revision: 0 }).toEqual({ ...before, revision: 0 })
  })

  it('somebody who stood twice in one household stands there once', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const file = await app.call('hardship.change', {
      id,
      lists: {
        members: [
          { personId, relation: '01' },
          { newPerson: { name: '李梅' }, relation: '10' },
          { newPerson: { name: '李美' }, relation: '10' },
        ],
      },
    })
    const [, keep, gone] = file.members
    await app.call('members.merge', { keepId: keep?.personId ?? '', mergeId: gone?.personId ?? '' })
    const merged = await app.call('hardship.get', { id })
    expect([merged.members.map(({ name }) => name), merged.householdSize]).toEqual([['王建国', '李梅'], 2])
    await app.call('members.unmerge', { mergedId: gone?.personId ?? '' })
    expect((await app.call('hardship.get', { id })).members).toEqual(file.members)
  })

  it('is refused while both have an open file, and points to one', async () => {
    const app = await makeTestApp()
    const first = await openFor(app, '王建国')
    const second = await openFor(app, '王建囯')
    await expect(
      app.call('members.merge', { keepId: second.personId, mergeId: first.personId }),
    ).rejects.toMatchObject({ body: { code: 'conflict', reason: 'household_has_file', details: { id: second.id } } })
    await record(app, first.id, 'cancel', '2026-03-02', { data: { exitReason: '6' } })
    await app.call('members.merge', { keepId: second.personId, mergeId: first.personId })
    const files = await app.call('hardship.ofPerson', { personId: second.personId })
    expect(files.map(({ id }) => id)).toEqual([second.id, first.id])
  })

  it('a file in the recycle bin still knows its person', async () => {
    const app = await makeTestApp()
    const file = await openFor(app, '王建国')
    await app.call('hardship.remove', { id: file.id, why: '建错了' })
    const keepId = await addWorker(app, '王建囯')
    await app.call('members.merge', { keepId, mergeId: file.personId })
    await app.call('trash.restore', { entity: 'hardship_file', id: file.id })
    expect((await app.call('hardship.get', { id: file.id })).personId).toBe(keepId)
  })

  it('consents and papers of the person go along', async () => {
    const app = await makeTestApp()
    const mergeId = await addWorker(app, '王建国')
    const keepId = await addWorker(app, '王建囯')
    await app.call('consents.record', { personId: mergeId, kind: 'health', givenOn: day('2026-03-02') })
    await inTables(app, (sqlite) => {
      sqlite.exec(`insert into attachment_content values ('00', x'01', '')`)
      sqlite
        .prepare(
          `insert into attachment
           values ('p', 'person', ?, 'id_copy', 'x', 'image/png', 1, '00', null, '', '', 1, null, null)`,
        )
        .run(mergeId)
    })
    await app.call('members.merge', { keepId, mergeId })
    await inTables(app, (sqlite) => {
      const owners = sqlite.prepare('select person_id from consent union all select owner_id from attachment')
      expect(owners.pluck().all()).toEqual([keepId, keepId])
    })
  })
})
