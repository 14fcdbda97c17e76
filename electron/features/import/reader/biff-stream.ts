import { findKnownFormat } from './builtin-date-formats.ts'
import { FileUnreadable } from './file-unreadable.ts'

const BEGIN_RECORDS: ReadonlySet<number> = new Set([0x0009, 0x0209, 0x0409, 0x0809])
const END_RECORD = 0x000a
const FILE_PASS = 0x002f
const BOUND_SHEET = 0x0085
const FORMAT = 0x041e
const XF = 0x00e0

/**
 * Checks a BIFF stream record by record: every record whole, every part closed, every sheet named in the head
 * present, no password. Returns a copy in which unnamed East Asian date formats are known ones.
 */
export function prepareBiffStream(stream: Uint8Array): Buffer {
  const out = Buffer.from(stream)
  const begun = new Set<number>()
  const sheetStarts: number[] = []
  const spelledOut = new Set<number>()
  let depth = 0
  let at = 0
  while (at + 4 <= out.length) {
    const id = out.readUInt16LE(at)
    const length = out.readUInt16LE(at + 2)
    // Padding after the last part, which need not make records.
    if (depth === 0 && !BEGIN_RECORDS.has(id)) break
    if (at + 4 + length > out.length) throw new FileUnreadable('damaged')
    if (id === FILE_PASS) throw new FileUnreadable('password')
    if (BEGIN_RECORDS.has(id) && depth++ === 0) begun.add(at)
    else if (id === END_RECORD) depth--
    else if (id === BOUND_SHEET && length >= 4) sheetStarts.push(out.readUInt32LE(at + 4))
    else if (id === FORMAT && length >= 2) spelledOut.add(out.readUInt16LE(at + 4))
    else if (id === XF && length >= 4) replaceFormat(out, at + 6, spelledOut)
    at += 4 + length
  }
  if (begun.size === 0 || depth !== 0 || sheetStarts.some((start) => !begun.has(start))) {
    throw new FileUnreadable('damaged')
  }
  return out
}

function replaceFormat(out: Buffer, at: number, spelledOut: ReadonlySet<number>): void {
  const id = out.readUInt16LE(at)
  const known = spelledOut.has(id) ? undefined : findKnownFormat(id)
  if (known !== undefined) out.writeUInt16LE(known, at)
}
