import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KeyCard } from '../../../shared/contract/package-file.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, PASSPHRASE, type TestApp } from '../../support/make-test-app.ts'
import { addPeople } from '../packages/support.ts'
import { goRound, makeCounty, makeTownship, open, reasonOf, receive, send } from './support.ts'

/** The township's public key as the county reads it from a file. */
async function cardOf(county: TestApp, township: TestApp): Promise<KeyCard> {
  const path = join(township.dataDir, 'own.gykey')
  township.answers.save.push(path)
  await township.call('packages.saveOwnKey')
  county.answers.open.push(path)
  return county.call('county.readTownshipKey')
}

const WHY = '电脑被盗，没有备份'

describe('a township that begins anew without a backup', () => {
  it('is refused until its new key is known, and then takes the place of what it sent before', async () => {
    const county = await makeCounty()
    const before = await makeTownship(county)
    await addPeople(before)
    await goRound(before, county)

    const anew = await makeTownship(county)
    await anew.call('members.add', { name: '李四', membership: { joinedOn: day('2021-01-01') } })
    await anew.call('packages.setCode', { code: '330127101', lastNumber: 1 })
    county.answers.open.push(await send(anew))
    expect(await reasonOf(county.call('county.open'))).toBe('wrong_signer')

    const card = await cardOf(county, anew)
    await county.call('county.replaceTownshipKey', { card, fingerprint: card.fingerprint, why: WHY })
    const path = await send(anew)
    expect(await open(county, path)).toMatchObject({ verdict: 'gap_full', sequence: 3 })
    await receive(county, path)
    const { lines } = await county.call('county.list', { list: 'members', townshipCode: '330127101' })
    expect(lines.map(({ name }) => name)).toEqual(['李四'])
    expect((await county.call('county.totals')).all.members).toBe(1)
  })

  it('is heard by its old key no longer', async () => {
    const county = await makeCounty()
    const before = await makeTownship(county)
    await addPeople(before)
    await goRound(before, county)
    const card = await cardOf(county, await makeTownship(county))
    await county.call('county.replaceTownshipKey', { card, fingerprint: card.fingerprint, why: WHY })
    county.answers.open.push(await send(before))
    expect(await reasonOf(county.call('county.open'))).toBe('wrong_signer')
  })

  it('goes on from the number that the county had last, and never below its own', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await township.call('packages.setCode', { code: '330127101', lastNumber: 12 })
    await send(township)
    expect((await township.call('packages.overview')).last?.sequence).toBe(13)
    expect(await reasonOf(township.call('packages.setCode', { code: '330127101', lastNumber: 12 }))).toBe('number_used')
  })

  it('is taken again when it was put back from a backup older than its last package, once it knows the number', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await goRound(township, county)
    const { backup } = await township.call('backups.make')
    const laptop = await makeTestApp({ created: false })
    laptop.answers.open.push(join(township.dataDir, 'backups'))
    await township.call('members.add', { name: '李四', membership: { joinedOn: day('2021-01-01') } })
    await receive(county, await send(township))
    await laptop.call('backups.find')
    await laptop.call('backups.open', { id: backup.id, secret: { passphrase: PASSPHRASE } })
    expect(await open(county, await send(laptop))).toMatchObject({ sequence: 2, verdict: 'forked' })
    await laptop.call('packages.setCode', { code: '330127101', lastNumber: 2 })
    const path = await send(laptop)
    expect(await open(county, path)).toMatchObject({ sequence: 3, verdict: 'gap_full' })
    await receive(county, path)
    expect((await county.call('county.totals')).all.members).toBe(1)
  })

  it('leaves the old fingerprint, the new one and the reason in the log', async () => {
    const county = await makeCounty()
    const before = await makeTownship(county)
    await addPeople(before)
    await goRound(before, county)
    const old = (await county.call('county.overview')).townships[0]?.fingerprint
    const card = await cardOf(county, await makeTownship(county))
    await county.call('county.replaceTownshipKey', { card, fingerprint: card.fingerprint, why: WHY })
    expect((await county.call('audit.list', {})).rows[0]).toMatchObject({
      action: 'county.replaceTownshipKey', why: WHY, facts: { before: old, fingerprint: card.fingerprint },
    })
  })
})

describe("a township's new key", () => {
  it('is not the one that is known, nor that of a township nobody knows', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const card = await cardOf(county, township)
    const replace = (): Promise<string> => reasonOf(county.call('county.replaceTownshipKey', { card, fingerprint: card.fingerprint, why: WHY }))
    expect(await replace()).toBe('township_not_found')
    await county.call('county.addTownship', { card, fingerprint: card.fingerprint })
    expect(await replace()).toBe('same_key')
  })
})

describe('a township in the list', () => {
  it('has another name at the county when it is renamed', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    await addPeople(township)
    await receive(county, await send(township))
    await county.call('county.renameTownship', { code: '330127101', name: '云桥街道' })
    expect((await county.call('county.totals')).townships).toMatchObject([{ name: '云桥街道' }])
  })

  it('is removed when it was taken in by mistake, but not once it has sent anything', async () => {
    const county = await makeCounty()
    const township = await makeTownship(county)
    const card = await cardOf(county, township)
    await county.call('county.addTownship', { card, fingerprint: card.fingerprint })
    expect((await county.call('county.removeTownship', { code: '330127101' })).townships).toEqual([])
    await addPeople(township)
    await receive(county, await send(township))
    expect(await reasonOf(county.call('county.removeTownship', { code: '330127101' }))).toBe('township_has_packages')
  })
})
