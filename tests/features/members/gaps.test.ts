import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, COMPLETE, makeTown, namesFor, type Town } from './town.ts'

async function makePeople(): Promise<Town> {
  const town = await makeTown()
  await addMember(town, '全好', '2016-01-01', COMPLETE)
  await addMember(town, '无号', '2016-01-01', { ...COMPLETE, idNo: null, sex: '1', birthOn: day('1990-03-07') })
  await addMember(town, '早入', '2005-01-01', { ...COMPLETE, idNo: '420981199003071290', sex: '1' })
  await addMember(town, '魏巧', '2016-01-01', { ...COMPLETE, idNo: '420981199003071311', sex: '2' })
  return town
}

describe('what keeps a member from being counted', () => {
  it('is told apart on his page: a sex that contradicts the number is not a missing sex', async () => {
    const { app } = await makePeople()
    const [wei] = (await app.call('members.search', { text: '魏巧' })).rows
    const member = await app.call('members.get', { id: wei?.id ?? '' })
    expect([member.missing, member.wrong]).toEqual([[], ['sex']])
  })

  it('is told apart in lists', async () => {
    const { app } = await makePeople()
    const { rows } = await app.call('members.search', {})
    expect(rows.map(({ name, missing, wrong }) => [name, missing, wrong])).toEqual([
      ['全好', [], []],
      ['魏巧', [], ['sex']],
      ['无号', ['idNo'], []],
      ['早入', [], ['joinedOn']],
    ])
  })

  it.each([
    ['joinedOn', ['早入']],
    ['wrong:joinedOn', ['早入']],
    ['absent:joinedOn', []],
    ['idNo', ['无号']],
    ['wrong:idNo', []],
    ['absent:idNo', ['无号']],
    ['any', ['魏巧', '无号', '早入']],
    ['none', ['全好']],
  ])('is found by %s, with words and without', async (missing, names) => {
    const { app, mill } = await makePeople()
    expect(await namesFor(app, { filter: { missing } })).toEqual(names)
    // Walked along another order, the table answers instead of the search index.
    expect((await namesFor(app, { filter: { missing, unitId: mill }, sort: 'newest' })).toSorted()).toEqual(names.toSorted())
    expect((await namesFor(app, { filter: { missing, joinedFrom: day('2000-01-01') } })).toSorted()).toEqual(names.toSorted())
  })

  it('is counted apart for the work list', async () => {
    const { app } = await makePeople()
    const { gaps } = await app.call('members.overview')
    const shown = gaps.filter(({ absent, wrong }) => absent + wrong > 0)
    expect(shown).toEqual([
      { field: 'idNo', absent: 1, wrong: 0 },
      { field: 'sex', absent: 0, wrong: 1 },
      { field: 'joinedOn', absent: 0, wrong: 1 },
    ])
  })
})
