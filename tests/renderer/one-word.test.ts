import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const ROOT = new URL('../..', import.meta.url).pathname
const SCREEN_WORDS = globSync(['renderer/**/*.ts', 'renderer/**/*.tsx'], { cwd: ROOT }).map((path) => ({
  path,
  text: readFileSync(`${ROOT}/${path}`, 'utf8'),
}))

describe('the screens use one word for one thing', () => {
  it.each([
    ['入会时间', '入会日期'],
    ['待确认', '待核'],
    ['待核实', '待核'],
    ['职务/工种', '职务(工种)'],
    ['方案', '常用查询'],
    ['号码被电子表格损坏', '身份证号被表格损坏'],
    ['Excel损坏', '身份证号被表格损坏'],
  ])('not %s but %s', (other) => {
    expect(SCREEN_WORDS.filter(({ text }) => text.includes(other)).map(({ path }) => path)).toEqual([])
  })
})
