import { describe, expect, it } from 'vitest'
import { loadSounds, soundsOf } from '../../../electron/db/pinyin.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { makeRandom } from '../../support/generate-people.ts'

await loadSounds()

const PEOPLE = 70

/** Names in the order of the dictionary, some of them with characters outside the basic plane. */
const NAMES = [...Array(PEOPLE).keys()]
  .map((i) => `${'安白陈邓方高韩黄金孔李刘马宁欧潘钱任孙唐'.charAt(i % 20)}${[...'伟𠅤强𬱖磊军'][i % 6] ?? ''}${'一丁三上下'.charAt(i % 5)}`)
  .toSorted((a, b) => Buffer.compare(Buffer.from(soundsOf(a).sortKey), Buffer.from(soundsOf(b).sortKey)))

async function addAll(app: TestApp, names: readonly string[]): Promise<void> {
  for (const name of names) await app.call('members.add', { name })
}

async function listAll(app: TestApp, text = ''): Promise<string[]> {
  return (await app.call('members.search', { text, limit: 500 })).rows.map((row) => row.name)
}

function shuffle(names: readonly string[]): string[] {
  const random = makeRandom(5)
  return names.map((name) => ({ name, at: random() })).toSorted((a, b) => a.at - b.at).map(({ name }) => name)
}

describe('the order of names', () => {
  it.each([
    ['one after the other, always before the same neighbour', ['祖终', ...NAMES], [...NAMES, '祖终']],
    ['backwards, always after the same neighbour', ['阿宝', ...NAMES.toReversed()], ['阿宝', ...NAMES]],
    ['in no order', shuffle(NAMES), NAMES],
  ])('holds when people are added %s', async (_what, added, expected) => {
    const app = await makeTestApp()
    await addAll(app, added)
    expect(await listAll(app)).toEqual(expected)
    expect(await listAll(app, '一')).toEqual(expected.filter((name) => name.includes('一')))
    for (const name of expected) expect(await listAll(app, name)).toContain(name)
  })

  it('takes people along who are renamed', async () => {
    const app = await makeTestApp()
    await addAll(app, ['安一', '白二', '陈三'])
    const { rows } = await app.call('members.search', { text: '安一' })
    await app.call('members.change', { id: rows[0]?.id ?? '', fields: { name: '周一' } })
    expect(await listAll(app)).toEqual(['白二', '陈三', '周一'])
    expect(await listAll(app, 'zy')).toEqual(['周一'])
  })

  it('puts namesakes in the order in which they came', async () => {
    const app = await makeTestApp()
    for (const dept of ['甲', '乙', '丙']) await app.call('members.add', { name: '王伟', dept })
    const { rows } = await app.call('members.search', { text: '王伟' })
    expect(rows.map((row) => row.dept)).toEqual(['甲', '乙', '丙'])
  })
})
