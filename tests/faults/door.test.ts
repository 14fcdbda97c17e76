import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anything, sample } from 'fast-check'
import { allCalls } from '../../shared/contract/index.ts'
import { openTestApp, type TestApp } from '../support/make-test-app.ts'
import { makeRandom } from '../support/generate-people.ts'
import { shapeInput } from './support/shape-input.ts'

const INPUTS = 10_000
/** These open, close or re-key the store; they have tests of their own. */
const KEYS = new Set(['store.create', 'store.unlock', 'store.recover', 'store.lock', 'store.changePassphrase'])
const NAMES = Object.keys(allCalls).filter((name) => !KEYS.has(name))
/** Laying out a page or copying a store takes the better part of a second: some inputs of each are enough. */
const SLOW = new Set([
  'roster.preview', 'roster.savePdf', 'forms.preview', 'forms.savePdf', 'backups.make', 'backups.copyToPlace',
  'backups.rehearse',
])
const SLOW_ONES_SKIPPED = 9

let app: TestApp
let ids: string[] = []

beforeAll(async () => {
  app = await openTestApp()
  const unit = await app.call('units.add', { name: '宏达' })
  const union = await app.call('unions.add', { name: '宏达工会', unitIds: [unit.id] })
  const people = ['王五', '赵六', '单雄信'].map((name) =>
    app.call('members.add', { name, unitId: unit.id, membership: { unionId: union.id, cardNo: name } }),
  )
  ids = [unit.id, union.id]
  for (const person of await Promise.all(people)) ids.push(person.id, person.cards[0]?.id ?? '')
})

afterAll(async () => {
  await app.app.close()
})

interface Trouble {
  name: string
  input: unknown
  reply: unknown
}

const sent = new Map<string, number>()

async function send(name: string, input: unknown, troubles: Trouble[]): Promise<void> {
  const before = sent.get(name) ?? 0
  sent.set(name, before + 1)
  if (SLOW.has(name) && before % (SLOW_ONES_SKIPPED + 1) !== 0) return
  const reply = await app.app.dispatch(name, input)
  if (!reply.ok && reply.error.code === 'internal') troubles.push({ name, input, reply })
}

describe('ten thousand inputs that nobody would type', () => {
  it('of any shape are answered, and never with an error of our own', async () => {
    const troubles: Trouble[] = []
    const values = sample(anything({ withBigInt: true, withDate: true, withMap: true, withSet: true }), {
      numRuns: INPUTS / 2,
      seed: 42,
    })
    for (const [i, value] of values.entries()) {
      await send(NAMES[i % NAMES.length] ?? '', value, troubles)
    }
    expect(troubles).toEqual([])
  })

  it('that look almost right are answered, and never with an error of our own', async () => {
    const troubles: Trouble[] = []
    const random = makeRandom(42)
    for (let i = 0; i < INPUTS / 2; i++) {
      const name = NAMES[i % NAMES.length] ?? ''
      const spec = Object.entries(allCalls).find(([known]) => known === name)?.[1]
      if (spec === undefined) throw new Error(`no call ${name}`)
      await send(name, shapeInput(spec.input, random, ids, i % 3 === 0 ? 0.3 : 0.02), troubles)
    }
    expect(troubles).toEqual([])
    expect((await app.call('audit.verify')).ok).toBe(true)
  })

  it('for calls that do not exist are refused', async () => {
    for (const name of ['', 'members', 'constructor', '__proto__', 'toString', 'members.search ', '成员']) {
      expect(await app.app.dispatch(name, {})).toEqual({
        ok: false, error: { code: 'invalid_input', reason: 'unknown_call' },
      })
    }
  })
})
