import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { decodeText } from './decode-text.ts'
import { readDelimitedText } from './delimited-text.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { readHtmlTables } from './html-tables.ts'
import { isClosedXml } from './ooxml.ts'
import { parseWithSheetJs } from './sheetjs.ts'

const HEAD = 4096
const SPREADSHEET_XML = /<(?:\w+:)?Workbook[\s>]|<office:document[\s>]/
const ANY_TAG = /^\s*<(?:!|\?xml|[a-z][\w:-]*[\s>/])/i
const TABLE = /<table[\s>]/i
/** Mail and word processor files that are plain text underneath. */
const OTHER_TEXT = /^\s*(?:\{\\rtf|MIME-Version:|%!PS|%PDF)/i

/** Reads what is text underneath: a web page, SpreadsheetML 2003, csv or tab-separated text. */
export function readTextFile(bytes: Uint8Array): Workbook {
  const text = decodeText(bytes)
  if (text === null || OTHER_TEXT.test(text)) throw new FileUnreadable('not_a_spreadsheet')
  const head = text.slice(0, HEAD)
  if (SPREADSHEET_XML.test(head)) return readSpreadsheetXml(text.trim())
  // Some systems send a bare table, some a page with a long head before it.
  return ANY_TAG.test(head) || TABLE.test(head) ? readHtmlTables(text) : readDelimitedText(text)
}

function readSpreadsheetXml(xml: string): Workbook {
  if (!isClosedXml(xml)) throw new FileUnreadable('damaged')
  return parseWithSheetJs(Buffer.from(xml, 'utf8'))
}
