import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown } from './town.ts'

describe('the history of a person', () => {
  it('tells who did what, with old and new values, newest first', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03', { dept: '一车间' })
    await town.app.call('members.change', { id, fields: { dept: '二车间' }, why: '调岗' })
    const history = await town.app.call('audit.historyOf', { entity: 'person', id })
    expect(history.map((line) => line.action)).toEqual(['members.change', 'members.add'])
    expect(history[0]).toMatchObject({
      actor: '王组织', why: '调岗',
      changes: [{ table: 'person', id, before: { dept: '一车间' }, after: { dept: '二车间' } }],
    })
    expect(history[1]?.changes.map((change) => change.table)).toEqual(['person', 'membership_event'])
  })

  it('does not list the columns that are worked out', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const [line] = await town.app.call('audit.historyOf', { entity: 'person', id })
    expect(Object.keys(line?.changes[0]?.after ?? {})).not.toContain('member_state')
  })
})

describe('undo', () => {
  it('of adding takes the person out again, membership and all', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { undone } = await town.app.call('undo.last')
    expect(undone).toMatchObject({ action: 'members.add', entityId: id })
    expect((await town.app.call('members.search', { text: '王五' })).total).toBe(0)
  })

  it('of a change brings the old value back to lists and search', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.change', { id, fields: { name: '汪武' } })
    await town.app.call('undo.last')
    expect((await town.app.call('members.search', { text: 'wangwu' })).rows.map((row) => row.name)).toEqual(['王五'])
  })

  it('of removing brings the person back', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.remove', { id })
    await town.app.call('undo.last')
    expect(await town.app.call('members.get', { id })).toMatchObject({ deletedAt: null, memberState: 'active' })
  })

  it('takes the writes back one by one, newest first, and skips mere looks', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.recordEvent', { id, type: 'retain', on: day('2024-01-01'), data: { reason: '1' } })
    await town.app.call('members.change', { id, fields: { dept: '二车间' } })
    await town.app.call('members.reveal', { id, field: 'all' })
    expect((await town.app.call('undo.last')).undone?.action).toBe('members.change')
    expect((await town.app.call('undo.last')).undone?.action).toBe('members.recordEvent')
    expect(await town.app.call('members.get', { id })).toMatchObject({ dept: null, memberState: 'active' })
  })
})
