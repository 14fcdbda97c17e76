import { expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown } from './town.ts'

it.each([
  ['a man past sixty', { sex: '1', birthOn: day('1960-04-01') }, ['past_retirement']],
  ['a man before his day', { sex: '1', birthOn: day('1966-04-01') }, []],
  ['a woman past the age of workers only', { sex: '2', birthOn: day('1973-04-01') }, ['past_worker_retirement']],
  ['a woman past both ages', { sex: '2', birthOn: day('1965-04-01') }, ['past_retirement']],
  ['nobody of whom the sex is not known', { birthOn: day('1940-04-01') }, []],
])('marks an active member past the statutory day of retirement: %s', async (_who, fields, marks) => {
  const town = await makeTown()
  const person = await addMember(town, '白萍巧', '2000-01-01', fields)
  expect(person.warnings).toEqual(marks)
})

it('does not mark a member who is kept as retired', async () => {
  const town = await makeTown()
  const { id } = await addMember(town, '白萍巧', '2000-01-01', { sex: '1', birthOn: day('1950-04-01') })
  const kept = await town.app.call('members.recordEvent', { id, type: 'retain', on: day('2012-01-01'), data: { reason: '1' } })
  expect(kept.warnings).toEqual([])
})

it('tells both days on which a woman may retire', async () => {
  const town = await makeTown()
  const person = await addMember(town, '白萍巧', '2000-01-01', { sex: '2', birthOn: day('1973-04-01') })
  expect([person.retirementOn, person.cadreRetirementOn]).toEqual(['2023-04-01', '2029-02-01'])
})

it('says that a number of fifteen digits was made one of eighteen', async () => {
  const town = await makeTown()
  const person = await addMember(town, '刘老', '2000-01-01', { idNo: '420981700307123' })
  expect(person.warnings).toContain('upgraded_15')
})
