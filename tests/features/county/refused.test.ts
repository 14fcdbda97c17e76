import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addPeople } from '../packages/support.ts'
import { bringReceipt, makeCounty, makeTownship, open, reasonOf, receive, send } from './support.ts'
import type { TestApp } from '../../support/make-test-app.ts'

async function pick(county: TestApp, path: string): Promise<string> {
  county.answers.open.push(path)
  return reasonOf(county.call('county.open'))
}

describe('a file that is not taken', () => {
  it('is kept in mind with its name, why, and where the checks stopped', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const path = await send(township)
    const bytes = readFileSync(path)
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    const bad = join(township.dataDir, '330127101-坏了.gybao.age')
    writeFileSync(bad, bytes)
    expect(await pick(county, bad)).toBe('package_damaged')
    const { refusedFiles } = await county.call('county.overview')
    expect(refusedFiles).toMatchObject([{ fileName: '330127101-坏了.gybao.age', reason: 'package_damaged', stage: 'seal', townshipCode: null }])
    expect((await county.call('audit.list', {})).rows[0]).toMatchObject({ action: 'county.refuseFile', facts: { reason: 'package_damaged' } })
  })

  it('is kept in mind with its township where it can be read that far', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await receive(county, await send(township))
    const stranger = await makeTownship(county)
    await addPeople(stranger)
    expect(await pick(county, await send(stranger))).toBe('wrong_signer')
    expect((await county.call('county.overview')).refusedFiles).toMatchObject([
      { reason: 'wrong_signer', townshipCode: '330127101', townshipName: '第1镇' },
    ])
  })

  it('may be one that can be looked at and was overtaken', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    const [first, second] = [await send(township), await send(township)]
    await receive(county, second)
    await open(county, first)
    expect((await county.call('county.overview')).refusedFiles).toMatchObject([{ reason: 'older_package', stage: null, townshipName: '第1镇' }])
  })

  it('is none that only waits for its passphrase, nor one that nobody chose', async () => {
    const county = await makeCounty()
    expect(await reasonOf(county.call('county.open'))).toBe('cancelled')
    expect((await county.call('county.overview')).refusedFiles).toEqual([])
  })
})

describe('a row that another township sent first', () => {
  it('stays as it was, and its second sender is told', async () => {
    const county = await makeCounty()
    const one = await makeTownship(county)
    const { memberId } = await addPeople(one)
    await receive(county, await send(one))
    // A store that began as a copy of the other one.
    const copy = await makeTownship(county)
    await copy.call('settings.change', { townshipName: '第2镇' })
    await copy.call('packages.setCode', { code: '330127102' })
    expect((await addPeople(copy)).memberId).toBe(memberId)
    await copy.call('members.change', { id: memberId, fields: { name: '王建邦' } })
    for (const name of ['甲', '乙', '丙']) await copy.call('units.add', { name: `${name}厂` })
    const merged = await receive(county, await send(copy))
    expect(merged.package.refused).toBeGreaterThan(0)
    await bringReceipt(county, copy, merged.package.id)
    const { rows } = await copy.call('packages.returned')
    expect(rows.filter(({ table }) => table === 'person')).toMatchObject([{ id: memberId, outcome: 'refused', reason: 'other_township_row' }])
    expect((await county.call('members.get', { id: memberId })).name).toBe('王建国')
    expect((await county.call('county.totals')).townships).toMatchObject([{ name: '第1镇', members: 1 }, { name: '第2镇', members: 0 }])
  })
})

describe('the list of townships', () => {
  it('knows the last package of each, however many came since from others', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await receive(county, await send(township))
    await receive(county, await send(township))
    expect((await county.call('county.overview')).townships).toMatchObject([{ name: '第1镇', last: { sequence: 2 } }])
  })
})
