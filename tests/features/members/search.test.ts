import { describe, expect, it } from 'vitest'
import type { TestApp } from '../../support/make-test-app.ts'
import { addMember, makeTown, namesFor, refusal } from './town.ts'

async function makeSmallTown(): Promise<TestApp> {
  const town = await makeTown()
  const { app, mill, weavers } = town
  await app.call('members.add', { name: '单雄信', idNo: '42098119900307123X', idType: '999', mobile: '13812345678', unitId: mill })
  await app.call('members.add', { name: '仇和', formerName: '仇小宝', unitId: mill })
  await app.call('members.add', { name: '查小红', unitId: weavers, mobile: '15900001111' })
  await app.call('members.add', { name: '曾国藩', unitId: weavers })
  await app.call('members.add', { name: '王建国', unitId: weavers })
  await app.call('members.add', { name: '阿依古丽·买买提', unitId: weavers })
  return app
}

describe('the search box', () => {
  it.each([
    ['a surname with a reading of its own', 'shan', ['单雄信']],
    ['the ordinary reading of the same character', 'dan', ['单雄信']],
    ['initials', 'sxx', ['单雄信']],
    ['initials of the given name', 'xx', ['单雄信']],
    ['仇 read qiu', 'qiuhe', ['仇和']],
    ['查 read zha', 'zxh', ['查小红']],
    ['曾 read zeng', 'zgf', ['曾国藩']],
    ['the beginning of the sound', 'wangji', ['王建国']],
    ['a former name', '小宝', ['仇和']],
    ['two characters inside a name', '建国', ['王建国']],
    ['one character inside a name', '国', ['王建国', '曾国藩']],
    ['part of a name with a dot', '买买提', ['阿依古丽·买买提']],
    ['a name typed with another dot', '阿依古丽•买买提', ['阿依古丽·买买提']],
    ['the beginning of an identity number', '420981', ['单雄信']],
    ['the last four of an identity number', '123x', ['单雄信']],
    ['the day of birth in an identity number', '19900307', ['单雄信']],
    ['the middle of an identity number', '81199', ['单雄信']],
    ['the last four of a phone number', '5678', ['单雄信']],
    ['the middle of a phone number', '23456', ['单雄信']],
    ['a word of the employer', '面粉', ['仇和', '单雄信']],
    ['the name people use for the employer', '宏达厂', ['仇和', '单雄信']],
    ['words in any order', '宏达 雄信', ['单雄信']],
    ['name and number together', '单5678', ['单雄信']],
    ['the middle of a number and the employer', '宏达 23456', ['单雄信']],
    ['full-width letters', 'ｓｘｘ', ['单雄信']],
    ['a name nobody has', '龙', []],
    ['digits in no number', '77777', []],
    ['one word that fits and one that does not', '单 纺织', []],
  ])('finds by %s', async (_what, text, names) => {
    const found = await namesFor(await makeSmallTown(), { text })
    expect(found.toSorted()).toEqual(names.toSorted())
  })

  it.each(['%', '_', "'", '"', '%_\'"', '（）', '……', '\u{F0001}'])('finds nobody by signs alone: %j', async (text) => {
    const app = await makeSmallTown()
    expect(await app.call('members.search', { text })).toMatchObject({ rows: [], total: 0 })
  })

  it('counts all hits exactly, not only those on the page', async () => {
    const app = await makeSmallTown()
    const page = await app.call('members.search', { text: '纺织', limit: 2 })
    expect([page.rows.length, page.total]).toEqual([2, 4])
  })

  it('counts anew after somebody was added', async () => {
    const app = await makeSmallTown()
    await app.call('members.search', { text: '纺织' })
    await addMember({ ...(await makeTown()), app }, '李四', '2020-01-01', { unitId: null, membership: null })
    await app.call('members.add', { name: '王纺织' })
    expect((await app.call('members.search', { text: '纺织' })).total).toBe(5)
  })

  it('shows numbers masked', async () => {
    const app = await makeSmallTown()
    const { rows } = await app.call('members.search', { text: '单雄信' })
    expect(rows[0]).toMatchObject({ idNoMasked: '420981************', mobileMasked: '138****5678' })
  })

  it.each(['', '   ', '（）', '1', '"', 'a"b', '* OR *', 'NEAR(', '\u0000', '\u{F0001}', '单'.repeat(100)])(
    'takes %j for what somebody may type',
    async (text) => {
      const app = await makeSmallTown()
      await expect(app.call('members.search', { text })).resolves.toHaveProperty('total')
    },
  )
})

describe('what a person is found by', () => {
  it('follows a new name', async () => {
    const app = await makeSmallTown()
    const { rows } = await app.call('members.search', { text: '王建国' })
    await app.call('members.change', { id: rows[0]?.id ?? '', fields: { name: '汪建业' } })
    expect(await namesFor(app, { text: '建国' })).toEqual([])
    expect(await namesFor(app, { text: 'wjy' })).toEqual(['汪建业'])
  })

  it('follows a new alias of the employer', async () => {
    const app = await makeSmallTown()
    const [unit] = await app.call('units.match', { text: '盛源纺织' })
    await app.call('units.rememberAlias', { id: unit?.id ?? '', alias: '二棉厂' })
    expect(await namesFor(app, { text: '二棉' })).toHaveLength(4)
  })

  it('follows a new name of the employer', async () => {
    const app = await makeSmallTown()
    const [unit] = await app.call('units.match', { text: '盛源纺织' })
    await app.call('units.change', { id: unit?.id ?? '', fields: { name: '永丰制衣' } })
    expect(await namesFor(app, { text: '纺织' })).toEqual([])
    expect(await namesFor(app, { text: '制衣 建国' })).toEqual(['王建国'])
  })

  it('is gone from the box while in the recycle bin, and back after', async () => {
    const app = await makeSmallTown()
    const { rows } = await app.call('members.search', { text: '仇和' })
    const id = rows[0]?.id ?? ''
    await app.call('members.remove', { id })
    expect(await namesFor(app, { text: 'qh' })).toEqual([])
    await app.call('trash.restore', { entity: 'person', id })
    expect(await namesFor(app, { text: 'qh' })).toEqual(['仇和'])
  })
})

describe('a cursor', () => {
  it.each(['{}', '[]', '[1]', 'x', '["a","b"]', '[null,1]'])('%s is refused', async (after) => {
    const app = await makeSmallTown()
    expect(await refusal(app.call('members.search', { after }))).toMatchObject({
      code: 'invalid_input',
      reason: 'bad_cursor',
      fields: { after: 'bad_cursor' },
    })
  })
})
