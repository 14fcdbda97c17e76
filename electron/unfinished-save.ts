import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PART, replaceFile } from './db/replace-file.ts'

/** Beside the store, while a file is written to a place that a person chose: a kill must leave no piece of it there. */
const FILE = 'saving.json'
const Stored = z.object({ path: z.string() })

/** Runs `save`, which writes `path`; until it has ended its place is known to whoever opens the store next. */
export function whileSaving(dataDir: string | null, path: string, save: () => void): void {
  if (dataDir === null) return save()
  const mark = join(dataDir, FILE)
  replaceFile(mark, Buffer.from(JSON.stringify({ path })))
  try {
    save()
  } finally {
    rmSync(mark, { force: true })
  }
}

/** Takes away the piece that a killed program has left. For whoever holds the store: another might be writing else. */
export function sweepUnfinishedSave(dataDir: string): void {
  const mark = join(dataDir, FILE)
  try {
    const { path } = Stored.parse(JSON.parse(readFileSync(mark, 'utf8')))
    rmSync(`${path}${PART}`, { force: true })
  } catch {
    // Nothing was being saved, or its place is gone with its stick.
  }
  rmSync(mark, { force: true })
}
