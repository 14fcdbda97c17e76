import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown, refusal } from './town.ts'

const ID = '420981199003071231'

describe('likely duplicates', () => {
  it.each([
    ['the same number', { idNo: ID }, ['same_id']],
    ['the same number in its old form', { idNo: '420981900307123' }, ['same_id']],
    ['the same name and birth day', { name: '王 五', birthOn: '1990-03-07' }, ['same_name_birth']],
    ['the same phone', { mobile: '+86 138 1234 5678' }, ['same_phone']],
    ['everything alike, told once by the strongest', { idNo: ID, name: '王五', birthOn: '1990-03-07' }, ['same_id']],
    ['only the same name', { name: '王五' }, []],
    ['nothing', {}, []],
  ])('are found by %s', async (_what, input, whys) => {
    const { app } = await makeTown()
    await app.call('members.add', { name: '王五', idNo: ID, mobile: '13812345678' })
    await app.call('members.add', { name: '赵六', mobile: '15900000000' })
    expect((await app.call('members.findCandidates', input)).map((found) => found.why)).toEqual(whys)
  })

  it('are masked', async () => {
    const { app } = await makeTown()
    await app.call('members.add', { name: '王五', idNo: ID, mobile: '13812345678' })
    expect(await app.call('members.findCandidates', { mobile: '13812345678' })).toMatchObject([
      { idNoMasked: '420981************', mobileMasked: '138****5678' },
    ])
  })

  it('are not offered again once somebody has said that they are two', async () => {
    const { app } = await makeTown()
    const a = await app.call('members.add', { name: '王五', birthOn: day('1990-03-07') })
    const b = await app.call('members.add', { name: '王五', birthOn: day('1990-03-07') })
    await app.call('members.markNotSame', { a: b.id, b: a.id, why: '同名同日' })
    expect(await app.call('members.findCandidates', { name: '王五', birthOn: '1990-03-07', except: a.id })).toEqual([])
  })

  it('said to be others while adding are remembered', async () => {
    const { app } = await makeTown()
    const a = await app.call('members.add', { name: '王五', mobile: '13812345678' })
    const b = await app.call('members.add', { name: '赵六', mobile: '13812345678', notSameAs: [a.id] })
    expect(await app.call('members.findCandidates', { mobile: '13812345678', except: b.id })).toEqual([])
  })
})

describe('merging two records of one human being', () => {
  it('keeps the first, takes the chosen fields and moves cards and events', async () => {
    const town = await makeTown()
    const { app } = town
    const kept = await app.call('members.add', { name: '王五', idNo: ID, dept: '一车间' })
    const other = await addMember(town, '王武', '2015-06-03', { mobile: '13812345678', dept: '二车间' })
    await app.call('cards.issue', { personId: other.id, number: 'YQ1' })
    const merged = await app.call('members.merge', { keepId: kept.id, mergeId: other.id, takeFromMerged: ['mobile', 'unitId'] })
    expect(merged).toMatchObject({
      id: kept.id, name: '王五', dept: '一车间', mobile: '138****5678', unitId: town.mill,
      memberState: 'active', joinedOn: '2015-06-03', cardNo: 'YQ1',
    })
    expect(await app.call('members.get', { id: other.id })).toMatchObject({ mergedInto: kept.id, events: [], cards: [] })
    expect((await app.call('members.search', {})).rows.map((row) => row.name)).toEqual(['王五'])
  })

  it.each([
    ['2015-06-03', '2018-01-01'],
    ['2018-01-01', '2015-06-03'],
  ])('of %s and %s lets the earlier joining stand', async (first, second) => {
    const town = await makeTown()
    const a = await addMember(town, '王五', first)
    const b = await addMember(town, '王五', second)
    await town.app.call('members.recordEvent', { id: b.id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    const merged = await town.app.call('members.merge', { keepId: a.id, mergeId: b.id })
    expect(merged).toMatchObject({ joinedOn: '2015-06-03', memberState: 'retained' })
  })

  it('leaves merged records out of the recycle bin', async () => {
    const town = await makeTown()
    const a = await addMember(town, '王五', '2015-06-03')
    const b = await addMember(town, '王五', '2016-06-03')
    await town.app.call('members.merge', { keepId: a.id, mergeId: b.id })
    expect(await town.app.call('trash.list')).toEqual([])
  })

  it.each(['members.unmerge', 'undo.last'] as const)('is taken back by %s', async (way) => {
    const town = await makeTown()
    const { app } = town
    const a = await addMember(town, '王五', '2018-01-01', { dept: '一车间' })
    const b = await addMember(town, '王武', '2015-06-03', { dept: '二车间' })
    await app.call('cards.issue', { personId: b.id, number: 'YQ1' })
    const before = [await app.call('members.get', { id: a.id }), await app.call('members.get', { id: b.id })]
    await app.call('members.merge', { keepId: a.id, mergeId: b.id, takeFromMerged: ['dept', 'name'] })
    if (way === 'undo.last') await app.call('undo.last')
    else await app.call('members.unmerge', { mergedId: b.id })
    const after = [await app.call('members.get', { id: a.id }), await app.call('members.get', { id: b.id })]
    expect(after.map(({ revision: _revision, ...rest }) => rest)).toEqual(before.map(({ revision: _revision, ...rest }) => rest))
    expect((await app.call('members.search', {})).total).toBe(2)
  })

  it('is not taken back over a later edit, and both values are told', async () => {
    const town = await makeTown()
    const a = await addMember(town, '王五', '2018-01-01', { dept: '一车间' })
    const b = await addMember(town, '王武', '2015-06-03', { dept: '二车间' })
    await town.app.call('members.merge', { keepId: a.id, mergeId: b.id, takeFromMerged: ['dept'] })
    await town.app.call('members.change', { id: a.id, fields: { dept: '三车间' } })
    expect(await refusal(town.app.call('members.unmerge', { mergedId: b.id }))).toMatchObject({
      code: 'conflict', reason: 'changed_since', details: { field: 'dept', written: '二车间', now: '三车间' },
    })
  })

  it('is refused with oneself, with an unknown field, and a second time', async () => {
    const town = await makeTown()
    const a = await addMember(town, '王五', '2018-01-01')
    const b = await addMember(town, '王武', '2015-06-03')
    const merge = (mergeId: string, takeFromMerged: string[] = []) =>
      refusal(town.app.call('members.merge', { keepId: a.id, mergeId, takeFromMerged }))
    expect(await merge(a.id)).toMatchObject({ reason: 'same_person' })
    expect(await merge(b.id, ['shoeSize'])).toMatchObject({ fields: { takeFromMerged: 'unknown_field' } })
    await town.app.call('members.merge', { keepId: a.id, mergeId: b.id })
    expect(await merge(b.id)).toMatchObject({ code: 'not_found' })
    expect(await refusal(town.app.call('members.unmerge', { mergedId: a.id }))).toMatchObject({ reason: 'not_merged' })
  })
})
