import { mkdtempSync, rmSync, statfsSync } from 'node:fs'

/** What the stores and browser profiles of a whole run take up together, with room to spare. */
const ROOM_BYTES = 2 * 2 ** 30

/**
 * A folder in memory, gone with this process, where Linux has one with room; else null. A store waits for the disk at
 * each write: tests that ask nothing of the disk need a third less time without it.
 */
export function makeMemoryFolder(): string | null {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm')
    if (bavail * bsize < ROOM_BYTES) return null
    const folder = mkdtempSync('/dev/shm/gongyou-tests-')
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
    return folder
  } catch {
    return null // another system, or not ours to write in
  }
}
