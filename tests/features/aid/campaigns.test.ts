import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { openFor, type File } from '../hardship/support.ts'
import { refusal } from '../members/town.ts'
import { addCampaign, addToHousehold, GIVEN_ON, giftTo, openApproved, planLines, recordAll, setCeiling } from './support.ts'

/** Households whose files are still drafts: 送温暖 may come before the approval. */
async function openTwenty(app: TestApp): Promise<File[]> {
  const files: File[] = []
  for (let i = 1; i <= 20; i++) files.push(await openFor(app, `职工${String(i).padStart(2, '0')}`))
  app.setToday('2026-03-31')
  return files
}

describe('planning a campaign', () => {
  it('lists the households of a filter at the standard and holds them against the budget', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app, { budgetFen: 900_000 })
    const plan = await app.call('campaigns.plan', { id, files: {} })
    expect(plan).toMatchObject({ totalFen: 1_000_000, budgetFen: 900_000, overFen: 100_000 })
    expect(plan.lines.map(({ name }) => name).slice(0, 2)).toEqual(['职工01', '职工02'])
    expect(plan.lines.flatMap(({ findings }) => findings)).toEqual([])
  })

  it('lists members, with the file of their household where there is one', async () => {
    const app = await makeTestApp()
    const [file] = await openTwenty(app)
    await app.call('members.add', { name: '高温岗位', membership: { joinedOn: day('2020-01-01') } })
    await app.call('members.recordEvent', { id: file?.personId ?? '', type: 'join', on: day('2026-03-01') })
    const id = await addCampaign(app, { aidType: '29' })
    const { lines } = await app.call('campaigns.plan', { id, members: { text: '' } })
    expect(lines.find(({ name }) => name === '高温岗位')).toMatchObject({ fileId: null, category: null })
    expect(lines.find(({ name }) => name === '职工01')).toMatchObject({ fileId: file?.id, fileNo: file?.fileNo })
  })

  it('says of each line what the checks find', async () => {
    const app = await makeTestApp()
    await openApproved(app, '甲一')
    const helped = await openApproved(app, '乙二')
    await openFor(app, '丙三')
    await app.call('aid.add', giftTo(helped))
    const id = await addCampaign(app, { aidType: '11' })
    const { lines } = await app.call('campaigns.plan', { id, files: {} })
    const found = lines.map(({ name, findings }) => [name, findings.map(({ reason }) => reason)])
    expect(Object.fromEntries(found)).toEqual({ 甲一: [], 乙二: ['same_month'], 丙三: ['before_approval'] })
  })

  it('has one line a student for 金秋助学, with school and level of the household', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    await addToHousehold(app, file, '王小宝', { school: '云桥一中', schoolLevel: '高中' })
    await addToHousehold(app, await app.call('hardship.get', { id: file.id }), '王小妹', { school: '省城大学', schoolLevel: '本科' })
    const id = await addCampaign(app, { aidType: '14', name: '金秋助学' })
    const { lines } = await app.call('campaigns.plan', { id, files: {} })
    expect(lines).toMatchObject([
      { name: '王建国', studentName: '王小宝', school: '云桥一中', schoolLevel: '高中', findings: [] },
      { name: '王建国', studentName: '王小妹', schoolLevel: '本科', findings: [{ reason: 'same_campaign' }] },
    ])
  })

  it('writes nothing', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await app.call('campaigns.plan', { id, files: {} })
    expect((await app.call('aid.list', {})).total).toBe(0)
  })
})

describe('recording a campaign', () => {
  it('writes a line for each of twenty households in the order of the sheet', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const rows = await app.call('campaigns.rows', { id })
    expect(rows.map(({ position, personName }) => [position, personName]).at(19)).toEqual([20, '职工20'])
    expect(await app.call('campaigns.get', { id })).toMatchObject({
      state: 'recorded', people: 20, totalFen: 1_000_000, signed: 0,
    })
  })

  it('tells every file what it got', async () => {
    const app = await makeTestApp()
    const files = await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const { rows } = await app.call('hardship.list', { limit: 50 })
    expect(rows.map(({ aidFen }) => aidFen)).toEqual(files.map(() => 50_000))
  })

  it('is taken back by one Ctrl+Z, the state of the campaign too', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    await app.call('undo.last')
    expect(await app.call('campaigns.get', { id })).toMatchObject({ state: 'planned', people: 0, totalFen: 0 })
    expect((await app.call('hardship.list', {})).rows.every(({ aidFen }) => aidFen === 0)).toBe(true)
  })

  it('takes the amounts as they were edited', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    const lines = await planLines(app, id)
    await recordAll(app, id, lines.map((line, i) => (i === 0 ? { ...line, amountFen: 20_000 } : line)))
    expect((await app.call('campaigns.get', { id })).totalFen).toBe(970_000)
  })

  it('goes on counting where the sheet ended', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    const lines = await planLines(app, id)
    await recordAll(app, id, lines.slice(0, 15))
    await recordAll(app, id, lines.slice(15))
    expect((await app.call('campaigns.rows', { id })).map(({ position }) => position).slice(13, 17)).toEqual([14, 15, 16, 17])
  })

  it('gives each household its line of history', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const [row] = await app.call('campaigns.rows', { id })
    const entries = await app.call('audit.historyOf', { entity: 'aid', id: row?.id ?? '' })
    expect(entries.map(({ action }) => action)).toEqual(['campaigns.record'])
  })

  it('refuses to go over the budget until the reason is written', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app, { budgetFen: 999_999 })
    const lines = await planLines(app, id)
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({
      reason: 'over_budget', fields: { overBudgetWhy: 'over_budget' }, details: { overFen: 1, budgetFen: 999_999 },
    })
    await app.call('campaigns.record', { id, on: GIVEN_ON, lines, overBudgetWhy: '县总追加' })
    expect((await app.call('campaigns.get', { id })).people).toBe(20)
  })

  it('counts what the campaign gave before against the budget', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app, { budgetFen: 900_000 })
    const lines = await planLines(app, id)
    await recordAll(app, id, lines.slice(0, 15))
    const rest = app.call('campaigns.record', { id, on: GIVEN_ON, lines: lines.slice(15) })
    expect(await refusal(rest)).toMatchObject({ reason: 'over_budget', details: { overFen: 100_000 } })
  })

  it('names row and person of a line that wants a reason, and writes none of the others', async () => {
    const app = await makeTestApp()
    const files = await openTwenty(app)
    await app.call('aid.add', giftTo(files[4]!, { aidType: '18' }))
    const id = await addCampaign(app)
    const lines = await planLines(app, id)
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({
      reason: 'reason_needed', details: { row: 5, name: '职工05', objection: 'same_month' },
    })
    expect((await app.call('campaigns.get', { id })).people).toBe(0)
  })

  it('keeps the reason with the line it is about', async () => {
    const app = await makeTestApp()
    const files = await openTwenty(app)
    await app.call('aid.add', giftTo(files[4]!, { aidType: '18' }))
    const id = await addCampaign(app)
    const lines = await planLines(app, id)
    await recordAll(app, id, lines.map((line, i) => (i === 4 ? { ...line, exceptionWhy: '大病' } : line)))
    const rows = await app.call('campaigns.rows', { id })
    expect(rows.map(({ exceptionWhy }) => exceptionWhy).slice(3, 6)).toEqual([null, '大病', null])
  })

  it('sees that one household stands in the list twice', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const wife = await addToHousehold(app, file, '李梅')
    app.setToday('2026-03-31')
    const id = await addCampaign(app)
    const [line] = await planLines(app, id)
    const lines = [line!, { ...line!, personId: wife }]
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({
      details: { row: 2, name: '李梅', objection: 'same_campaign' },
    })
  })

  it('adds up the lines of one list against the ceiling of a household', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const wife = await addToHousehold(app, file, '李梅')
    app.setToday('2026-03-31')
    await setCeiling(app, 'aid.warmth_year', 90_000)
    const id = await addCampaign(app)
    const [line] = await planLines(app, id)
    const lines = [line!, { ...line!, personId: wife }]
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({
      details: { row: 2, objection: 'over_ceiling', givenFen: 50_000, overFen: 10_000 },
    })
  })

  it('blocks relief for those whose file is not approved', async () => {
    const app = await makeTestApp()
    await openFor(app)
    app.setToday('2026-03-31')
    const id = await addCampaign(app, { aidType: '11' })
    const lines = (await planLines(app, id)).map((line) => ({ ...line, exceptionWhy: '急' }))
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({
      reason: 'before_approval', details: { row: 1, name: '王建国' },
    })
  })
})

describe('ticking who signed', () => {
  it('counts the signatures and keeps who signed for somebody', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const [first, second] = await app.call('campaigns.rows', { id })
    const campaign = await app.call('campaigns.sign', {
      id, on: GIVEN_ON,
      rows: [{ aidId: first!.id, signed: true }, { aidId: second!.id, signed: true, signedBy: '其子代' }],
    })
    expect(campaign.signed).toBe(2)
    const { rows } = await app.call('aid.list', { filter: { campaignId: id, signed: true } })
    expect(rows.map(({ signedBy, signedOn }) => [signedBy, signedOn])).toEqual([['其子代', GIVEN_ON], [null, GIVEN_ON]])
  })

  it('takes a tick back, and all ticks of one go by Ctrl+Z', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const ids = (await app.call('campaigns.rows', { id })).map((row) => row.id)
    await app.call('campaigns.sign', { id, on: GIVEN_ON, rows: ids.map((aidId) => ({ aidId, signed: true })) })
    await app.call('campaigns.sign', { id, on: GIVEN_ON, rows: [{ aidId: ids[0]!, signed: false }] })
    expect((await app.call('campaigns.get', { id })).signed).toBe(19)
    await app.call('undo.last')
    await app.call('undo.last')
    expect((await app.call('campaigns.get', { id })).signed).toBe(0)
  })

  it('refuses a row of another campaign and a day to come', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    const other = await addCampaign(app, { name: '另一次' })
    const [row] = await app.call('campaigns.rows', { id })
    const rows = [{ aidId: row!.id, signed: true }]
    expect(await refusal(app.call('campaigns.sign', { id: other, on: GIVEN_ON, rows }))).toMatchObject({ reason: 'aid_not_found' })
    const later = app.call('campaigns.sign', { id, on: day('2026-04-01'), rows })
    expect(await refusal(later)).toMatchObject({ reason: 'in_future' })
  })
})

describe('ending a campaign', () => {
  it('asks for the reason while signatures are open', async () => {
    const app = await makeTestApp()
    await openTwenty(app)
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    expect(await refusal(app.call('campaigns.close', { id }))).toMatchObject({
      reason: 'signatures_open', details: { open: 20 },
    })
    expect((await app.call('campaigns.close', { id, why: '银行代发，附回单' })).state).toBe('closed')
  })

  it('takes nothing more afterwards', async () => {
    const app = await makeTestApp()
    await openFor(app)
    app.setToday('2026-03-31')
    const id = await addCampaign(app)
    const lines = await planLines(app, id)
    await app.call('campaigns.close', { id })
    expect(await refusal(app.call('campaigns.record', { id, on: GIVEN_ON, lines }))).toMatchObject({ reason: 'campaign_closed' })
    expect(await refusal(app.call('campaigns.change', { id, fields: { budgetFen: 1 } }))).toMatchObject({ reason: 'campaign_closed' })
  })

  it('goes to the recycle bin only while nothing hangs on it', async () => {
    const app = await makeTestApp()
    await openFor(app)
    app.setToday('2026-03-31')
    const id = await addCampaign(app)
    await recordAll(app, id, await planLines(app, id))
    expect(await refusal(app.call('campaigns.remove', { id }))).toMatchObject({ reason: 'campaign_in_use', details: { people: 1 } })
    await app.call('undo.last')
    await app.call('campaigns.remove', { id })
    expect(await app.call('campaigns.list')).toEqual([])
  })

  it('refuses an end before the beginning', async () => {
    const app = await makeTestApp()
    const dates = { from: day('2026-02-01'), to: day('2026-01-01') }
    expect(await refusal(addCampaign(app, dates))).toMatchObject({ reason: 'ends_before_start', fields: { to: 'ends_before_start' } })
  })

  it('keeps what a change leaves out', async () => {
    const app = await makeTestApp()
    const id = await addCampaign(app, { documentNo: '云工发〔2026〕2号' })
    const changed = await app.call('campaigns.change', { id, fields: { organiser: '镇总工会' } })
    expect(changed).toMatchObject({ documentNo: '云工发〔2026〕2号', organiser: '镇总工会', standardFen: 50_000 })
  })
})

describe('a collection for one person', () => {
  it('adds up its donors in their order', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const id = await addCampaign(app, { kind: 'donation', aidType: '31', forPersonId: file.personId, budgetFen: null })
    const campaign = await app.call('donations.save', { campaignId: id, rows: [donor('张三', 10_000), donor('李四', 20_000)] })
    expect(campaign).toMatchObject({ forPersonName: '王建国', donors: 2, donatedFen: 30_000 })
    const list = await app.call('donations.list', { campaignId: id })
    expect(list.map(({ position, donorName }) => [position, donorName])).toEqual([[1, '张三'], [2, '李四']])
  })

  it('changes, adds and drops donors as the list says', async () => {
    const app = await makeTestApp()
    const id = await addCampaign(app, { kind: 'donation', aidType: '31' })
    await app.call('donations.save', { campaignId: id, rows: [donor('张三', 10_000), donor('李四', 20_000)] })
    const [, second] = await app.call('donations.list', { campaignId: id })
    const rows = [{ ...donor('李四', 25_000), id: second!.id }, donor('王五', 5_000)]
    expect(await app.call('donations.save', { campaignId: id, rows })).toMatchObject({ donors: 2, donatedFen: 30_000 })
    const names = (await app.call('donations.list', { campaignId: id })).map(({ donorName, amountFen }) => [donorName, amountFen])
    expect(names).toEqual([['李四', 25_000], ['王五', 5_000]])
  })

  it('hands on no more than came in', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const id = await addCampaign(app, { kind: 'donation', aidType: '31', forPersonId: file.personId, budgetFen: null })
    await app.call('donations.save', { campaignId: id, rows: [donor('张三', 10_000)] })
    const line = { personId: file.personId, fileId: file.id, amountFen: 10_001 }
    const on = day('2026-03-02')
    expect(await refusal(app.call('campaigns.record', { id, on, lines: [line] }))).toMatchObject({ reason: 'over_budget' })
    await app.call('campaigns.record', { id, on, lines: [{ ...line, amountFen: 10_000 }] })
    expect((await app.call('campaigns.get', { id })).totalFen).toBe(10_000)
  })

  it('asks for the proof of handing over at its end', async () => {
    const app = await makeTestApp()
    const id = await addCampaign(app, { kind: 'donation', aidType: '31' })
    await app.call('donations.save', { campaignId: id, rows: [donor('张三', 10_000)] })
    expect(await refusal(app.call('campaigns.close', { id }))).toMatchObject({ reason: 'handover_missing' })
    await app.call('campaigns.change', {
      id, fields: { handedOverOn: day('2026-03-02'), handedOverTo: '王建国', handoverProof: '收条' },
    })
    expect((await app.call('campaigns.close', { id })).state).toBe('closed')
  })

  it('has donors only where something is collected', async () => {
    const app = await makeTestApp()
    const id = await addCampaign(app)
    const body = await refusal(app.call('donations.save', { campaignId: id, rows: [donor('张三', 10_000)] }))
    expect(body).toMatchObject({ reason: 'not_a_donation_campaign' })
  })
})

function donor(donorName: string, amountFen: number) {
  return { donorName, amountFen, on: day('2026-03-02') }
}
