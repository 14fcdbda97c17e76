import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { bringTo, openFor } from '../hardship/support.ts'
import { addUnit, employ, term } from '../labour/support.ts'
import { bringReceipt, countsOf, goRound, makeCounty, makeTownship, reasonOf, receive, send, totalOf } from './support.ts'

async function handedIn() {
  const county = await makeCounty()
  const township = await makeTownship(county)
  const file = await openFor(township)
  await bringTo(township, file.id, 'submit')
  const merged = await receive(county, await send(township, 'hardship'))
  county.setToday('2026-03-25')
  township.setToday('2026-03-25')
  return { county, township, fileId: file.id, fileNo: file.fileNo, merged }
}

describe('a household file that was handed in', () => {
  it('stands at the county with its family, its steps and its number, which begins with the township', async () => {
    const { county, fileId, fileNo, township } = await handedIn()
    const there = await township.call('hardship.get', { id: fileId })
    const here = await county.call('hardship.get', { id: fileId })
    expect(here).toMatchObject({ fileNo: `330127101-${fileNo}`, state: 'submitted' })
    expect(here.steps.map(({ kind, on }) => [kind, on])).toEqual(there.steps.map(({ kind, on }) => [kind, on]))
    expect(here.members.map(({ name }) => name)).toEqual(there.members.map(({ name }) => name))
  })

  it('waits for a decision', async () => {
    const { county, fileId } = await handedIn()
    expect(await county.call('county.overview')).toMatchObject({ waitingFiles: 1 })
    expect((await county.call('county.files')).rows).toMatchObject([{ fileId, name: '王建国', townshipName: '第1镇', decision: null }])
  })

  it('is approved with the number of a document, which becomes a step in the township and comes back', async () => {
    const { county, township, fileId, merged } = await handedIn()
    await county.call('county.decideFiles', { fileIds: [fileId], outcome: 'approved', documentNo: '县工帮〔2026〕5号', on: day('2026-03-24') })
    expect(await county.call('county.overview')).toMatchObject({ waitingFiles: 0, packages: [{ receiptDue: true }] })
    expect((await county.call('county.list', { list: 'files' })).lines).toMatchObject([
      { state: 'hardship_state/submitted', decision: { outcome: 'approved', documentNo: '县工帮〔2026〕5号' } },
    ])
    await bringReceipt(county, township, merged.package.id)
    expect(await township.call('hardship.get', { id: fileId })).toMatchObject({ state: 'approved', approvalNo: '县工帮〔2026〕5号' })
    await goRound(township, county, 'hardship', 'changes')
    expect(await county.call('hardship.get', { id: fileId })).toMatchObject({ state: 'approved', approvalNo: '县工帮〔2026〕5号' })
    expect((await county.call('county.files')).total).toBe(0)
  })

  it('is returned with a reason, handed in again, and waits again', async () => {
    const { county, township, fileId, merged } = await handedIn()
    await county.call('county.decideFiles', { fileIds: [fileId], outcome: 'returned', reason: '缺少收入证明', on: day('2026-03-24') })
    await bringReceipt(county, township, merged.package.id)
    expect((await township.call('packages.returned')).decisions).toMatchObject([{ fileId, reason: '缺少收入证明', problem: null }])
    await goRound(township, county, 'hardship', 'changes')
    expect(await county.call('hardship.get', { id: fileId })).toMatchObject({ state: 'returned' })
  })

  it('tells whether the township has heard of the decision', async () => {
    const { county, township, fileId, merged } = await handedIn()
    await county.call('county.decideFiles', { fileIds: [fileId], outcome: 'returned', reason: '缺少收入证明', on: day('2026-03-24') })
    expect((await county.call('county.files')).rows[0]?.decision).toMatchObject({ receiptGiven: false })
    await bringReceipt(county, township, merged.package.id)
    expect((await county.call('county.files')).rows[0]?.decision).toMatchObject({ receiptGiven: true })
  })

  it.each([
    ['approved without the number of a document', { outcome: 'approved' as const, on: day('2026-03-24') }, 'document_no_required'],
    ['returned without a reason', { outcome: 'returned' as const, on: day('2026-03-24') }, 'reason_required'],
    ['on a day to come', { outcome: 'returned' as const, reason: '缺材料', on: day('2026-03-26') }, 'in_future'],
  ])('is not %s', async (_what, decision, reason) => {
    const { county, fileId } = await handedIn()
    expect(await reasonOf(county.call('county.decideFiles', { fileIds: [fileId], ...decision }))).toBe(reason)
  })
})

describe('files of two townships', () => {
  it('may have the same number at home', async () => {
    const county = await makeCounty()
    for (const number of [1, 2]) {
      const township = await makeTownship(county, number)
      await openFor(township)
      const merged = await receive(county, await send(township, 'hardship'))
      expect(countsOf(merged.tables, 'hardship_file')).toEqual({ new: 1 })
    }
    const { all, townships } = await county.call('county.totals')
    expect([all.files, townships.map(({ files }) => files)]).toEqual([2, [1, 1]])
  })
})

describe('a package of everything', () => {
  it('taken twice is taken once, whatever tables it has', async () => {
    const { county, township, fileId } = await handedIn()
    await employ(township, await addUnit(township), '赵六', { contracts: [term('2025-03-01', '2027-02-28', { signedOn: day('2025-03-01') })] })
    const path = await send(township, 'all')
    const merged = await receive(county, path)
    expect([countsOf(merged.tables, 'employment'), countsOf(merged.tables, 'labour_contract')]).toEqual([{ new: 1 }, { new: 1 }])
    expect(totalOf((await receive(county, path)).tables)).toEqual({ new: 0, changed: 0, conflict: 0, deleted: 0, refused: 0 })
    expect((await county.call('county.totals')).all).toMatchObject({ employed: 1, signed: 1, files: 1 })
    expect(await county.call('hardship.get', { id: fileId })).toMatchObject({ state: 'submitted' })
  })
})
