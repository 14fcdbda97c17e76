import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those it lies in. One after another: Node's own way never comes back from a place such as /proc
 * that takes no folders and says it has none. Throws what the system says.
 */
export function makeFolder(path: string): void {
  if (existsSync(path)) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  try {
    mkdirSync(path)
  } catch (error) {
    // Another copy of the program may have made it in between.
    if (!existsSync(path)) throw error
  }
}
