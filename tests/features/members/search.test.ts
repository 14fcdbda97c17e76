import { describe, expect, it } from 'vitest'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'

async function makeTown(): Promise<TestApp> {
  const app = await makeTestApp()
  const unit = await app.call('units.add', { name: '云桥镇宏达面粉机械有限公司', aliases: ['宏达厂'] })
  const other = await app.call('units.add', { name: '盛源纺织' })
  await app.call('members.add', { name: '单雄信', idNo: '420981199003071231', mobile: '13812345678', unitId: unit.id })
  await app.call('members.add', { name: '仇和', unitId: unit.id })
  await app.call('members.add', { name: '查小红', unitId: other.id, mobile: '15900001111' })
  await app.call('members.add', { name: '曾国藩', unitId: other.id })
  await app.call('members.add', { name: '王建国', unitId: other.id })
  return app
}

async function namesFor(app: TestApp, text: string): Promise<string[]> {
  const { rows, total } = await app.call('members.search', { text })
  expect(rows).toHaveLength(total)
  return rows.map((row) => row.name)
}

describe('one box', () => {
  it.each([
    ['a surname with a reading of its own', 'shan', ['单雄信']],
    ['the ordinary reading of the same character', 'dan', ['单雄信']],
    ['initials', 'sxx', ['单雄信']],
    ['仇 read qiu', 'qiuhe', ['仇和']],
    ['查 read zha', 'zxh', ['查小红']],
    ['曾 read zeng', 'zgf', ['曾国藩']],
    ['two characters inside a name', '建国', ['王建国']],
    ['one character inside a name', '国', ['王建国', '曾国藩']],
    ['the end of an identity number', '1231', ['单雄信']],
    ['the end of a phone number', '5678', ['单雄信']],
    ['the middle of a phone number', '23456', ['单雄信']],
    ['the day of birth', '19900307', ['单雄信']],
    ['a word of the employer', '面粉', ['仇和', '单雄信']],
    ['the name people use for the employer', '宏达厂', ['仇和', '单雄信']],
    ['words in any order', '宏达 雄信', ['单雄信']],
    ['nobody', '龙', []],
  ])('finds by %s', async (_what, text, names) => {
    const app = await makeTown()
    expect((await namesFor(app, text)).toSorted()).toEqual(names.toSorted())
  })
})
