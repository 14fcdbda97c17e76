import { describe, expect, it } from 'vitest'
import { makeTestApp } from '../../support/make-test-app.ts'

describe('undo', () => {
  it('takes back writes in turn and says how many are left', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('units.add', { name: '宏达' })
    await app.call('units.change', { id, fields: { village: '东桥村' } })
    expect(await app.call('undo.last')).toMatchObject({ undone: { action: 'units.change' }, left: 1 })
    expect((await app.call('units.get', { id })).village).toBeNull()
    expect(await app.call('undo.last')).toMatchObject({ undone: { action: 'units.add' }, left: 0 })
    expect((await app.call('units.list')).total).toBe(0)
    expect(await app.call('undo.last')).toEqual({ undone: null, left: 0 })
  })

  it('says whose record it has put back', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('members.add', { name: '张三' })
    await app.call('members.change', { id, fields: { dept: '一车间' } })
    expect((await app.call('undo.last')).undone?.facts).toMatchObject({ name: '张三' })
    await app.call('members.remove', { id })
    expect((await app.call('undo.last')).undone?.facts).toMatchObject({ name: '张三' })
    const unit = await app.call('units.add', { name: '宏达' })
    await app.call('units.change', { id: unit.id, fields: { name: '宏达面粉' } })
    expect((await app.call('undo.last')).undone?.facts).toMatchObject({ name: '宏达' })
  })

  it('is itself a line of the log', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('units.add', { name: '宏达' })
    await app.call('undo.last')
    const [line] = await app.call('audit.historyOf', { entity: 'unit', id })
    expect(line).toMatchObject({ action: 'undo', facts: { action: 'units.add' } })
    expect((await app.call('audit.verify')).ok).toBe(true)
  })

  it('remembers the last fifty writes', async () => {
    const app = await makeTestApp()
    const { id } = await app.call('units.add', { name: '宏达' })
    for (let n = 0; n < 60; n++) await app.call('units.change', { id, fields: { headcount: n } })
    let undone = 0
    while ((await app.call('undo.last')).undone !== null) undone += 1
    expect(undone).toBe(50)
    expect((await app.call('units.get', { id })).headcount).toBe(9)
  })
})

describe('the recycle bin', () => {
  it('holds people and units with the reason, newest first', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '宏达' })
    const person = await app.call('members.add', { name: '王五' })
    await app.call('units.remove', { id: unit.id })
    app.passSeconds(60)
    await app.call('members.remove', { id: person.id, why: '重复登记' })
    expect((await app.call('trash.list')).map(({ entity, label, why }) => ({ entity, label, why }))).toEqual([
      { entity: 'person', label: '王五', why: '重复登记' },
      { entity: 'unit', label: '宏达', why: null },
    ])
  })

  it('gives back what it holds', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '宏达' })
    await app.call('units.remove', { id: unit.id })
    await app.call('trash.restore', { entity: 'unit', id: unit.id })
    expect(await app.call('trash.list')).toEqual([])
    expect((await app.call('units.list', { text: 'hd' })).total).toBe(1)
  })

  it('does not take a unit in which people work', async () => {
    const app = await makeTestApp()
    const unit = await app.call('units.add', { name: '宏达' })
    await app.call('members.add', { name: '王五', unitId: unit.id })
    await expect(app.call('units.remove', { id: unit.id })).rejects.toMatchObject({
      body: { code: 'rule_broken', reason: 'unit_in_use' },
    })
  })
})
