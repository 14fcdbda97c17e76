import { unavailable } from '../shared/errors.ts'

/** What is under way, for whoever closes the store or ends the program and must not do so in the middle of it. */
export interface Ending {
  /** Runs work in a thread of its own, which is to end when the signal says so. Rejects once the program is ending. */
  beside<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** Passes on the answer of a call, and counts the call as under way until then. */
  during<T>(call: Promise<T>): Promise<T>
  /** Waits for the calls under way; not for ever, since one may be waiting for a person who has left. */
  settle(): Promise<void>
  /** The jobs that are to stop: those the person named, and all of them once the program is ending. */
  readonly cancelled: Set<string>
  /** Asks all work to stop; resolves when the last thread has ended. */
  begin(): Promise<void>
}

/** Far longer than any call takes that waits for nobody. A long write is waited for by the store itself. */
const PATIENCE_MS = 2_000

export function makeEnding(): Ending {
  const control = new AbortController()
  const threads = new Set<Promise<unknown>>()
  const calls = new Set<Promise<unknown>>()
  return {
    cancelled: new CancelledJobs(control.signal),
    beside: async (work) => {
      control.signal.throwIfAborted()
      return passThrough(threads, work(control.signal))
    },
    during: (call) => passThrough(calls, call),
    settle: async () => {
      const { promise: patience, resolve } = Promise.withResolvers<void>()
      const timer = setTimeout(resolve, PATIENCE_MS)
      await Promise.race([Promise.allSettled(calls), patience])
      clearTimeout(timer)
    },
    begin: async () => {
      control.abort(unavailable('cancelled'))
      await Promise.allSettled(threads)
    },
  }
}

async function passThrough<T>(underWay: Set<Promise<unknown>>, work: Promise<T>): Promise<T> {
  underWay.add(work)
  try {
    return await work
  } finally {
    underWay.delete(work)
  }
}

class CancelledJobs extends Set<string> {
  readonly #ending: AbortSignal

  constructor(ending: AbortSignal) {
    super()
    this.#ending = ending
  }

  override has(job: string): boolean {
    return this.#ending.aborted || super.has(job)
  }
}
