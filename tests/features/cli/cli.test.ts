import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const CLI = fileURLToPath(new URL('../../../electron/cli.ts', import.meta.url))

function run(args: readonly string[], input = ''): { code: number | null; lines: string[]; complaint: string } {
  const env = { ...process.env, GONGYOU_PASSPHRASE: 'a passphrase for tests' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { input, env })
  return { code: status, lines: stdout.toString().trim().split('\n'), complaint: stderr.toString() }
}

function newStore(): string {
  const dir = mkdtempSync(join(tmpdir(), 'gongyou-cli-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  expect(JSON.parse(run(['init', '--data', dir]).lines[0] ?? '')).toMatchObject({ ok: true })
  return dir
}

describe('the terminal', () => {
  it('answers a call that needs no store without one', () => {
    const { code, lines } = run(['call', 'identity.checkCreditCode', '{"value":"91110000101623741K"}'])
    expect(code).toBe(0)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ ok: true, value: { ok: true } })
  })

  it('exits with 1 when the reply is not ok, with 2 for wrong usage', () => {
    expect(run(['call', 'members.search', '{}']).code).toBe(1)
    const wrong = run(['call'])
    expect(wrong.code).toBe(2)
    expect(wrong.complaint).toContain('call NAME [JSON]')
  })

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
