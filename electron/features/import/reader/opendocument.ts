import { zipSync } from 'fflate'
import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { MAX_ROWS } from './limits.ts'
import { isClosedXml } from './ooxml.ts'
import { parseWithSheetJs, type SheetExtras } from './sheetjs.ts'

const EMPTY_MANIFEST = Buffer.from('<manifest:manifest/>')
const NO_STYLES = Buffer.from('<office:document-styles/>')

/** Reads the unpacked and checked parts of an .ods file. */
export function readOpenDocument(parts: ReadonlyMap<string, Uint8Array>): Workbook {
  const manifest = readText(parts, 'META-INF/manifest.xml')
  if (parts.has('encrypted-package') || manifest.includes('encryption-data')) throw new FileUnreadable('password')
  const content = readText(parts, 'content.xml')
  if (!content.includes('<office:spreadsheet')) throw new FileUnreadable('not_a_spreadsheet')
  if (!isClosedXml(content)) throw new FileUnreadable('damaged')
  // The parser wants both, though a file may do without styles of its own.
  const repacked = zipSync(
    {
      'META-INF/manifest.xml': parts.get('META-INF/manifest.xml') ?? EMPTY_MANIFEST,
      'content.xml': parts.get('content.xml') ?? new Uint8Array(),
      'styles.xml': parts.get('styles.xml') ?? NO_STYLES,
    },
    { level: 0 },
  )
  const data = Buffer.from(repacked.buffer, repacked.byteOffset, repacked.length)
  return parseWithSheetJs(data, listExtras(content))
}

/** The parser ignores hidden sheets and rows of this format. */
function listExtras(content: string): SheetExtras[] {
  const hiddenStyles = new Set<string>()
  const style = /<style:style\s[^>]*?style:name="([^"]*)"[^>]*>\s*<style:table-properties\s[^>]*table:display="false"/g
  for (const [, name = ''] of content.matchAll(style)) hiddenStyles.add(name)

  const sheets: { hidden: boolean; hiddenRows: Set<number>; valuelessFormulas: [] }[] = []
  let row = 0
  for (const [tag, kind] of content.matchAll(/<table:(table|table-row)(?:\s[^>]*)?>/g)) {
    if (kind === 'table') {
      sheets.push({
        hidden: hiddenStyles.has(readAttribute(tag, 'table:style-name') ?? ''),
        hiddenRows: new Set(),
        valuelessFormulas: [],
      })
      row = 0
      continue
    }
    const repeated = Number(readAttribute(tag, 'table:number-rows-repeated') ?? '1') || 1
    const visibility = readAttribute(tag, 'table:visibility')
    if (visibility === 'collapse' || visibility === 'filter') {
      for (let r = row; r < Math.min(row + repeated, MAX_ROWS); r++) sheets.at(-1)?.hiddenRows.add(r)
    }
    row += repeated
  }
  return sheets
}

function readAttribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
}

function readText(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = parts.get(name)
  return bytes === undefined ? '' : Buffer.from(bytes).toString('utf8')
}
