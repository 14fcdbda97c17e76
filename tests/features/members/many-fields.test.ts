import { describe, expect, it } from 'vitest'
import { MEMBER_STATES } from '../../../shared/domain/codes.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown, namesFor, refusal, type Town } from './town.ts'

async function makeThree(): Promise<Town> {
  const town = await makeTown()
  await addMember(town, '陈一', '2020-05-01')
  await addMember(town, '丁二', '2020-05-01', { migrant: false, hiredOn: day('2019-01-01') })
  await addMember(town, '方三', '2020-05-01')
  return town
}

describe('a field that no roster tells, set for many', () => {
  it.each([
    ['employmentForm', '1'],
    ['consentOn', day('2026-01-05')],
    ['dispatch', false],
    ['ethnicity', '01'],
  ] as const)('fills in %s and closes the gap', async (field, value) => {
    const { app } = await makeThree()
    const reply = await app.call('members.changeMany', { who: {}, fields: { [field]: value }, onlyEmpty: true })
    expect(reply).toEqual({ done: 3, refused: [], kept: 0 })
    expect((await app.call('members.search', { filter: { missing: field } })).total).toBe(0)
  })

  it('leaves those alone who have something there', async () => {
    const { app } = await makeThree()
    const reply = await app.call('members.changeMany', { who: {}, fields: { migrant: true }, onlyEmpty: true })
    expect(reply).toEqual({ done: 2, refused: [], kept: 1 })
    expect(await namesFor(app, { filter: { migrant: false } })).toEqual(['丁二'])
  })

  it('goes over what is there when that is wanted', async () => {
    const { app } = await makeThree()
    await app.call('members.changeMany', { who: {}, fields: { hiredOn: day('2021-01-01') } })
    const [, ding] = (await app.call('members.search', {})).rows
    expect((await app.call('members.get', { id: ding?.id ?? '' })).hiredOn).toBe('2021-01-01')
  })

  it('is one step for Ctrl+Z', async () => {
    const { app } = await makeThree()
    await app.call('members.changeMany', { who: {}, fields: { consentOn: day('2026-01-05') }, onlyEmpty: true })
    await app.call('undo.last')
    expect((await app.call('members.search', { filter: { missing: 'absent:consentOn' } })).total).toBe(3)
  })

  it('moves people to a unit that is on file, and to no other', async () => {
    const { app, weavers, millUnion } = await makeThree()
    await app.call('members.changeMany', { who: {}, fields: { unitId: weavers } })
    expect((await app.call('members.search', { filter: { unitId: weavers } })).total).toBe(3)
    const error = await refusal(app.call('members.changeMany', { who: {}, fields: { unitId: millUnion } }))
    expect(error.reason).toBe('unit_not_found')
  })

  it('refuses a code that is in no list', async () => {
    const { app } = await makeThree()
    const error = await refusal(app.call('members.changeMany', { who: {}, fields: { employmentForm: '77' } }))
    expect(error).toMatchObject({ reason: 'unknown_code', fields: { employmentForm: 'unknown_code' } })
  })
})

describe('many moved to the recycle bin', () => {
  it('are gone with one reason, and back with one Ctrl+Z', async () => {
    const { app } = await makeThree()
    const reply = await app.call('members.removeMany', { who: { text: '一' }, why: '导错了表' })
    expect(reply).toEqual({ done: 1, refused: [] })
    expect((await app.call('members.removeMany', { who: {}, why: '导错了表' })).done).toBe(2)
    expect((await app.call('trash.list', {})).map((row) => row.why)).toEqual(['导错了表', '导错了表', '导错了表'])
    await app.call('undo.last')
    expect(await namesFor(app, {})).toEqual(['丁二', '方三'])
  })

  it('need a reason', async () => {
    const { app } = await makeThree()
    expect((await refusal(app.call('members.removeMany', { who: {}, why: '' }))).fields).toHaveProperty('why')
  })
})

describe('members without a union', () => {
  it('of the units it covers are found for a union, and belong to it after one act that Ctrl+Z takes back', async () => {
    const town = await makeTown()
    const { app, mill, millUnion } = town
    const none = { membership: { joinedOn: day('2020-05-01') } }
    await addMember(town, '甲', '2020-05-01', none)
    await addMember(town, '乙', '2020-05-01', none)
    await addMember(town, '丙', '2020-05-01', { ...none, unitId: town.weavers })
    await addMember(town, '丁', '2020-05-01')
    const who = { coveredBy: millUnion, missing: 'unionId', states: ['active' as const] }
    expect((await namesFor(app, { filter: who })).toSorted()).toEqual(['乙', '甲'])
    const on = day('2026-03-02')
    const reply = await app.call('members.recordEvents', { who, type: 'changeInfo', on, unionId: millUnion })
    expect(reply).toEqual({ done: 2, refused: [] })
    expect((await app.call('unions.get', { id: millUnion })).memberCount).toBe(3)
    await app.call('undo.last')
    expect((await app.call('unions.get', { id: millUnion })).memberCount).toBe(1)
    expect(await namesFor(app, { filter: { unitId: mill, missing: 'unionId' } })).toHaveLength(2)
  })
})

describe('all states', () => {
  it('mean everybody: whoever left and whoever never joined', async () => {
    const town = await makeThree()
    const gone = await addMember(town, '离某', '2020-05-01')
    await town.app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    await town.app.call('members.add', { name: '未入会' })
    expect((await town.app.call('members.search', { filter: { states: [...MEMBER_STATES] } })).total).toBe(5)
    expect((await town.app.call('members.search', {})).total).toBe(4)
  })

  it('are meant for whoever was picked by hand', async () => {
    const town = await makeThree()
    const gone = await addMember(town, '离某', '2020-05-01')
    await town.app.call('members.recordEvent', { id: gone.id, type: 'resign', on: day('2025-01-31') })
    expect(await namesFor(town.app, { filter: { ids: [gone.id] } })).toEqual(['离某'])
  })
})
