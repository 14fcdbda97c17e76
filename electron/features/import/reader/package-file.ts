import type { Workbook } from '../../../../shared/domain/import/sheet.ts'
import { FileUnreadable } from './file-unreadable.ts'
import { MAX_UNPACKED_BYTES } from './limits.ts'
import { readOoxml } from './ooxml.ts'
import { readOpenDocument } from './opendocument.ts'
import { listZipEntries, unpackPart, type ZipEntry } from './zip-parts.ts'

/** Reads a workbook that is a zip of parts. Size is judged by the directory first, then by what really unpacks. */
export function readPackageFile(bytes: Uint8Array): Workbook {
  const entries = listZipEntries(bytes)
  const kind = judgeKind(entries)
  if (kind === 'other') throw new FileUnreadable('not_a_spreadsheet')
  if (entries.reduce((sum, entry) => sum + entry.size, 0) > MAX_UNPACKED_BYTES) throw new FileUnreadable('too_large')
  const parts = new Map<string, Uint8Array>()
  let budget = MAX_UNPACKED_BYTES
  for (const entry of entries) {
    const part = unpackPart(bytes, entry, budget)
    budget -= part.length
    // Every part is checked; those that are not parsed need not stay in memory.
    parts.set(entry.name, isParsed(entry.name) ? part : new Uint8Array())
  }
  return kind === 'ooxml' ? readOoxml(parts) : readOpenDocument(parts)
}

function judgeKind(entries: readonly ZipEntry[]): 'ooxml' | 'opendocument' | 'other' {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()))
  if (names.has('[content_types].xml')) {
    return [...names].some((name) => /(?:^|\/)workbook\.(?:xml|bin)$|^xl\//.test(name)) ? 'ooxml' : 'other'
  }
  return names.has('content.xml') || names.has('encrypted-package') ? 'opendocument' : 'other'
}

function isParsed(name: string): boolean {
  return /\.(?:xml|rels|bin)$/i.test(name)
}
