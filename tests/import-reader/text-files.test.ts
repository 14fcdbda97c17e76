import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'
import { encodeText, findProblem, getSheet, listTexts } from './support.ts'

const CSV = '姓名,身份证号\r\n吕刚,370124199003071231\r\n'
const TABLE = [
  ['姓名', '身份证号'],
  ['吕刚', '370124199003071231'],
]
const GBK_CSV = '姓名,身份证号\n吕刚,370124199003071231\n'
const GBK: Record<string, number[]> = {
  姓: [0xd0, 0xd5],
  名: [0xc3, 0xfb],
  身: [0xc9, 0xed],
  份: [0xb7, 0xdd],
  证: [0xd6, 0xa4],
  号: [0xba, 0xc5],
  吕: [0xc2, 0xc0],
  刚: [0xb8, 0xd5],
}

function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((char) => GBK[char] ?? [char.charCodeAt(0)]))
}

function encodeUtf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(order === 'le' ? bytes : bytes.swap16())
}

describe('text files', () => {
  it.each([
    ['UTF-8', encodeText(CSV)],
    ['UTF-8 with a byte order mark', encodeText('\ufeff' + CSV)],
    ['GBK', encodeGbk(GBK_CSV)],
    ['UTF-16LE with a byte order mark', encodeUtf16('\ufeff' + CSV, 'le')],
    ['UTF-16BE with a byte order mark', encodeUtf16('\ufeff' + CSV, 'be')],
    ['UTF-16LE without one', encodeUtf16(CSV, 'le')],
    ['UTF-16BE without one', encodeUtf16(CSV, 'be')],
    ['GBK with the end mark of DOS', Uint8Array.from([...encodeGbk(GBK_CSV), 0x1a])],
  ])('reads %s', (_, bytes) => {
    expect(listTexts(getSheet(bytes)).slice(0, 2)).toEqual(TABLE)
  })

  it('reads the four-byte characters of GB18030', () => {
    const bytes = Uint8Array.from([0x95, 0x34, 0xb2, 0x35, 0x2c, 0xb8, 0xd5])
    expect(listTexts(getSheet(bytes))).toEqual([['\u{20bb7}', '刚']])
  })

  it('keeps UTF-8 with one broken byte as UTF-8', () => {
    const bytes = encodeText('姓名,单位\n' + '吕刚,云桥镇宏达面粉机械有限公司\n'.repeat(20))
    bytes[3] = 0xff
    expect(listTexts(getSheet(bytes))[1]).toEqual(['吕刚', '云桥镇宏达面粉机械有限公司'])
  })

  it.each([
    ['commas', '姓名,单位\n吕刚,甲;乙\t丙\n'],
    ['tabs', '姓名\t单位\n吕刚\t甲;乙,丙\n'],
    ['semicolons', '姓名;单位\n吕刚;甲,乙\n李娜;甲\n王五;乙\n'],
  ])('splits by %s whatever else the cells hold', (_, text) => {
    expect(listTexts(getSheet(encodeText(text))).map((row) => row.length)).not.toContain(1)
  })

  it('keeps line breaks, commas and quotes inside a quoted cell', () => {
    expect(listTexts(getSheet(encodeText('a,"甲\n乙, ""丙"""\nb,c\n'))).slice(0, 2)).toEqual([
      ['a', '甲\n乙, "丙"'],
      ['b', 'c'],
    ])
  })

  it('loses no rows to a quote that is never closed', () => {
    const text = '姓名\t单位\n吕刚\t"宏达\n李娜\t永兴\n'
    expect(listTexts(getSheet(encodeText(text)))[2]).toEqual(['李娜', '永兴'])
  })

  it('keeps digits, formulas and leading tabs as they stand', () => {
    const cells = ['="420981199810290537"', '\t370124199003071231', '007']
    expect(listTexts(getSheet(encodeText(cells.join(',') + '\n')))[0]).toEqual(cells)
  })

  it('counts blank lines as rows', () => {
    expect(getSheet(encodeText('a,b\n\n\nc,d\n')).rows).toHaveLength(4)
  })

  it.each([
    ['no bytes at all', new Uint8Array(), 'empty'],
    ['a PDF', encodeText('%PDF-1.4\n1 0 obj'), 'not_a_spreadsheet'],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'not_a_spreadsheet'],
    ['a rich text document', encodeText('{\\rtf1\\ansi 姓名}'), 'not_a_spreadsheet'],
    ['a mailed web page', encodeText('MIME-Version: 1.0\nContent-Type: multipart/related'), 'not_a_spreadsheet'],
    ['a web page without a table', encodeText('<html><body>请登录</body></html>'), 'not_a_spreadsheet'],
    ['a web page cut inside its table', encodeText('<html><body><table><tr><td>姓名</td>'), 'damaged'],
  ])('refuses %s', (_, bytes, problem) => {
    expect(findProblem(bytes)).toBe(problem)
  })

  it('refuses random bytes', () => {
    let state = 1
    const bytes = Uint8Array.from({ length: 5000 }, () => (state = (state * 48271) % 2147483647) & 0xff)
    expect(findProblem(bytes)).toBe('not_a_spreadsheet')
  })
})

describe('html tables', () => {
  it('makes each table a sheet, those inside cells too', () => {
    const html =
      '<table><tr><td>查询<table><tr><td>姓名</td></tr></table></td></tr></table>' +
      '<table><tr><td>页脚</td></tr></table>'
    expect(readWorkbook(encodeText(html)).sheets.map(listTexts)).toEqual([[['查询']], [['姓名']], [['页脚']]])
  })

  it('puts the cells of a row behind those that reach down from above', () => {
    const html =
      '<table><tr><td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr>' +
      '<tr><td>戊</td></tr></table>'
    expect(listTexts(getSheet(encodeText(html)))).toEqual([['甲', '乙'], [null, '丙', '丁'], ['戊']])
  })

  it('ends a rowspan with its table', () => {
    const { merges } = getSheet(encodeText('<table><tr><td rowspan="60000">甲</td></tr><tr></tr></table>'))
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }])
  })

  it('shows text as a browser does', () => {
    const cell = '\n  <p>甲</p><p> 乙&nbsp;</p>&#183382;<br>\t丙 &amp; 丁<script>x</script>'
    const html = `<table><tr><td>${cell}</td></tr></table>`
    expect(listTexts(getSheet(encodeText(html)))).toEqual([['甲\n乙\u00a0\n\u{2cc56}\n丙 & 丁']])
  })

  it('tells rows that the page does not show', () => {
    const html = '<table><tr><td>甲</td></tr><tr style="DISPLAY: none"><td>乙</td></tr></table>'
    expect([...getSheet(encodeText(html)).hiddenRows]).toEqual([1])
  })

  it('keeps 18 digits without any format', () => {
    const html = '<table><tr><td>370124199003071231</td></tr></table>'
    expect(getSheet(encodeText(html)).rows[0]?.[0]).toEqual({ kind: 'text', text: '370124199003071231' })
  })

  it('reads a page in GBK whatever its head says', () => {
    const head = encodeText('<html><meta charset="utf-8"><table><tr><td>')
    const bytes = Uint8Array.from([...head, 0xc2, 0xc0, 0xb8, 0xd5, ...encodeText('</td></tr></table></html>')])
    expect(listTexts(getSheet(bytes))).toEqual([['吕刚']])
  })
})
