import { expect, it } from 'vitest'
import { judgePassphrase } from '../../renderer/text/passphrase.ts'

it.each([
  ['', 0],
  ['abc123', 0],
  ['12345678', 0],
  ['password', 0],
  ['Password!', 0],
  ['88888888', 0],
  ['13812345678', 0],
  ['37012319900305123X', 0],
  ['abcdefgh', 0],
  ['aaaaaaaaaaaa', 0],
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

it('says that a common one is not taken, and what to do', () => {
  expect(judgePassphrase('12345678')).toMatchObject({
    label: '不能用',
    advice: '这是人人会先试的口令，不能用。请换一句自己记得住的话，再加几个数字。',
  })
})
