import { expect, describe, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { AppError } from '../../../shared/errors.ts'
import { makeKeys } from '../../../electron/packages/keys.ts'
import { bringTo, openFor } from '../hardship/support.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { addPeople, answer, makePackage, meetCounty } from './support.ts'

async function reasonOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => thrown)
  return error instanceof AppError ? error.body.reason : `not refused: ${String(error)}`
}

async function sendMembers() {
  const app = await makeTestApp()
  const people = await addPeople(app)
  const county = await meetCounty(app)
  const { opened } = await makePackage(app, county, { purpose: 'members' })
  return { app, county, opened, ...people }
}

describe('a receipt', () => {
  it('marks the package as answered', async () => {
    const { app, county, opened } = await sendMembers()
    await answer(app, county, opened)
    const reply = await app.call('packages.importReceipt')
    expect(reply.package.receipt).toMatchObject({ refused: 0, conflict: 0 })
    expect(await app.call('packages.overview')).toMatchObject({ answered: 1, returned: 0 })
  })

  it('twice changes nothing', async () => {
    const { app, county, opened } = await sendMembers()
    const path = await answer(app, county, opened)
    app.answers.open.push(path)
    await app.call('packages.importReceipt')
    expect((await app.call('packages.importReceipt')).again).toBe(true)
  })

  it('brings back the rows that were refused, until they are changed', async () => {
    const { app, county, opened, memberId } = await sendMembers()
    await answer(app, county, opened, {
      answer: (table) => (table === 'person' ? { outcome: 'refused', reason: 'same_id_elsewhere', fields: ['id_no'] } : null),
    })
    await app.call('packages.importReceipt')
    expect((await app.call('packages.returned')).rows).toEqual([
      {
        table: 'person', id: memberId, name: '王建国', opens: { kind: 'person', id: memberId }, sequence: 1,
        outcome: 'refused', reason: 'same_id_elsewhere', fields: ['id_no'], note: null,
      },
    ])
    const asked = { table: 'person', id: memberId } as const
    expect((await app.call('packages.statusOf', asked)).status).toMatchObject({ outcome: 'refused', sequence: 1, isChanged: false })
    await app.call('members.change', { id: memberId, fields: { mobile: '13900005678' } })
    expect((await app.call('packages.statusOf', asked)).status).toMatchObject({ isChanged: true })
    expect(await app.call('packages.returned')).toMatchObject({ rows: [], total: 0 })
  })

  it('sends a refused row again with the next changes', async () => {
    const { app, county, opened, memberId } = await sendMembers()
    await answer(app, county, opened, { answer: (table) => (table === 'person' ? { outcome: 'refused', reason: 'x' } : null) })
    await app.call('packages.importReceipt')
    const next = await makePackage(app, county, { purpose: 'members', scope: 'changes' })
    expect([...next.opened.extract.rows('person')].map(({ id }) => id)).toEqual([memberId])
    next.opened.extract.close()
  })

  it('that somebody else signed is refused', async () => {
    const { app, county, opened } = await sendMembers()
    await answer(app, county, opened, { signer: await makeKeys() })
    expect(await reasonOf(app.call('packages.importReceipt'))).toBe('wrong_signer')
  })

  it('for a package that was never sent is refused', async () => {
    const { app, county, opened } = await sendMembers()
    await answer(app, county, opened, { change: { manifestHash: 'ab'.repeat(32) } })
    expect(await reasonOf(app.call('packages.importReceipt'))).toBe('not_our_package')
  })
})

describe('a decision of the county', () => {
  it('to approve becomes a step with the number of the document', async () => {
    const { app, county, opened, fileId } = await submitted()
    const decision = { hardshipFileId: fileId, outcome: 'approved' as const, documentNo: '县工帮〔2026〕5号', on: day('2026-03-20') }
    await answer(app, county, opened, { decisions: [decision] })
    await app.call('packages.importReceipt')
    expect(await app.call('hardship.get', { id: fileId })).toMatchObject({ state: 'approved', approvalNo: '县工帮〔2026〕5号' })
  })

  it('to return stands in the work list with its reason', async () => {
    const { app, county, opened, fileId } = await submitted()
    const decision = { hardshipFileId: fileId, outcome: 'returned' as const, reason: '缺少收入证明', on: day('2026-03-20') }
    await answer(app, county, opened, { decisions: [decision] })
    await app.call('packages.importReceipt')
    expect(await app.call('hardship.get', { id: fileId })).toMatchObject({ state: 'returned' })
    expect((await app.call('packages.returned')).decisions).toMatchObject([{ fileId, outcome: 'returned', reason: '缺少收入证明', problem: null }])
  })

  it('of a day that has not come here is recorded when the receipt is read again on that day', async () => {
    const { app, county, opened, fileId } = await submitted()
    app.setToday('2026-03-19')
    const decision = { hardshipFileId: fileId, outcome: 'approved' as const, documentNo: '县工帮〔2026〕5号', on: day('2026-03-20') }
    const path = await answer(app, county, opened, { decisions: [decision] })
    await app.call('packages.importReceipt')
    expect(await app.call('hardship.get', { id: fileId })).toMatchObject({ state: 'submitted' })
    app.setToday('2026-03-20')
    app.answers.open.push(path)
    expect(await app.call('packages.importReceipt')).toMatchObject({ again: true, decisions: [] })
    expect(await app.call('hardship.get', { id: fileId })).toMatchObject({ state: 'approved' })
  })

  it('that the steps of the file do not allow waits for a person', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const county = await meetCounty(app)
    const { opened } = await makePackage(app, county, { purpose: 'hardship' })
    const decision = { hardshipFileId: file.id, outcome: 'approved' as const, documentNo: '县工帮〔2026〕5号', on: day('2026-03-02') }
    await answer(app, county, opened, { decisions: [decision] })
    await app.call('packages.importReceipt')
    const [waiting] = (await app.call('packages.returned')).decisions
    expect(waiting).toMatchObject({ fileId: file.id, outcome: 'approved' })
    expect(waiting?.problem).not.toBeNull()
  })
})

async function submitted() {
  const app = await makeTestApp()
  const file = await openFor(app)
  await bringTo(app, file.id, 'submit')
  const county = await meetCounty(app)
  const { opened } = await makePackage(app, county, { purpose: 'hardship' })
  return { app, county, opened, fileId: file.id }
}
