import { expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown } from './town.ts'

const MOVE = { type: 'moveWithinUnit', on: day('2025-06-01'), data: { dept: '二车间', unionGroup: '三组' } } as const

it('moves the person with the event', async () => {
  const town = await makeTown()
  const { id } = await addMember(town, '张三', '2020-01-01', { dept: '一车间' })
  expect(await town.app.call('members.recordEvent', { id, ...MOVE })).toMatchObject({ dept: '二车间', unionGroup: '三组' })
})

it('takes event and place back in one step', async () => {
  const town = await makeTown()
  const { id } = await addMember(town, '张三', '2020-01-01', { dept: '一车间' })
  await town.app.call('members.recordEvent', { id, ...MOVE })
  await town.app.call('undo.last')
  const member = await town.app.call('members.get', { id })
  expect([member.dept, member.events.map(({ type }) => type)]).toEqual(['一车间', ['join']])
})

it('leaves the group alone when only the department is given', async () => {
  const town = await makeTown()
  const { id } = await addMember(town, '张三', '2020-01-01', { unionGroup: '一组' })
  const moved = await town.app.call('members.recordEvent', { id, ...MOVE, data: { dept: '二车间' } })
  expect(moved).toMatchObject({ dept: '二车间', unionGroup: '一组' })
})
