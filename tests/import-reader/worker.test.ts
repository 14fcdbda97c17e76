import { describe, expect, it } from 'vitest'
import { packWorkbook, unpackWorkbook } from '../../electron/features/import/reader/pack-workbook.ts'
import { readInWorker } from '../../electron/features/import/reader/read-in-worker.ts'
import { readWorkbook } from '../../electron/features/import/reader/read-workbook.ts'
import { makeXlsx, readRoster } from './support.ts'

/** 300,000 cells: far more than 32 MB of heap can hold. */
function makeWide(): Uint8Array {
  const row = '<row>' + '<c t="inlineStr"><is><t>370124199003071231</t></is></c>'.repeat(20) + '</row>'
  return makeXlsx(`<sheetData>${row.repeat(15_000)}</sheetData>`)
}

describe('reading in a worker', () => {
  it('gives the same workbook as reading at once', async () => {
    expect(await readInWorker(readRoster('r04'))).toEqual(readWorkbook(readRoster('r04')))
  })

  it('leaves the caller its bytes', async () => {
    const bytes = readRoster('r06')
    await readInWorker(bytes)
    expect(bytes).toEqual(readRoster('r06'))
  })

  it('names the problem of a file that cannot be read', async () => {
    await expect(readInWorker(readRoster('r14'))).rejects.toMatchObject({ problem: 'password' })
  })

  it('takes a file that needs more memory than allowed for too large', async () => {
    await expect(readInWorker(makeWide(), { heapMb: 32 })).rejects.toMatchObject({ problem: 'too_large' })
  })

  it('takes a file that needs more time than allowed for too large', async () => {
    await expect(readInWorker(makeWide(), { timeLimit: 1 })).rejects.toMatchObject({ problem: 'too_large' })
  })

  it('ends when it is cancelled', async () => {
    const control = new AbortController()
    const reading = readInWorker(makeWide(), { signal: control.signal })
    control.abort(new Error('cancelled'))
    await expect(reading).rejects.toThrow('cancelled')
  })

  it('does not begin when it was cancelled before', async () => {
    const signal = AbortSignal.abort(new Error('cancelled'))
    await expect(readInWorker(readRoster('r01'), { signal })).rejects.toThrow('cancelled')
  })
})

describe('packing', () => {
  it.each(['r01', 'r02', 'r03', 'r05', 'r06', 'r07', 'r08', 'r09', 'r10'])('loses nothing of %s', (number) => {
    const book = readWorkbook(readRoster(number))
    expect(unpackWorkbook(packWorkbook(book))).toStrictEqual(book)
  })
})
