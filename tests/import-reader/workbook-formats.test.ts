import { CFB, utils, write, type BookType, type WorkBook } from '@e965/xlsx'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'
import { encodeText, findCell, findProblem, getSheet, listTexts, readRoster } from './support.ts'

const TABLE = [
  ['姓名', '身份证号', '手机号'],
  ['吕刚', '370124199003071231', '13800000000'],
  ['阿依古丽·吐尔逊', '65312519850318532X', '0531-83450000'],
]

function writeTable(bookType: BookType): Uint8Array {
  const book: WorkBook = { SheetNames: ['花名册'], Sheets: { 花名册: utils.aoa_to_sheet(TABLE) } }
  return new Uint8Array(write(book, { type: 'array', bookType }))
}

describe('workbook formats', () => {
  // Files of .et are .xls inside.
  it.each<BookType>(['xlsx', 'xlsm', 'xlsb', 'ods', 'fods', 'xls', 'xlml', 'biff2'])(
    'keeps the digits of text cells in %s',
    (bookType) => {
      const ids = getSheet(writeTable(bookType)).rows.map((row) => row?.[1])
      expect(ids.slice(1).map((cell) => [cell?.kind, cell?.text])).toEqual([
        ['text', '370124199003071231'],
        ['text', '65312519850318532X'],
      ])
    },
  )

  const unicode: BookType[] = ['xlsx', 'xlsb', 'ods', 'fods', 'xls', 'xlml']
  it.each(unicode)('keeps Chinese text and sheet names in %s', (bookType) => {
    const bytes = writeTable(bookType)
    expect([readWorkbook(bytes).sheets[0]?.name, listTexts(getSheet(bytes))]).toEqual(['花名册', TABLE])
  })

  it('reads the Chinese of an Excel 95 file by its code page', () => {
    expect(listTexts(getSheet(makeExcel95({ codepage: 936 })))).toEqual([['姓名', '370124199003071231']])
  })

  it('takes an Excel 95 file without a code page for Chinese', () => {
    expect(listTexts(getSheet(makeExcel95({})))).toEqual([['姓名', '370124199003071231']])
  })

  it('refuses an .xls that asks for a password', () => {
    expect(findProblem(makeExcel95({ password: true }))).toBe('password')
  })

  it.each([0.05, 0.3, 0.6, 0.9, 0.999])('refuses an .xls cut at %f of its length', (share) => {
    const whole = readRoster('r04')
    expect(findProblem(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged')
  })

  it('refuses an .xls whose last records are missing', () => {
    expect(findProblem(makeExcel95({ ends: false }))).toBe('damaged')
  })

  it('takes a compound file without a workbook for something else', () => {
    expect(findProblem(wrap({ WordDocument: new Uint8Array(5000) }))).toBe('not_a_spreadsheet')
  })

  it('does not take a workbook embedded in a document for the file itself', () => {
    expect(findProblem(wrap({ 'ObjectPool/_1/Workbook': new Uint8Array(5000) }))).toBe('not_a_spreadsheet')
  })

  it('shows no day for the Chinese year-and-month format that .xls files do not spell out', () => {
    expect(findCell(getSheet(makeExcel95({ dateFormat: 57 })), 'C1')).toMatchObject({ format: 'mmm-yy', isDate: true })
  })

  it('tells hidden sheets and rows of SpreadsheetML', () => {
    const xml =
      '<?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?>' +
      '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" ' +
      'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<Worksheet ss:Name="表"><Table><Row><Cell><Data ss:Type="String">吕刚</Data></Cell></Row>' +
      '<Row ss:Hidden="1"><Cell><Data ss:Type="String">370124199003071231</Data></Cell></Row></Table>' +
      '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet></Workbook>'
    const sheet = getSheet(encodeText(xml))
    expect([sheet.name, sheet.hidden, [...sheet.hiddenRows], listTexts(sheet)]).toEqual([
      '表',
      true,
      [1],
      [['吕刚'], ['370124199003071231']],
    ])
  })

  it('tells hidden sheets and rows of an OpenDocument sheet', () => {
    const content =
      '<office:document-content><office:automatic-styles><style:style style:name="ta1" style:family="table">' +
      '<style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body>' +
      '<office:spreadsheet><table:table table:name="表" table:style-name="ta1">' +
      makeOdsRow('', '姓名') +
      makeOdsRow('table:visibility="filter" table:number-rows-repeated="2"', '吕刚') +
      makeOdsRow('table:visibility="collapse"', '李娜') +
      '</table:table></office:spreadsheet></office:body></office:document-content>'
    const parts = { 'content.xml': encodeText(content), 'META-INF/manifest.xml': encodeText('<manifest:manifest/>') }
    const sheet = getSheet(zipSync(parts))
    expect([sheet.hidden, [...sheet.hiddenRows], listTexts(sheet)]).toEqual([
      true,
      [1, 2, 3],
      [['姓名'], ['吕刚'], ['吕刚'], ['李娜']],
    ])
  })

  it('refuses SpreadsheetML that was cut short', () => {
    const bytes = writeTable('xlml')
    expect(findProblem(bytes.subarray(0, bytes.length - 40))).toBe('damaged')
  })
})

function makeOdsRow(attributes: string, text: string): string {
  return (
    `<table:table-row ${attributes}><table:table-cell office:value-type="string"><text:p>${text}</text:p>` +
    '</table:table-cell></table:table-row>'
  )
}

interface Excel95 {
  codepage?: number
  password?: boolean
  ends?: boolean
  dateFormat?: number
}

const GBK_NAME = [0xd0, 0xd5, 0xc3, 0xfb]

/** One sheet with 姓名, a number as text and a date, record by record as Excel 95 writes it. */
function makeExcel95({ codepage, password = false, ends = true, dateFormat = 14 }: Excel95): Uint8Array {
  const digits = [...Buffer.from('370124199003071231', 'latin1')]
  const head = [
    ...record(0x0809, [...u16(0x0500), ...u16(0x0005), 0, 0, 0, 0]),
    ...(password ? record(0x002f, [0, 0, 0, 0]) : []),
    ...(codepage === undefined ? [] : record(0x0042, u16(codepage))),
    ...record(0x00e0, [...u16(0), ...u16(0), ...Array<number>(12).fill(0)]),
    ...record(0x00e0, [...u16(0), ...u16(dateFormat), ...Array<number>(12).fill(0)]),
  ]
  const start = head.length + 4 + 11 + 4
  const stream = [
    ...head,
    ...record(0x0085, [...u16(start), 0, 0, 0, 0, GBK_NAME.length, ...GBK_NAME]),
    ...record(0x000a, []),
    ...record(0x0809, [...u16(0x0500), ...u16(0x0010), 0, 0, 0, 0]),
    ...record(0x0204, [...u16(0), ...u16(0), ...u16(0), ...u16(GBK_NAME.length), ...GBK_NAME]),
    ...record(0x0204, [...u16(0), ...u16(1), ...u16(0), ...u16(digits.length), ...digits]),
    ...(dateFormat === 14 ? [] : record(0x0203, [...u16(0), ...u16(2), ...u16(1), 0, 0, 0, 0, 0, 0x6a, 0xe0, 0x40])),
    ...(ends ? record(0x000a, []) : []),
  ]
  // Streams of 4,096 bytes and more stand in sectors of their own.
  return wrap({ Book: Uint8Array.from([...stream, ...Array<number>(5000 - stream.length).fill(0)]) })
}

function wrap(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content)
  return new Uint8Array(CFB.write(file, { type: 'buffer' }))
}

function record(id: number, body: number[]): number[] {
  return [...u16(id), ...u16(body.length), ...body]
}

function u16(number: number): number[] {
  return [number & 0xff, number >> 8]
}
