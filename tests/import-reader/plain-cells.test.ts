import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readParts } from '../../electron/features/import/reader/ooxml.ts'
import { takePlainCells } from '../../electron/features/import/reader/plain-cells.ts'
import { findProblem } from './support.ts'
import { listZipEntries, unpackPart } from '../../electron/features/import/reader/zip-parts.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
/** Those that are what their name says. */
const FILES = globSync('**/*.{xlsx,xlsm}', { cwd: FIXTURES })
  .filter((file) => findProblem(readFileSync(join(FIXTURES, file))) === 'none')
  .toSorted()

describe('plain cells read without the parser', () => {
  it.each(FILES)('are those of the parser in %s', (file) => {
    const parts = unpack(readFileSync(join(FIXTURES, file)))
    expect(outcomeOf(parts, true)).toEqual(outcomeOf(parts, false))
  })

  it('are nearly all cells of a roster', () => {
    const rosters = FILES.filter((file) => file.startsWith('rosters'))
    const taken = rosters.filter((file) => {
      const sheet = unpack(readFileSync(join(FIXTURES, file))).get('xl/worksheets/sheet1.xml')
      return sheet !== undefined && takePlainCells(Buffer.from(sheet).toString('utf8')) !== null
    })
    expect(taken.length).toBeGreaterThan(rosters.length / 2)
  })

  it('are those of the parser however the cells are written', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cellForm(), { maxLength: 6 }), { maxLength: 6 }), fc.boolean(), (rows, dates) => {
        const parts = makeParts(rows, dates)
        expect(outcomeOf(parts, true)).toEqual(outcomeOf(parts, false))
      }),
      { numRuns: 500 },
    )
  })

  it('make the file a damaged one where a shared text is missing', () => {
    const parts = makeParts([[(at) => `<c r="${at}" t="s"><v>99</v></c>`]], false)
    expect(outcomeOf(parts, true)).toEqual(outcomeOf(parts, false))
    expect(outcomeOf(parts, true)).toBe('file unreadable: damaged')
  })
})

type Form = (at: string) => string

const TEXTS = [
  '张三', ' 张 三 ', '420981199003071231', '𠮷', 'a&amp;b', '&#x5F20;', '_x0041_', 'a_b', '1', '', '1\n2', 'a\r\nb', 'a>b', '0', '-1.50',
  '1E+5', '1e400', '45000', 'TRUE', '#N/A', '2020-01-05T00:00:00', '"', "'",
]
const STYLINGS = ['', ' s="0"', ' s="1"', ' s="2"', ' s="9"', ' t="s"', ' t="str"', ' t="n"', ' s="1" t="str"', ' t="s" s="2"', ' t="b"', ' t="e"', ' t="d"', ' cm="1"', ' s="2" t="n"']

/** Cells as programs write them, and as none should. */
function cellForm(): fc.Arbitrary<Form> {
  return fc.tuple(fc.constantFrom(...STYLINGS), fc.constantFrom(...TEXTS), fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4, 5)).map(
    ([styling, text, form]) =>
      (at) => {
        // An index that points to nothing makes the file a damaged one; that has its own test.
        const value = styling.includes('t="s"') ? String(text.length % SHARED.length) : text
        const forms = [
          `<c r="${at}"${styling}><v>${value}</v></c>`,
          `<c r="${at}"${styling}/>`,
          `<c r="${at}"${styling}><f>A1+1</f><v>${value}</v></c>`,
          `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`,
          `<c r="${at}"${styling}></c>`,
          `<c r='${at}'${styling}><v>${value}</v></c>`,
        ]
        return forms[form] ?? ''
      },
  )
}

const SHARED = ['甲', '', '乙', '  丙 ', '&lt;丁&gt;', '_x000D_戊']

function makeParts(rows: readonly (readonly Form[])[], dates: boolean): Map<string, Uint8Array> {
  const data = rows.map((cells, r) => {
    const written = cells.map((form, c) => form(`${String.fromCharCode(65 + c)}${r * 2 + 1}`))
    return `<row r="${r * 2 + 1}" spans="1:6">${written.join('')}</row>`
  })
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
  const texts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    '_rels/.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} ${r}><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${relations}><Relationship Id="rId1" Type="${type}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${type}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${type}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet ${main}><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="${dates ? 14 : 2}"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${main}>${SHARED.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${data.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:A3"/></mergeCells></worksheet>`,
  }
  return new Map(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]))
}

function outcomeOf(parts: ReadonlyMap<string, Uint8Array>, takesPlain: boolean): unknown {
  try {
    return readParts(parts, takesPlain)
  } catch (error) {
    return error instanceof Error ? error.message : error
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(listZipEntries(bytes).map((entry) => [entry.name, unpackPart(bytes, entry, 150_000_000)]))
}
