import { describe, expect, it } from 'vitest'
import { addUnit, employ, term } from '../labour/support.ts'
import { addPeople } from '../packages/support.ts'
import { bringReceipt, goRound, makeCounty, makeTownship, reasonOf, receive, send } from './support.ts'
import type { TestApp } from '../../support/make-test-app.ts'

const WHY = '入会日期和申请书不一致'

async function makeRound(): Promise<{ county: TestApp; township: TestApp; memberId: string; packageId: string }> {
  const county = await makeCounty()
  const township = await makeTownship(county)
  const { memberId } = await addPeople(township)
  const merged = await goRound(township, county)
  return { county, township, memberId, packageId: merged.package.id }
}

const person = (id: string): { table: 'person'; id: string } => ({ table: 'person', id })

describe('a record that the clerk sends back', () => {
  it('goes to its township with the next receipt, with what the clerk wrote', async () => {
    const { county, township, memberId, packageId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    expect((await county.call('county.overview')).packages).toMatchObject([{ receiptDue: true }])
    await bringReceipt(county, township, packageId)
    expect((await township.call('packages.returned')).rows).toMatchObject([
      { name: '王建国', outcome: 'refused', reason: 'county_returned', note: WHY, opens: { kind: 'person', id: memberId } },
    ])
  })

  it('stays sent back while it comes unchanged, and is settled by the correction', async () => {
    const { county, township, memberId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    const origin = async () => (await county.call('county.originOf', person(memberId))).origin
    await goRound(township, county)
    expect(await origin()).toMatchObject({ outcome: 'refused', reason: 'county_returned', note: WHY })
    expect((await township.call('packages.returned')).total).toBe(1)
    await township.call('members.change', { id: memberId, fields: { mobile: '13900005678' } })
    await goRound(township, county, 'members', 'changes')
    expect(await origin()).toMatchObject({ outcome: 'accepted', reason: null, note: null })
    expect((await township.call('packages.returned')).total).toBe(0)
  })

  it('is there at the county all the while', async () => {
    const { county, memberId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    expect((await county.call('county.totals')).all.members).toBe(1)
  })

  it('is taken back before the township has heard of it, and after', async () => {
    const { county, township, memberId, packageId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    await county.call('county.takeBackReturn', person(memberId))
    await bringReceipt(county, township, packageId)
    expect((await township.call('packages.returned')).total).toBe(0)
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    await bringReceipt(county, township, packageId)
    await county.call('county.takeBackReturn', person(memberId))
    await bringReceipt(county, township, packageId)
    expect((await township.call('packages.returned')).total).toBe(0)
  })

  it('may be an employment', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const { id } = await employ(township, await addUnit(township), '李三', { contracts: [term('2025-03-01', '2028-02-29')] })
    const merged = await receive(county, await send(township, 'labour'))
    await county.call('county.returnRow', { table: 'employment', id, why: '合同没有签订日期' })
    await bringReceipt(county, township, merged.package.id)
    expect((await township.call('packages.returned')).rows).toMatchObject([{ table: 'employment', note: '合同没有签订日期' }])
  })

  it('is sent back once, and only where it came from a township', async () => {
    const { county, memberId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    expect(await reasonOf(county.call('county.returnRow', { ...person(memberId), why: WHY }))).toBe('already_returned')
    const { id } = await county.call('units.add', { name: '县里自己的单位' })
    expect(await reasonOf(county.call('county.returnRow', { table: 'unit', id, why: WHY }))).toBe('row_not_found')
    await county.call('county.takeBackReturn', person(memberId))
    expect(await reasonOf(county.call('county.takeBackReturn', person(memberId)))).toBe('not_returned')
  })

  it('is a line of the log with the reason', async () => {
    const { county, memberId } = await makeRound()
    await county.call('county.returnRow', { ...person(memberId), why: WHY })
    expect((await county.call('audit.list', {})).rows[0]).toMatchObject({ action: 'county.returnRow', why: WHY })
  })
})

describe('the wrong one of two people of one identity number', () => {
  it('stays sent back while the township sends him unchanged', async () => {
    const county = await makeCounty()
    const [one, two] = [await makeTownship(county, 1), await makeTownship(county, 2)]
    await addPeople(one)
    const { memberId } = await addPeople(two)
    await receive(county, await send(one))
    await receive(county, await send(two))
    const { rows } = await county.call('county.samePeople')
    const stands = rows[0]?.first.personId === memberId ? 'second' : 'first'
    await county.call('county.decideSamePerson', { id: rows[0]?.id ?? '', stands, why: '本人在第1镇上班' })
    await goRound(two, county)
    expect((await two.call('packages.returned')).rows).toMatchObject([{ reason: 'same_id_elsewhere', note: '第1镇：本人在第1镇上班' }])
  })
})
