import { packMembers } from '../packages/zip.ts'
import { neutralise } from './write-workbook.ts'

export interface PlainSheet {
  readonly sheetName: string
  readonly headers: readonly string[]
  readonly rows: Iterable<readonly string[]>
  /** Instant for the archive's entries. */
  readonly madeAt: string
}

/**
 * A workbook of texts for hundreds of thousands of rows. The spreadsheet library holds each cell as an object and packs
 * with a slow deflate of its own: this takes a tenth of its time. Cells are inline strings, so none can be a formula.
 */
export function writePlainWorkbook({ sheetName, headers, rows, madeAt }: PlainSheet): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let text = `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetData>`
  let number = 0
  const letters = headers.map((_header, index) => lettersOf(index))
  const add = (cells: readonly string[]): void => {
    number += 1
    text += `<row r="${number}">`
    for (const [index, cell] of cells.entries()) {
      if (cell !== '') text += `<c r="${letters[index] ?? ''}${number}" t="inlineStr" s="1"><is><t xml:space="preserve">${escapeXml(neutralise(cell))}</t></is></c>`
    }
    text += '</row>'
    if (text.length < CHUNK) return
    chunks.push(Buffer.from(text))
    text = ''
  }
  add(headers)
  for (const row of rows) add(row)
  chunks.push(Buffer.from(`${text}</sheetData></worksheet>`))
  const parts: [string, string | Buffer][] = [
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relationships(['officeDocument', 'xl/workbook.xml'])],
    ['xl/workbook.xml', `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escapeXml(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ['xl/_rels/workbook.xml.rels', relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'])],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', Buffer.concat(chunks)],
  ]
  return packMembers(new Map(parts.map(([name, part]) => [name, typeof part === 'string' ? Buffer.from(part) : part])), madeAt)
}

const CHUNK = 1_000_000
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const CONTENT_TYPES = `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/></Types>`

/** Style 1 is text (49), so that long numbers stay as they are when somebody edits a cell. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>`

function relationships(...targets: readonly (readonly [kind: string, target: string])[]): string {
  const each = targets.map(([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`)
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`
}

/** A, B … Z, AA. */
function lettersOf(index: number): string {
  return (index >= 26 ? lettersOf(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26))
}

/** What XML has to write otherwise, and what it may not hold: control characters but tab and line ends, half a pair. */
const SPECIAL = /[&<>"\ufffe\uffff]|[^\P{Cc}\t\n\r]|\p{Cs}/u
const FORBIDDEN = /[\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu

function escapeXml(text: string): string {
  if (!SPECIAL.test(text)) return text
  return text
    .toWellFormed()
    .replaceAll(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
