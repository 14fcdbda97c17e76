import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Attachment } from '../../../shared/contract/attachments.ts'
import { day } from '../../../shared/domain/plain-date.ts'
import { makeTestApp, type TestApp } from '../../support/make-test-app.ts'
import { addUnit, employ } from '../labour/support.ts'
import { PLAIN_PDF } from './pictures.ts'

type OwnerTable = Attachment['ownerTable']

interface Case {
  readonly what: string
  readonly ownerTable: OwnerTable
  readonly remove: 'employments.remove' | 'inspections.remove' | 'collective.remove'
  readonly make: (app: TestApp) => Promise<{ id: string }>
}

const CASES: readonly Case[] = [
  {
    what: 'an employment',
    ownerTable: 'employment',
    remove: 'employments.remove',
    make: async (app) => employ(app, await addUnit(app), '王建国'),
  },
  {
    what: 'an inspection',
    ownerTable: 'labour_inspection',
    remove: 'inspections.remove',
    make: async (app) => app.call('inspections.add', { fields: { unitId: await addUnit(app), on: day('2026-03-01') } }),
  },
  {
    what: 'a collective contract',
    ownerTable: 'collective_contract',
    remove: 'collective.remove',
    make: async (app) => app.call('collective.add', { fields: { kind: '1', scope: '1' }, unitIds: [await addUnit(app)] }),
  },
]

async function start({ make, ownerTable }: Case) {
  const app = await makeTestApp()
  const { id: ownerId } = await make(app)
  const path = join(app.dataDir, '劳动合同.pdf')
  writeFileSync(path, PLAIN_PDF)
  app.answers.open.push(path)
  const paper = await app.call('attachments.add', { ownerTable, ownerId, kind: 'labour_contract' })
  return { app, ownerId, paper, list: () => app.call('attachments.list', { ownerTable, ownerId }) }
}

describe.each(CASES)('a paper of $what', (made) => {
  it('is kept with its record', async () => {
    const { list } = await start(made)
    expect(await list()).toMatchObject([{ title: '劳动合同', kind: 'labour_contract', ownerTable: made.ownerTable }])
  })

  it('is told in the history of its record', async () => {
    const { app, ownerId } = await start(made)
    const [line] = await app.call('audit.historyOf', { entity: made.ownerTable, id: ownerId })
    expect(line?.action).toBe('attachments.add')
  })

  it('is not taken for a record in the recycle bin', async () => {
    const { app, ownerId, paper } = await start(made)
    await app.call(made.remove, { id: ownerId, why: '重复' })
    await expect(app.call('attachments.remove', { id: paper.id })).rejects.toMatchObject({ body: { code: 'not_found' } })
  })
})

describe('the recycle bin', () => {
  it('names the worker whose contract was taken off', async () => {
    const [employment] = CASES
    if (employment === undefined) throw new Error('no case')
    const { app, paper } = await start(employment)
    await app.call('attachments.remove', { id: paper.id })
    expect(await app.call('trash.list', {})).toMatchObject([{ entity: 'attachment', label: '王建国 劳动合同' }])
  })
})
