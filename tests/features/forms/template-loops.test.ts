import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { namesOf } from '../../../electron/features/forms/templates/fields.ts'
import { LOOPS } from '../../../renderer/features/help/pages/FormsPage.tsx'
import { TEMPLATE_SUBJECTS, type TemplateSubject } from '../../../shared/contract/forms.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addCampaign, openApproved, planLines } from '../aid/support.ts'
import { makeWordFile } from './word-file.ts'

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** A Word document with one table, a text for each cell. */
function makeWordTable(rows: readonly (readonly string[])[]): Uint8Array {
  const body = rows.map((texts) => `<w:tr>${texts.map(toCell).join('')}</w:tr>`).join('')
  return makeWordFile([], {
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${W}"><w:body><w:tbl>${body}</w:tbl></w:body></w:document>`,
  })
}

function toCell(text: string): string {
  return `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
}

/** The texts of each row of the table. */
function readWordTable(bytes: Uint8Array): string[][] {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, '')),
  )
}

async function addTemplate(app: TestApp, rows: readonly (readonly string[])[], subject: TemplateSubject = 'hardship_file') {
  const path = join(app.dataDir, '模板.docx')
  writeFileSync(path, makeWordTable(rows))
  app.answers.open.push(path)
  return app.call('templates.add', { name: '县里的表', subject })
}

async function fillTable(app: TestApp, id: string, recordId: string): Promise<string[][]> {
  const path = join(app.dataDir, '填好.docx')
  app.answers.save.push(path)
  await app.call('templates.fill', { id, recordId, why: '报县总工会' })
  return readWordTable(readFileSync(path))
}

/** A household of two children beside the worker, who earn something and nothing. */
async function openHousehold(app: TestApp): Promise<string> {
  const file = await openApproved(app)
  const worker = file.members.map(({ id, personId, relation }) => ({ id, personId, relation }))
  await app.call('hardship.change', {
    id: file.id,
    lists: {
      members: [
        ...worker,
        { newPerson: { name: '阿卜杜热依木·麦麦提图尔荪', birthOn: day('2004-02-29') }, relation: '22', school: '湖北工业大学' },
        { newPerson: { name: '王\u{2CC56}' }, relation: '32', workplace: '红星厂' },
      ],
    },
  })
  return file.id
}

describe('a row of a table in a Word template', () => {
  it('is written once for each of the household', async () => {
    const app = await makeTestApp()
    const fileId = await openHousehold(app)
    const { id, fields } = await addTemplate(app, [
      ['姓名', '关系', '单位或学校'], ['{#家庭成员}{成员姓名}', '{关系}', '{单位或学校}{/家庭成员}'], ['户主', '{姓名}', '{家庭人口}人'],
    ])
    expect(fields).toEqual(['家庭成员', '成员姓名', '关系', '单位或学校', '姓名', '家庭人口'])
    expect(await fillTable(app, id, fileId)).toEqual([
      ['姓名', '关系', '单位或学校'],
      ['阿卜杜热依木·麦麦提图尔荪', '长子', '湖北工业大学'],
      ['王\u{2CC56}', '长女', '红星厂'],
      ['户主', expect.any(String), '3人'],
    ])
  })

  it('is left out where nobody else belongs to the household', async () => {
    const app = await makeTestApp()
    const file = await openApproved(app)
    const { id } = await addTemplate(app, [['成员', '关系'], ['{#家庭成员}{成员姓名}', '{关系}{/家庭成员}'], ['完', '']])
    expect(await fillTable(app, id, file.id)).toEqual([['成员', '关系'], ['完', '']])
  })

  it('with a name that is none of the list is refused, and the name is told', async () => {
    const app = await makeTestApp()
    await expect(addTemplate(app, [['{#家庭成员}{姓名}', '{帮扶金额}{/家庭成员}']])).rejects.toMatchObject({
      body: { reason: 'unknown_fields', details: { names: expect.stringContaining('帮扶金额') } },
    })
  })

  it('over a list that nobody knows is refused, and the list is told', async () => {
    const app = await makeTestApp()
    await expect(addTemplate(app, [['{#成员}{成员姓名}{/成员}']])).rejects.toMatchObject({
      body: { reason: 'unknown_fields', details: { names: expect.stringContaining('成员') } },
    })
  })

  it('is written once for each payee of a campaign', async () => {
    const app = await makeTestApp()
    await openApproved(app)
    const campaignId = await addCampaign(app)
    const lines = await planLines(app, campaignId)
    await app.call('campaigns.record', { id: campaignId, on: day('2026-03-25'), payMethod: '2', lines })
    const names = await app.call('templates.fields', { subject: 'aid_campaign' })
    const list = names.find(({ name }) => name === '序号')?.list ?? ''
    const { id } = await addTemplate(app, [[`{#${list}}{序号}`, `{姓名}{/${list}}`], ['{合计大写}', '']], 'aid_campaign')
    const rows = await fillTable(app, id, campaignId)
    expect(rows).toEqual([['1', expect.any(String)], ['伍佰元整', '']])
  })
})

it('the help tells every list of a template, and the names in it', () => {
  const known = TEMPLATE_SUBJECTS.flatMap((subject) => namesOf(subject)).filter(({ list }) => list !== null)
  const told = LOOPS.flatMap(({ list, names }) => names.map((name) => ({ name, list })))
  expect(told).toEqual(known)
})
