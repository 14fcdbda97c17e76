import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, COMPLETE, makeTown } from './town.ts'

describe('the figures of the start page', () => {
  it('count people by state, sex and what they lack', async () => {
    const town = await makeTown()
    const { app, millUnion } = town
    await addMember(town, '全某', '2015-06-03', {
      ...COMPLETE, membership: { unionId: millUnion, joinedOn: day('2015-06-03'), cardNo: 'YQ1' },
    })
    await addMember(town, '女某', '2020-01-10', { sex: '2', migrant: true })
    const retired = await addMember(town, '退某', '2010-03-01', { sex: '2' })
    await app.call('members.recordEvent', { id: retired.id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    const gone = await addMember(town, '离某', '2012-03-01', { sex: '2', migrant: true })
    await app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    await app.call('members.add', { name: '未入会' })
    const figures = await app.call('members.overview')
    expect(figures).toMatchObject({
      people: 4, members: 2, active: 2, retained: 1, women: 1, migrants: 2, qualified: 1, withoutCard: 1, unreceivedTransfers: 0,
      states: { active: 2, retained: 1, resigned: 1, applying: 0 },
    })
    expect(figures.gaps.find((line) => line.field === 'idNo')).toEqual({ field: 'idNo', absent: 2, wrong: 0 })
    expect(figures.gaps.find((line) => line.field === 'joinedOn')).toEqual({ field: 'joinedOn', absent: 0, wrong: 0 })
    expect(figures.registered.people).toBe(3)
  })

  it('count retained members where the county does', async () => {
    const town = await makeTown()
    await addMember(town, '女某', '2020-01-10', { sex: '2' })
    const retired = await addMember(town, '退某', '2010-03-01', { sex: '2', migrant: true })
    await town.app.call('members.recordEvent', { id: retired.id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    await town.app.call('settings.change', { countRetained: true })
    expect(await town.app.call('members.overview')).toMatchObject({ members: 2, retained: 1, women: 2, migrants: 1 })
  })

  it('count whoever is on his way out until the receipt has come', async () => {
    const town = await makeTown()
    const leaving = await addMember(town, '转某', '2020-01-10')
    await town.app.call('members.recordEvent', { id: leaving.id, type: 'transferOutStart', on: day('2025-01-10'), data: { toUnion: '邻镇工会' } })
    expect(await town.app.call('members.overview')).toMatchObject({ members: 1, active: 0 })
  })

  it('tell how many of those counted have no entry for what is counted', async () => {
    const town = await makeTown()
    await addMember(town, '女某', '2020-01-10', { sex: '2', migrant: true })
    await addMember(town, '男某', '2020-01-10', { sex: '1', migrant: false })
    await addMember(town, '空某', '2020-01-10')
    await addMember(town, '无某', '2020-01-10', { sex: '1' })
    const gone = await addMember(town, '离某', '2012-03-01')
    await town.app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    expect(await town.app.call('members.overview')).toMatchObject({ women: 1, migrants: 1, unstated: { sex: 1, migrant: 2 } })
  })

  it('follow each write', async () => {
    const town = await makeTown()
    await addMember(town, '王五', '2015-06-03')
    expect((await town.app.call('members.overview')).active).toBe(1)
    await addMember(town, '赵六', '2015-06-03')
    expect((await town.app.call('members.overview')).active).toBe(2)
  })

  it('start at nought', async () => {
    const { app } = await makeTown()
    expect(await app.call('members.overview')).toMatchObject({ people: 0, qualified: 0 })
  })
})

describe('the box for everything', () => {
  it('finds people, units by alias, and unions', async () => {
    const town = await makeTown()
    await addMember(town, '王五', '2015-06-03')
    expect(await town.app.call('find.everything', { text: '宏达' })).toMatchObject({
      people: [{ name: '王五' }],
      peopleTotal: 1,
      units: [{ name: '云桥镇宏达面粉机械有限公司', memberCount: 1 }],
      unions: [{ name: '宏达面粉机械工会', memberCount: 1 }],
    })
    expect((await town.app.call('find.everything', { text: 'hdc' })).units).toHaveLength(1)
  })

  it('finds whoever left after those who are there', async () => {
    const town = await makeTown()
    const gone = await addMember(town, '王安', '2012-03-01')
    await town.app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    await addMember(town, '王五', '2015-06-03')
    const found = await town.app.call('find.everything', { text: '王' })
    expect([found.people.map((row) => row.name), found.peopleTotal]).toEqual([['王五', '王安'], 2])
    expect((await town.app.call('find.everything', { text: '王', limit: 1 })).peopleTotal).toBe(2)
  })

  it.each([
    ['li', ['黎明', '李安', '常莲', '林平']],
    ['lv', ['吕布']],
    ['lin', ['林平']],
  ])('puts those first whose surname is the syllable typed: %s', async (text, names) => {
    const town = await makeTown()
    for (const name of ['常莲', '林平', '黎明', '李安', '吕布', '卢俊']) await addMember(town, name, '2015-06-03')
    const found = await town.app.call('find.everything', { text })
    expect([found.people.map((row) => row.name), found.peopleTotal]).toEqual([names, names.length])
  })

  it('puts the surname typed first also when there is not room for all', async () => {
    const town = await makeTown()
    for (const name of ['常莲', '常丽', '常林', '李安']) await addMember(town, name, '2015-06-03')
    const gone = await addMember(town, '李去', '2012-03-01')
    await town.app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    const found = await town.app.call('find.everything', { text: 'li', limit: 2 })
    expect([found.people.map((row) => row.name), found.peopleTotal]).toEqual([['李安', '常丽'], 5])
  })

  it('lists a few units and unions with the number of all there are', async () => {
    const { app } = await makeTown()
    for (let n = 1; n <= 6; n += 1) {
      await app.call('units.add', { name: `利民${n}厂` })
      await app.call('unions.add', { name: `利民${n}厂工会` })
    }
    const { units, unitsTotal, unions, unionsTotal } = await app.call('find.everything', { text: '利民' })
    expect([units.length, unitsTotal, unions.length, unionsTotal]).toEqual([3, 6, 3, 6])
  })

  it('finds nothing for nothing', async () => {
    const town = await makeTown()
    await addMember(town, '王五', '2015-06-03')
    expect(await town.app.call('find.everything', { text: ' ' })).toMatchObject({ people: [], units: [], unions: [] })
  })
})
