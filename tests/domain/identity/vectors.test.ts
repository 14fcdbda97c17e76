import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkCreditCode, type CreditCodeInput } from '../../../shared/domain/identity/credit-code.ts'
import { checkIdNumber, type IdNumberInput } from '../../../shared/domain/identity/id-number.ts'

type Vectors<I> = { cases: { id: string; input: I; expected: unknown; because: string }[] }

describe('identity numbers', () => {
  for (const { id, input, expected, because } of readVectors<IdNumberInput>('id-number').cases) {
    it(`${id}: ${because}`, () => expect(checkIdNumber(input)).toStrictEqual(expected))
  }
})

describe('credit codes', () => {
  for (const { id, input, expected, because } of readVectors<CreditCodeInput>('uscc').cases) {
    it(`${id}: ${because}`, () => expect(checkCreditCode(input)).toStrictEqual(expected))
  }
})

function readVectors<I>(name: string): Vectors<I> {
  const file = new URL(`../../fixtures/vectors/${name}.json`, import.meta.url)
  return JSON.parse(readFileSync(file, 'utf8')) // the vectors are fixed files of this very shape
}
