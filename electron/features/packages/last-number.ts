import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../../db/replace-file.ts'

/** Beside the store, not in it: a backup that is put back must not let the number of a package be given twice. */
const FILE = 'packages.json'
const Stored = z.object({ format: z.literal('gongyou-packages-1'), last: z.int().nonnegative() })

/** The number of the newest package that was ever made here; 0 where nobody knows. */
export function readLastNumber(dataDir: string | null): number {
  if (dataDir === null) return 0
  try {
    return Stored.parse(JSON.parse(readFileSync(join(dataDir, FILE), 'utf8'))).last
  } catch {
    // A new machine, or a file that is spoilt: the store knows as much as it knows.
    return 0
  }
}

/** Once the file has its name: from then on somebody may carry it away. */
export function rememberNumber(dataDir: string | null, last: number): void {
  if (dataDir === null) return
  replaceFile(join(dataDir, FILE), Buffer.from(JSON.stringify({ format: 'gongyou-packages-1', last })))
}
