import { beforeAll, expect, it } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { openPackage } from '../../electron/packages/open.ts'
import { makeRandom } from '../support/generate-people.ts'
import { makeSample, makeSides, type Sides } from '../packages/sample.ts'
import { timesOr } from './support/crash-backup.ts'

const TIMES = timesOr(100)
/** In words that say what is the matter with the file; none of them is a fault of ours. */
const CLEAR = ['package_damaged', 'wrong_key', 'not_a_package', 'needs_passphrase']

let sides: Sides
let sound: Uint8Array

beforeAll(async () => {
  sides = await makeSides()
  sound = (await makeSample(sides, { people: 2_000 })).bytes
})

async function refusalOf(bytes: Uint8Array): Promise<string> {
  try {
    const { extract } = await openPackage(bytes, { secret: sides.county, knownKey: () => null })
    extract.close()
    return 'opened'
  } catch (error) {
    if (error instanceof AppError) return error.body.reason
    throw error
  }
}

it(`refuses a package in which one bit was turned, at ${TIMES} places`, async () => {
  const random = makeRandom(20_260_501)
  for (let n = 0; n < TIMES; n += 1) {
    const at = Math.floor(random() * sound.length)
    const bytes = Uint8Array.from(sound)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))
    expect(CLEAR, `bit at ${at}`).toContain(await refusalOf(bytes))
  }
}, 600_000)

it(`refuses a package that was cut off, at ${TIMES} places`, async () => {
  const random = makeRandom(20_260_502)
  for (let n = 0; n < TIMES; n += 1) {
    const end = Math.floor(random() * sound.length)
    expect(CLEAR, `cut at ${end}`).toContain(await refusalOf(sound.subarray(0, end)))
  }
}, 600_000)

it(`refuses a package of which a piece was exchanged, ${TIMES} times`, async () => {
  const random = makeRandom(20_260_503)
  const other = (await makeSample(sides, { people: 2_100 })).bytes
  for (let n = 0; n < TIMES; n += 1) {
    const bytes = Uint8Array.from(sound)
    const at = Math.floor(random() * (sound.length - 64))
    bytes.set(other.subarray(at, at + 64), at)
    expect([...CLEAR, 'opened'], `piece at ${at}`).toContain(await refusalOf(bytes))
    if (Buffer.compare(bytes, sound) !== 0) expect(CLEAR, `piece at ${at}`).toContain(await refusalOf(bytes))
  }
}, 600_000)
