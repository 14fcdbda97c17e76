import type * as FileSystem from 'node:fs'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { AppError } from '../../shared/errors.ts'
import { pack, type PackOrder } from '../../electron/features/packages/pack.ts'
import { toPlaceError } from '../../electron/features/packages/trouble.ts'
import { makeExtract } from '../../electron/packages/extract.ts'
import { makeTestApp, type TestApp } from '../support/make-test-app.ts'
import { manifestOf, makeSides, makeSource, selectAll, type Sides } from '../packages/sample.ts'

/** What the disk does from now on. */
const disk = { writesLeft: Infinity, renamesRefused: 0, renameCode: 'EBUSY', free: Infinity, readsBack: true }

vi.mock('node:fs', async (original) => {
  const fs = await original<typeof FileSystem>()
  return {
    ...fs,
    writeSync: (...args: Parameters<typeof fs.writeSync>) => {
      disk.writesLeft -= 1
      return disk.writesLeft < 0 ? refuse('ENOSPC') : fs.writeSync(...args)
    },
    renameSync: (from: string, to: string) => {
      disk.renamesRefused -= 1
      return disk.renamesRefused >= 0 && to.endsWith('.age') ? refuse(disk.renameCode) : fs.renameSync(from, to)
    },
    statfsSync: (path: string) => ({ ...fs.statfsSync(path), bavail: Math.min(disk.free, 1e9), bsize: 1 }),
    readFileSync: (...args: Parameters<typeof fs.readFileSync>) =>
      !disk.readsBack && String(args[0]).endsWith('.part') ? Buffer.from('something else') : fs.readFileSync(...args),
  }
})

function refuse(code: string): never {
  throw Object.assign(new Error(code), { code })
}

let sides: Sides

beforeAll(async () => {
  sides = await makeSides()
})

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-place-'))
  onTestFinished(() => {
    Object.assign(disk, { writesLeft: Infinity, renamesRefused: 0, renameCode: 'EBUSY', free: Infinity, readsBack: true })
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

function orderInto(folder: string): PackOrder {
  const source = makeSource(20)
  const { bytes, tables } = makeExtract(source, selectAll('members'))
  source.close()
  return {
    manifest: manifestOf(sides, tables), data: bytes, cover: Buffer.from('%PDF-'), labels: new Map(), signer: sides.township,
    to: { recipient: sides.county.recipient }, part: join(folder, 'x.gybao.age.part'),
  }
}

async function reasonOf(promise: Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await promise.then(() => null, (thrown: unknown) => toPlaceError(thrown))
  return error instanceof AppError ? error.body.reason : 'not refused'
}

describe('packing', () => {
  it.each([
    ['on a disk that takes no more', { writesLeft: 0 }, 'disk_full'],
    ['on a disk without room', { free: 100 }, 'no_room'],
    ['on a stick that gives back something else', { readsBack: false }, 'package_unproven'],
  ])('%s is refused and leaves nothing', async (_where, state, reason) => {
    const folder = makeFolder()
    const order = orderInto(folder)
    Object.assign(disk, state)
    expect(await reasonOf(pack(order))).toBe(reason)
    expect(readdirSync(folder)).toEqual([])
  })

  it('into a folder that is not there any more is refused', async () => {
    const folder = makeFolder()
    const order = orderInto(folder)
    rmSync(folder, { recursive: true })
    expect(await reasonOf(pack(order))).toBe('place_gone')
  })
})

async function makeReady(): Promise<{ app: TestApp; make: (path: string) => Promise<unknown> }> {
  const app = await makeTestApp()
  await app.call('units.add', { name: '云桥制衣厂' })
  await app.call('packages.setCode', { code: '330127104' })
  const make = (path: string): Promise<unknown> => {
    app.answers.save.push(path)
    return app.call('packages.make', { purpose: 'members', scope: 'full', seal: 'passphrase' })
  }
  return { app, make }
}

describe('naming a package', () => {
  it('waits for whoever holds the name', async () => {
    const folder = makeFolder()
    const { make } = await makeReady()
    disk.renamesRefused = 3
    await make(join(folder, 'x.gybao.age'))
    expect(readdirSync(folder)).toEqual(['x.gybao.age'])
  })

  it.each([
    ['stays held', 'EBUSY', 'place_not_writable'],
    ['was on a stick that is gone', 'ENOENT', 'place_gone'],
  ])('that %s leaves no file, and the number free', async (_what, renameCode, reason) => {
    const folder = makeFolder()
    const { app, make } = await makeReady()
    Object.assign(disk, { renamesRefused: 100, renameCode })
    expect(await reasonOf(make(join(folder, 'x.gybao.age')))).toBe(reason)
    expect(readdirSync(folder)).toEqual([])
    disk.renamesRefused = 0
    await make(join(folder, 'y.gybao.age'))
    expect((await app.call('packages.history')).map(({ sequence }) => sequence)).toEqual([1])
  })
})
