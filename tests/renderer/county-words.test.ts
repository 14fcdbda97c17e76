import { describe, expect, it } from 'vitest'
import { bothSides } from '../../renderer/features/county/cell-words.ts'
import { isMergeable, membershipWords, verdictWords } from '../../renderer/text/county.ts'

const full = { kind: 'full' } as const
const changes = { kind: 'changes', since: 3 } as const

describe('how a package stands, in words', () => {
  it.each([
    ['next', full, [], '按次序'],
    ['again', full, [], '不会有变化'],
    ['gap_full', full, [4], '第 4 号没有收到；这是全部数据'],
    ['gap_full', changes, [4], '这个包从第 3 号算起'],
    ['gap_changes', changes, [3, 4], '不能合并'],
    ['older', full, [], '不能合并'],
    ['forked', changes, [], '接不上'],
  ] as const)('%s', (verdict, scope, missing, words) => {
    expect(verdictWords({ verdict, scope, missing: [...missing], sequence: 5 })).toContain(words)
  })

  it.each([['next', true], ['again', true], ['gap_full', true], ['gap_changes', false], ['older', false], ['forked', false]] as const)(
    '%s may be taken: %s', (verdict, may) => expect(isMergeable(verdict)).toBe(may),
  )
})

it('two values that the mask makes the same are said to differ', () => {
  expect(bothSides('138****1234', '138****1234')[0]).toContain('遮盖后相同')
  expect(bothSides('138****1234', '139****5678')).toEqual(['138****1234', '139****5678'])
})

it.each([[null, '不是会员'], ['member_state/active', '在册会员']])('membership %s is %s', (state, words) => {
  expect(membershipWords(state)).toContain(words.slice(0, 2))
})
