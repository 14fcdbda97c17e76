import { FileUnreadable } from './file-unreadable.ts'

/** The streams and storages at the top of an OLE2 compound file ([MS-CFB]), where .xls and .et keep their workbook. */
export interface CompoundFile {
  /** Lower-case names of everything at the top. */
  names: ReadonlySet<string>
  /** Reads a whole stream; one that the file does not hold to its end is `damaged`. */
  readStream(name: string): Uint8Array
}

interface DirectoryEntry {
  name: string
  isStream: boolean
  left: number
  right: number
  child: number
  start: number
  size: number
}

const END_OF_CHAIN = 0xfffffffe
const FREE_SECTOR = 0xffffffff
const NO_ENTRY = 0xffffffff

/** Opens the file and checks that it holds every stream in its directory, so that one cut short is noticed. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw new FileUnreadable('damaged')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(0x1e, true)
  if (shift !== 9 && shift !== 12) throw new FileUnreadable('damaged')
  const sectorSize = 1 << shift
  const fat = readFat(view, sectorSize)

  // Some writers leave out the unused rest of the last sector: of a stream only its own bytes must be there.
  const readChain = (start: number, size?: number): Uint8Array => {
    const sectors = followChain(fat, start)
    const needed = size ?? sectors.length * sectorSize
    const out = new Uint8Array(sectors.length * sectorSize)
    sectors.forEach((sector, i) => {
      const at = (sector + 1) * sectorSize
      const end = at + Math.min(sectorSize, Math.max(needed - i * sectorSize, 0))
      if (end > bytes.length) throw new FileUnreadable('damaged')
      out.set(bytes.subarray(at, end), i * sectorSize)
    })
    return out
  }
  const entries = readDirectory(readChain(view.getUint32(0x30, true)))
  const root = entries[0]
  if (root === undefined) throw new FileUnreadable('damaged')
  const top = listTop(entries, root.child)

  const cutoff = view.getUint32(0x38, true)
  const readStream = (name: string): Uint8Array => {
    const entry = top.get(name)
    if (entry === undefined) throw new FileUnreadable('damaged')
    if (entry.size === 0) return new Uint8Array()
    const isSmall = entry.size < cutoff
    const whole = isSmall ? readSmallStream(entry.start) : readChain(entry.start, entry.size)
    if (whole.length < entry.size) throw new FileUnreadable('damaged')
    return whole.subarray(0, entry.size)
  }
  // Streams under 4,096 bytes share the root's stream in pieces of 64 bytes.
  let shared: { pool: Uint8Array; table: Uint32Array } | undefined
  const readSmallStream = (start: number): Uint8Array => {
    shared ??= { pool: readChain(root.start, root.size), table: toNumbers(readChain(view.getUint32(0x3c, true))) }
    const sectors = followChain(shared.table, start)
    const out = new Uint8Array(sectors.length * 64)
    for (const [i, sector] of sectors.entries()) {
      out.set(shared.pool.subarray(sector * 64, sector * 64 + 64), i * 64)
    }
    return out
  }
  const streams = [...top.values()].filter((entry) => entry.isStream)
  // Streams do not overlap; without this check a small file could claim to be read many times over.
  if (streams.reduce((sum, entry) => sum + entry.size, 0) > bytes.length) throw new FileUnreadable('damaged')
  for (const entry of streams) readStream(entry.name)
  return { names: new Set(top.keys()), readStream }
}

function readFat(view: DataView, sectorSize: number): Uint32Array {
  const sectors: number[] = []
  for (let i = 0; i < 109; i++) sectors.push(view.getUint32(0x4c + i * 4, true))
  // Files above 7 MB go on in a chain of sectors that list further ones; the last number leads to the next.
  let next = view.getUint32(0x44, true)
  const most = view.byteLength / sectorSize
  for (let guard = 0; next < END_OF_CHAIN - 2 && guard <= most; guard++) {
    const at = (next + 1) * sectorSize
    if (at + sectorSize > view.byteLength) throw new FileUnreadable('damaged')
    for (let i = 0; i < sectorSize - 4; i += 4) sectors.push(view.getUint32(at + i, true))
    next = view.getUint32(at + sectorSize - 4, true)
  }
  const used = sectors.filter((sector) => sector < END_OF_CHAIN)
  if (used.length > most) throw new FileUnreadable('damaged')
  const fat = new Uint32Array((used.length * sectorSize) / 4)
  used.forEach((sector, n) => {
    const at = (sector + 1) * sectorSize
    if (at + sectorSize > view.byteLength) throw new FileUnreadable('damaged')
    for (let i = 0; i < sectorSize / 4; i++) fat[(n * sectorSize) / 4 + i] = view.getUint32(at + i * 4, true)
  })
  return fat
}

function followChain(table: Uint32Array, start: number): number[] {
  const sectors: number[] = []
  for (let sector = start; sector !== END_OF_CHAIN; sector = table[sector] ?? FREE_SECTOR) {
    // A chain longer than the table goes round in circles.
    if (sector >= table.length || sectors.length > table.length) throw new FileUnreadable('damaged')
    sectors.push(sector)
  }
  return sectors
}

function readDirectory(bytes: Uint8Array): DirectoryEntry[] {
  const view = new DataView(bytes.buffer)
  const entries: DirectoryEntry[] = []
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 64)
    entries.push({
      name: Buffer.from(bytes.subarray(at, at + nameBytes)).toString('utf16le').toLowerCase(),
      isStream: bytes[at + 66] === 2,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    })
  }
  return entries
}

/** Only the top is of interest: an embedded object further down may hold a workbook of its own. */
function listTop(entries: readonly DirectoryEntry[], first: number): Map<string, DirectoryEntry> {
  const top = new Map<string, DirectoryEntry>()
  const seen = new Set<number>([NO_ENTRY])
  const open = [first]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    const entry = entries[id]
    if (entry === undefined) throw new FileUnreadable('damaged')
    top.set(entry.name, entry)
    open.push(entry.left, entry.right)
  }
  return top
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2)
}
