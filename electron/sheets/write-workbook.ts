import { utils, write } from '@e965/xlsx'

export interface WorkbookSpec { sheetName: string; columns: readonly { header: string }[]; rows: readonly (readonly string[])[] }

export function writeWorkbook(spec: WorkbookSpec): Uint8Array {
  const sheet = utils.aoa_to_sheet([spec.columns.map((column) => column.header), ...spec.rows.map((row) => [...row])])
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, spec.sheetName)
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
}
