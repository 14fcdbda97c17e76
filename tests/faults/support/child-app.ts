import { randomBytes } from 'node:crypto'
import { openApp, type App } from '../../../electron/app.ts'
import { WEAK_KDF } from '../../../electron/db/keyfile.ts'
import { makeHeadlessHost } from '../../../electron/hosts/headless.ts'
import { silentLog } from '../../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../../electron/machine.ts'

export interface ChildApp {
  readonly app: App
  /** Paths for the file questions to come, in order. */
  readonly answers: { readonly open: string[]; readonly save: string[] }
  /** Throws with the reason when the reply is not ok. */
  call(name: string, input?: unknown): Promise<Record<string, unknown>>
  /** Written synchronously: an acknowledgement must not wait in a buffer that dies with the process. */
  say(line: string): void
}

/** The program on a store, with the real clock, in a process that is to be killed. */
export function openChildApp(dataDir: string): ChildApp {
  const answers = { open: [] as string[], save: [] as string[] }
  const app = openApp(
    {
      clock: makeClock(Date.now, () => 0),
      newId: makeIdMaker(Date.now),
      randomBytes: (size) => randomBytes(size),
      host: makeHeadlessHost(answers),
      log: silentLog,
      dataDir,
      version: 'test',
    },
    WEAK_KDF,
  )
  return {
    app,
    answers,
    call: async (name, input = {}) => {
      const reply = await app.dispatch(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      return reply.value as Record<string, unknown> // every call used here replies with an object
    },
    say: (line) => {
      process.stdout.write(`${line}\n`)
    },
  }
}
