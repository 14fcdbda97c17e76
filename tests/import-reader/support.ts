import { readdirSync, readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { FileUnreadable } from '../../electron/features/import/reader/file-unreadable.ts'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'
import type { Cell, FileProblem, Sheet } from '../../shared/domain/import/sheet.ts'

const FOLDER = new URL('../fixtures/rosters/', import.meta.url)
const names = readdirSync(FOLDER)

/** The bytes of a roster, by its number such as `r04`. */
export function readRoster(number: string): Uint8Array {
  const name = names.find((entry) => entry.startsWith(number))
  if (name === undefined) throw new Error(`no roster ${number}`)
  return new Uint8Array(readFileSync(new URL(encodeURIComponent(name), FOLDER)))
}

export function findProblem(bytes: Uint8Array): FileProblem | 'none' {
  try {
    readWorkbook(bytes)
    return 'none'
  } catch (error) {
    if (error instanceof FileUnreadable) return error.problem
    throw error
  }
}

export function getSheet(bytes: Uint8Array, index = 0): Sheet {
  const sheet = readWorkbook(bytes).sheets[index]
  if (sheet === undefined) throw new Error(`no sheet ${index}`)
  return sheet
}

/** A cell by its address in the sheet, such as `B3`. */
export function findCell(sheet: Sheet, address: string): Cell | undefined {
  const column = address.charCodeAt(0) - 65
  return sheet.rows[Number(address.slice(1)) - 1]?.[column]
}

/** The texts of each row, null where there is no cell. */
export function listTexts(sheet: Sheet): (string | null)[][] {
  return Array.from(sheet.rows, (row) => Array.from(row ?? [], (cell) => cell?.text ?? null))
}

export function encodeText(text: string): Uint8Array {
  return strToU8(text)
}

/** A roster's .xlsx with its only sheet replaced by the given XML, and other parts by name. */
export function makeXlsx(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = unzipSync(readRoster('r05'))
  parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet>${sheet}</worksheet>`)
  for (const [name, text] of Object.entries(more)) parts[name] = strToU8(text)
  return zipSync(parts)
}
