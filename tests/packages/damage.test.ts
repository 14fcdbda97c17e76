import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { openPackage } from '../../electron/packages/open.ts'
import { makeSample, makeSides, type Sides } from './sample.ts'

let sides: Sides
let bytes: Uint8Array

beforeAll(async () => {
  sides = await makeSides()
  bytes = (await makeSample(sides)).bytes
})

async function reasonOf(changed: Uint8Array): Promise<string> {
  try {
    const { extract } = await openPackage(changed, { secret: { identity: sides.county.identity }, knownKey: () => null })
    extract.close()
    return 'opened'
  } catch (error) {
    if (error instanceof AppError) return error.body.reason
    throw error
  }
}

const CLEAR = ['package_damaged', 'wrong_key', 'not_a_package', 'needs_passphrase', 'needs_key']

describe('a package that was changed on its way', () => {
  it('is refused wherever a bit was turned', async () => {
    const step = Math.max(1, Math.floor(bytes.length / 60))
    for (let at = 0; at < bytes.length; at += at < 200 ? 7 : step) {
      const changed = Uint8Array.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 << at % 8)
      expect(CLEAR, `at ${at}`).toContain(await reasonOf(changed))
    }
  })

  it('is refused wherever it was cut off', async () => {
    const step = Math.max(1, Math.floor(bytes.length / 40))
    for (let end = 0; end < bytes.length; end += end < 200 ? 11 : step) {
      expect(CLEAR, `at ${end}`).toContain(await reasonOf(bytes.subarray(0, end)))
    }
  })

  it('is refused with something added behind it', async () => {
    expect(await reasonOf(Buffer.concat([bytes, Buffer.from('x')]))).toBe('package_damaged')
  })
})
