import { crc32, inflateRawSync } from 'node:zlib'
import { FileUnreadable } from './file-unreadable.ts'

/** One entry of a zip directory; nothing in it is to be believed before `unpackPart`. */
export interface ZipEntry {
  /** With forward slashes, without a leading one. */
  name: string
  encrypted: boolean
  method: number
  checksum: number
  packedSize: number
  size: number
  /** Where the local header stands. */
  offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_END = 0x06064b50
const STORED = 0
const DEFLATED = 8

/** Lists the parts from the directory at the end of the file; a file without a whole one was cut short. */
export function listZipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { count, start } = findDirectory(view)
  const entries: ZipEntry[] = []
  let at = start
  for (let i = 0; i < count; i++) {
    requireBytes(view, at, 46)
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new FileUnreadable('damaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const length = 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    requireBytes(view, at, length)
    entries.push(readEntry(bytes, view, at, nameLength, extraLength))
    at += length
  }
  return entries.filter((entry) => !entry.name.endsWith('/'))
}

/** Unpacks one part and checks it; `budget` is how many bytes it may come to, whatever the directory says. */
export function unpackPart(bytes: Uint8Array, entry: ZipEntry, budget: number): Uint8Array {
  if (entry.encrypted) throw new FileUnreadable('password')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  requireBytes(view, entry.offset, 30)
  if (view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw new FileUnreadable('damaged')
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  requireBytes(view, start, entry.packedSize)
  const part = inflate(bytes.subarray(start, start + entry.packedSize), entry.method, budget)
  if (part.length !== entry.size || crc32(part) !== entry.checksum) throw new FileUnreadable('damaged')
  return part
}

function findDirectory(view: DataView): { count: number; start: number } {
  // The record ends the file; only a comment of at most 65,535 bytes may follow it.
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue
    const count = view.getUint16(at + 10, true)
    const start = view.getUint32(at + 16, true)
    return count === 0xffff || start === 0xffffffff ? findZip64Directory(view, at - 20) : { count, start }
  }
  throw new FileUnreadable('damaged')
}

function findZip64Directory(view: DataView, locator: number): { count: number; start: number } {
  requireBytes(view, locator, 20)
  if (view.getUint32(locator, true) !== ZIP64_LOCATOR) throw new FileUnreadable('damaged')
  const end = readUint64(view, locator + 8)
  requireBytes(view, end, 56)
  if (view.getUint32(end, true) !== ZIP64_END) throw new FileUnreadable('damaged')
  return { count: readUint64(view, end + 32), start: readUint64(view, end + 48) }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number, nameLength: number, extraLength: number): ZipEntry {
  const nameEnd = at + 46 + nameLength
  const wide = readZip64Fields(view, at, nameEnd, nameEnd + extraLength)
  return {
    // Part names that matter are ASCII; some writers use backslashes or a leading slash.
    name: Buffer.from(bytes.subarray(at + 46, nameEnd)).toString('utf8').replaceAll('\\', '/').replace(/^\/+/, ''),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    checksum: view.getUint32(at + 16, true),
    ...wide,
  }
}

/** Writers that stream declare 64-bit sizes even for small parts: the real values then stand in an extra field. */
function readZip64Fields(
  view: DataView,
  at: number,
  start: number,
  end: number,
): Pick<ZipEntry, 'packedSize' | 'size' | 'offset'> {
  const fields = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  }
  for (let field = start; field + 4 <= end; ) {
    const length = view.getUint16(field + 2, true)
    if (view.getUint16(field, true) === 1) {
      let value = field + 4
      // The order is fixed, and only those that are full of ones in the entry itself are present.
      for (const key of ['size', 'packedSize', 'offset'] as const) {
        if (fields[key] !== 0xffffffff) continue
        if (value + 8 > field + 4 + length) throw new FileUnreadable('damaged')
        fields[key] = readUint64(view, value)
        value += 8
      }
    }
    field += 4 + length
  }
  return fields
}

function inflate(packed: Uint8Array, method: number, budget: number): Uint8Array {
  if (method === STORED) return packed
  if (method !== DEFLATED) throw new FileUnreadable('damaged')
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(budget, 1) })
  } catch (cause) {
    const overflows = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
    throw new FileUnreadable(overflows ? 'too_large' : 'damaged', { cause })
  }
}

function readUint64(view: DataView, at: number): number {
  requireBytes(view, at, 8)
  const value = view.getBigUint64(at, true)
  // Past this no offset or size can be inside a file that fits into memory.
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(value)
}

function requireBytes(view: DataView, at: number, length: number): void {
  if (at < 0 || at + length > view.byteLength) throw new FileUnreadable('damaged')
}
