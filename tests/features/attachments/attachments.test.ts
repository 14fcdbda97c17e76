import { existsSync, mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { inTables, openFor, record } from '../hardship/support.ts'
import { makePhonePhoto, makePng, PLACE, PLAIN_JPEG, PLAIN_PDF } from './pictures.ts'

function putFile(app: TestApp, name: string, bytes: Buffer): string {
  const path = join(app.dataDir, name)
  writeFileSync(path, bytes)
  app.answers.open.push(path)
  return path
}

async function addPaper(
  app: TestApp,
  personId: string,
  { name = '身份证.jpg', bytes = makePhonePhoto(), kind = 'id_copy', title = '' } = {},
): Promise<Attachment> {
  putFile(app, name, bytes)
  return app.call('attachments.add', { ownerTable: 'person', ownerId: personId, kind, title })
}

async function start(): Promise<{ app: TestApp; id: string; list: () => Promise<Attachment[]> }> {
  const app = await makeTestApp()
  const { id } = await app.call('members.add', { name: '王建国' })
  return { app, id, list: () => app.call('attachments.list', { ownerTable: 'person', ownerId: id }) }
}

describe('adding a paper', () => {
  it('keeps a photo under the name of its file when nobody names it', async () => {
    const { app, id, list } = await start()
    await addPaper(app, id, { name: '户口簿首页.JPG' })
    expect(await list()).toMatchObject([{ title: '户口簿首页', kind: 'id_copy', mediaType: 'image/jpeg' }])
  })

  it('keeps no trace of the place a photo was taken at, in the store or in the log', async () => {
    const { app, id } = await start()
    await addPaper(app, id)
    let found = ''
    await inTables(app, (sqlite) => {
      const contents = sqlite.prepare('select bytes from attachment_content').pluck().all() as Buffer[]
      const log = sqlite.prepare('select changes || facts from audit').pluck().all().join()
      found = Buffer.concat([...contents, Buffer.from(log)]).toString('latin1')
    })
    expect(found).toContain('JFIF')
    expect(found).not.toContain(PLACE)
  })

  it('writes the hash into the log and never the bytes', async () => {
    const { app, id } = await start()
    await addPaper(app, id, { bytes: Buffer.concat([PLAIN_PDF, Buffer.alloc(10_000, 'x'), PLAIN_PDF]) })
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line?.action).toBe('attachments.add')
    expect(JSON.stringify(line).length).toBeLessThan(1_000)
  })

  it('lies sealed on the disk', async () => {
    const { app, id } = await start()
    await addPaper(app, id, { bytes: Buffer.concat([PLAIN_PDF, Buffer.from('困难职工申请书'.repeat(50)), PLAIN_PDF]) })
    await app.call('store.lock')
    const files = ['gongyou.db', 'gongyou.db-wal'].map((name) => join(app.dataDir, name)).filter((path) => existsSync(path))
    expect(files.length).toBeGreaterThan(0)
    for (const path of files) expect(readFileSync(path).includes('困难职工申请书')).toBe(false)
  })

  it('refuses the same file on the same record and names the paper that is there', async () => {
    const { app, id } = await start()
    await addPaper(app, id, { title: '身份证正面' })
    await expect(addPaper(app, id)).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'same_file', details: { title: '身份证正面' } },
    })
  })

  it('takes the same file for another record and stores it once', async () => {
    const { app, id } = await start()
    const other = await app.call('members.add', { name: '李红' })
    await addPaper(app, id)
    await addPaper(app, other.id)
    let contents: unknown = null
    await inTables(app, (sqlite) => {
      contents = sqlite.prepare('select count(*) from attachment_content').pluck().get()
    })
    expect(contents).toBe(1)
  })

  it('hangs on a step of a household file, and the history of the file tells it', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    const stepId = (await record(app, file.id, 'apply', '2026-03-02')).steps.at(-1)?.id ?? ''
    putFile(app, '申请书.pdf', PLAIN_PDF)
    await app.call('attachments.add', { ownerTable: 'hardship_step', ownerId: stepId, kind: 'signed_sheet' })
    const [line] = await app.call('audit.historyOf', { entity: 'hardship_file', id: file.id })
    expect(line?.action).toBe('attachments.add')
    expect((await app.call('hardship.get', { id: file.id })).steps.at(-1)?.attachments).toBe(1)
  })

  it.each([
    ['hardship_file', 'hardship_file_not_found'],
    ['consent', 'consent_not_found'],
    ['aid', 'aid_not_found'],
  ] as const)('is refused for a %s that is not there, before any file is asked for', async (ownerTable, reason) => {
    const { app, id } = await start()
    putFile(app, 'a.jpg', PLAIN_JPEG)
    await expect(app.call('attachments.add', { ownerTable, ownerId: id, kind: 'other' })).rejects.toMatchObject({
      body: { code: 'not_found', reason },
    })
    expect(app.answers.open).toHaveLength(1)
  })

  it('leaves all as it was when the person closes the dialog', async () => {
    const { app, id, list } = await start()
    await expect(app.call('attachments.add', { ownerTable: 'person', ownerId: id, kind: 'photo' })).rejects.toMatchObject({
      body: { reason: 'cancelled' },
    })
    expect(await list()).toEqual([])
  })
})

describe('a file that cannot be taken', () => {
  it('of 25 MB is refused with the limit, without being read', async () => {
    const { app, id } = await start()
    const path = putFile(app, '大照片.jpg', PLAIN_JPEG)
    truncateSync(path, 25_000_000)
    expect(statSync(path).size).toBe(25_000_000)
    const before = process.memoryUsage().arrayBuffers
    await expect(app.call('attachments.add', { ownerTable: 'person', ownerId: id, kind: 'photo' })).rejects.toMatchObject({
      body: { code: 'invalid_input', reason: 'too_large', details: { file: '大照片.jpg', limit: 20_000_000 } },
    })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(5_000_000)
  })

  it.each([
    ['an iPhone photo', Buffer.from('00000018667479706865696300000000', 'hex'), 'not_a_picture_or_pdf'],
    ['a Word document', Buffer.from('PK\x03\x04....[Content_Types].xml'), 'not_a_picture_or_pdf'],
    ['half a photo', PLAIN_JPEG.subarray(0, 200), 'damaged'],
    ['an empty file', Buffer.alloc(0), 'empty'],
  ])('is refused by name: %s', async (_what, bytes, reason) => {
    const { app, id, list } = await start()
    await expect(addPaper(app, id, { bytes })).rejects.toMatchObject({ body: { code: 'invalid_input', reason } })
    expect(await list()).toEqual([])
  })

  it.each([
    ['that is gone', '不在了.jpg', 'file_missing'],
    ['that is a folder', '文件夹', 'not_a_picture_or_pdf'],
  ])('is refused by name: one %s', async (_what, name, reason) => {
    const { app, id } = await start()
    mkdirSync(join(app.dataDir, '文件夹'))
    app.answers.open.push(join(app.dataDir, name))
    await expect(app.call('attachments.add', { ownerTable: 'person', ownerId: id, kind: 'photo' })).rejects.toMatchObject({
      body: { reason },
    })
  })
})

describe('a paper that is there', () => {
  it('gets another name and kind, and the history says what it was', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id)
    await app.call('attachments.change', { id: paper.id, title: '身份证反面', kind: 'other' })
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line?.changes[0]).toMatchObject({ before: { title: '身份证', kind: 'id_copy' }, after: { title: '身份证反面' } })
  })

  it('is shown to the page byte by byte, and that it was looked at is written down', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id, { bytes: makePng() })
    const { token, mediaType } = await app.call('attachments.open', { id: paper.id })
    expect(mediaType).toBe('image/png')
    expect(Buffer.from(app.host.previews.get(token)?.bytes ?? []).equals(makePng())).toBe(true)
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line).toMatchObject({ action: 'attachments.open', facts: { title: '身份证' } })
  })

  it('gives its small picture once and without a line in the log', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id)
    const { token } = await app.call('attachments.glance', { id: paper.id })
    expect(app.host.previews.get(token)).toMatchObject({ type: 'image/jpeg', once: true })
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line?.action).toBe('attachments.add')
  })

  it('is saved outside with a reason, which the log keeps', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id, { bytes: PLAIN_PDF })
    app.answers.save.push(join(app.dataDir, '出.pdf'))
    await app.call('attachments.save', { id: paper.id, why: '交县总工会核对' })
    expect(readFileSync(join(app.dataDir, '出.pdf')).equals(PLAIN_PDF)).toBe(true)
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line).toMatchObject({ action: 'attachments.save', why: '交县总工会核对' })
  })

  it('is not saved without a reason', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id)
    await expect(app.call('attachments.save', { id: paper.id, why: ' ' })).rejects.toMatchObject({
      body: { code: 'invalid_input' },
    })
  })
})

describe('a paper in the recycle bin', () => {
  it('is gone from its record and stands in the bin by person and name', async () => {
    const { app, id, list } = await start()
    const paper = await addPaper(app, id)
    await app.call('attachments.remove', { id: paper.id })
    expect(await list()).toEqual([])
    expect(await app.call('trash.list')).toMatchObject([{ entity: 'attachment', id: paper.id, label: '王建国 身份证' }])
    await expect(app.call('attachments.open', { id: paper.id })).rejects.toMatchObject({
      body: { reason: 'attachment_not_found' },
    })
  })

  it('comes back whole', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id, { bytes: makePng() })
    await app.call('attachments.remove', { id: paper.id })
    await app.call('trash.restore', { entity: 'attachment', id: paper.id })
    const { token } = await app.call('attachments.open', { id: paper.id })
    expect(Buffer.from(app.host.previews.get(token)?.bytes ?? []).equals(makePng())).toBe(true)
  })

  it('does not come back beside a second copy of itself', async () => {
    const { app, id } = await start()
    const paper = await addPaper(app, id)
    await app.call('attachments.remove', { id: paper.id })
    await addPaper(app, id)
    await expect(app.call('trash.restore', { entity: 'attachment', id: paper.id })).rejects.toMatchObject({
      body: { reason: 'same_file' },
    })
  })

  it('comes back by Ctrl+Z too', async () => {
    const { app, id, list } = await start()
    const paper = await addPaper(app, id)
    await app.call('attachments.remove', { id: paper.id })
    await app.call('undo.last')
    expect(await list()).toHaveLength(1)
  })
})

async function destroyed(): Promise<{ app: TestApp; fileId: string; paperId: string }> {
  const app = await makeTestApp()
  const file = await openFor(app)
  putFile(app, '诊断.jpg', PLAIN_JPEG)
  const paper = await app.call('attachments.add', { ownerTable: 'hardship_file', ownerId: file.id, kind: 'diagnosis' })
  await inTables(app, (sqlite) => {
    sqlite.prepare('update attachment_content set bytes = ?').run(Buffer.alloc(0))
    sqlite.prepare('update attachment set deleted_at = created_at').run()
    sqlite.prepare("update hardship_file set destroyed_on = '2026-03-01', destroyed_by = '甲、乙'").run()
  })
  return { app, fileId: file.id, paperId: paper.id }
}

describe('a paper on the file of a household', () => {
  it('keeps whose it is, and can be given to somebody else', async () => {
    const app = await makeTestApp()
    const file = await openFor(app)
    putFile(app, '诊断.jpg', PLAIN_JPEG)
    const owner = { ownerTable: 'hardship_file', ownerId: file.id } as const
    const paper = await app.call('attachments.add', { ...owner, kind: 'diagnosis', personId: file.personId })
    expect(paper.personId).toBe(file.personId)
    const { id: personId } = await app.call('members.add', { name: '李红' })
    await app.call('attachments.change', { id: paper.id, personId })
    expect(await app.call('attachments.list', owner)).toMatchObject([{ personId, kind: 'diagnosis' }])
    await app.call('attachments.change', { id: paper.id, title: '诊断证明' })
    expect(await app.call('attachments.list', owner)).toMatchObject([{ personId, title: '诊断证明' }])
  })
})

describe('a paper that was destroyed with its household file', () => {
  it('is not in the recycle bin and does not come back', async () => {
    const { app, paperId } = await destroyed()
    expect(await app.call('trash.list')).toEqual([])
    await expect(app.call('trash.restore', { entity: 'attachment', id: paperId })).rejects.toMatchObject({
      body: { reason: 'attachment_not_found' },
    })
  })

  it('leaves no room for new papers on that file', async () => {
    const { app, fileId } = await destroyed()
    await expect(
      app.call('attachments.add', { ownerTable: 'hardship_file', ownerId: fileId, kind: 'diagnosis' }),
    ).rejects.toMatchObject({ body: { reason: 'file_destroyed' } })
  })

  it('can be kept again on another record', async () => {
    const { app } = await destroyed()
    const other = await app.call('members.add', { name: '李红' })
    const paper = await addPaper(app, other.id, { bytes: PLAIN_JPEG })
    const { token } = await app.call('attachments.open', { id: paper.id })
    expect(app.host.previews.get(token)?.bytes.length).toBe(PLAIN_JPEG.length)
  })
})
