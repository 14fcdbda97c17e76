import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { basename, join, parse, relative, sep } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../db/replace-file.ts'
import { makeFolder } from '../../make-folder.ts'

/** Name of our folder on a stick: whoever finds it there knows what it is. */
export const PLACE_FOLDER = '工友档案备份'
const MARK = 'place.json'
const Mark = z.object({ format: z.literal('gongyou-place-1'), id: z.string().max(100) })

/**
 * Makes a folder of ours in the one that was chosen, unless it is one of ours already, and gives its mark. The mark is
 * what the place is known by: a stick comes back under another letter, and another stick comes under the same.
 */
export function takePlace(chosen: string, newId: () => string): { id: string; folder: string } {
  const folder = basename(chosen) === PLACE_FOLDER ? chosen : join(chosen, PLACE_FOLDER)
  makeFolder(folder)
  const known = readMark(folder)
  if (known !== null) return { id: known, folder }
  const id = newId()
  replaceFile(join(folder, MARK), Buffer.from(JSON.stringify({ format: 'gongyou-place-1', id })))
  return { id, folder }
}

/** Where the place is now: where it was, or at the same path of another drive; null while it is not plugged in. */
export function findPlace(id: string, folder: string, drives: readonly string[]): string | null {
  if (readMark(folder) === id) return folder
  const steps = relative(parse(folder).root, folder).split(sep)
  for (const drive of drives) {
    for (let from = 0; from < steps.length; from += 1) {
      const path = join(drive, ...steps.slice(from))
      if (readMark(path) === id) return path
    }
  }
  return null
}

/** Where drives appear: letters on Windows, mount points elsewhere. */
export function listDrives(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return [...'CDEFGHIJKLMNOPQRSTUVWXYZAB'].map((letter) => `${letter}:\\`).filter(existsSync)
  if (platform === 'darwin') return subfolders('/Volumes')
  const { username } = userInfo()
  return ['/media', join('/media', username), join('/run/media', username), '/mnt'].flatMap(subfolders)
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name))
  } catch {
    return []
  }
}

function readMark(folder: string): string | null {
  try {
    return Mark.parse(JSON.parse(readFileSync(join(folder, MARK), 'utf8'))).id
  } catch {
    return null
  }
}
