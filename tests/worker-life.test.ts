import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import { makeStopFlag, waitForWorker } from '../electron/worker-life.ts'
import { makeRosterPdf } from '../electron/paper/make-pdf.ts'
import type { RosterSpec } from '../electron/paper/spec.ts'

/** Works step by step and looks up after each one, as ours do. */
const ATTENTIVE = `
  const { parentPort, workerData } = require('node:worker_threads')
  parentPort.postMessage('begun')
  while (Atomics.load(workerData, 0) === 0);
`
const DEAF = `
  require('node:worker_threads').parentPort.postMessage('begun')
  for (;;);
`
const BRISK = `require('node:worker_threads').parentPort.postMessage('finished')`

/** Cancels as soon as the worker has begun. The exit code tells how it ended: 0 by itself, 1 cut off. */
async function run(script: string): Promise<{ outcome: unknown; exitCode: unknown }> {
  const stop = makeStopFlag()
  const control = new AbortController()
  const worker = new Worker(script, { eval: true, workerData: stop })
  let exitCode: unknown = 'still running'
  worker.once('exit', (code) => (exitCode = code))
  const outcome = await waitForWorker<string, string>(worker, {
    stop,
    signal: control.signal,
    read: (message) => {
      if (message === 'finished') return { value: message }
      control.abort('cancelled')
      return null
    },
    toError: () => 'fell over',
  }).catch((reason: unknown) => reason)
  return { outcome, exitCode }
}

it('lets a worker that is no longer wanted end by itself', async () => {
  expect(await run(ATTENTIVE)).toEqual({ outcome: 'cancelled', exitCode: 0 })
})

it('cuts off one that does not listen', async () => {
  expect(await run(DEAF)).toEqual({ outcome: 'cancelled', exitCode: 1 })
})

it('gives the value once the thread of the worker has ended', async () => {
  expect(await run(BRISK)).toEqual({ outcome: 'finished', exitCode: 0 })
})

it('tells of a worker that falls over', async () => {
  expect(await run(`throw new Error('no')`)).toEqual({ outcome: 'fell over', exitCode: 1 })
})

it('stops drawing a roster that nobody waits for', async () => {
  const control = new AbortController()
  const spec: RosterSpec = {
    title: '花名册',
    columns: [{ header: '姓名', width: 20 }],
    orientation: 'portrait',
    fontScale: 'normal',
    rowHeight: 7,
    notes: [],
    signatureLine: [],
    foot: { left: '', right: '' },
    madeAt: '2026-03-02T01:00:00.000Z',
  }
  const lines = Array.from({ length: 2_000 }, (_, index) => ({ cells: [`王${index}`] }))
  const drawing = makeRosterPdf(spec, lines, { signal: control.signal, onProgress: () => control.abort('cancelled') })
  expect(await drawing.catch((reason: unknown) => reason)).toBe('cancelled')
})
