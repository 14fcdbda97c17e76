import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown, refusal, type Town } from './town.ts'

const on = day('2026-02-02')

async function groupsOf({ app }: Town): Promise<(string | null)[]> {
  return (await app.call('members.search', {})).rows.map((row) => row.unionGroup)
}

async function makeThree(): Promise<Town> {
  const town = await makeTown()
  for (const name of ['陈一', '丁二', '方三']) await addMember(town, name, '2020-05-01')
  return town
}

describe('the same for many people', () => {
  it('is one step for Ctrl+Z', async () => {
    const town = await makeThree()
    const { app } = town
    const fields = { unionGroup: '第二小组', dept: '精梳车间' }
    expect(await app.call('members.changeMany', { who: {}, fields })).toEqual({ done: 3, refused: [], kept: 0 })
    expect(await groupsOf(town)).toEqual(['第二小组', '第二小组', '第二小组'])
    expect(await app.call('undo.last')).toMatchObject({ undone: { action: 'members.change', facts: { people: 3 } } })
    expect(await groupsOf(town)).toEqual([null, null, null])
    expect((await app.call('audit.verify')).ok).toBe(true)
  })

  it('stands in the history of each of them, and so does taking it back', async () => {
    const { app } = await makeThree()
    await app.call('members.changeMany', { who: {}, fields: { unionGroup: '第二小组' } })
    await app.call('undo.last')
    const [first] = (await app.call('members.search', { text: '丁二' })).rows
    const lines = await app.call('audit.historyOf', { entity: 'person', id: first?.id ?? '' })
    expect(lines.map((line) => line.action)).toEqual(['undo', 'members.change', 'members.add'])
  })

  it('reaches those whom the filter selects, and nobody else', async () => {
    const town = await makeThree()
    const [first] = (await town.app.call('members.search', {})).rows
    await town.app.call('members.changeMany', { who: { exceptIds: [first?.id ?? ''] }, fields: { unionGroup: '一组' } })
    expect(await groupsOf(town)).toEqual([null, '一组', '一组'])
  })

  it('leaves alone and names whom a rule refuses; the others are done', async () => {
    const town = await makeThree()
    const late = await addMember(town, '何四', '2026-02-20')
    const reply = await town.app.call('members.recordEvents', { who: {}, type: 'retain', on, data: { reason: '3' } })
    expect(reply).toEqual({ done: 3, refused: [{ id: late.id, name: '何四', error: expect.objectContaining({ code: 'rule_broken' }) }] })
    expect((await town.app.call('members.get', { id: late.id })).memberState).toBe('active')
    expect((await town.app.call('members.overview')).retained).toBe(3)
  })

  it('takes back only what was done', async () => {
    const town = await makeThree()
    await addMember(town, '何四', '2026-02-20')
    await town.app.call('members.recordEvents', { who: {}, type: 'retain', on, data: { reason: '3' } })
    await town.app.call('undo.last')
    expect(await town.app.call('members.overview')).toMatchObject({ retained: 0, active: 4 })
  })

  it('moves people together with the event of moving', async () => {
    const town = await makeThree()
    await town.app.call('members.recordEvents', { who: {}, type: 'moveWithinUnit', on, data: { unionGroup: '三组' } })
    expect(await groupsOf(town)).toEqual(['三组', '三组', '三组'])
    await town.app.call('undo.last')
    expect(await groupsOf(town)).toEqual([null, null, null])
  })

  it('can be stopped on the way; then nothing is written', async () => {
    const town = await makeThree()
    const { app } = town
    const announce = app.host.announce
    app.host.announce = (event) => {
      announce(event)
      if (event.kind === 'progress') void app.app.dispatch('jobs.cancel', { job: event.job })
    }
    const error = await refusal(app.call('members.changeMany', { who: {}, fields: { unionGroup: '二组' } }))
    expect(error.reason).toBe('cancelled')
    expect(await groupsOf(town)).toEqual([null, null, null])
  })

  it('writes nothing for a union that is not on file', async () => {
    const { app, mill } = await makeThree()
    const error = await refusal(app.call('members.recordEvents', { who: {}, type: 'join', on, unionId: mill }))
    expect(error).toMatchObject({ code: 'invalid_input', reason: 'union_not_found' })
    expect((await app.call('members.overview')).active).toBe(3)
  })
})
