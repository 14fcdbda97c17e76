import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'

it('a piece of a file that a killed program was saving is taken away when the store is opened, and nothing else', async () => {
  const app = await makeTestApp()
  const path = join(app.dataDir, '花名册.xlsx')
  for (const name of [path, `${path}.part`, join(app.dataDir, '别人的.part-')]) writeFileSync(name, 'x')
  writeFileSync(join(app.dataDir, 'saving.json'), JSON.stringify({ path }))
  await app.call('store.lock')
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  expect([existsSync(`${path}.part`), existsSync(join(app.dataDir, 'saving.json'))]).toEqual([false, false])
  expect(readFileSync(path, 'utf8')).toBe('x')
  expect(existsSync(join(app.dataDir, '别人的.part-'))).toBe(true)
})

it('a file that was saved leaves no word of where', async () => {
  const app = await makeTestApp()
  app.answers.save.push(join(app.dataDir, '模板.xlsx'))
  await app.call('import.saveTemplate')
  expect(readdirSync(app.dataDir)).toContain('模板.xlsx')
  expect(readdirSync(app.dataDir).filter((name) => name.includes('saving') || name.endsWith('.part'))).toEqual([])
})

it('a note of a place that is gone with its stick keeps no store from opening', async () => {
  const app = await makeTestApp()
  writeFileSync(join(app.dataDir, 'saving.json'), JSON.stringify({ path: join(app.dataDir, 'no-such-stick', 'x.pdf') }))
  await app.call('store.lock')
  await app.call('store.unlock', { passphrase: PASSPHRASE })
  expect(existsSync(join(app.dataDir, 'saving.json'))).toBe(false)
})
