import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { toAppError } from '../../electron/db/errors.ts'
import { checkRuntime, openSqlite } from '../../electron/db/open.ts'

it.each([
  { node: '20.20.2', napi: '9' },
  { node: '22.13.1', napi: '9' },
  { node: '18.0.0', napi: undefined },
])('refuses in words the runtime $node, on which the store would take the process down', (versions) => {
  expect(() => checkRuntime(versions)).toThrow(`needs Node 22.14 or newer, this is ${versions.node}`)
})

it('takes the runtime that npm brings', () => {
  expect(() => checkRuntime(process.versions)).not.toThrow()
})

it('answers locked to whoever comes with a statement of a store that is closed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-db-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const sqlite = openSqlite(join(folder, 'a.db'), new Uint8Array(32).fill(7))
  const statement = sqlite.prepare('select 1')
  sqlite.close()
  expect(catchAppError(() => statement.get())).toEqual({ code: 'unavailable', reason: 'locked' })
  expect(catchAppError(() => sqlite.prepare('select 1'))).toEqual({ code: 'unavailable', reason: 'locked' })
})

function catchAppError(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return toAppError(error)?.body
  }
}
