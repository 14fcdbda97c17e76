import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { findCell, findProblem, getSheet, listTexts, makeXlsx, readRoster } from './support.ts'

const NAME = '<c r="A1" t="inlineStr"><is><t>吕刚</t></is></c>'

function makeSheet(rows: string, more: { before?: string; after?: string; styles?: string } = {}): Uint8Array {
  const { before = '', after = '', styles } = more
  const parts = styles === undefined ? {} : { 'xl/styles.xml': styles }
  return makeXlsx(`${before}<sheetData>${rows}</sheetData>${after}`, parts)
}

describe('cells of an .xlsx', () => {
  it.each([
    ['a stored number', '<c r="A1"><f>1+1</f><v>2</v></c>', { kind: 'number', text: '2', number: 2, formula: true }],
    ['a stored text', '<c r="A1" t="str"><f>"a"</f><v>女</v></c>', { kind: 'text', text: '女', formula: true }],
    ['a stored zero', '<c r="A1"><f>1-1</f><v>0</v></c>', { kind: 'number', text: '0', number: 0, formula: true }],
    ['no stored value', '<c r="A1"><f>B1</f></c>', { kind: 'error', text: '', formula: true }],
    ['an empty value', '<c r="A1" s="0"><f>B1</f><v></v></c>', { kind: 'error', text: '', formula: true }],
    ['a stored error', '<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { kind: 'error', text: '#N/A', formula: true }],
  ])('reads a formula with %s', (_, cell, expected) => {
    const sheet = getSheet(makeSheet(`<row r="1">${cell}</row>`))
    expect(findCell(sheet, 'A1')).toMatchObject(expected)
  })

  it('takes a formula whose stored text is empty for an empty cell', () => {
    const sheet = getSheet(makeSheet('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>'))
    expect(findCell(sheet, 'A1')).toBeUndefined()
  })

  it.each([
    ['3.70124199003071E17', '370124199003071000'],
    ['13800000000', '13800000000'],
    ['1990.1', '1990.1'],
  ])('writes the number %s without an exponent', (stored, text) => {
    const sheet = getSheet(makeSheet(`<row r="1"><c r="A1"><v>${stored}</v></c></row>`))
    expect(findCell(sheet, 'A1')?.text).toBe(text)
  })

  it.each([
    [57, 'mmm-yy'],
    [31, 'm/d/yy'],
  ])('knows the Chinese date format %i that files do not spell out', (id, format) => {
    const styles = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`
    const sheet = getSheet(makeSheet('<row r="1"><c r="A1" s="1"><v>33000</v></c></row>', { styles }))
    expect(findCell(sheet, 'A1')).toMatchObject({ number: 33000, format, isDate: true })
  })

  it('uses a format that the file spells out under a built-in number', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="57" formatCode="0.00"/></numFmts>' +
      '<cellXfs><xf numFmtId="57"/></cellXfs></styleSheet>'
    const sheet = getSheet(makeSheet('<row r="1"><c r="A1" s="0"><v>1990.1</v></c></row>', { styles }))
    expect(findCell(sheet, 'A1')).toMatchObject({ format: '0.00' })
  })

  it('finds hidden rows that carry no row number', () => {
    const sheet = getSheet(makeSheet(`<row>${NAME}</row><row hidden="1"/><row hidden="true"/>`))
    expect([...sheet.hiddenRows]).toEqual([1, 2])
  })

  it('joins rich text and leaves out the reading aid above it', () => {
    const rich = '<is><r><t>吕</t></r><r><rPr><b/></rPr><t>刚</t></r><rPh sb="0" eb="1"><t>lü</t></rPh></is>'
    const sheet = getSheet(makeSheet(`<row r="1"><c r="A1" t="inlineStr">${rich}</c></row>`))
    expect(listTexts(sheet)).toEqual([['吕刚']])
  })

  it('cuts a merged whole column to the rows that are there', () => {
    const merge = '<mergeCells><mergeCell ref="A1:A1048576"/></mergeCells>'
    const rows = `<row r="1">${NAME}</row><row r="3"><c r="B3"><v>1</v></c></row>`
    const sheet = getSheet(makeSheet(rows, { after: merge }))
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 2, right: 0 }])
  })

  it('does not walk the empty millions that a sheet claims', () => {
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    const links = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'
    const around = { before: '<dimension ref="A1:XFD1048576"/>', after: links }
    const sheet = getSheet(makeSheet(`<row r="1">${NAME}</row>${far}`, around))
    expect(sheet.rows.filter((row) => row !== undefined)).toHaveLength(2)
  })

  it('leaves out cells beyond the largest sheet there is', () => {
    const far = '<row r="99999999"><c r="A99999999"><v>1</v></c></row>'
    const sheet = getSheet(makeSheet(`<row r="1">${NAME}</row>${far}`))
    expect(sheet.rows).toHaveLength(1)
  })
})

describe('an .xlsx that is not whole', () => {
  it.each([0.05, 0.3, 0.5, 0.8, 0.95, 0.999])('refuses a roster cut at %f of its length', (share) => {
    const whole = readRoster('r01')
    expect(findProblem(whole.subarray(0, Math.floor(whole.length * share)))).toBe('damaged')
  })

  it('refuses a changed byte inside a part', () => {
    const bytes = readRoster('r01')
    bytes[2000] = (bytes[2000] ?? 0) ^ 0xff
    expect(findProblem(bytes)).toBe('damaged')
  })

  it('refuses a sheet whose XML breaks off', () => {
    const half = '<worksheet><sheetData><row r="1">'
    expect(findProblem(makeXlsx('', { 'xl/worksheets/sheet1.xml': half }))).toBe('damaged')
  })

  it('refuses a workbook that names a sheet the file does not hold', () => {
    const parts = unzipSync(readRoster('r05'))
    delete parts['xl/worksheets/sheet1.xml']
    expect(findProblem(zipSync(parts))).toBe('damaged')
  })

  it('refuses a cell that points to a shared text that is not there', () => {
    const row = '<row r="1"><c r="A1" t="s"><v>99999</v></c></row>'
    expect(findProblem(makeSheet(row))).toBe('damaged')
  })
})

describe('a zip that is no roster or hides its size', () => {
  it('takes a text document for something else', () => {
    const bytes = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<document/>') })
    expect(findProblem(bytes)).toBe('not_a_spreadsheet')
  })

  it('takes a zip of photos for something else', () => {
    expect(findProblem(zipSync({ 'a.jpg': new Uint8Array(10) }))).toBe('not_a_spreadsheet')
  })

  it('takes an OpenDocument text for something else', () => {
    const content = strToU8('<office:document-content><office:text/></office:document-content>')
    expect(findProblem(zipSync({ 'content.xml': content }))).toBe('not_a_spreadsheet')
  })

  it('refuses an OpenDocument sheet that asks for a password', () => {
    const manifest = strToU8('<manifest:manifest><manifest:encryption-data/></manifest:manifest>')
    expect(findProblem(zipSync({ 'content.xml': strToU8('xx'), 'META-INF/manifest.xml': manifest }))).toBe('password')
  })

  it('refuses a part that unpacks to more than the directory says', () => {
    const bytes = makeXlsx('', { 'xl/worksheets/sheet1.xml': ' '.repeat(100_000) })
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 100_000) {
        view.setUint32(at + 24, 10, true)
      }
    }
    expect(findProblem(bytes)).toBe('damaged')
  })
})
