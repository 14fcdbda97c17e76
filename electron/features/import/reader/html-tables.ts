import { parse, type DefaultTreeAdapterTypes } from 'parse5'
import type { Cell, MergedBlock, Sheet, Workbook } from '../../../../shared/domain/import/sheet.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { readHtmlText } from './html-text.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

/** What HTML allows at most. */
const MAX_COLSPAN = 1000
const MAX_ROWSPAN = 65_534

/** Reads each table of a page as a sheet. A page that breaks off inside a table is `damaged`. */
export function readHtmlTables(html: string): Workbook {
  if (!/<table[\s>]/i.test(html)) throw new FileUnreadable('not_a_spreadsheet')
  // Sloppy pages leave out one or the other; only a page cut short lacks every closing tag.
  if (!/<\/(?:table|body|html)\s*>/i.test(html)) throw new FileUnreadable('damaged')
  const tables = listTables(parse(html).childNodes)
  return { container: 'html', date1904: false, sheets: tables.map(toSheet) }
}

/** In document order, tables inside tables included. Without recursion: pages may nest as deep as they like. */
function listTables(nodes: readonly Node[]): Element[] {
  const found: Element[] = []
  const open = [...nodes].toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!('childNodes' in node)) continue
    if (node.nodeName === 'table') found.push(node)
    for (let i = node.childNodes.length - 1; i >= 0; i--) {
      const child = node.childNodes[i]
      if (child !== undefined) open.push(child)
    }
  }
  return found
}

function toSheet(table: Element): Sheet {
  const lines = listRows(table)
  if (lines.length > MAX_ROWS) throw new FileUnreadable('too_large')
  const rows: (Cell | undefined)[][] = []
  const merges: MergedBlock[] = []
  const hiddenRows = new Set<number>()
  // For each column, the first row that no cell from above reaches into.
  const freeFrom: number[] = []
  lines.forEach((line, r) => {
    if (isHidden(line)) hiddenRows.add(r)
    const row: (Cell | undefined)[] = []
    let c = 0
    for (const cell of line.childNodes) {
      if (!('childNodes' in cell) || (cell.nodeName !== 'td' && cell.nodeName !== 'th')) continue
      while ((freeFrom[c] ?? 0) > r) c++
      if (c >= MAX_COLUMNS) break
      const bottom = Math.min(r + readSpan(cell, 'rowspan', MAX_ROWSPAN, lines.length), lines.length) - 1
      const right = Math.min(c + readSpan(cell, 'colspan', MAX_COLSPAN, 1), MAX_COLUMNS) - 1
      const text = readHtmlText(cell)
      if (text !== '') row[c] = { kind: 'text', text }
      if (bottom > r || right > c) merges.push({ top: r, left: c, bottom, right })
      for (; c <= right; c++) freeFrom[c] = bottom + 1
    }
    if (row.length > 0) rows[r] = row
  })
  return { name: null, hidden: false, rows, merges, hiddenRows }
}

/** The rows of this table, not those of tables inside its cells. */
function listRows(table: Element): Element[] {
  const sections: Element[] = []
  for (const child of table.childNodes) {
    if (!('childNodes' in child)) continue
    if (child.nodeName === 'tr') sections.push(child)
    if (child.nodeName !== 'thead' && child.nodeName !== 'tbody' && child.nodeName !== 'tfoot') continue
    for (const row of child.childNodes) if ('childNodes' in row && row.nodeName === 'tr') sections.push(row)
  }
  return sections
}

/** `zero` is what 0 stands for: with `rowspan` it means down to the end. */
function readSpan(cell: Element, name: string, most: number, zero: number): number {
  const typed = cell.attrs.find((attribute) => attribute.name === name)?.value
  const span = Number.parseInt(typed ?? '1', 10)
  if (!(span >= 0)) return 1
  return span === 0 ? zero : Math.min(span, most)
}

function isHidden(row: Element): boolean {
  return row.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && /display\s*:\s*none/i.test(value)),
  )
}
