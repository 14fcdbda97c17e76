import { expect, it } from 'vitest'
import { findRowHeight } from '../../electron/paper/rows.ts'

const ROW_7_MM = 19.84

const fitted = (lines: number, size: number) => ({ lines: Array.from({ length: lines }, () => '古丽娜孜'), size, cut: false })

it.each([
  ['one line of the full size', fitted(1, 10.5)],
  ['two small lines', fitted(2, 8.4)],
] as const)('a row of 7 mm holds %s', (_what, cell) => {
  expect(findRowHeight([cell], ROW_7_MM)).toBe(ROW_7_MM)
})

it('two lines of nearly full size leave air to the rules above and below', () => {
  const [cell] = [fitted(2, 9.8)]
  expect(findRowHeight([cell], ROW_7_MM) - 2 * 9.8 * 1.12).toBeGreaterThanOrEqual(3 - 1e-9)
})
