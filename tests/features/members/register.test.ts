import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { addMember, COMPLETE, makeTown, month, refusal } from './town.ts'

const ID = '420981199003071231'
const NOBODY = '01890000-0000-7000-8000-999999999999'

describe('a new person', () => {
  it('needs only a name', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', { name: '王五' })
    expect(person).toMatchObject({ name: '王五', memberState: null, idType: '111', events: [], revision: 1 })
  })

  it('joins with the day on which the committee approved', async () => {
    const town = await makeTown()
    const person = await addMember(town, '王五', '2020-05-01')
    expect(person).toMatchObject({
      memberState: 'active', joinedOn: '2020-05-01', unionId: town.millUnion, unionName: '宏达面粉机械工会',
      unitName: '云桥镇宏达面粉机械有限公司', stateSince: '2020-05-01',
    })
  })

  it('keeps the day of application beside the day of approval', async () => {
    const { app, millUnion } = await makeTown()
    const person = await app.call('members.add', {
      name: '王五',
      membership: { unionId: millUnion, appliedOn: day('2020-04-01'), joinedOn: day('2020-05-01'), joinChannel: '1' },
    })
    expect(person).toMatchObject({ appliedOn: '2020-04-01', joinedOn: '2020-05-01', joinChannel: '1' })
    expect(person.events.map((event) => event.type)).toEqual(['apply', 'approve'])
  })

  it('waits for approval while only the application is known', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', { name: '王五', membership: { appliedOn: day('2026-02-20') } })
    expect(person).toMatchObject({ memberState: 'applying', joinedOn: null })
  })

  it('keeps a month of joining as a month', async () => {
    const { app } = await makeTown()
    const membership = { joinedOn: month('2019-07'), appliedOn: day('2019-06-30') }
    const person = await app.call('members.add', { name: '王五', membership })
    expect(person).toMatchObject({ memberState: 'active', joinedOn: '2019-07', appliedOn: '2019-06-30' })
  })

  it('does not turn the day of typing into a day of joining', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', { name: '王五', membership: {} })
    expect(person).toMatchObject({ memberState: 'active', joinedOn: null })
  })

  it('gets the card number that was typed along', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', { name: '王五', membership: { cardNo: 'YQ000001' } })
    expect(person.cardNo).toBe('YQ000001')
    expect(person.cards).toMatchObject([{ number: 'YQ000001', state: 'issued' }])
  })

  it('gets sex and birth day from the identity number', async () => {
    const { app } = await makeTown()
    expect(await app.call('members.add', { name: '王五', idNo: ID })).toMatchObject({ sex: '1', birthOn: '1990-03-07', age: 35 })
  })

  it('keeps what was typed where it is kept in another form', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', { name: ' 王　五', idNo: '420981900307123', mobile: '138-1234-5678' })
    const { values } = await app.call('members.reveal', { id: person.id, field: 'all' })
    const given = await app.call('members.reveal', { id: person.id, field: 'given' })
    expect(person).toMatchObject({ name: '王五', given: { name: '王　五' }, warnings: ['upgraded_15'] })
    expect(given.values).toEqual({ idNo: '420981900307123', mobile: '138-1234-5678' })
    expect(values).toMatchObject({ idNo: '420981199003071231', mobile: '13812345678' })
  })

  it('is qualified with every field the county asks for', async () => {
    const town = await makeTown()
    expect((await addMember(town, '王五', '2015-06-03', COMPLETE)).missing).toEqual([])
  })

  it('shows which fields are missing', async () => {
    const town = await makeTown()
    const { idNo: _idNo, consentOn: _consentOn, ...rest } = COMPLETE
    const person = await addMember(town, '王五', '2015-06-03', { ...rest, sex: '1', birthOn: day('1990-03-07') })
    expect(person.missing).toEqual(['idNo', 'consentOn'])
  })

  it.each([
    ['a name of nothing to see', { name: '\u200B' }, 'invalid_input', 'name', 'required'],
    ['a number with a wrong check character', { idNo: '420981199003071232' }, 'invalid_input', 'idNo', 'bad_check'],
    ['a number damaged by a spreadsheet', { idNo: '420981199003071000' }, 'invalid_input', 'idNo', 'excel_damaged'],
    ['a number one character short', { idNo: '42098119900307123' }, 'invalid_input', 'idNo', 'bad_length'],
    ['a unit that is not there', { unitId: NOBODY }, 'invalid_input', 'unitId', 'unit_not_found'],
    ['a union that is not there', { membership: { unionId: NOBODY } }, 'invalid_input', 'unionId', 'union_not_found'],
    ['a code in no list', { education: '77' }, 'invalid_input', 'education', 'unknown_code'],
    ['a channel in no list', { membership: { joinChannel: '9' } }, 'invalid_input', 'joinChannel', 'unknown_code'],
    ['joining tomorrow', { membership: { joinedOn: day('2026-03-03') } }, 'rule_broken', 'joinedOn', 'joined_in_future'],
    ['joining next month', { membership: { joinedOn: month('2026-04') } }, 'rule_broken', 'joinedOn', 'joined_in_future'],
    ['applying tomorrow', { membership: { appliedOn: day('2026-03-03') } }, 'rule_broken', 'appliedOn', 'in_future'],
    [
      'joining before applying',
      { membership: { appliedOn: day('2020-05-02'), joinedOn: day('2020-05-01') } },
      'rule_broken', 'joinedOn', 'joined_before_applied',
    ],
  ])('is refused with %s', async (_what, fields, code, field, reason) => {
    const { app } = await makeTown()
    expect(await refusal(app.call('members.add', { name: '王五', ...fields }))).toMatchObject({
      code, reason, fields: { [field]: reason },
    })
    expect((await app.call('members.search', {})).total).toBe(0)
  })

  it('is refused with the identity number of somebody else, who is named', async () => {
    const { app } = await makeTown()
    const first = await app.call('members.add', { name: '王五', idNo: ID })
    expect(await refusal(app.call('members.add', { name: '王武', idNo: ` ${ID} ` }))).toEqual({
      code: 'conflict',
      reason: 'same_id',
      fields: { idNo: 'same_id' },
      details: { personId: first.id, name: '王五' },
    })
  })

  it('may have the number of somebody in the recycle bin', async () => {
    const { app } = await makeTown()
    const first = await app.call('members.add', { name: '王五', idNo: ID })
    await app.call('members.remove', { id: first.id })
    await app.call('members.add', { name: '王武', idNo: ID })
    expect(await refusal(app.call('trash.restore', { entity: 'person', id: first.id }))).toMatchObject({
      code: 'rule_broken', reason: 'id_taken', details: { name: '王武' },
    })
  })

  it('leaves nothing behind when the membership is refused', async () => {
    const { app } = await makeTown()
    const before = await app.call('audit.list')
    await refusal(app.call('members.add', { name: '王五', membership: { joinedOn: day('2026-03-03') } }))
    expect((await app.call('audit.list')).total).toBe(before.total)
  })
})

describe('a change', () => {
  it('touches only the fields given', async () => {
    const { app } = await makeTown()
    const { id } = await app.call('members.add', { name: '王五', dept: '一车间', job: '钳工' })
    expect(await app.call('members.change', { id, fields: { job: '焊工', dept: '' } })).toMatchObject({
      name: '王五', dept: null, job: '焊工', revision: 2,
    })
  })

  it('is refused when somebody wrote meanwhile', async () => {
    const { app } = await makeTown()
    const { id, revision } = await app.call('members.add', { name: '王五' })
    await app.call('members.change', { id, revision, fields: { job: '钳工' } })
    expect(await refusal(app.call('members.change', { id, revision, fields: { job: '焊工' } }))).toMatchObject({
      code: 'conflict', reason: 'changed_since',
    })
  })

  it('with nothing new writes nothing', async () => {
    const { app } = await makeTown()
    const { id } = await app.call('members.add', { name: '王五', mobile: '13812345678' })
    const before = await app.call('audit.list')
    const after = await app.call('members.change', { id, fields: { mobile: '138 1234 5678' } })
    expect(after.revision).toBe(2) // what was typed is new
    await app.call('members.change', { id, fields: { mobile: '138 1234 5678' } })
    expect((await app.call('audit.list')).total).toBe(before.total + 1)
  })

  it('to a number of somebody else is refused', async () => {
    const { app } = await makeTown()
    await app.call('members.add', { name: '王五', idNo: ID })
    const { id } = await app.call('members.add', { name: '赵六' })
    expect(await refusal(app.call('members.change', { id, fields: { idNo: ID } }))).toMatchObject({ reason: 'same_id' })
  })

  it('takes the union of the person with it when the unit changes hands by an event only', async () => {
    const town = await makeTown()
    const { id } = await addMember(town, '王五', '2020-05-01')
    const moved = await town.app.call('members.change', { id, fields: { unitId: town.weavers } })
    expect([moved.unitName, moved.unionId]).toEqual(['盛源纺织', town.millUnion])
  })

  it('of somebody in the recycle bin is refused', async () => {
    const { app } = await makeTown()
    const { id } = await app.call('members.add', { name: '王五' })
    await app.call('members.remove', { id, why: '误录' })
    expect(await refusal(app.call('members.change', { id, fields: { job: '钳工' } }))).toMatchObject({ code: 'not_found' })
    expect((await app.call('members.get', { id })).deletedAt).not.toBeNull()
  })
})

describe('numbers on screen', () => {
  it('are masked, and which ones is said', async () => {
    const { app } = await makeTown()
    const person = await app.call('members.add', {
      name: '王五', idNo: ID, mobile: '13812345678', phone2: '0712-8888888', bankCard: '6222021234567890123',
    })
    expect(person).toMatchObject({
      idNo: '420981************', mobile: '138****5678', phone2: '0712****', bankCard: '****0123',
      maskedFields: ['idNo', 'mobile', 'phone2', 'bankCard'],
    })
  })

  it('are shown one at a time, each a line of the audit chain without the value', async () => {
    const { app } = await makeTown()
    const { id } = await app.call('members.add', { name: '王五', idNo: ID, mobile: '13812345678' })
    expect(await app.call('members.reveal', { id, field: 'idNo' })).toEqual({ values: { idNo: ID } })
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line).toMatchObject({ action: 'members.reveal', actor: '王组织', facts: { field: 'idNo' }, changes: [] })
    expect(JSON.stringify(line)).not.toContain(ID)
  })

  it('warn when three people share a phone', async () => {
    const { app } = await makeTown()
    for (const name of ['甲一', '乙二']) await app.call('members.add', { name, mobile: '13812345678' })
    const third = await app.call('members.add', { name: '丙三', mobile: '13812345678' })
    expect(third.warnings).toEqual(['shared_phone'])
  })
})
