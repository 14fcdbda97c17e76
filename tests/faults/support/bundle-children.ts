import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'
import main from '../../../build/vite.main.ts'

/**
 * Once for the run: the processes that are killed are bundled as the program is, because they are started hundreds of
 * times, and a bundle starts in a third of the time of the sources. They lie in the project, where its packages are.
 */
export async function setup(project: TestProject): Promise<() => void> {
  const root = join(import.meta.dirname, '..', '..', '..')
  mkdirSync(join(root, 'out'), { recursive: true })
  const outDir = mkdtempSync(join(root, 'out', 'faults-'))
  const input = {
    writing: join(import.meta.dirname, 'child.ts'),
    backup: join(import.meta.dirname, 'backup-child.ts'),
    package: join(import.meta.dirname, 'package-child.ts'),
    county: join(import.meta.dirname, 'county-child.ts'),
  }
  await build({
    ...main,
    configFile: false,
    logLevel: 'error',
    build: { ...main.build, outDir, rolldownOptions: { ...main.build?.rolldownOptions, input } },
  })
  const bundled = (name: string): string => join(outDir, `${name}.js`)
  project.provide('children', {
    writing: bundled('writing'), backup: bundled('backup'), package: bundled('package'), county: bundled('county'),
  })
  return () => rmSync(outDir, { recursive: true, force: true })
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Scripts of the processes to be killed, by what they are busy with. */
    children: { writing: string; backup: string; package: string; county: string }
  }
}
