import { createHash } from 'node:crypto'
import { openSync, closeSync, fstatSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { invalidInput, unavailable } from '../../../shared/errors.ts'
import type { Context } from '../../context.ts'
import type { FileKind } from '../../hosts/host.ts'

export interface SourceFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** SHA-256, hex: recognises a file that was imported before. */
  readonly hash: string
}

const SPREADSHEETS: FileKind = {
  label: '电子表格',
  extensions: ['xlsx', 'xls', 'et', 'xlsb', 'xlsm', 'ods', 'csv', 'txt'],
}

/** A roster of a whole county is under 20 MB; more is something else, and must not fill the memory. */
const MAX_FILE_BYTES = 100_000_000

/** Lets the person pick a file and reads it whole. `unavailable/cancelled` when none was picked. */
export async function pickSource(ctx: Context): Promise<SourceFile> {
  const path = await ctx.host.pickOpenFile([SPREADSHEETS])
  if (path === null) throw unavailable('cancelled')
  return readSource(path)
}

function readSource(path: string): SourceFile {
  const name = basename(path)
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      if (size > MAX_FILE_BYTES) throw invalidInput('too_large', undefined, { file: name })
      const bytes = new Uint8Array(readFileSync(file))
      return { name, bytes, hash: hashOf(bytes) }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ENOENT') throw invalidInput('file_missing', undefined, { file: name })
    if (code === 'EACCES' || code === 'EPERM' || code === 'EBUSY') throw unavailable('file_in_use', { file: name })
    if (code === 'EISDIR') throw invalidInput('not_a_spreadsheet', undefined, { file: name })
    throw error
  }
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Who sent it, when nobody says: the file's name without what changes from month to month, so that the next one fits. */
export function senderFromName(fileName: string): string {
  const stem = fileName.replace(/\.[^.]+$/u, '').replaceAll(/[(（][^)）]*[)）]/gu, '')
  const plain = stem.replaceAll(/^[A-Za-z]?\d+_|[\d_\-\s.]+|年|月|日|最新|新版|副本/gu, '')
  return (plain === '' ? stem : plain).slice(0, 100)
}
