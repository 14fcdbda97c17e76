import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, COMPLETE, makeTown, refusal } from './town.ts'

const why = '按原入会申请书更正'

describe('an event recorded wrong', () => {
  it('is corrected: a joining day before the age of sixteen becomes the real one, and the gap is gone', async () => {
    const town = await makeTown()
    const { app } = town
    const early = await addMember(town, '早入', '2005-01-01', COMPLETE)
    expect(early.wrong).toEqual(['joinedOn'])
    const on = day('2015-01-01')
    const eventId = early.events[0]?.id ?? ''
    const right = await app.call('members.correctEvent', { id: early.id, eventId, on, data: { joinedOn: on }, why })
    expect([right.joinedOn, right.stateSince, right.missing]).toEqual(['2015-01-01', '2015-01-01', []])
  })

  it('stands in the log with the old and the new value and the reason', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03')
    const eventId = events[0]?.id ?? ''
    await town.app.call('members.correctEvent', { id, eventId, on: day('2015-06-30'), data: { joinedOn: '2015-06-30' }, why })
    const [line] = await town.app.call('audit.historyOf', { entity: 'person', id })
    expect(line).toMatchObject({
      action: 'members.correctEvent',
      why,
      facts: { type: 'join', on: '2015-06-03' },
      changes: [{ before: { on_date: '2015-06-03' }, after: { on_date: '2015-06-30' } }],
    })
  })

  it('is as it was after Ctrl+Z', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03')
    const eventId = events[0]?.id ?? ''
    await town.app.call('members.correctEvent', { id, eventId, on: day('2016-01-01'), data: { joinedOn: '2016-01-01' }, why })
    await town.app.call('undo.last')
    expect((await town.app.call('members.get', { id })).joinedOn).toBe('2015-06-03')
  })

  it('gives a member brought in without a union the union he has belonged to from the first day', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03', { membership: { joinedOn: day('2015-06-03') } })
    const eventId = events[0]?.id ?? ''
    const right = await town.app.call('members.correctEvent', { id, eventId, unionId: town.millUnion, why })
    expect(right).toMatchObject({ unionName: '宏达面粉机械工会', joinedOn: '2015-06-03' })
    const then = await town.app.call('members.search', { filter: { unionId: town.millUnion, asOf: day('2018-01-01') } })
    expect(then.total).toBe(1)
  })

  it('is not moved behind what came after it', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.recordEvent', { id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    const eventId = events[0]?.id ?? ''
    const error = await refusal(town.app.call('members.correctEvent', { id, eventId, on: day('2024-06-01'), why }))
    expect(error).toMatchObject({
      code: 'rule_broken',
      reason: 'breaks_later_event',
      details: { type: 'retain', on: '2024-05-01', rule: 'before_previous_event' },
    })
  })

  it('keeps its place when it moves to the day of the next event', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.recordEvent', { id, type: 'retain', on: day('2024-05-01'), data: { reason: '1' } })
    await town.app.call('members.recordEvent', { id, type: 'restore', on: day('2024-05-01') })
    const eventId = events[0]?.id ?? ''
    const on = day('2024-05-01')
    const right = await town.app.call('members.correctEvent', { id, eventId, on, data: { joinedOn: on }, why })
    expect(right.events.map((event) => event.type)).toEqual(['join', 'retain', 'restore'])
    await town.app.call('undo.last')
    const back = await town.app.call('members.get', { id })
    expect(back.events.map(({ type, on: was }) => `${type} ${was}`)).toEqual([
      'join 2015-06-03', 'retain 2024-05-01', 'restore 2024-05-01',
    ])
  })

  it('loses a value that is taken out, and a rule that needs it refuses', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const retained = await town.app.call('members.recordEvent', {
      id, type: 'retain', on: day('2024-05-01'), data: { reason: '1', paperNo: '7' },
    })
    const eventId = retained.events[1]?.id ?? ''
    const without = await town.app.call('members.correctEvent', { id, eventId, data: { paperNo: null }, why })
    expect(without.events[1]?.data).toEqual({ reason: '1' })
    const error = await refusal(town.app.call('members.correctEvent', { id, eventId, data: { reason: null }, why }))
    expect(error).toMatchObject({ reason: 'required', fields: { reason: 'required' } })
  })

  it('is asked for a reason', async () => {
    const town = await makeTown()
    const { id, events } = await addMember(town, '王五', '2015-06-03')
    const error = await refusal(town.app.call('members.correctEvent', { id, eventId: events[0]?.id ?? '', why: '' }))
    expect(error.fields).toHaveProperty('why')
  })
})
