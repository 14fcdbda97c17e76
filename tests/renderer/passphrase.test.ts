import { expect, it } from 'vitest'
import { judgePassphrase } from '../../renderer/text/passphrase.ts'

it.each([
  ['', 0],
  ['abc123', 0],
  ['12345678', 1],
  ['password', 1],
  ['Password!', 1],
  ['88888888', 1],
  ['13812345678', 1],
  ['37012319900305123X', 1],
  ['abcdefgh', 1],
  ['aaaaaaaaaaaa', 1],
  ['yunqiaoz', 1],
  ['gonghui2026', 2],
  ['云桥镇总工会2026', 3],
  ['春天里的小河流过石桥-2026', 4],
])('rates %s as %i of 4', (text, level) => {
  expect(judgePassphrase(text).level).toBe(level)
})

it('says how many characters are still missing', () => {
  expect(judgePassphrase('小河流水').advice).toBe('至少 8 个字符，还差 4 个。')
})
