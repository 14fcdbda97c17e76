import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { read, utils, write, type WorkBook } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { LEDGER_COLUMNS } from '../../../electron/features/import/ledger/template.ts'
import {
  readContractTerm, readEmploymentForm, readEndReason, readLedgerState, readSigned,
} from '../../../shared/domain/import/labour-words.ts'
import { findYesOrNo } from '../../../shared/domain/import/codes-from-text.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { previewFile } from './support.ts'

const LI = '420981199003071231'
const ROW: Readonly<Record<string, string>> = {
  序号: '1', 姓名: '李志强', 身份证号: LI, 岗位: '车工', 用工形式: '全日制', 用工起始日: '2024-03-05', 是否签订劳动合同: '已签',
  合同编号: 'HT-1', 合同类型: '固定期限', 签订日期: '2024-03-04', 合同起始日期: '2024-03-05', 合同终止日期: '2027-03-04',
  试用期至: '2024-06-04', 是否交付本人: '是', 月工资: '5200', 合同状态: '履行',
}

async function saveTemplate(app: TestApp, unitId: string | null): Promise<string> {
  const path = join(app.dataDir, '台账模板.xlsx')
  app.answers.save.push(path)
  await app.call('import.saveTemplate', { subject: 'labour', unitId })
  return path
}

function openBook(path: string): WorkBook {
  return read(readFileSync(path), { cellNF: true, sheetStubs: true })
}

/** Fills a row in as an enterprise would, under the example. */
async function fillIn(app: TestApp, unitId: string | null): Promise<string> {
  const path = await saveTemplate(app, unitId)
  const book = openBook(path)
  const sheet = book.Sheets['劳动合同台账']
  if (sheet === undefined) throw new Error('no ledger in the template')
  const lines = utils.sheet_to_json<string[]>(sheet, { header: 1 })
  const header = lines.findIndex((line) => line.includes('身份证号'))
  utils.sheet_add_aoa(sheet, [(lines[header] ?? []).map((name) => ROW[name] ?? '')], { origin: { r: header + 2, c: 0 } })
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }))
  return path
}

describe('the blank ledger', () => {
  it('comes back filled in and needs no column set by hand', async () => {
    const app = await makeTestApp()
    const preview = await previewFile(app, await fillIn(app, null))
    expect(preview.subject).toBe('labour')
    const fields = new Map(preview.columns.map(({ header, field }) => [header, field]))
    expect(LEDGER_COLUMNS.map(({ header }) => fields.get(header) ?? null)).toEqual(LEDGER_COLUMNS.map(({ field }) => field))
  })

  it('is read without its example', async () => {
    const app = await makeTestApp()
    const { counts } = await previewFile(app, await fillIn(app, null))
    expect(counts.people).toBe(1)
  })

  it('brings in what was filled in, at the unit that it was made for', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '宏达机械厂' })
    const { batchId } = await previewFile(app, await fillIn(app, unit.id))
    await app.call('import.apply', { batchId })
    const [row] = (await app.call('employments.list', {})).rows
    const employment = await app.call('employments.get', { id: row?.id ?? '' })
    expect(employment).toMatchObject({
      name: '李志强', unitName: '宏达机械厂', form: '1', hiredOn: '2024-03-05', fields: { payFen: 520_000 },
      contracts: [{
        contractNo: 'HT-1', term: 'fixed', signedOn: '2024-03-04', startsOn: '2024-03-05', endsOn: '2027-03-04',
        probationEndsOn: '2024-06-04', delivered: true,
      }],
    })
  })

  it('keeps every digit of a number typed into an empty row', async () => {
    const app = await makeTestApp()
    const sheet = openBook(await saveTemplate(app, null)).Sheets['劳动合同台账']
    expect(['C5', 'C6', 'C304'].map((cell) => sheet?.[cell]?.z)).toEqual(['@', '@', '@'])
  })

  it('has nothing to import as it was sent', async () => {
    const app = await makeTestApp()
    const path = await saveTemplate(app, null)
    await expect(previewFile(app, path)).rejects.toMatchObject({ body: { reason: 'empty' } })
  })

  it('is named after its unit', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '宏达机械厂' })
    let asked = ''
    app.host.pickSaveFile = async (name) => {
      asked = name
      return join(app.dataDir, basename(name))
    }
    await app.call('import.saveTemplate', { subject: 'labour', unitId: unit.id })
    expect(asked).toBe('宏达机械厂-劳动合同台账.xlsx')
  })
})

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  form: readEmploymentForm, signed: readSigned, contractType: readContractTerm, delivered: findYesOrNo, state: readLedgerState,
  endReason: readEndReason,
}

describe('the words that the explanations offer', () => {
  it.each(LEDGER_COLUMNS.flatMap(({ header, field, words = [] }) => words.map((word) => ({ header, field, word }))))(
    '$header: $word is understood',
    ({ field, word }) => {
      expect(READERS[field ?? '']?.(word) ?? null).not.toBeNull()
    },
  )
})
