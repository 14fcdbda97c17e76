import type { Cell } from './sheet.ts'

/**
 * Text as typed without what nobody sees: zero-width characters go, U+00A0 and U+3000 are plain spaces, line breaks
 * are line feeds, ends are trimmed.
 */
export function cleanText(text: string): string {
  if (!UNSEEN.test(text)) return text
  return text.replace(ZERO_WIDTH, '').replace(/\r\n?/g, '\n').replace(/[\u00A0\u3000]/g, ' ').trim()
}

/** The cleaned text of a cell; empty for errors and for words that stand for nothing, such as 无 and `null`. */
export function readText(cell: Cell | undefined, isPlainText: boolean): string {
  if (cell === undefined || isErrorCell(cell)) return ''
  let text = cleanText(cell.text)
  // Web systems write ="123" into csv so that a spreadsheet keeps the digits.
  if (isPlainText && text.startsWith('="')) text = cleanText(unwrapFormulaText(text))
  return isEmptyWord(text) ? '' : text
}

/** Errors arrive as such, or as text in csv. */
export function isErrorCell(cell: Cell): boolean {
  return cell.kind === 'error' || (cell.kind === 'text' && cell.text.includes('#') && ERROR_TEXT.test(cell.text))
}

export function isEmptyWord(text: string): boolean {
  return text.length <= LONGEST_EMPTY_WORD && EMPTY_WORDS.has(text)
}

export function dropWhiteSpace(text: string): string {
  return WHITE_SPACE.test(text) ? text.replace(/\s+/g, '') : text
}

const UNSEEN = /[\s\u200B-\u200D\u2060\uFEFF]/
const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g
const WHITE_SPACE = /\s/
const ERROR_TEXT =
  /^\s*#(?:N\/A|NAME\?|GETTING_DATA|(?:REF|VALUE|DIV\/0|NUM|NULL|SPILL|CALC|FIELD|BUSY|CONNECT|BLOCKED|UNKNOWN)!)\s*$/i
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  '',
  '无',
  '暂无',
  '空',
  '未知',
  '未填',
  '待补',
  '待补充',
  '—',
  '——',
  '-',
  '--',
  '－',
  '/',
  '／',
  '\\',
  'null',
  'NULL',
  'N/A',
])
const LONGEST_EMPTY_WORD = 4

function unwrapFormulaText(text: string): string {
  const inner = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]
  return inner === undefined ? text : inner.replaceAll('""', '"')
}
