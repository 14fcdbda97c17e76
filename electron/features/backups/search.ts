import { closeSync, openSync, readdirSync, readSync, statSync, type Dirent } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { hasFoot } from '../../db/backup-file.ts'
import { isBareStore } from './bare-store.ts'
import { PLACE_FOLDER } from './place.ts'

/** A disk may be large: looking ends after this many entries, the nearest folders first. */
const MOST_ENTRIES = 100_000
const ENTRIES_PER_BREATH = 500
const SKIPPED = new Set(['node_modules', '.git', '$Recycle.Bin', 'System Volume Information', 'Windows'])

/**
 * Every backup of ours below a folder, whatever its name, known by its foot, and every folder that is a store of ours.
 * Nearest folders first; the page stays alive meanwhile.
 */
export async function searchFolder(root: string): Promise<{ backups: string[]; stores: string[] }> {
  const backups: string[] = []
  const stores: string[] = []
  const waiting = [root]
  let seen = 0
  for (let folder = waiting.shift(); folder !== undefined && seen < MOST_ENTRIES; folder = waiting.shift()) {
    if (isBareStore(folder)) stores.push(folder)
    for (const entry of entriesOf(folder)) {
      seen += 1
      if (seen % ENTRIES_PER_BREATH === 0) await new Promise((resolve) => setImmediate(resolve))
      const path = join(folder, entry.name)
      if (entry.isDirectory() && !SKIPPED.has(entry.name)) waiting.push(path)
      else if (entry.isFile() && isOurs(path)) backups.push(path)
    }
  }
  return { backups, stores }
}

/** Folders where a backup is likely: ours on each drive, and where people put files from a stick or a mail. */
export function likelyFolders(drives: readonly string[]): string[] {
  const own = ['Desktop', '桌面', 'Documents', '文档', 'Downloads', '下载'].map((name) => join(homedir(), name))
  return [...drives, ...own].flatMap((folder) => [join(folder, PLACE_FOLDER), folder])
}

function isOurs(path: string): boolean {
  try {
    const { size } = statSync(path)
    const file = openSync(path, 'r')
    try {
      return hasFoot(size, (position, length) => {
        const bytes = Buffer.alloc(length)
        readSync(file, bytes, 0, length, position)
        return bytes
      })
    } finally {
      closeSync(file)
    }
  } catch {
    return false // held by another program, or not ours to read
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
