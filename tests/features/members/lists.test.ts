import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { SORTS } from '../../../shared/contract/members.ts'
import { generatePeople } from '../../support/generate-people.ts'
import { addMember, COMPLETE, makeTown, month, namesFor, type Town } from './town.ts'

const TEXTS = ['', '宏达', 'w'] as const

async function makeFullTown(people: number): Promise<Town> {
  const town = await makeTown()
  for (const made of generatePeople(people, 7)) {
    await addMember(town, made.name, made.joinedOn, {
      idNo: made.idNo,
      mobile: made.mobile,
      unionGroup: made.unionGroup,
      unitId: made.unit % 2 === 0 ? town.mill : town.weavers,
    })
  }
  return town
}

describe('turning the pages', () => {
  it.each(SORTS)('by %s shows everybody once while people are added', async (sort) => {
    const town = await makeFullTown(30)
    const { app } = town
    for (const text of TEXTS) {
      const before = await app.call('members.search', { sort, text, limit: 500 })
      const seen: string[] = []
      let after: string | null = null
      for (let page = 0; page < 100; page++) {
        const { rows, next }: { rows: { id: string }[]; next: string | null } = await app.call('members.search', {
          sort, text, after, limit: 5,
        })
        seen.push(...rows.map((row) => row.id))
        if (page < 6) await addMember(town, page % 2 === 0 ? '阿威' : '祖伟', '2020-01-01')
        after = next
        if (after === null) break
      }
      const old = new Set(before.rows.map((row) => row.id))
      expect(seen.filter((id) => old.has(id))).toEqual(before.rows.map((row) => row.id))
      expect(new Set(seen).size).toBe(seen.length)
    }
  })

  it('by name follows the dictionary: sound, tone, character', async () => {
    const { app } = await makeTown()
    for (const name of ['张三', '单雄信', '阿宝', '山大', '吕布', '路遥', '单', '查理']) await app.call('members.add', { name })
    expect(await namesFor(app, {})).toEqual(['阿宝', '路遥', '吕布', '山大', '单', '单雄信', '查理', '张三'])
  })

  it('by strokes puts the surname with fewer strokes first', async () => {
    const { app } = await makeTown()
    for (const name of ['魏征', '丁一', '王五', '张三']) await app.call('members.add', { name })
    expect(await namesFor(app, { sort: 'strokes' })).toEqual(['丁一', '王五', '张三', '魏征'])
  })

  it('by day of joining puts the unknown day last', async () => {
    const town = await makeTown()
    await addMember(town, '丙', '2021-05-01')
    await town.app.call('members.add', { name: '甲', membership: { joinedOn: null } })
    await addMember(town, '乙', '2019-05-01')
    expect(await namesFor(town.app, { sort: 'joined' })).toEqual(['乙', '丙', '甲'])
  })

  it('by employer, then number of the group, then name', async () => {
    const { app, mill, weavers } = await makeTown()
    await app.call('members.add', { name: '王一', unitId: mill, unionGroup: '第十小组' })
    await app.call('members.add', { name: '王二', unitId: weavers })
    await app.call('members.add', { name: '王三', unitId: mill, unionGroup: '第二小组' })
    await app.call('members.add', { name: '安四', unitId: mill, unionGroup: '第二小组' })
    await app.call('members.add', { name: '无单位' })
    // 盛 comes before 云, and whoever works nowhere comes last.
    expect(await namesFor(app, { sort: 'unit' })).toEqual(['王二', '安四', '王三', '王一', '无单位'])
  })
})

/** One of each kind. */
async function makeMixedTown(): Promise<Town> {
  const town = await makeTown()
  const { app, weavers, weaversUnion } = town
  await addMember(town, '全某', '2015-06-03', { ...COMPLETE, membership: {
    unionId: town.millUnion, joinedOn: day('2015-06-03'), cardNo: 'YQ1' } })
  await addMember(town, '女某', '2020-01-10', { sex: '2', political: '01', unionGroup: '一组' })
  const retired = await addMember(town, '退某', '2010-03-01', { sex: '1', ethnicity: '15', education: '20' })
  await app.call('members.recordEvent', { id: retired.id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
  const gone = await addMember(town, '离某', '2012-03-01', { migrant: true })
  await app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
  await app.call('members.add', { name: '纺某', unitId: weavers, membership: { unionId: weaversUnion, joinedOn: month('2021-07') } })
  await app.call('members.add', { name: '新某', unitId: weavers, membership: { unionId: weaversUnion, appliedOn: day('2026-02-20') } })
  await app.call('members.add', { name: '未入会' })
  return town
}

describe('filters', () => {
  it('left out show the register and those who are not members yet, not those who left', async () => {
    const { app } = await makeMixedTown()
    expect((await namesFor(app, {})).toSorted()).toEqual(['全某', '女某', '退某', '纺某', '新某', '未入会'].toSorted())
  })

  it.each([
    ['a unit', (t: Town) => ({ unitId: t.weavers }), ['纺某', '新某']],
    ['a union', (t: Town) => ({ unionId: t.weaversUnion }), ['纺某', '新某']],
    ['a group', () => ({ unionGroup: '一组' }), ['女某']],
    ['one state', () => ({ states: ['retained' as const] }), ['退某']],
    ['several states', () => ({ states: ['resigned' as const, 'applying' as const] }), ['离某', '新某']],
    ['women', () => ({ sex: '2' }), ['女某']],
    ['a nationality', () => ({ ethnicity: '15' }), ['退某']],
    ['party members', () => ({ political: '01' }), ['女某']],
    ['an education', () => ({ education: '20' }), ['退某']],
    ['migrant workers', () => ({ migrant: true }), ['全某']],
    ['joined from a day', () => ({ joinedFrom: day('2020-01-10') }), ['女某', '纺某']],
    ['joined from a day in a month known without day', () => ({ joinedFrom: day('2021-07-15') }), ['纺某']],
    ['joined up to a day', () => ({ joinedTo: day('2015-06-03') }), ['全某', '退某']],
    ['joined between two days', () => ({ joinedFrom: day('2011-01-01'), joinedTo: day('2016-01-01') }), ['全某']],
    ['whoever is qualified', () => ({ missing: 'none' }), ['全某']],
    ['whoever lacks a consent', () => ({ missing: 'consentOn', states: ['active' as const] }), ['女某', '纺某']],
    ['whoever lacks anything', () => ({ missing: 'any', unitId: null, states: ['retained' as const] }), ['退某']],
    ['whoever has a card', () => ({ hasCard: true }), ['全某']],
    ['several at once', (t: Town) => ({ unitId: t.mill, sex: '2', hasCard: false }), ['女某']],
    ['a unit that is not there', () => ({ unitId: '01890000-0000-7000-8000-999999999999' }), []],
    ['a code that is none', () => ({ sex: 'x' }), []],
    ['a code that is none and days of joining', () => ({ sex: 'x', joinedFrom: day('2010-01-01') }), []],
  ])('select %s', async (_what, filterOf, names) => {
    const town = await makeMixedTown()
    for (const sort of SORTS) {
      const { rows, total } = await town.app.call('members.search', { sort, filter: filterOf(town) })
      expect(rows.map((row) => row.name).toSorted()).toEqual(names.toSorted())
      expect(total).toBe(names.length)
    }
  })

  it('go together with words', async () => {
    const { app, mill } = await makeMixedTown()
    expect(await namesFor(app, { text: '宏达', filter: { unitId: mill, states: ['resigned'] } })).toEqual(['离某'])
  })

  it('refuse a missing field that does not exist', async () => {
    const { app } = await makeMixedTown()
    await expect(app.call('members.search', { filter: { missing: 'shoeSize' } })).rejects.toMatchObject({
      body: { code: 'invalid_input', fields: { 'filter.missing': 'unknown_field' } },
    })
  })

  it.each([
    ['2009-12-31', []],
    ['2012-03-01', ['退某', '离某']],
    ['2024-04-30', ['退某', '离某', '全某', '女某', '纺某']],
    ['2025-01-30', ['退某', '离某', '全某', '女某', '纺某']],
    ['2025-01-31', ['退某', '全某', '女某', '纺某']],
    ['2026-03-02', ['退某', '全某', '女某', '纺某', '新某']],
  ])('show the register as it stood on %s', async (asOf, names) => {
    const { app } = await makeMixedTown()
    const { rows, total } = await app.call('members.search', { filter: { asOf: day(asOf) } })
    expect(rows.map((row) => row.name).toSorted()).toEqual(names.toSorted())
    expect(total).toBe(names.length)
  })

  it('show who was retained on a past day', async () => {
    const { app } = await makeMixedTown()
    const past = { asOf: day('2024-04-30'), states: ['retained' as const] }
    expect(await namesFor(app, { filter: past })).toEqual([])
    expect(await namesFor(app, { filter: { ...past, asOf: day('2024-05-01') } })).toEqual(['退某'])
  })
})
