import { describe, expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'

describe('units', () => {
  it('keeps an enterprise with the names people use for it', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '云桥镇宏达面粉机械有限公司', aliases: ['宏达厂'], payDay: 10 })
    expect(await app.call('units.get', { id: unit.id })).toMatchObject({ aliases: ['宏达厂'], payDay: 10 })
  })

  it('refuses a second unit under the name or an alias of another', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '宏达面粉机械厂', aliases: ['宏达厂'] })
    await expect(app.call('units.add', { name: '宏达厂' })).rejects.toMatchObject({
      body: { code: 'conflict', reason: 'name_taken', fields: { name: 'name_taken' } },
    })
  })

  it('refuses the credit code of a union in the field of an employer', async () => {
    const app = await makeTestApp()
    await expect(app.call('units.add', { name: '甲厂', creditCode: '81440000MCL468545M' })).rejects.toMatchObject({
      body: { code: 'invalid_input', reason: 'credit_code_union_code' },
    })
  })

  it('warns about a genuine early code until somebody has seen the licence', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '甲厂', creditCode: '91350211M0000XUF46' })
    expect(unit.warnings).toEqual(['credit_code_bad_check'])
    const seen = await app.call('units.change', { id: unit.id, fields: { creditCodeSeen: true } })
    expect(seen.warnings).toEqual([])
  })

  it('changes only what was given', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '甲厂', aliases: ['老甲'], village: '东村', headcount: 40 })
    const changed = await app.call('units.change', { id: unit.id, fields: { headcount: 41 } })
    expect(changed).toMatchObject({ name: '甲厂', aliases: ['老甲'], village: '东村', headcount: 41 })
  })

  it('refuses to write over a change made meanwhile', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '甲厂' })
    await app.call('units.change', { id: unit.id, fields: { village: '东村' } })
    await expect(
      app.call('units.change', { id: unit.id, revision: unit.revision, fields: { village: '西村' } }),
    ).rejects.toMatchObject({ body: { code: 'conflict', reason: 'changed_since' } })
  })

  it('offers likely units for a name as an enterprise wrote it, the sure one first', async () => {
    const app = await makeTestApp()
    await app.call('units.add', { name: '平阴县宏达面粉机械有限公司', aliases: ['宏达厂'] })
    await app.call('units.add', { name: '宏达运输队' })
    const exact = await app.call('units.match', { text: '宏达厂' })
    expect(exact[0]).toMatchObject({ name: '平阴县宏达面粉机械有限公司', how: 'alias' })
    const like = await app.call('units.match', { text: '宏达面粉机械厂' })
    expect(like[0]).toMatchObject({ name: '平阴县宏达面粉机械有限公司', how: 'likeness' })
  })

  it('takes a removed alias back with Ctrl+Z', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '甲厂', aliases: ['老甲'] })
    await app.call('units.change', { id: unit.id, fields: { aliases: [] } })
    await app.call('undo.last')
    expect((await app.call('units.get', { id: unit.id })).aliases).toEqual(['老甲'])
  })

  it('puts a unit nobody hangs on into the recycle bin and back', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '甲厂' })
    await app.call('units.remove', { id: unit.id })
    expect((await app.call('units.list', {})).total).toBe(0)
    await app.call('trash.restore', { entity: 'unit', id: unit.id })
    expect((await app.call('units.list', {})).total).toBe(1)
  })
})
