import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Verdict } from './mutate-and-read.ts'

const FILES = 2000
/** Heap the whole run may use; a reader that is led to build something huge kills the worker. */
const HEAP_MB = 512
/** Buffers are outside the heap. What unpacks is limited to 150 MB and is held at most twice. */
const BUFFERS_MB = 400

describe(`${FILES} rosters with bits flipped, pieces cut out and pieces of others put in`, () => {
  let verdict: Verdict

  beforeAll(async () => {
    const worker = new Worker(new URL('./mutate-and-read.ts', import.meta.url), {
      workerData: FILES,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
      // The parser reports unknown records there.
      stderr: true,
    })
    worker.stderr.resume()
    // The worker posts its verdict and nothing else; if it dies, `once` rejects.
    const [message] = (await once(worker, 'message')) as [Verdict]
    verdict = message
  }, 240_000)

  it('are read or refused with a named problem, never anything else', () => {
    expect(verdict.strange).toEqual([])
  })

  it('are all accounted for', () => {
    expect(Object.values(verdict.outcomes).reduce((sum, count) => sum + count, 0)).toBe(FILES)
  })

  it('are partly readable, so that the parser itself was put to the test', () => {
    expect(verdict.outcomes['read']).toBeGreaterThan(FILES / 5)
  })

  it('are mostly refused as damaged where they are refused', () => {
    expect(verdict.outcomes['damaged']).toBeGreaterThan(FILES / 5)
  })

  it('take no more memory than the rosters themselves could', () => {
    expect(verdict.peakBufferMb).toBeLessThan(BUFFERS_MB)
  })
})
