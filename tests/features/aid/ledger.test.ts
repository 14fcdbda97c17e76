import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp } from '../../support/make-test-app.ts'
import { bringTo, openFor } from '../hardship/support.ts'
import { refusal } from '../members/town.ts'
import { addCampaign, addToHousehold, GIVEN_ON, giftTo, openApproved, setCeiling } from './support.ts'

describe('one gift', () => {
  it('stands in the ledger with payee, file and words of the payment', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await app.call('aid.add', giftTo(file, { voucherNo: '记-12', handler: '李明', payMethod: '1' }))
    const { rows } = await app.call('aid.list', {})
    expect(rows).toEqual([
      expect.objectContaining({
        personName: '王建国', fileNo: file.fileNo, aidType: '11', fund: '2', amountFen: 50_000, on: GIVEN_ON,
        voucherNo: '记-12', handler: '李明', payMethod: '1', signedOn: null, exceptionWhy: null,
      }),
    ])
  })

  it('tells the file what its household got and when', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await app.call('aid.add', giftTo(file))
    expect(await app.call('hardship.get', { id: file.id })).toMatchObject({ aidFen: 50_000, lastAidOn: GIVEN_ON })
  })

  it('is taken back by Ctrl+Z, from the file as well', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await app.call('aid.add', giftTo(file))
    await app.call('undo.last')
    expect((await app.call('aid.list', {})).total).toBe(0)
    expect(await app.call('hardship.get', { id: file.id })).toMatchObject({ aidFen: 0, lastAidOn: null })
  })

  it('goes to the recycle bin with its reason and leaves the sums', async () => {
    const app = await makeTestApp()
    const row = await app.call('aid.add', giftTo(await openApproved(app)))
    await app.call('aid.remove', { id: row.id, why: '重复登记' })
    expect(await app.call('aid.list', {})).toMatchObject({ total: 0, totalFen: 0 })
  })

  it('keeps what a change leaves out', async () => {
    const app = await makeTestApp()
    const row = await app.call('aid.add', giftTo(await openApproved(app), { voucherNo: '记-12', what: '重病' }))
    const changed = await app.call('aid.change', { id: row.id, fields: { handler: '李明' } })
    expect(changed).toMatchObject({ voucherNo: '记-12', what: '重病', handler: '李明', amountFen: 50_000 })
  })

  it('is not written over a change made meanwhile', async () => {
    const app = await makeTestApp()
    const row = await app.call('aid.add', giftTo(await openApproved(app)))
    await app.call('aid.change', { id: row.id, fields: { note: '一' } })
    const late = app.call('aid.change', { id: row.id, revision: row.revision, fields: { note: '二' } })
    expect(await refusal(late)).toMatchObject({ code: 'conflict', reason: 'changed_since' })
  })

  it('forgets who signed when nobody has signed after all', async () => {
    const app = await makeTestApp()
    const row = await app.call('aid.add', giftTo(await openApproved(app), { signedOn: GIVEN_ON, signedBy: '其妻代' }))
    expect(row.signedBy).toBe('其妻代')
    expect((await app.call('aid.change', { id: row.id, fields: { signedOn: null } })).signedBy).toBeNull()
  })
})

describe('what is refused whatever reason is given', () => {
  it.each([
    ['relief before the county has approved', { on: day('2026-03-19') }, 'before_approval', 'on'],
    ['a day to come', { on: day('2026-04-01') }, 'in_future', 'on'],
    ['nothing given', { amountFen: 0 }, 'nothing_given', 'amountFen'],
    ['relief without a file', { fileId: null }, 'file_needed', 'fileId'],
    ['study aid without its student', { aidType: '13' }, 'student_missing', 'studentId'],
    ['a signature of tomorrow', { signedOn: day('2026-04-01') }, 'in_future', 'signedOn'],
  ])('%s', async (_what, more, reason, field) => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const body = await refusal(app.call('aid.add', giftTo(file, { ...more, exceptionWhy: '情况特殊' })))
    expect(body).toMatchObject({ code: 'rule_broken', reason, fields: { [field]: reason } })
    expect((await app.call('aid.list', {})).total).toBe(0)
  })

  it('a payee who is not of the household', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const stranger = await app.call('members.add', { name: '外人' })
    const body = await refusal(app.call('aid.add', giftTo(file, { personId: stranger.id, exceptionWhy: '代领' })))
    expect(body).toMatchObject({ reason: 'payee_not_in_household', fields: { personId: 'payee_not_in_household' } })
  })

  it('a student of another household', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const other = await app.call('members.add', { name: '外人' })
    const gift = giftTo(file, { aidType: '13', studentId: other.id, exceptionWhy: '亲戚' })
    expect(await refusal(app.call('aid.add', gift))).toMatchObject({ reason: 'student_not_in_household' })
  })

  it('金秋助学 without school and level', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const studentId = await addToHousehold(app, file, '王小宝')
    const body = await refusal(app.call('aid.add', giftTo(file, { aidType: '14', studentId })))
    expect(body).toMatchObject({ reason: 'missing', fields: { school: 'missing' } })
  })

  it.each([
    ['a kind of aid that no list has', { aidType: '77' }, 'aidType'],
    ['a fund that no list has', { fund: '77' }, 'fund'],
  ])('%s', async (_what, more, field) => {
    const app = await makeTestApp()
    const body = await refusal(app.call('aid.add', giftTo(await openApproved(app), more)))
    expect(body).toMatchObject({ code: 'invalid_input', fields: { [field]: 'unknown_code' } })
  })
})

describe('what may be given before the county has approved', () => {
  it.each([
    ['临时救助', '18'],
    ['元旦春节送温暖', '21'],
  ])('%s', async (_name, aidType) => {
    const app = await makeTestApp()
    const file = await bringTo(app, (await openFor(app)).id, 'apply')
    await app.call('aid.add', giftTo(file, { aidType, on: day('2026-03-10') }))
    expect((await app.call('aid.list', {})).total).toBe(1)
  })

  it('nothing else of relief', async () => {
    const app = await makeTestApp()
    const file = await bringTo(app, (await openFor(app)).id, 'apply')
    expect(await refusal(app.call('aid.add', giftTo(file)))).toMatchObject({ reason: 'before_approval' })
  })
})

describe('what wants a written reason', () => {
  it('a second gift to the household in a month, whoever of it gets it', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const wife = await addToHousehold(app, file, '李梅')
    await app.call('aid.add', giftTo(file))
    const again = giftTo(file, { personId: wife, aidType: '12', on: day('2026-03-30') })
    expect(await refusal(app.call('aid.add', again))).toMatchObject({
      reason: 'reason_needed', fields: { exceptionWhy: 'reason_needed' }, details: { objection: 'same_month', on: GIVEN_ON },
    })
    const row = await app.call('aid.add', { ...again, exceptionWhy: '住院手术' })
    expect(row.exceptionWhy).toBe('住院手术')
  })

  it('a second gift of the month that is not put on the file of the household', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await app.call('aid.add', giftTo(file))
    const again = giftTo(file, { fileId: null, aidType: '22', on: day('2026-03-30') })
    expect(await refusal(app.call('aid.add', again))).toMatchObject({ details: { objection: 'same_month' } })
  })

  it('a second gift of one campaign', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const campaignId = await addCampaign(app)
    await app.call('aid.add', giftTo(file, { aidType: '21', campaignId, on: day('2026-02-10') }))
    const again = giftTo(file, { aidType: '21', campaignId })
    expect(await refusal(app.call('aid.add', again))).toMatchObject({ details: { objection: 'same_campaign' } })
  })

  it('more than the year allows a household, by the document in force', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await setCeiling(app, 'aid.warmth_year', 60_000)
    await app.call('aid.add', giftTo(file, { aidType: '21', on: day('2026-01-20') }))
    const body = await refusal(app.call('aid.add', giftTo(file, { aidType: '21' })))
    expect(body).toMatchObject({
      reason: 'reason_needed',
      details: {
        objection: 'over_ceiling', limitFen: 60_000, givenFen: 50_000, overFen: 40_000, documentNo: '云工发〔2026〕1号',
      },
    })
  })

  it('not what an earlier year had', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await setCeiling(app, 'aid.warmth_year', 60_000)
    await app.call('aid.add', giftTo(file, { aidType: '21', on: day('2025-12-30') }))
    expect(await app.call('aid.check', giftTo(file, { aidType: '21' }))).toEqual([])
  })

  it('months of the dibao line while nobody has entered the line', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await setCeiling(app, 'aid.living_months', 12)
    expect(await app.call('aid.check', giftTo(file))).toMatchObject([{ reason: 'dibao_unknown', level: 'look' }])
  })

  it('a student helped twice in a school year', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const studentId = await addToHousehold(app, file, '王小宝')
    const gift = giftTo(file, { aidType: '14', studentId, school: '云桥一中', schoolLevel: '高中', schoolYear: 2026 })
    await app.call('aid.add', gift)
    const findings = await app.call('aid.check', gift)
    expect(findings.map(({ reason }) => reason)).toEqual(['study_aid_twice', 'same_month'])
  })

  it.each([
    ['本科', 'aid.study_tertiary'],
    ['高职', 'aid.study_tertiary'],
    ['职高', 'aid.study_secondary'],
    ['普通高中', 'aid.study_secondary'],
  ])('more for a student of %s than his stage allows', async (schoolLevel, ceiling) => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const studentId = await addToHousehold(app, file, '王小宝')
    await setCeiling(app, 'aid.study_tertiary', ceiling === 'aid.study_tertiary' ? 40_000 : 400_000)
    await setCeiling(app, 'aid.study_secondary', ceiling === 'aid.study_secondary' ? 40_000 : 400_000)
    const findings = await app.call('aid.check', giftTo(file, { aidType: '14', studentId, school: '省城学校', schoolLevel }))
    expect(findings).toMatchObject([{ reason: 'over_ceiling', details: { overFen: 10_000 } }])
  })

  it('relief after the file was closed', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await app.call('hardship.recordStep', {
      id: file.id, kind: 'cancel', on: day('2026-03-24'), data: { exitReason: '8' }, note: '主动退出',
    })
    expect(await refusal(app.call('aid.add', giftTo(file)))).toMatchObject({ details: { objection: 'file_closed' } })
  })
})

describe('checking while it is typed', () => {
  it('does not hold a row against itself', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const row = await app.call('aid.add', giftTo(file))
    expect(await app.call('aid.check', { ...giftTo(file), id: row.id })).toEqual([])
  })

  it('lets an old row have its voucher though a rule came after it', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const row = await app.call('aid.add', giftTo(file, { aidType: '21' }))
    await setCeiling(app, 'aid.warmth_once', 10_000)
    expect((await app.call('aid.change', { id: row.id, fields: { voucherNo: '记-9' } })).voucherNo).toBe('记-9')
  })

  it('asks for the reason when the amount of a row is raised over the ceiling', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await setCeiling(app, 'aid.warmth_once', 50_000)
    const row = await app.call('aid.add', giftTo(file, { aidType: '21' }))
    const raise = app.call('aid.change', { id: row.id, fields: { amountFen: 60_000 } })
    expect(await refusal(raise)).toMatchObject({ reason: 'reason_needed', details: { objection: 'over_ceiling' } })
  })
})
