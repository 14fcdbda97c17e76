import { read, utils } from '@e965/xlsx'
import { expect, it } from 'vitest'
import { writePlainWorkbook } from '../../electron/sheets/write-plain-workbook.ts'

const MADE_AT = '2026-03-02T01:00:00.000Z'

async function readBack(rows: string[][], headers = ['姓名', '证件号码']): Promise<unknown[]> {
  const book = read(await writePlainWorkbook({ sheetName: '人员 & <单位>', headers, rows, madeAt: MADE_AT }), { type: 'array' })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  return sheet === undefined ? [] : utils.sheet_to_json(sheet, { header: 1, raw: false, defval: '' })
}

it('keeps every digit and every character as it was', async () => {
  const rows = [['王 建国', '330106198503071238'], ['阿卜杜热依木·麦麦提图尔荪', '0012'], ['𠮷田 <&">', '']]
  expect(await readBack(rows)).toEqual([['姓名', '证件号码'], ...rows])
})

it('drops what no XML may hold and lets nothing run as a formula', async () => {
  expect(await readBack([['a\u0000\u001fb', '=1+1']])).toEqual([['姓名', '证件号码'], ['ab', "'=1+1"]])
})

it('finds its way past the column Z', async () => {
  const headers = Array.from({ length: 60 }, (_column, index) => `第${index}列`)
  const row = headers.map((_header, index) => String(index))
  expect(await readBack([row], headers)).toEqual([headers, row])
})
