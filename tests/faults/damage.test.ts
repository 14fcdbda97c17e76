import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { makeRandom } from '../support/generate-people.ts'
import { makeTestApp, openTestApp, PASSPHRASE, type TestApp } from '../support/make-test-app.ts'

const UNITS = 200
let sound = ''

beforeAll(async () => {
  sound = mkdtempSync(join(tmpdir(), 'gongyou-sound-'))
  const app = await openTestApp({ dataDir: sound })
  for (let n = 0; n < UNITS; n += 1) await app.call('units.add', { name: `厂${n}`, village: '东村' })
  await app.app.close()
  return () => rmSync(sound, { recursive: true, force: true })
})

function copyStore(): string {
  const copy = mkdtempSync(join(tmpdir(), 'gongyou-damaged-'))
  cpSync(sound, copy, { recursive: true })
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }))
  return copy
}

function flipByte(path: string, share: number): void {
  const bytes = readFileSync(path)
  const at = Math.floor(share * bytes.length)
  bytes[at] = (bytes[at] ?? 0) ^ 0x10
  writeFileSync(path, bytes)
}

/** What a person meets: a refusal in words, or the very rows that were stored. */
async function openAndRead(dataDir: string): Promise<string> {
  const app: TestApp = await makeTestApp({ created: false, dataDir })
  const steps = [
    ['store.unlock', { passphrase: PASSPHRASE }],
    ['units.list', { limit: 500 }],
    ['audit.verify', {}],
  ] as const
  for (const [name, input] of steps) {
    const reply = await app.app.dispatch(name, input)
    if (!reply.ok) return `${reply.error.code}/${reply.error.reason}`
    if (name !== 'units.list') continue
    const { rows } = reply.value as { rows: { name: string; village: string }[] } // the call's own output
    const names = new Set(rows.map((row) => row.name))
    expect(names.size).toBe(UNITS)
    expect(rows.every((row) => /^厂\d+$/.test(row.name) && row.village === '东村')).toBe(true)
  }
  return 'as stored'
}

const WORDS = ['as stored', 'unavailable/store_damaged', 'unavailable/store_unreadable']

describe('a damaged store', () => {
  it('with one flipped byte anywhere is refused in words or read as stored', async () => {
    const random = makeRandom(7)
    const met = new Set<string>()
    for (let n = 0; n < 60; n += 1) {
      const copy = copyStore()
      flipByte(join(copy, 'gongyou.db'), random())
      met.add(await openAndRead(copy))
    }
    expect([...met].filter((word) => !WORDS.includes(word))).toEqual([])
    expect(met).toContain('unavailable/store_damaged')
  })

  it('cut short is refused in words', async () => {
    const copy = copyStore()
    const path = join(copy, 'gongyou.db')
    writeFileSync(path, readFileSync(path).subarray(0, 40_960))
    expect(WORDS.slice(1)).toContain(await openAndRead(copy))
  })

  it('under the key of another store is refused in words', async () => {
    const copy = copyStore()
    const other = await makeTestApp()
    cpSync(join(other.dataDir, 'keyfile.json'), join(copy, 'keyfile.json'))
    expect(await openAndRead(copy)).toBe('unavailable/store_unreadable')
  })

  it('with a damaged key file says so, or that the passphrase does not fit', async () => {
    const random = makeRandom(11)
    for (let n = 0; n < 40; n += 1) {
      const copy = copyStore()
      flipByte(join(copy, 'keyfile.json'), random())
      expect(['as stored', 'unavailable/key_file_damaged', 'invalid_input/wrong_passphrase']).toContain(
        await openAndRead(copy),
      )
    }
  })
})
