import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { bringTo, inTables, listsOf, openFor, setLine } from './support.ts'

type Paper = readonly [owner: 'person' | 'hardship_file' | 'hardship_step', ownerId: string, kind: string]

/** Papers as another feature keeps them; the bytes do not matter here. */
async function hang(app: TestApp, papers: readonly Paper[]): Promise<void> {
  const now = '2026-03-02T01:00:00.000Z'
  await inTables(app, (sqlite) => {
    sqlite.prepare('insert into attachment_content values (?, ?, ?)').run('00', Buffer.from('x'), now)
    const insert = sqlite.prepare(
      `insert into attachment (id, owner_table, owner_id, kind, title, media_type, size, sha256, created_at, updated_at)
       values (?, ?, ?, ?, 'x', 'image/png', 1, '00', ?, ?)`,
    )
    papers.forEach((paper, i) => insert.run(`paper-${i}`, ...paper, now, now))
  })
}

async function withdrawHealth(app: TestApp, fileId: string): Promise<void> {
  const { personId } = await app.call('hardship.get', { id: fileId })
  const consents = await app.call('consents.list', { personIds: [personId] })
  const health = consents.find(({ kind }) => kind === 'health')
  await app.call('consents.withdraw', { id: health?.id ?? '', on: day('2026-03-20') })
}

describe('the checklist of papers', () => {
  it('follows class and causes, in the order of the folder', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const file = await app.call('hardship.change', {
      id,
      fields: { mainCause: '6', health: '02' },
      lists: { expenses: [{ personId, item: 'M', grossFen: 1, evidence: '发票' }] },
    })
    expect(file.checklist.map(({ kind, need }) => `${kind} ${need}`)).toEqual([
      'application required', 'id_copy required', 'household_register required', 'income_proof required',
      'diagnosis required', 'medical_bills required', 'authorisation required', 'visit_form required',
      'visit_photos if_any', 'committee_minutes required', 'publicity_sheet required',
    ])
  })

  it('shows what was ticked or waived', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const file = await app.call('hardship.change', {
      id,
      lists: {
        evidence: [
          { kind: 'application', receivedOn: day('2026-03-01') },
          { kind: 'income_proof', personId, waivedWhy: '无业' },
        ],
      },
    })
    const line = (kind: string) => file.checklist.find((each) => each.kind === kind)
    expect([line('application')?.receivedOn, line('income_proof')?.waivedWhy]).toEqual(['2026-03-01', '无业'])
  })

  it('counts scans that hang on the file, on the person and on the step that makes the paper', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const { steps } = await bringTo(app, id, 'visit')
    const visit = steps.at(-1)?.id ?? ''
    await hang(app, [
      ['hardship_file', id, 'household_register'], ['person', personId, 'id_copy'],
      ['hardship_step', visit, 'signed_sheet'], ['hardship_step', visit, 'photo'],
    ])
    const file = await app.call('hardship.get', { id })
    const scanned = file.checklist.filter(({ attachments }) => attachments > 0)
    expect(scanned.map(({ kind, receivedOn }) => [kind, receivedOn])).toEqual([
      ['id_copy', '2026-03-02'], ['household_register', '2026-03-02'], ['visit_form', '2026-03-02'],
      ['visit_photos', '2026-03-02'],
    ])
    expect(file.steps.map(({ attachments }) => attachments)).toEqual([0, 0, 2])
  })
})

/** A file that lacks nothing, in the week after its publicity. */
async function wholeFile(app: TestApp): Promise<string> {
  await setLine(app, 77_000)
  const unit = await app.call('units.add', { name: '云桥机械厂' })
  const worker = await app.call('members.add', {
    name: '王建国', idNo: '420981199003071231', ethnicity: '01', political: '13', marital: '20', hukouType: '1',
    mobile: '13800001234', firstWorkOn: day('2012-05-01'), hukouAddress: '云桥镇一村', address: '云桥镇一村', unitId: unit.id,
  })
  const file = await app.call('hardship.open', { personId: worker.id })
  const { id, personId } = file
  const receivedOn = day('2026-03-02')
  await app.call('hardship.change', {
    id,
    fields: {
      migrant: false, health: '02', illness: '肺癌', workState: '1', modelWorker: '0', housing: '1', industry: '03',
      singleParent: false, insurance: '1', mainCause: '6', bankName: '农业银行', bankCard: '6228480402564890018',
      bankHolderId: personId, story: '本人患肺癌两年，多次住院手术，自付费用高，家中无其他收入来源，生活困难，申请帮助。',
    },
    lists: {
      members: listsOf(file).members.map((row) => ({ ...row, identity: '在职职工' })),
      incomes: [{ personId, item: 'W', amountFen: 50_000, evidence: '工资条' }],
      evidence: [
        'application', 'household_register', 'authorisation', 'visit_form', 'committee_minutes', 'publicity_sheet',
      ].map((kind) => ({ kind, receivedOn })).concat(
        ['id_copy', 'income_proof', 'diagnosis', 'medical_bills'].map((kind) => ({ kind, personId, receivedOn })),
      ),
    },
  })
  for (const kind of ['health', 'bank'] as const) {
    await app.call('consents.record', { personId, kind, givenOn: day('2026-03-02') })
  }
  await bringTo(app, id, 'town_review')
  await app.call('hardship.confirmClass', { id, category: '1', reason: '低于低保标准' })
  return id
}

describe('the check before a file goes up', () => {
  it('finds nothing wrong with a whole file', async () => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    expect(await app.call('hardship.check', { id })).toEqual([
      { id, fileNo: '2026-云桥镇-0001', name: '王建国', findings: [] },
    ])
  })

  it('tells what a file half typed still lacks', async () => {
    const app = await makeTestApp()
    const { id } = await openFor(app)
    const [reply] = await app.call('hardship.check', { id })
    const reasons = new Set(reply?.findings.map(({ reason }) => reason))
    expect([...reasons]).toEqual(expect.arrayContaining([
      'missing', 'evidence_missing', 'application_missing', 'visit_missing', 'publicity_missing', 'dibao_unknown',
      'class_not_confirmed',
    ]))
  })

  it.each<[what: string, spoil: (app: TestApp, id: string) => Promise<unknown>, reason: string]>([
    ['a paper taken back', (app, id) => app.call('hardship.change', { id, lists: { evidence: [] } }), 'evidence_missing'],
    ['a consent withdrawn', withdrawHealth, 'consent_withdrawn'],
    [
      'income that changed after the class was confirmed',
      (app, id) => app.call('hardship.change', { id, lists: { incomes: [] } }),
      'sum_out_of_date',
    ],
    ['a story too short', (app, id) => app.call('hardship.change', { id, fields: { story: '困难' } }), 'story_too_short'],
  ])('finds %s', async (_what, spoil, reason) => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    await spoil(app, id)
    const [reply] = await app.call('hardship.check', { id })
    expect(reply?.findings.map((finding) => finding.reason)).toContain(reason)
  })

  it('looks at every file that stands before going up and at no other', async () => {
    const app = await makeTestApp()
    const inPublicity = await openFor(app, '甲一')
    await bringTo(app, inPublicity.id, 'publicity')
    await openFor(app, '乙二')
    const submitted = await openFor(app, '丙三')
    await bringTo(app, submitted.id, 'submit')
    expect((await app.call('hardship.check', {})).map(({ name }) => name)).toEqual(['甲一'])
  })
})

describe('what is held without separate consent', () => {
  it('is named on the file until consent is recorded', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app, '甲一')
    await app.call('hardship.change', {
      id, fields: { health: '14', illness: '尿毒症', bankCard: '6217002870012345670', bankHolderId: personId },
    })
    const missing = async (): Promise<string[]> =>
      (await app.call('hardship.get', { id })).consentsMissing.map(({ kind }) => kind)
    expect(await missing()).toEqual(['health', 'bank'])
    await app.call('consents.record', { personId, kind: 'health', givenOn: day('2026-03-02') })
    expect(await missing()).toEqual(['bank'])
  })

  it('is not asked for again where consent was withdrawn and the part is hidden', async () => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    await withdrawHealth(app, id)
    expect((await app.call('hardship.get', { id })).consentsMissing).toEqual([])
  })
})

describe('what rests on a consent that was withdrawn', () => {
  it('is shown as blank, and named', async () => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    await withdrawHealth(app, id)
    const { fields, hidden, personId } = await app.call('hardship.get', { id })
    expect([fields.health, fields.illness, hidden]).toEqual([null, null, [{ kind: 'health', personId }]])
  })

  it('is kept when the form is saved with its blanks', async () => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    const before = await app.call('hardship.get', { id })
    const members = listsOf(before).members.map((row) => ({ ...row, illness: '肺癌晚期' }))
    await app.call('hardship.change', { id, lists: { members } })
    await withdrawHealth(app, id)
    const blank = await app.call('hardship.get', { id })
    await app.call('hardship.change', { id, fields: blank.fields, lists: listsOf(blank) })
    await app.call('consents.record', { personId: before.personId, kind: 'health', givenOn: day('2026-03-31') })
    const { fields, members: shown, hidden } = await app.call('hardship.get', { id })
    expect([fields.illness, shown[0]?.illness, hidden]).toEqual(['肺癌', '肺癌晚期', []])
  })

  it('is not revealed', async () => {
    const app = await makeTestApp()
    const id = await wholeFile(app)
    const { personId } = await app.call('hardship.get', { id })
    const bank = (await app.call('consents.list', { personIds: [personId] })).find(({ kind }) => kind === 'bank')
    await app.call('consents.withdraw', { id: bank?.id ?? '', on: day('2026-03-20') })
    await expect(app.call('hardship.reveal', { id, field: 'bankCard' })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'consent_withdrawn' },
    })
  })
})

describe('a paper that is asked of several people', () => {
  it('counts for the one whose it is, and for nobody while nobody says whose', async () => {
    const app = await makeTestApp()
    const { id, personId } = await openFor(app)
    const file = await app.call('hardship.change', {
      id, lists: { members: [{ personId, relation: '01' }, { newPerson: { name: '李梅' }, relation: '10' }] },
    })
    const wife = file.members[1]?.personId ?? ''
    await hang(app, [['hardship_file', id, 'id_copy']])
    const counts = async () => {
      const { checklist } = await app.call('hardship.get', { id })
      return checklist.filter(({ kind }) => kind === 'id_copy').map((row) => [row.personId, row.attachments])
    }
    expect(await counts()).toEqual([[personId, 0], [wife, 0]])
    await inTables(app, (sqlite) => sqlite.prepare('update attachment set person_id = ?').run(wife))
    expect(await counts()).toEqual([[personId, 0], [wife, 1]])
  })
})
