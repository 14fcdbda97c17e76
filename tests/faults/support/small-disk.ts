import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A disk of its own is made in memory, which only root may do: why it cannot be here, null where it can. */
export const NO_DISK = whyNoDisk()

function whyNoDisk(): string | null {
  if (process.platform !== 'linux') return 'only Linux has a tmpfs'
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-mount-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
  if (status === 0) spawnSync('umount', [folder])
  rmdirSync(folder)
  return status === 0 ? null : 'mounting is not allowed here'
}

/** A disk of so many megabytes; it is gone when the test is over. */
export function mountDisk(megabytes: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-disk-'))
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder])
  onTestFinished(() => {
    spawnSync('umount', ['-l', folder])
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** Takes all that is left of the disk. */
export function fill(folder: string): void {
  const file = openSync(join(folder, 'filler'), 'a')
  try {
    for (let size = 1_048_576; size >= 1; size >>= 1) {
      try {
        for (;;) writeSync(file, Buffer.alloc(size))
      } catch {
        // Less may still fit.
      }
    }
  } finally {
    closeSync(file)
  }
}

/** Gives it back. */
export function empty(folder: string): void {
  rmSync(join(folder, 'filler'), { force: true })
}

/** The moment is the fault that is tried. */
export function pass(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
