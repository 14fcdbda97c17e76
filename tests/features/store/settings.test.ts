import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'

describe('settings', () => {
  it('change one by one and outlive a lock', async () => {
    const app = await makeTestApp()
    await app.call('settings.change', { textPercent: 150 })
    await app.call('settings.change', { enterMovesOn: false })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    expect(await app.call('settings.get')).toMatchObject({ textPercent: 150, enterMovesOn: false, townshipName: '云桥镇' })
  })

  it.each([{ textPercent: 99 }, { textPercent: 201 }, { autoLockMinutes: -1 }, { townshipName: null }])(
    'refuse %j',
    async (patch) => {
      const app = await makeTestApp()
      expect(await app.app.dispatch('settings.change', patch)).toMatchObject({ ok: false, error: { code: 'invalid_input' } })
    },
  )

  it('put the new name of the organiser under what is written from then on', async () => {
    const app = await makeTestApp()
    await app.call('settings.change', { organiserName: '李接任' })
    const { id } = await app.call('members.add', { name: '王五' })
    const [line] = await app.call('audit.historyOf', { entity: 'person', id })
    expect(line?.actor).toBe('李接任')
  })
})

describe('local parameters', () => {
  it('keep a row for each day of validity', async () => {
    const app = await makeTestApp()
    const set = (value: number, validFrom: string) =>
      app.call('parameters.set', { name: 'dibao_fen', value, validFrom: day(validFrom), documentNo: '民发〔2025〕1号' })
    await set(70_000, '2025-01-01')
    await set(74_000, '2026-01-01')
    await set(75_000, '2026-01-01')
    expect((await app.call('parameters.list')).map((row) => [row.validFrom, row.value])).toEqual([
      ['2026-01-01', 75_000], ['2025-01-01', 70_000],
    ])
  })

  it('that the program knows take only values of their kind', async () => {
    const app = await makeTestApp()
    const input = { name: 'hardship.comparator', value: '<', validFrom: day('2026-01-01') }
    await expect(app.call('parameters.set', input)).rejects.toMatchObject({
      body: { code: 'invalid_input', fields: { value: 'invalid_value' } },
    })
  })

  it('can have a mistaken row taken out, and put back by undo', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('parameters.set', { name: 'hardship.visitors', value: 3, validFrom: day('2026-01-01') })
    await app.call('parameters.remove', { id })
    expect(await app.call('parameters.list')).toEqual([])
    await app.call('undo.last')
    expect((await app.call('parameters.list')).map((row) => row.value)).toEqual([3])
  })

  it('come back by undo', async () => {
    const app = await makeTestApp()
    await app.call('parameters.set', { name: 'x', value: true, validFrom: day('2026-01-01') })
    await app.call('undo.last')
    expect(await app.call('parameters.list')).toEqual([])
  })
})

describe('what a screen keeps', () => {
  it('is a draft until it is dropped', async () => {
    const app = await makeTestApp()
    await app.call('drafts.save', { key: 'member.new', value: '{"name":"王"}' })
    await app.call('drafts.save', { key: 'member.new', value: '{"name":"王五"}' })
    await app.call('store.lock')
    await app.call('store.unlock', { passphrase: PASSPHRASE })
    expect(await app.call('drafts.get', { key: 'member.new' })).toEqual({ value: '{"name":"王五"}' })
    expect((await app.call('drafts.list')).map((draft) => draft.key)).toEqual(['member.new'])
    await app.call('drafts.drop', { key: 'member.new' })
    expect(await app.call('drafts.get', { key: 'member.new' })).toEqual({ value: null })
  })

  it('is a filter by its name', async () => {
    const app = await makeTestApp()
    const first = await app.call('filters.save', { list: 'members', name: '缺证件', value: '1' })
    const again = await app.call('filters.save', { list: 'members', name: '缺证件', value: '2' })
    expect(again).toEqual(first)
    expect(await app.call('filters.list', { list: 'members' })).toEqual([{ ...first, name: '缺证件', value: '2' }])
    await app.call('filters.drop', first)
    expect(await app.call('filters.list', { list: 'members' })).toEqual([])
  })

  it('is the layout of a list', async () => {
    const app = await makeTestApp()
    expect(await app.call('layouts.get', { list: 'members' })).toEqual({ value: null })
    await app.call('layouts.save', { list: 'members', value: '["name"]' })
    expect(await app.call('layouts.get', { list: 'members' })).toEqual({ value: '["name"]' })
  })

  it('must be JSON', async () => {
    const app = await makeTestApp()
    expect(await app.app.dispatch('drafts.save', { key: 'x', value: '{' })).toMatchObject({
      ok: false, error: { code: 'invalid_input', fields: { value: 'bad_json' } },
    })
  })
})

describe('code tables', () => {
  it('come by list in the order of the forms', async () => {
    const app = await makeTestApp()
    const lists = await app.call('codes.list')
    expect(lists['sex']?.map((code) => code.label)).toEqual(['未知的性别', '男', '女', '未说明的性别'])
    expect(lists['ethnicity']?.[0]).toEqual({ code: '01', label: '汉族', short: '汉', retiredOn: null })
  })
})
