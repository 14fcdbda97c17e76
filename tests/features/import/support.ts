import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ImportRow, Preview } from '../../../shared/contract/import.ts'
import type { TestApp } from '../../support/make-test-app.ts'

const ROSTERS = fileURLToPath(new URL('../../fixtures/rosters', import.meta.url))

/** Path of a roster by its number: `r01`. */
export function rosterFile(number: string): string {
  const name = readdirSync(ROSTERS).find((file) => file.startsWith(`${number}_`))
  if (name === undefined) throw new Error(`no roster ${number}`)
  return join(ROSTERS, name)
}

/** A csv as an enterprise would send it, in the store's folder. */
export function csvFile(app: TestApp, name: string, lines: readonly string[]): string {
  const path = join(app.dataDir, name)
  writeFileSync(path, lines.join('\r\n'))
  return path
}

export async function previewFile(app: TestApp, path: string): Promise<Preview> {
  app.answers.open.push(path)
  return app.call('import.preview')
}

export async function allRows(app: TestApp, batchId: string): Promise<ImportRow[]> {
  return (await app.call('import.rows', { batchId, limit: 5_000 })).rows
}

export async function importFile(app: TestApp, path: string): Promise<string> {
  const { batchId } = await previewFile(app, path)
  await app.call('import.apply', { batchId })
  return batchId
}
