import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify, type ClassInput } from '../../../shared/domain/hardship/classify.ts'

type Result = { class: string; perHeadMonthFenRounded: number }
type Vector = { id: string; input: ClassInput; expected: Result; because: string }

const vectors = readVectors()
const inputs = fc.record({
  incomeFen: fc.oneof(fc.integer({ min: -1_000_000, max: 20_000_000 }), fc.maxSafeInteger()),
  rigidFen: fc.integer({ min: 0, max: 20_000_000 }),
  members: fc.integer({ min: 1, max: 12 }),
  dibaoFen: fc.integer({ min: 0, max: 200_000 }),
  months: fc.integer({ min: 1, max: 60 }),
  comparator: fc.constantFrom('lt', 'le'),
  factorTenths: fc.integer({ min: 10, max: 40 }),
})
/** Amounts that lie on a line or one fen beside it. */
const nearLines = inputs.chain((input) =>
  fc.record({ tenths: fc.constantFrom(10, input.factorTenths), beside: fc.integer({ min: -1, max: 1 }) }).map((at) => {
    const line = Math.floor((input.dibaoFen * input.months * input.members * at.tenths) / 10)
    return { ...input, incomeFen: input.rigidFen + line + at.beside }
  }),
)

describe('the class of a household', () => {
  it.each(vectors)('$id: $because', ({ input, expected }) => {
    expect(classify(input)).toStrictEqual(expected)
  })

  it('all vectors are here', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(25)
  })

  it('agrees with sums done in fractions', () => {
    fc.assert(
      fc.property(fc.oneof(inputs, nearLines), (input) => {
        expect(classify(input)).toEqual(classifyInFractions(input))
      }),
      { numRuns: 2_000 },
    )
  })

  it('never gets needier with more income', () => {
    fc.assert(
      fc.property(nearLines, fc.integer({ min: 0, max: 1_000_000 }), (input, more) => {
        const richer = classify({ ...input, incomeFen: input.incomeFen + more }).class
        expect(NEED.indexOf(richer)).toBeGreaterThanOrEqual(NEED.indexOf(classify(input).class))
      }),
    )
  })

  it('of nobody above zero is zero, never minus zero', () => {
    const input = { incomeFen: 0, rigidFen: 0, members: 3, dibaoFen: 0, months: 12, comparator: 'lt' } as const
    expect(Object.is(classify(input).perHeadMonthFenRounded, 0)).toBe(true)
  })

  it('takes twice the line where no factor is given', () => {
    const line = { dibaoFen: 100_000, months: 1, comparator: 'lt' } as const
    const input = { incomeFen: 150_000, rigidFen: 0, members: 1, ...line }
    expect([classify(input).class, classify({ ...input, factorTenths: 15 }).class]).toEqual(['relative', 'over'])
  })
})

const NEED = ['deep', 'relative', 'over']

type Fraction = { top: bigint; bottom: bigint }

/** The rule read word by word: income a head and month as a fraction, beside the line as one. */
function classifyInFractions(input: Required<ClassInput>): Result {
  const net = BigInt(input.incomeFen) - BigInt(input.rigidFen)
  const perHead = { top: net, bottom: BigInt(input.members * input.months) }
  const line = { top: BigInt(input.dibaoFen), bottom: 1n }
  const relative = { top: BigInt(input.dibaoFen * input.factorTenths), bottom: 10n }
  const below = (limit: Fraction) => compare(perHead, limit) < (input.comparator === 'lt' ? 0 : 1)
  const size = perHead.top < 0n ? -perHead.top : perHead.top
  let rounded = size / perHead.bottom
  const left = { top: size - rounded * perHead.bottom, bottom: perHead.bottom }
  if (compare(left, { top: 1n, bottom: 2n }) >= 0) rounded += 1n
  return {
    class: below(line) ? 'deep' : below(relative) ? 'relative' : 'over',
    perHeadMonthFenRounded: Number(perHead.top < 0n ? -rounded : rounded),
  }
}

function compare(a: Fraction, b: Fraction): number {
  const [left, right] = [a.top * b.bottom, b.top * a.bottom]
  return left < right ? -1 : left > right ? 1 : 0
}

function readVectors(): Vector[] {
  const text = readFileSync(new URL('../../fixtures/vectors/hardship.json', import.meta.url), 'utf8')
  const file = JSON.parse(text) as { cases: Vector[] } // the fixture is frozen in this shape
  return file.cases
}
