import { describe, expect, it } from 'vitest'
import type { InputOf } from '../../../shared/contract/define.ts'
import type { AllCalls } from '../../../shared/contract/index.ts'
import { MEMBER_STATES } from '../../../shared/domain/codes.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addCampaign } from '../aid/support.ts'
import { openFor } from '../hardship/support.ts'

/** The household of 甲一: a wife who is nobody's member, and a child. */
async function makeHousehold(app: TestApp): Promise<string> {
  const { id, personId } = await openFor(app, '甲一')
  await app.call('hardship.change', {
    id,
    lists: {
      members: [
        { personId, relation: '01' }, { newPerson: { name: '李梅' }, relation: '10' },
        { newPerson: { name: '甲小宝', birthOn: day('2015-06-18') }, relation: '20' },
      ],
    },
  })
  return id
}

async function listed(app: TestApp, input: InputOf<AllCalls, 'members.search'> = {}): Promise<string[]> {
  return (await app.call('members.search', input)).rows.map(({ name }) => name).toSorted()
}

async function personIdOf(app: TestApp, name: string): Promise<string> {
  const { people } = await app.call('find.everything', { text: name })
  return people.find((person) => person.name === name)?.id ?? ''
}

describe('somebody known only as family', () => {
  it('stands in no list of members and in no figure of what they lack', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    expect(await listed(app)).toEqual(['甲一'])
    const { people, gaps } = await app.call('members.overview', {})
    expect([people, Math.max(...gaps.map(({ absent }) => absent))]).toEqual([1, 0])
  })

  it('is found by name', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    const { people } = await app.call('find.everything', { text: '李梅' })
    expect(people.map(({ name }) => name)).toEqual(['李梅'])
    expect(await listed(app, { text: '李梅' })).toEqual(['李梅'])
  })

  it('is in the list that shows everybody', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    expect(await listed(app, { filter: { states: [...MEMBER_STATES] } })).toEqual(['李梅', '甲一', '甲小宝'].toSorted())
  })

  it('is in the lists from the day of joining the union', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    const id = await personIdOf(app, '李梅')
    await app.call('members.recordEvent', { id, type: 'join', on: day('2026-03-01') })
    expect(await listed(app)).toEqual(['李梅', '甲一'].toSorted())
  })

  it('is in the lists once a workplace is known', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    const unit = await app.call('units.add', { name: '宏达机械厂' })
    await app.call('members.change', { id: await personIdOf(app, '李梅'), fields: { unitId: unit.id } })
    expect(await listed(app)).toEqual(['李梅', '甲一'].toSorted())
  })

  it('gets nothing of what a campaign gives to members', async () => {
    const app = await makeTestApp()
    await makeHousehold(app)
    const member = await app.call('members.add', { name: '乙二', membership: { joinedOn: day('2020-01-01') } })
    const { lines } = await app.call('campaigns.plan', { id: await addCampaign(app), files: null, members: {} })
    expect(lines.map(({ personId }) => personId)).toEqual([member.id])
  })
})
