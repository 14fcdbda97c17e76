import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url))

function run(args: readonly string[], input = '', passphrase = 'a passphrase for tests'): { code: number | null; lines: string[]; complaint: string } {
  const env = { ...process.env, GONGYOU_PASSPHRASE: passphrase }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input, env })
  return { code: status, lines: stdout.toString().trim().split('\n'), complaint: stderr.toString() }
}

function newFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'gongyou-cli-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

function newStore(): string {
  const dir = newFolder()
  expect(JSON.parse(run(['init', '--data', dir]).lines[0] ?? '')).toMatchObject({ ok: true })
  return dir
}

describe('the terminal', () => {
  it('answers a call that needs no store without one', () => {
    const { code, lines } = run(['call', 'identity.checkCreditCode', '{"value":"91110000101623741K"}'])
    expect(code).toBe(0)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('names what it would take in place of a word that it does not know', () => {
    const { lines } = run(['call', 'roster.savePdf', '{"preset":"list"}'])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      ok: false,
      error: {
        fields: { preset: 'invalid_value' },
        details: { preset: 'register | sign_off | public_list | dues | card_reissues' },
      },
    })
  })

  it('exits with 1 when the reply is not ok, with 2 for wrong usage', () => {
    expect(run(['call', 'members.search', '{}']).code).toBe(1)
    const wrong = run(['call'])
    expect(wrong.code).toBe(2)
    expect(wrong.complaint).toContain('call NAME [JSON]')
  })

  it('refuses a passphrase that everyone tries first', () => {
    const { code, lines } = run(['init', '--data', newFolder()], '', '12345678')
    expect(code).toBe(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { fields: { passphrase: 'passphrase_too_common' } } })
  })

  it.each([[['init', '--data', '']], [['init']], [['call', 'units.list', '{', '--data', 'x']], [['init', '--date', 'x']]])(
    'answers the wrong usage %j with the usage and 2',
    (args) => {
      const { code, lines, complaint } = run(args)
      expect([code, lines]).toEqual([2, ['']])
      expect(complaint).toContain('call NAME [JSON]')
      expect(complaint).not.toMatch(/^\s+at /m)
    },
  )

  it('gives one reply a line in a batch, also for a line that is no request', () => {
    const dir = newStore()
    const requests = ['{"name":"units.add","input":{"name":"红星厂"}}', 'what?', '{"name":"units.list","input":{}}']
    const { code, lines } = run(['batch', '--data', dir], requests.join('\n'))
    expect(code).toBe(1)
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { ok: true },
      { ok: false, error: { reason: 'bad_input' } },
      { ok: true, value: { total: 1 } },
    ])
  })
})

describe('a folder that holds no store', () => {
  /** What --data may name by mistake, and the reason each command gives. */
  const MISTAKES: [what: string, make: (dir: string) => string, init: string | null, call: string][] = [
    ['nothing yet', (dir) => join(dir, 'new', 'er'), null, 'no_store'],
    ['a file', (dir) => fileIn(dir), 'file_in_the_way', 'no_store'],
    ['a folder under a file', (dir) => join(fileIn(dir), 'under', 'it'), 'file_in_the_way', 'no_store'],
    ['a place nobody may write to', () => '/proc/gongyou', 'store_not_writable', 'no_store'],
    ['a folder with a key file that is none', (dir) => damagedIn(dir), 'store_exists', 'key_file_damaged'],
    ['a folder with a folder as key file', (dir) => folderAsKey(dir), 'store_exists', 'key_file_damaged'],
  ]

  it.each(MISTAKES)('%s: making a store there is one reply', (_what, make, reason) => {
    const { code, lines, complaint } = run(['init', '--data', make(newFolder())])
    expect([code, lines.length, complaint]).toEqual([reason === null ? 0 : 1, 1, ''])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject(reason === null ? { ok: true } : { ok: false, error: { reason } })
  })

  it('names the file that stands in the way of one', () => {
    const file = fileIn(newFolder())
    const { lines } = run(['init', '--data', join(file, 'under', 'it')])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ error: { details: { path: file } } })
  })

  it.each(MISTAKES)('%s: a call there is one reply, and leaves nothing behind', (_what, make, _init, reason) => {
    const dir = make(newFolder())
    const stood = existsSync(dir)
    const { code, lines, complaint } = run(['call', 'members.search', '{}', '--data', dir])
    expect([code, lines.length, complaint]).toEqual([1, 1, ''])
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: false, error: { reason } })
    expect(existsSync(dir)).toBe(stood)
  })
})

function fileIn(dir: string): string {
  const path = join(dir, 'file')
  writeFileSync(path, 'x')
  return path
}

function damagedIn(dir: string): string {
  writeFileSync(join(dir, 'keyfile.json'), 'x')
  return dir
}

function folderAsKey(dir: string): string {
  mkdirSync(join(dir, 'keyfile.json'))
  return dir
}
