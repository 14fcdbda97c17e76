import { expect, it } from 'vitest'
import { checkCreditCode } from '../../../shared/domain/identity/credit-code.ts'

it.each([
  ['O for zero', '9137O100YYW489TRLE', '91370100YYW489TRLE'],
  ['I for one, though the check character does not fit', '9I370100YYW489TRLA', '91370100YYW489TRLA'],
  ['S for five only where the code then passes', '91370100YYW4S9TRLE', undefined],
  ['V, which is taken for nothing', '91420900YYV42X4N0G', undefined],
  ['O in a code that is too short', '9137O100YYW489TRL', undefined],
])('offers the digit that was meant: %s', (_what, value, suggested) => {
  expect(checkCreditCode({ value }).suggested).toBe(suggested)
})
