import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What `coverage.json` beside the fonts tells of one font file: made by build/fonts/make.ts. */
export type FaceEntry = { readonly file: string; readonly covers: string }

/** The folder of the bundled fonts: `renderer/fonts` of the sources, or of the built app. */
export function findFontFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'renderer', 'fonts', 'coverage.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('renderer/fonts is missing')
    folder = parent
  }
  return join(folder, 'renderer', 'fonts')
}

/** The list of bundled faces with the characters that each one draws. */
export function readFaceEntries(): ReadonlyMap<string, FaceEntry> {
  // Safe: the file is ours, made with the fonts and checked against them by a test.
  const entries = JSON.parse(readFileSync(join(findFontFolder(), 'coverage.json'), 'utf8')) as Record<string, FaceEntry>
  return new Map(Object.entries(entries))
}

/** The bytes (woff2) of one face. */
export async function readFace(file: string): Promise<Uint8Array> {
  return await readFile(join(findFontFolder(), file))
}
