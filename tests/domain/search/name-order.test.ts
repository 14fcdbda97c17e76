import { describe, expect, it } from 'vitest'
import { loadSounds, soundsOf } from '../../../electron/db/pinyin.ts'
import { strokeKey } from '../../../electron/db/strokes.ts'

await loadSounds()

describe('a name read aloud', () => {
  it.each([
    ['单雄信', 'shan xiong xin'],
    ['仇英', 'qiu ying'],
    ['查良镛', 'zha liang yong'],
    ['曾国藩', 'zeng guo fan'],
    ['解缙', 'xie jin'],
    ['任贤齐', 'ren xian qi'],
    ['区寄', 'ou ji'],
    ['朴树', 'piao shu'],
    ['盖叫天', 'ge jiao tian'],
    ['种师道', 'chong shi dao'],
    ['翟天临', 'zhai tian lin'],
    ['覃海洋', 'qin hai yang'],
    ['尉迟恭', 'yu chi gong'],
    ['万俟卨', 'mo qi xie'],
    ['令狐冲', 'ling hu chong'],
    ['长孙无忌', 'zhang sun wu ji'],
    ['欧阳修', 'ou yang xiu'],
    ['吕布', 'lv bu'],
    ['王长江', 'wang chang jiang'],
    ['李 明', 'li ming'],
    ['阿依古丽·买买提', 'a yi gu li mai mai ti'],
    ['David Li', 'david li'],
    ['王𠀀', 'wang 𠀀'],
    ['李\ue001明', 'li \ue001 ming'],
    ['', ''],
  ])('%j is %j', (name, syllables) => expect(soundsOf(name).readings[0]?.join(' ')).toBe(syllables))

  it('is also found by the reading of the ordinary word', () => {
    expect(soundsOf('单乐').readings.map((reading) => reading.join(' '))).toEqual([
      'shan le',
      'dan le',
      'shan yue',
      'dan yue',
    ])
  })

  it('has at most four readings however many characters are uncertain', () => {
    expect(soundsOf('单乐行朝').readings).toHaveLength(4)
  })
})

describe('the order of names', () => {
  it.each([
    ['by pinyin', ['阿明', 'David', '李', '李娜', '李伟', '卢刚', '鲁刚', '吕刚', '栾刚', '罗刚', '王小', '王小明', '张三']],
    ['by tone of the same syllable', ['于刚', '余刚', '宇刚', '郁刚']],
  ])('%s follows from plain comparison of the keys', (_what, names) => {
    expect(names.toReversed().toSorted(byKey((name) => soundsOf(name).sortKey))).toEqual(names)
  })

  it('by strokes follows number, then kind of strokes, then the given name', () => {
    const names = ['丁一', '马一', '王一', '王力', '方一', '李一', '李一一', '李二', '张一', '陈一', '郑一', '\ue001一']
    expect(names.toReversed().toSorted(byKey(strokeKey))).toEqual(names)
  })

  it.each([
    ['王', 4],
    ['陈', 7],
    ['阳', 6],
    ['郑', 8],
    ['萧', 11],
    ['魏', 17],
    ['欧', 8],
  ])('counts the strokes of %s as mainland schools do: %i', (surname, strokes) => {
    expect(strokeKey(surname).slice(0, 2)).toBe(String(strokes).padStart(2, '0'))
  })
})

function byKey(keyOf: (name: string) => string): (a: string, b: string) => number {
  return (a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)
}
