import Papa from 'papaparse'
import type { Cell, Workbook } from '../../../../shared/domain/import/sheet.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { MAX_COLUMNS, MAX_ROWS } from './limits.ts'

const DELIMITERS = [',', '\t', ';'] as const
const SAMPLE_RECORDS = 200

/** Reads csv or tab-separated text; every cell is text as it stands, one record is one row. */
export function readDelimitedText(text: string): Workbook {
  const records = parseRecords(text, guessDelimiter(text))
  if (records.length > MAX_ROWS) throw new FileUnreadable('too_large')
  const rows: (Cell | undefined)[][] = []
  records.forEach((record, r) => {
    const row = toRow(record)
    if (row.length > 0) rows[r] = row
  })
  const sheet = { name: null, hidden: false, rows, merges: [], hiddenRows: new Set<number>() }
  return { container: 'text', date1904: false, sheets: [sheet] }
}

/** The delimiter that gives the most fields: titles have none, and addresses hold the odd comma or semicolon. */
function guessDelimiter(text: string): string {
  let best: string = DELIMITERS[0]
  let most = 0
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE_RECORDS })
    const fields = data.reduce((sum, record) => sum + record.length, 0) - data.length
    if (fields > most) {
      most = fields
      best = delimiter
    }
  }
  return best
}

function parseRecords(text: string, delimiter: string): string[][] {
  const quoted = Papa.parse<string[]>(text, { delimiter })
  const unclosed = quoted.errors.some((error) => error.type === 'Quotes' && error.code === 'MissingQuotes')
  // One stray quote would swallow all rows below it. Then quotes are not quoting here: they are kept as typed.
  return unclosed ? Papa.parse<string[]>(text, { delimiter, quoteChar: '\0' }).data : quoted.data
}

function toRow(record: readonly string[]): (Cell | undefined)[] {
  const row: (Cell | undefined)[] = []
  record.slice(0, MAX_COLUMNS).forEach((text, column) => {
    if (text !== '') row[column] = { kind: 'text', text }
  })
  return row
}
