import { describe, expect, it } from 'vitest'
import type { STEP_REASONS } from '../../../shared/domain/hardship/step-rules.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { bringTo, openFor, record, type File } from './support.ts'

/** Null for a file just opened. */
type From = Parameters<typeof bringTo>[2] | null
type Kind = Parameters<typeof record>[2]
type More = Parameters<typeof record>[4]

async function fileAfter(app: TestApp, last: From): Promise<File> {
  const file = await openFor(app)
  if (last !== null) return bringTo(app, file.id, last)
  app.setToday('2026-03-31')
  return file
}

describe('a step of the procedure', () => {
  it.each<[from: From, kind: Kind, state: string, more?: More]>([
    [null, 'survey', 'draft'],
    [null, 'apply', 'applied'],
    [null, 'cancel', 'cancelled', { data: { exitReason: '8' } }],
    ['apply', 'authorise', 'applied'],
    ['apply', 'visit', 'visited', { people: '李明、赵红' }],
    ['apply', 'reject', 'rejected', { note: '超过标准' }],
    ['visit', 'review_meeting', 'reviewed'],
    ['visit', 'visit', 'visited', { people: '李明、赵红' }],
    ['review_meeting', 'publicity', 'publicity'],
    ['publicity', 'objection', 'objection', { note: '邻居反映有车' }],
    ['publicity', 'town_review', 'publicity'],
    ['town_review', 'submit', 'submitted'],
    ['submit', 'county_check', 'checking'],
    ['submit', 'returned', 'returned', { note: '缺诊断证明' }],
    ['submit', 'approve', 'approved', { data: { documentNo: '云工帮〔2026〕3号' } }],
    ['county_check', 'returned', 'returned', { note: '缺诊断证明' }],
    ['county_check', 'reject', 'rejected', { note: '核对有房产' }],
    ['county_check', 'approve', 'approved', { data: { documentNo: '云工帮〔2026〕3号' } }],
    ['approve', 'file', 'on_file'],
    ['approve', 'cancel', 'cancelled', { data: { exitReason: '3' } }],
    ['file', 'yearly_review', 'on_file', { data: { qualifies: true } }],
    ['file', 'relieve', 'relieved', { note: '两个子女都已就业' }],
    ['file', 'cancel', 'cancelled', { data: { exitReason: '4' } }],
  ])('after %s, %s leads to %s', async (from, kind, state, more = {}) => {
    const app = await makeTestApp()
    const file = await fileAfter(app, from)
    expect(file.allowedSteps).toContain(kind)
    const after = await record(app, file.id, kind, '2026-03-31', more)
    expect({ state: after.state, last: after.steps.at(-1) }).toMatchObject({ state, last: { kind, stateAfter: state } })
    expect((await app.call('hardship.list', { filter: { states: [after.state] } })).total).toBe(1)
  })

  it.each<[reason: (typeof STEP_REASONS)[number], from: From, kind: Kind, on: string, more?: More]>([
    ['not_allowed_in_state', null, 'approve', '2026-03-31', { data: { documentNo: '1' } }],
    ['not_allowed_in_state', 'apply', 'apply', '2026-03-31'],
    ['visit_missing', 'apply', 'publicity', '2026-03-31'],
    ['review_missing', 'visit', 'publicity', '2026-03-31'],
    ['publicity_missing', 'review_meeting', 'submit', '2026-03-31'],
    ['publicity_not_over', 'publicity', 'submit', '2026-03-13'],
    ['publicity_too_short', 'review_meeting', 'publicity', '2026-03-31', { data: { days: 3 } }],
    ['before_previous_step', 'visit', 'review_meeting', '2026-03-03'],
    ['in_future', 'visit', 'review_meeting', '2026-04-01'],
    ['reason_missing', 'submit', 'returned', '2026-03-31'],
    ['document_no_missing', 'submit', 'approve', '2026-03-31'],
    ['exit_reason_missing', 'file', 'cancel', '2026-03-31'],
  ])('is refused with %s: after %s, %s', async (reason, from, kind, on, more = {}) => {
    const app = await makeTestApp()
    const file = await fileAfter(app, from)
    await expect(record(app, file.id, kind, on, more)).rejects.toMatchObject({ body: { code: 'rule_broken', reason } })
    expect((await app.call('hardship.get', { id: file.id })).steps).toEqual(file.steps)
  })

  it('is refused with visitors_missing when one alone has visited', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'apply')
    const visited = await record(app, file.id, 'visit', '2026-03-04', { people: '李明' })
    expect(visited.warnings).toMatchObject([{ reason: 'visitors_missing', level: 'look' }])
    await record(app, file.id, 'review_meeting', '2026-03-05')
    await expect(record(app, file.id, 'publicity', '2026-03-06')).rejects.toMatchObject({
      body: { reason: 'visitors_missing', fields: { people: 'visitors_missing' }, details: { needed: 2 } },
    })
  })

  it('is refused with objection_open until the objection is settled', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'publicity')
    await record(app, file.id, 'objection', '2026-03-10', { note: '有车' })
    await expect(record(app, file.id, 'submit', '2026-03-31')).rejects.toMatchObject({
      body: { reason: 'objection_open' },
    })
    await record(app, file.id, 'objection_settled', '2026-03-12', { note: '车已报废', data: { upheld: false } })
    expect((await record(app, file.id, 'submit', '2026-03-31')).state).toBe('submitted')
  })

  it('begins again with the visit when an objection is upheld', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'publicity')
    await record(app, file.id, 'objection', '2026-03-10', { note: '有车' })
    const said = { note: '属实', data: { upheld: true } }
    const settled = await record(app, file.id, 'objection_settled', '2026-03-12', said)
    expect(settled).toMatchObject({ state: 'visited', publicityTo: null, submitFrom: null })
  })

  it('is refused with file_closed on a closed file', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'apply')
    await record(app, file.id, 'reject', '2026-03-05', { note: '超过标准' })
    await expect(record(app, file.id, 'visit', '2026-03-06')).rejects.toMatchObject({ body: { reason: 'file_closed' } })
  })

  it('takes only a known reason of leaving', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'file')
    await expect(record(app, file.id, 'relieve', '2026-03-31', { note: '已就业', data: { exitReason: '77' } })).rejects.toMatchObject({
      body: { code: 'invalid_input', reason: 'unknown_code', fields: { 'data.exitReason': 'unknown_code' } },
    })
  })
})

describe('a step that is only tried', () => {
  it('says what stands in its way and what should be seen, and writes nothing', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'review_meeting')
    const tried = await app.call('hardship.tryStep', { id: file.id, kind: 'publicity', on: day('2026-03-05') })
    expect(tried).toMatchObject({ refused: null, warnings: [{ reason: 'class_not_confirmed' }] })
    const early = await app.call('hardship.tryStep', { id: file.id, kind: 'publicity', on: day('2026-03-01') })
    expect(early).toMatchObject({ refused: { reason: 'before_previous_step' }, warnings: [] })
    expect(await app.call('hardship.get', { id: file.id })).toMatchObject({ revision: file.revision, state: 'reviewed' })
  })

  it('counts the months above the line, and asks for a reason where they are too few', async () => {
    const app = await makeTestApp()
    const { id } = await fileAfter(app, 'file')
    const relief = { id, kind: 'relieve' as const, on: day('2026-03-31'), data: { aboveSince: '2026-01-15' } }
    const short = { reason: 'above_line_too_short', details: { months: 6, counted: 2 } }
    expect(await app.call('hardship.tryStep', relief)).toMatchObject({ refused: { ...short, field: 'note' } })
    await expect(app.call('hardship.recordStep', relief)).rejects.toMatchObject({ body: { reason: 'above_line_too_short' } })
    expect(await app.call('hardship.tryStep', { ...relief, note: '已就业' })).toMatchObject({ refused: null, warnings: [short] })
  })
})

describe('publicity', () => {
  it('runs over the working days of the calendar, and the file may go up on the day after', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    app.setToday('2026-05-31')
    await record(app, id, 'apply', '2026-04-20')
    await record(app, id, 'visit', '2026-04-27', { people: '李明、赵红' })
    await record(app, id, 'review_meeting', '2026-04-28')
    const file = await record(app, id, 'publicity', '2026-04-29')
    expect(file).toMatchObject({ publicityTo: '2026-05-09', submitFrom: '2026-05-10' })
    await expect(record(app, id, 'submit', '2026-05-09')).rejects.toMatchObject({
      body: { reason: 'publicity_not_over', details: { submitFrom: '2026-05-10' } },
    })
  })

  it('keeps the number of days it was posted with when the county changes it', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'publicity')
    await app.call('parameters.set', { name: 'hardship.publicity_days', value: 10, validFrom: day('2026-01-01') })
    const after = await app.call('hardship.get', { id: file.id })
    expect({ to: after.publicityTo, days: after.steps.at(-1)?.data['days'] }).toEqual({ to: '2026-03-13', days: 5 })
  })

  it('goes by the number of days that held when it was posted', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'review_meeting')
    await app.call('parameters.set', { name: 'hardship.publicity_days', value: 10, validFrom: day('2026-03-15') })
    expect((await record(app, file.id, 'publicity', '2026-03-06')).publicityTo).toBe('2026-03-13')
  })

  it('ends on another day when the holidays of the year are put right', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'publicity')
    await app.call('calendar.setYear', {
      year: 2026, days: [{ day: day('2026-03-09'), kind: 'rest', name: '停工' }],
    })
    expect((await app.call('hardship.get', { id: file.id })).publicityTo).toBe('2026-03-16')
  })

  it('warns where nobody has entered the holidays of the year', async () => {
    const app = await makeTestApp({ today: '2027-03-31' })
    const { id } = await openFor(app)
    await record(app, id, 'apply', '2027-03-01')
    await record(app, id, 'visit', '2027-03-02', { people: '李明、赵红' })
    await record(app, id, 'review_meeting', '2027-03-03')
    expect((await record(app, id, 'publicity', '2027-03-04')).warnings).toMatchObject([{ reason: 'holidays_unknown' }, { reason: 'class_not_confirmed' }])
  })
})

describe('a file sent back', () => {
  it('counts how often, keeps the reason and may go up again at once', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'submit')
    await record(app, file.id, 'returned', '2026-03-20', { note: '缺诊断证明' })
    await record(app, file.id, 'submit', '2026-03-22')
    const again = await record(app, file.id, 'returned', '2026-03-25', { note: '缺公示照片' })
    expect(again).toMatchObject({ state: 'returned', returnedCount: 2 })
    expect(again.steps.filter(({ kind }) => kind === 'returned').map(({ note }) => note)).toEqual(['缺诊断证明', '缺公示照片'])
  })
})

describe('what the steps work out', () => {
  it('shows approval, document and the day of the next review', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'file')
    expect(file).toMatchObject({
      state: 'on_file', stateSince: '2026-03-21', appliedOn: '2026-03-02', approvedOn: '2026-03-20',
      approvalNo: '云工帮〔2026〕3号', reviewDueOn: '2027-03-21', closedOn: null,
    })
  })

  it('moves the next review with a review held', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'file')
    expect((await record(app, file.id, 'yearly_review', '2026-03-31', { data: { qualifies: true } })).reviewDueOn).toBe('2027-03-31')
  })

  it('counts the next review by months that the county sets', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'file')
    await app.call('parameters.set', { name: 'hardship.review_months', value: 6, validFrom: day('2026-01-01') })
    expect((await app.call('hardship.get', { id: file.id })).reviewDueOn).toBe('2026-09-21')
  })

  it('shows when and why a file was closed, and from when it may be destroyed', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'file')
    const closed = await record(app, file.id, 'relieve', '2026-03-31', { data: { aboveSince: '2025-09-01' } })
    expect(closed).toMatchObject({
      state: 'relieved', closedOn: '2026-03-31', exitReason: '1', destroyFrom: '2036-03-31', reviewDueOn: null,
      warnings: [],
    })
  })
})

describe('taking a step back', () => {
  it('brings the file where it stood', async () => {
    const app = await makeTestApp()
    const before = await fileAfter(app, 'publicity')
    const after = await record(app, before.id, 'town_review', '2026-03-14')
    const stepId = after.steps.at(-1)?.id ?? ''
    const back = await app.call('hardship.removeStep', { id: before.id, stepId })
    expect({ ...back, revision: 0 }).toEqual({ ...before, revision: 0, warnings: [] })
  })

  it('is refused for any but the newest', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'visit')
    await expect(
      app.call('hardship.removeStep', { id: file.id, stepId: file.steps[0]?.id ?? '' }),
    ).rejects.toMatchObject({ body: { reason: 'not_last_step', details: { kind: 'visit', on: '2026-03-04' } } })
  })

  it('opens a closed file again, unless the household has another by now', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'apply')
    const rejected = await record(app, file.id, 'reject', '2026-03-05', { note: '超过标准' })
    const second = await app.call('hardship.open', { personId: file.personId })
    const stepId = rejected.steps.at(-1)?.id ?? ''
    await expect(app.call('hardship.removeStep', { id: file.id, stepId })).rejects.toMatchObject({
      body: { reason: 'household_has_file', details: { id: second.id } },
    })
    await app.call('hardship.remove', { id: second.id, why: '建错了' })
    expect((await app.call('hardship.removeStep', { id: file.id, stepId })).state).toBe('applied')
  })

  it('can itself be undone, and the step stands where it stood', async () => {
    const app = await makeTestApp()
    const file = await fileAfter(app, 'visit')
    await app.call('hardship.removeStep', { id: file.id, stepId: file.steps.at(-1)?.id ?? '' })
    await app.call('undo.last')
    const back = await app.call('hardship.get', { id: file.id })
    expect({ state: back.state, steps: back.steps }).toEqual({ state: 'visited', steps: file.steps })
  })
})
