import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seal, unseal } from '../../electron/packages/seal.ts'
import { fingerprintOf } from '../../electron/packages/keys.ts'
import { makeSample, makeSides, type Sides } from './sample.ts'

const TOOLS = ['age', 'unzip', 'sha256sum', 'openssl', 'sqlite3'] as const
const missing = TOOLS.filter((tool) => !isHere(tool))

function isHere(tool: string): boolean {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** As a technician of the county would do it who has no program of ours. */
describe.skipIf(missing.length > 0)(`with standard tools (missing here: ${missing.join(', ') || 'none'})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-tools-'))
  const inFolder = (command: string, args: string[], input?: string): string =>
    execFileSync(command, args, { cwd: folder, input, stdio: ['pipe', 'pipe', 'ignore'] }).toString()
  let sides: Sides

  beforeAll(async () => {
    sides = await makeSides()
    const { bytes } = await makeSample(sides)
    writeFileSync(join(folder, 'x.age'), bytes)
    writeFileSync(join(folder, 'key.txt'), `${sides.county.identity}\n`)
    inFolder('age', ['-d', '-i', 'key.txt', '-o', 'x.zip', 'x.age'])
    inFolder('unzip', ['-q', 'x.zip'])
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('every hash is found right', () => {
    const lines = inFolder('sha256sum', ['-c', 'SHA256SUMS']).trim().split('\n')
    expect(lines.filter((line) => line.endsWith(': OK'))).toHaveLength(5)
  })

  it('the signature is found right, and a changed manifest wrong', () => {
    const check = ['pkeyutl', '-verify', '-pubin', '-inkey', 'signer.pem', '-rawin', '-sigfile', 'manifest.sig', '-in']
    expect(inFolder('openssl', [...check, 'manifest.json'])).toContain('Verified Successfully')
    writeFileSync(join(folder, 'other.json'), readFileSync(join(folder, 'manifest.json')).fill(32, 5, 6))
    expect(() => inFolder('openssl', [...check, 'other.json'])).toThrow()
  })

  it('the rows are read and the file is whole', () => {
    expect(inFolder('sqlite3', ['data.sqlite', 'pragma integrity_check; select count(*) from person where deleted_at is null'])).toBe('ok\n27\n')
  })

  it('the fingerprint is worked out from the two keys', () => {
    const { recipient, publicKey } = sides.township
    const sum = inFolder('sha256sum', [], `${recipient}\n${publicKey}`)
    expect(sum.slice(0, 32)).toBe(fingerprintOf(sides.township).replaceAll(' ', ''))
  })

  it('what age has sealed is opened here, and the other way round', async () => {
    const sealed = execFileSync('age', ['-r', sides.county.recipient], { input: 'from age' })
    expect(Buffer.from(await unseal(sealed, sides.county)).toString()).toBe('from age')
    const ours = await seal(Buffer.from('from here'), { recipient: sides.county.recipient })
    expect(execFileSync('age', ['-d', '-i', join(folder, 'key.txt')], { input: ours }).toString()).toBe('from here')
  })
})
