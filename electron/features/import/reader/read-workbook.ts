import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { prepareBiffStream } from './biff-stream.ts'
import { openCompoundFile } from './compound-file.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { MAX_UNPACKED_BYTES } from './limits.ts'
import { readPackageFile } from './package-file.ts'
import { parseWithSheetJs } from './sheetjs.ts'
import { readTextFile } from './text-file.ts'

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06]
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0]
/** BIFF without a container, as old database programs write it: version, then the length of the first record. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
  [0x09, 0x08, 0x10, 0x00],
]

/**
 * Reads a spreadsheet file of any kind that offices send: .xlsx, .xlsm, .xlsb, .xls, .et, .ods, html and XML under the
 * name .xls, csv and txt. The kind is decided by the bytes. Throws `FileUnreadable` and nothing else. Takes seconds and
 * much memory on large files: `readInWorker` bounds both.
 */
export function readWorkbook(bytes: Uint8Array): Workbook {
  if (bytes.length === 0) throw new FileUnreadable('empty')
  if (bytes.length > MAX_UNPACKED_BYTES) throw new FileUnreadable('too_large')
  try {
    return readByContent(bytes)
  } catch (cause) {
    // A parser that trips has met something broken inside a file that began well.
    throw cause instanceof FileUnreadable ? cause : new FileUnreadable('damaged', { cause })
  }
}

function readByContent(bytes: Uint8Array): Workbook {
  if (beginsWith(bytes, ZIP)) return readPackageFile(bytes)
  if (beginsWith(bytes, EMPTY_ZIP)) throw new FileUnreadable('not_a_spreadsheet')
  if (beginsWith(bytes, COMPOUND_FILE)) return readCompoundFile(bytes)
  if (BARE_BIFF.some((start) => beginsWith(bytes, start))) return parseWithSheetJs(prepareBiffStream(bytes))
  return readTextFile(bytes)
}

function readCompoundFile(bytes: Uint8Array): Workbook {
  const file = openCompoundFile(bytes)
  if (file.names.has('encryptedpackage')) throw new FileUnreadable('password')
  // A file for Excel 95 and 97 at once has both; `Workbook` is the newer.
  const stream = ['workbook', 'book'].find((name) => file.names.has(name))
  if (stream === undefined) throw new FileUnreadable('not_a_spreadsheet')
  return parseWithSheetJs(prepareBiffStream(file.readStream(stream)))
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}
