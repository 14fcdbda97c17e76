import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, makeTown, refusal } from './town.ts'

describe('a membership card', () => {
  it('is issued with day and receiver', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const person = await town.app.call('cards.issue', { personId: id, number: 'YQ1', issuedOn: day('2015-07-01'), receivedBy: '王五' })
    expect(person.cardNo).toBe('YQ1')
    expect(person.cards).toMatchObject([{ number: 'YQ1', state: 'issued', issuedOn: '2015-07-01', receivedBy: '王五' }])
  })

  it('of two issued ones is the newest', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    await town.app.call('cards.issue', { personId: id, number: 'YQ2', issuedOn: day('2020-07-01') })
    const person = await town.app.call('cards.issue', { personId: id, number: 'YQ1', issuedOn: day('2015-07-01') })
    expect(person.cardNo).toBe('YQ2')
  })

  it('that is lost is no longer the card of the person', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { cards } = await town.app.call('cards.issue', { personId: id, number: 'YQ1' })
    const person = await town.app.call('cards.report', { cardId: cards[0]?.id ?? '', state: 'lost', on: day('2026-01-01') })
    expect([person.cardNo, person.cards[0]?.state]).toEqual([null, 'lost'])
  })

  it('is voided by its reissue, which names the reason', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { cards } = await town.app.call('cards.issue', { personId: id, number: 'YQ1' })
    const person = await town.app.call('cards.reissue', {
      cardId: cards[0]?.id ?? '', number: 'YQ9', reason: 'lost', requestedOn: day('2026-02-01'), issuedOn: day('2026-02-10'),
    })
    expect(person.cardNo).toBe('YQ9')
    expect(person.cards.map((card) => [card.number, card.state, card.reissueReason])).toEqual([
      ['YQ9', 'issued', 'lost'], ['YQ1', 'void', null],
    ])
  })

  it('has a number that its union gives once, even a void one', async () => {
    const town = await makeTown()
    const first = await addMember(town, '王五', '2015-06-03')
    const second = await addMember(town, '赵六', '2015-06-03')
    await town.app.call('cards.issue', { personId: first.id, number: 'YQ1' })
    expect(await refusal(town.app.call('cards.issue', { personId: second.id, number: ' YQ1 ' }))).toEqual({
      code: 'conflict', reason: 'card_number_taken', fields: { number: 'card_number_taken' },
      details: { personId: first.id, name: '王五' },
    })
  })

  it.each([
    ['issued tomorrow', { issuedOn: day('2026-03-03') }, 'issuedOn', 'in_future'],
    ['issued before it was asked for', { issuedOn: day('2026-01-31') }, 'issuedOn', 'issued_before_request'],
    ['asked for tomorrow', { requestedOn: day('2026-03-03') }, 'requestedOn', 'in_future'],
  ])('cannot be reissued when %s', async (_what, days, field, reason) => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { cards } = await town.app.call('cards.issue', { personId: id, number: 'YQ1' })
    const input = { cardId: cards[0]?.id ?? '', number: 'YQ9', reason: 'lost' as const, requestedOn: day('2026-02-01') }
    expect(await refusal(town.app.call('cards.reissue', { ...input, ...days }))).toMatchObject({ fields: { [field]: reason } })
  })

  it('that is void cannot be reissued again', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { cards } = await town.app.call('cards.issue', { personId: id, number: 'YQ1' })
    const input = { cardId: cards[0]?.id ?? '', reason: 'lost' as const, requestedOn: day('2026-02-01') }
    await town.app.call('cards.reissue', { ...input, number: 'YQ8' })
    expect(await refusal(town.app.call('cards.reissue', { ...input, number: 'YQ9' }))).toMatchObject({ reason: 'card_void' })
  })

  it('reissued comes back as it was by undo', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2015-06-03')
    const { cards } = await town.app.call('cards.issue', { personId: id, number: 'YQ1' })
    await town.app.call('cards.reissue', { cardId: cards[0]?.id ?? '', number: 'YQ9', reason: 'lost', requestedOn: day('2026-02-01') })
    await town.app.call('undo.last')
    const person = await town.app.call('members.get', { id })
    expect([person.cardNo, person.cards.length]).toEqual(['YQ1', 1])
  })
})
