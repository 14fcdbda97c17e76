import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FILE_FORMS } from '../../../shared/contract/form-names.ts'
import type { FormSpec } from '../../../shared/contract/forms.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, openTestApp, type TestApp } from '../../support/make-test-app.ts'
import { joined, readPdfPages } from '../../support/read-pdf.ts'
import { addCampaign, openApproved, planLines } from '../aid/support.ts'
import { bringTo, openFor } from '../hardship/support.ts'
import { makeWordFile, readWordFile } from './word-file.ts'

const PRIVATE = {
  idNo: '420981199003071231', mobile: '13800000001', address: '工业大道188号', bankCard: '6217002870012345670', illness: '类风湿性关节炎',
}

interface Town {
  app: TestApp
  fileId: string
  personId: string
}

async function makeTown(): Promise<Town> {
  return settle(await makeTestApp())
}

async function settle(app: TestApp): Promise<Town> {
  const file = await openApproved(app)
  await app.call('members.change', {
    id: file.personId, fields: { idNo: PRIVATE.idNo, mobile: PRIVATE.mobile, address: PRIVATE.address },
  })
  await app.call('hardship.change', {
    id: file.id,
    fields: {
      bankCard: PRIVATE.bankCard, bankHolderId: file.personId, health: '14', illness: PRIVATE.illness, mainCause: '6',
    },
  })
  return { app, fileId: file.id, personId: file.personId }
}

async function savedText({ app }: Town, spec: Parameters<typeof app.call<'forms.preview'>>[1]): Promise<string> {
  const path = join(app.dataDir, '表.pdf')
  app.answers.save.push(path)
  await app.call('forms.savePdf', { spec: spec as FormSpec }) // defaults are filled in at the door
  return (await readPdfPages(readFileSync(path))).map(joined).join('')
}

const PUBLIC = { publicFrom: day('2026-03-06'), publicTo: day('2026-03-13'), complaintPhone: '0712-8880001' }

describe('each paper of a household', () => {
  let town: Town
  beforeAll(async () => {
    town = await settle(await openTestApp())
  })
  afterAll(async () => {
    await town.app.app.close()
    rmSync(town.app.dataDir, { recursive: true, force: true })
  })

  it.each(FILE_FORMS)('%s is made from the file on record', async (form) => {
    expect(await savedText(town, { form, fileId: town.fileId })).toContain('王建国')
  })
})

describe('papers of a household', () => {
  it('add up: what the sum does not count is in no figure of income', async () => {
    const town = await makeTown()
    const { personId } = town
    await town.app.call('hardship.change', {
      id: town.fileId,
      lists: {
        incomes: [
          { personId, item: 'W', amountFen: 100_000, per: 'month', months: 12 },
          { personId, item: 'S', amountFen: 32_000, per: 'month', months: 12, countedWhy: 'resident_pension' },
        ],
      },
    })
    const text = await savedText(town, { form: 'file_sheet', fileId: town.fileId })
    expect(text).toContain('12,000.00')
    expect(text).not.toContain('3,840.00')
  })

  it('never say 无 of what nobody has filled in', async () => {
    const { app } = await makeTown()
    const bare = await openFor(app, '赵空白')
    for (const form of ['file_sheet', 'entry_guide', 'visit_sheet'] as const) {
      const text = await savedText({ app, fileId: bare.id, personId: bare.personId }, { form, fileId: bare.id })
      expect(text).not.toMatch(/(残疾类别|残疾等级|机动车|手机号码|学制|经营：|存款：)无/)
    }
  })

  it('show numbers in full with a reason, and masked without', async () => {
    const town = await makeTown()
    for (const kind of ['health', 'bank'] as const) {
      await town.app.call('consents.record', { personId: town.personId, kind, givenOn: day('2026-03-02') })
    }
    const full = await savedText(town, { form: 'file_sheet', fileId: town.fileId, why: '报县总工会' })
    const masked = await savedText(town, { form: 'file_sheet', fileId: town.fileId })
    for (const part of [PRIVATE.idNo, PRIVATE.mobile, PRIVATE.bankCard]) {
      expect(full).toContain(part)
      expect(masked).not.toContain(part)
    }
    expect(masked).toContain('420981************')
  })

  it.each(['file_sheet', 'aid_application', 'aid_approval'] as const)(
    'leave illness and account to the pen in %s while nobody has agreed to hand them on',
    async (form) => {
      const town = await makeTown()
      const text = await savedText(town, { form, fileId: town.fileId, why: '报县总工会' })
      expect(text).not.toContain(PRIVATE.illness)
      expect(text).not.toContain(PRIVATE.bankCard)
      expect(text).toContain(PRIVATE.idNo)
    },
  )

  it('leave a free place, not a dash, where somebody is to write', async () => {
    const town = await makeTown()
    const text = await savedText(town, { form: 'file_sheet', fileId: town.fileId, why: '报县总工会' })
    expect(text).toContain('健康状况*疾病名称残疾类别残疾等级')
    expect(text).toContain('银行卡号*户名')
  })

  it.each(FILE_FORMS)('say which boxes %s leaves to the pen, and none that it has not got', async (form) => {
    const town = await makeTown()
    const spec = { form, fileId: town.fileId, why: '报县总工会' }
    const { leftBlank } = await town.app.call('forms.preview', spec)
    const without = await savedText(town, spec)
    for (const [kind, word] of [['health', '一般疾病'], ['bank', PRIVATE.bankCard]] as const) {
      await town.app.call('consents.record', { personId: town.personId, kind, givenOn: day('2026-03-02') })
      const text = await savedText(town, spec)
      const isSaid = text.split(word).length > without.split(word).length
      const said = leftBlank.filter((part) => part.kind === kind)
      expect(said).toEqual(isSaid ? [{ personName: '王建国', kind, why: 'missing' }] : [])
    }
    expect((await town.app.call('forms.preview', spec)).leftBlank).toEqual([])
  })

  it('no longer show what rested on a consent that was taken back', async () => {
    const town = await makeTown()
    const spec = { form: 'file_sheet', fileId: town.fileId, why: '报县总工会' } as const
    for (const kind of ['health', 'bank'] as const) {
      const { id } = await town.app.call(
        'consents.record', { personId: town.personId, kind, givenOn: day('2026-03-02') },
      )
      await town.app.call('consents.withdraw', { id, on: day('2026-03-30') })
    }
    const text = await savedText(town, spec)
    expect(text).not.toContain(PRIVATE.illness)
    expect(text).not.toContain(PRIVATE.bankCard)
    const { leftBlank } = await town.app.call('forms.preview', spec)
    expect(leftBlank.map(({ kind, why }) => [kind, why])).toEqual([['health', 'withdrawn'], ['bank', 'withdrawn']])
  })

  it('keep the account of one when somebody else of the household takes back his consent', async () => {
    const town = await makeTown()
    const { members } = await town.app.call('hardship.change', {
      id: town.fileId, lists: { members: [{ personId: town.personId, relation: '01' }, { newPerson: { name: '李梅' }, relation: '10' }] },
    })
    const wife = members[1]?.personId ?? ''
    await town.app.call('consents.record', { personId: town.personId, kind: 'bank', givenOn: day('2026-03-02') })
    const { id } = await town.app.call('consents.record', { personId: wife, kind: 'bank', givenOn: day('2026-03-02') })
    await town.app.call('consents.withdraw', { id, on: day('2026-03-30') })
    expect(await savedText(town, { form: 'file_sheet', fileId: town.fileId, why: '报县总工会' })).toContain(PRIVATE.bankCard)
  })

  it('are logged with the file when they are saved or printed, and when numbers are looked at', async () => {
    const { app, fileId } = await makeTown()
    const { token } = await app.call('forms.preview', { form: 'file_sheet', fileId, why: '报县总工会' })
    await app.call('forms.notePrinted', { token })
    await app.call('forms.preview', { form: 'file_sheet', fileId })
    const { rows } = await app.call('audit.list', { limit: 20 })
    const own = rows.filter(({ action, entityId }) => action.startsWith('forms.') && entityId === fileId)
    const lines = own.map(({ action, why }) => ({ action, why }))
    expect(lines.toReversed()).toEqual([
      { action: 'forms.preview', why: '报县总工会' }, { action: 'forms.print', why: '报县总工会' },
    ])
  })

  it('are offered as the very bytes that are saved', async () => {
    const { app, fileId } = await makeTown()
    const spec = { form: 'visit_sheet', fileId } as const
    const { token, snapshotNo } = await app.call('forms.preview', spec)
    const path = join(app.dataDir, '表.pdf')
    app.answers.save.push(path)
    const saved = await app.call('forms.savePdf', { spec, token })
    expect(saved.snapshotNo).toBe(snapshotNo)
    expect(Buffer.from(app.host.previews.get(token)?.bytes ?? [])).toEqual(readFileSync(path))
  })

  it('name whose characters no font has', async () => {
    const { app, fileId, personId } = await makeTown()
    await app.call('members.change', { id: personId, fields: { name: '王\u{10FFFD}' } })
    const { missingGlyphs } = await app.call('forms.preview', { form: 'missing_slip', fileId })
    expect(missingGlyphs).toEqual([{ name: '王\u{10FFFD}', character: '\u{10FFFD}', codePoint: 'U+10FFFD' }])
  })
})

describe('公示', () => {
  it('never shows number, phone, address, account or illness, whatever is asked', async () => {
    const town = await makeTown()
    const picked = { ids: [town.fileId] }
    const text = await savedText(town, { form: 'publicity', filter: picked, masked: false, why: '要全的', ...PUBLIC })
    expect(text).toContain('王建国')
    expect(text).toContain('因病致困')
    const secrets = [...Object.values(PRIVATE), '420981', '1990', '1380000', '5670']
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
  })

  it('is kept, so that its number brings back what hung on the wall', async () => {
    const town = await makeTown()
    const { app } = town
    app.answers.save.push(join(app.dataDir, '公示.pdf'))
    const picked = { ids: [town.fileId] }
    const { snapshotNo } = await app.call('forms.savePdf', { spec: { form: 'publicity', filter: picked, ...PUBLIC } })
    await app.call('members.change', { id: town.personId, fields: { name: '王改名' } })
    const { token } = await app.call('roster.openPaper', { snapshotNo })
    const text = (await readPdfPages(app.host.previews.get(token)?.bytes ?? new Uint8Array())).map(joined).join('')
    expect(text).toContain('王建国')
    expect((await app.call('roster.papers'))[0]).toMatchObject({
      snapshotNo, preset: 'publicity', masked: true, count: 1,
    })
  })

  it('hangs up only what is to be published, unless files were picked', async () => {
    const town = await makeTown()
    const posted = await openFor(town.app, '李志强')
    await bringTo(town.app, posted.id, 'publicity')
    await openFor(town.app, '赵六')
    const text = await savedText(town, { form: 'publicity', ...PUBLIC })
    expect(text).toContain('拟将以下1户')
    expect(text).toContain('李志强')
  })

  it('is not made for nobody', async () => {
    const { app } = await makeTown()
    await expect(
      app.call('forms.preview', { form: 'publicity', ...PUBLIC }),
    ).rejects.toMatchObject({ body: { reason: 'nobody_to_publish' } })
  })

  it('needs its days and a phone for objections', async () => {
    const { app, fileId } = await makeTown()
    await expect(
      app.call('forms.preview', { form: 'publicity', filter: { ids: [fileId] } }),
    ).rejects.toMatchObject({ body: { reason: 'required' } })
  })
})

describe('lists', () => {
  it('汇总表 asks for a reason before it shows numbers', async () => {
    const { app } = await makeTown()
    await expect(app.call('forms.preview', { form: 'summary', masked: false })).rejects.toMatchObject({ body: { reason: 'reason_needed' } })
  })

  it('汇总表 goes into a workbook, and is kept and logged', async () => {
    const { app } = await makeTown()
    const path = join(app.dataDir, '汇总.xlsx')
    app.answers.save.push(path)
    const { snapshotNo, count } = await app.call('forms.saveWorkbook', { form: 'summary', masked: false, why: '报县总工会' })
    const sheet = Object.values(read(readFileSync(path)).Sheets)[0]
    const rows: string[][] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 })
    expect(rows[3]).toEqual(expect.arrayContaining(['王建国', PRIVATE.idNo, PRIVATE.mobile, PRIVATE.address]))
    expect(rows.at(-1)).toEqual([`凭证号 ${snapshotNo}`])
    expect(rows.at(-2)?.[0]).toMatch(/^工会主席（签字）：.*填表日期：$/)
    expect(count).toBe(1)
    expect((await app.call('audit.list', { action: 'forms.saveWorkbook' })).rows[0]).toMatchObject({ why: '报县总工会' })
  })

  it('a form has no workbook', async () => {
    const { app, fileId } = await makeTown()
    await expect(
      app.call('forms.saveWorkbook', { form: 'file_sheet', fileId }),
    ).rejects.toMatchObject({ body: { reason: 'no_workbook' } })
  })

  it('签收表 prints the rows of a campaign by their numbers, accounts masked', async () => {
    const town = await makeTown()
    const { app } = town
    const id = await addCampaign(app)
    await app.call('campaigns.record', { id, on: day('2026-03-25'), payMethod: '1', lines: await planLines(app, id) })
    await app.call('consents.record', { personId: town.personId, kind: 'bank', givenOn: day('2026-03-02') })
    const text = await savedText(town, { form: 'sign_off_sheet', campaignId: id })
    expect(text).toContain('1王建国')
    expect(text).toContain('合计1人，金额500.00元（大写：伍佰元整）')
    expect(text).toContain('****5670')
    expect(text).not.toContain(PRIVATE.bankCard)
    expect(await savedText(town, { form: 'publicity', campaignId: id, ...PUBLIC })).toContain('2026年两节送温暖发放公示')
    expect(await savedText(town, { form: 'aid_ledger' })).toContain('合计1笔，金额500.00元')
  })

  it('签收表 leaves an account to the pen while its owner has not agreed, and does not call it cash', async () => {
    const town = await makeTown()
    const { app } = town
    const id = await addCampaign(app)
    await app.call('campaigns.record', { id, on: day('2026-03-25'), payMethod: '1', lines: await planLines(app, id) })
    const text = await savedText(town, { form: 'sign_off_sheet', campaignId: id, why: '发放' })
    expect(text).not.toContain(PRIVATE.bankCard)
    expect(text).toContain('500.00合计1人')
    const { leftBlank } = await app.call('forms.preview', { form: 'sign_off_sheet', campaignId: id })
    expect(leftBlank).toEqual([{ personName: '王建国', kind: 'bank', why: 'missing' }])
  })

  it('台账 goes into a workbook whose amounts can be added up', async () => {
    const { app } = await makeTown()
    const id = await addCampaign(app)
    await app.call('campaigns.record', { id, on: day('2026-03-25'), payMethod: '1', lines: await planLines(app, id) })
    const path = join(app.dataDir, '台账.xlsx')
    app.answers.save.push(path)
    await app.call('forms.saveWorkbook', { form: 'aid_ledger' })
    const sheet = Object.values(read(readFileSync(path)).Sheets)[0]
    const rows: unknown[][] = sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1 })
    expect(rows[3]?.[rows[2]?.indexOf('金额(元)') ?? -1]).toBe(500)
  })

  it('销毁清册 holds only what has been kept long enough', async () => {
    const town = await makeTown()
    expect(await savedText(town, { form: 'destroy_list' })).toContain('合计0卷')
  })
})

async function addTemplate(app: TestApp, paragraphs: readonly string[]) {
  const path = join(app.dataDir, '模板.docx')
  writeFileSync(path, makeWordFile(paragraphs))
  app.answers.open.push(path)
  return app.call('templates.add', { name: '县里的申请表', subject: 'hardship_file' })
}

describe('a Word template', () => {
  it('is kept, listed, filled with full numbers and logged with the reason', async () => {
    const { app, fileId } = await makeTown()
    const { id } = await addTemplate(app, ['{姓名} {身份证号}', '{#家庭成员}{成员姓名}{/家庭成员}'])
    expect(await app.call('templates.list')).toEqual([
      { id, name: '县里的申请表', subject: 'hardship_file', fields: ['姓名', '身份证号', '家庭成员', '成员姓名'] },
    ])
    const path = join(app.dataDir, '填好.docx')
    app.answers.save.push(path)
    await app.call('templates.fill', { id, recordId: fileId, why: '报县总工会' })
    expect(readWordFile(readFileSync(path))[0]).toBe(`王建国 ${PRIVATE.idNo}`)
    const { rows } = await app.call('audit.list', { action: 'templates.fill' })
    expect(rows[0]).toMatchObject({ entityId: fileId, why: '报县总工会' })
  })

  it('with a name that nobody knows is refused, and the name is told', async () => {
    const { app } = await makeTown()
    await expect(addTemplate(app, ['{姓名} {身份证号码}', '{关系}'])).rejects.toMatchObject({
      body: { reason: 'unknown_fields', details: { names: '身份证号码、关系' } },
    })
    expect(await app.call('templates.list')).toEqual([])
  })

  it('without any name is refused', async () => {
    const { app } = await makeTown()
    await expect(addTemplate(app, ['申请表'])).rejects.toMatchObject({ body: { reason: 'template_without_fields' } })
  })

  it('goes to the recycle bin and is no longer offered', async () => {
    const { app, fileId } = await makeTown()
    const { id } = await addTemplate(app, ['{姓名}'])
    await app.call('templates.remove', { id })
    expect(await app.call('templates.list')).toEqual([])
    await expect(app.call('templates.fill', { id, recordId: fileId, why: '试' })).rejects.toMatchObject({
      body: { reason: 'form_template_not_found' },
    })
    expect(existsSync(join(app.dataDir, '填好.docx'))).toBe(false)
  })

  it.each(['aid_campaign', 'person'] as const)('for %s has names of its own', async (subject) => {
    const { app } = await makeTown()
    const names = await app.call('templates.fields', { subject })
    expect(names.map(({ name }) => name)).toContain('工会名称')
    expect(names.map(({ name }) => name)).not.toContain('档案编号')
  })
})
