import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..', '..')

/** The first group of each match in the program's own source under these folders. */
export function findInSource(folders: readonly string[], pattern: RegExp): string[] {
  const found = new Set<string>()
  for (const file of globSync(folders.map((folder) => `${folder}/**/*.ts`), { cwd: ROOT })) {
    const text = readFileSync(join(ROOT, file), 'utf8')
    for (const match of text.matchAll(pattern)) if (match[1] !== undefined) found.add(match[1])
  }
  return [...found].toSorted()
}

export function readFixture(path: string): string {
  return readFileSync(join(ROOT, 'tests', 'fixtures', path), 'utf8')
}
