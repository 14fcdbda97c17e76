import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Ends the name of what is not whole yet. */
export const PART = '.part'

/** Puts new bytes in place of a file all at once: a power cut leaves the old or the new content, never a mixture. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  const temporary = `${path}${PART}`
  try {
    const file = openSync(temporary, 'w', 0o600)
    try {
      let written = 0
      while (written < bytes.length) written += writeSync(file, bytes, written)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renamePatiently(temporary, path)
    syncFolder(dirname(path))
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

const PATIENCE_MS = [10, 30, 100, 300, 1_000]

/** On Windows a virus scanner or a viewer that holds the target makes rename fail for a moment. */
export function renamePatiently(from: string, to: string): void {
  for (const pause of PATIENCE_MS) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : ''
      if (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
    }
  }
  renameSync(from, to)
}

/** So that a name given or taken in a folder outlives a power cut. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return // Windows has no such call
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
