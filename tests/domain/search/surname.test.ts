import { expect, it } from 'vitest'
import { surnameKeys } from '../../../shared/domain/search/surname.ts'

it.each([
  ['li', 'li1', 'li6'],
  ['Li', 'li1', 'li6'],
  ['lü', 'lu:1', 'lu:6'],
  ['lv', 'lu:1', 'lu:6'],
])('%s stands from %s to before %s in the order of names', (text, from, before) => {
  expect(surnameKeys(text)).toEqual({ from, before })
})

it.each(['', '李', 'li ming', 'li1', '1234', 'zhuanga'])('%j is no one syllable', (text) => {
  expect(surnameKeys(text)).toBeNull()
})

it.each([
  ['li3李ming2明', true],
  ['lin2林ping2平', false],
  ['lu:3吕bu4布', false],
])('%s is of the surname li: %s', (key, isOne) => {
  const keys = surnameKeys('li')
  expect(keys !== null && key >= keys.from && key < keys.before).toBe(isOne)
})
