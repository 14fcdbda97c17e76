import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown, refusal, type Town } from './town.ts'

type Step = [type: string, on: string, data?: Record<string, string>]

async function record(town: Town, id: string, steps: readonly Step[]) {
  for (const [type, on, data] of steps) {
    await town.app.call('members.recordEvent', { id, type, on: day(on), data: data ?? {} })
  }
  return town.app.call('members.get', { id })
}

describe('a membership', () => {
  it.each([
    ['retained on retirement', [['retain', '2024-05-01', { reason: '1' }]], 'retained', '2024-05-01', '2015-06-03'],
    ['on its way out', [['transferOutStart', '2025-01-01', { toUnion: '武汉某工会' }]], 'moving_out', '2025-01-01', '2015-06-03'],
    [
      'moved out once the receipt came',
      [['transferOutStart', '2025-01-01', { toUnion: '武汉某工会' }], ['transferOutConfirm', '2025-02-01']],
      'moved_out', '2025-02-01', '2015-06-03',
    ],
    ['ended by resigning', [['resign', '2025-01-31']], 'resigned', '2025-01-31', '2015-06-03'],
    ['begun again after resigning', [['resign', '2025-01-31'], ['rejoin', '2025-06-01']], 'active', '2025-06-01', '2025-06-01'],
    [
      'going on after coming back from another union',
      [
        ['transferOutStart', '2025-01-01', { toUnion: '别处' }],
        ['transferOutConfirm', '2025-02-01'],
        ['transferIn', '2025-09-01', { fromUnion: '别处' }],
      ],
      'active', '2025-09-01', '2015-06-03',
    ],
    ['ended by death', [['death', '2025-03-01']], 'deceased', '2025-03-01', '2015-06-03'],
  ] satisfies [string, Step[], string, string, string][])('is %s', async (_what, steps, state, since, joinedOn) => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    expect(await record(town, id, steps)).toMatchObject({ memberState: state, stateSince: since, joinedOn })
  })

  it.each([
    ['that the state forbids', ['rejoin', '2025-01-01'], 'type', 'not_allowed_in_state'],
    ['before the last one', ['resign', '2015-06-02'], 'on', 'before_previous_event'],
    ['tomorrow', ['resign', '2026-03-03'], 'on', 'in_future'],
    ['of retention without a reason', ['retain', '2025-01-01'], 'reason', 'required'],
    ['of moving out to nowhere', ['transferOutStart', '2025-01-01'], 'toUnion', 'required'],
  ] satisfies [string, Step, string, string][])('refuses an event %s', async (_what, step, field, reason) => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    expect(await refusal(record(town, id, [step]))).toEqual({ code: 'rule_broken', reason, fields: { [field]: reason } })
  })

  it.each(['merge', 'fly', ''])('knows no event %j', async (type) => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    expect(await refusal(record(town, id, [[type, '2025-01-01']]))).toMatchObject({ fields: { type: 'invalid_value' } })
  })

  it('changes union by the event that names one', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('members.recordEvent', {
      id, type: 'moveWithinUnit', on: day('2025-01-01'), unionId: town.weaversUnion,
    })
    expect(await town.app.call('members.get', { id })).toMatchObject({ unionId: town.weaversUnion, unionName: '盛源纺织工会' })
  })

  it('keeps two events of one day in the order of recording', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const person = await record(town, id, [['resign', '2025-01-31'], ['rejoin', '2025-01-31'], ['resign', '2025-01-31']])
    expect(person.events.map((event) => [event.type, event.stateAfter])).toEqual([
      ['join', 'active'], ['resign', 'resigned'], ['rejoin', 'active'], ['resign', 'resigned'],
    ])
  })

  it('offers the events that its state allows', async () => {
    const town = await makeTown()
    const { id, allowedEvents } = await addMember(town, '王五', '2015-06-03')
    expect(allowedEvents).toContain('retain')
    expect((await record(town, id, [['resign', '2025-01-31']])).allowedEvents).toContain('rejoin')
    expect((await record(town, id, [])).allowedEvents).not.toContain('retain')
  })

  it('goes back to what it was when the last event is undone', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await record(town, id, [['retain', '2024-05-01', { reason: '1' }]])
    await town.app.call('undo.last')
    const person = await town.app.call('members.get', { id })
    expect([person.memberState, person.events.length]).toEqual(['active', 1])
  })

  it('on its way out for more than sixty days is on the list of unreceived transfers', async () => {
    const town = await makeTown()
    for (const [name, on] of [['早走', '2025-12-31'], ['六十天', '2026-01-01'], ['刚走', '2026-02-20']] as const) {
      const { id } = await addMember(town, name, '2015-06-03')
      await record(town, id, [['transferOutStart', on, { toUnion: '别处' }]])
    }
    expect((await town.app.call('members.unreceived')).map((row) => row.name)).toEqual(['早走'])
  })
})
