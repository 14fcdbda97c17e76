import { expect, it } from 'vitest'
import { undoneWords } from '../../renderer/text/undone.ts'

it.each([
  ['a record that has a name', { action: 'members.change', facts: { name: '张三' } }, 0, '已撤销：修改会员“张三”'],
  ['an act with a colon', { action: 'members.remove', facts: { name: '张三' } }, 3, '已撤销：移入回收站：会员“张三”（还可撤销 3 步）'],
  ['an act on nobody in particular', { action: 'settings.change', facts: {} }, 0, '已撤销：修改设置'],
  ['a colon with no name to follow', { action: 'cards.issue', facts: {} }, 0, '已撤销：发会员证'],
  ['many at once', { action: 'members.change', facts: { name: '张三', people: 12 } }, 0, '已撤销：修改会员，共 12 人'],
])('says what was taken back: %s', (_what, entry, left, words) => {
  expect(undoneWords(entry, left)).toBe(words)
})
