import { randomBytes } from 'node:crypto'
import { openApp } from '../../../electron/app.ts'
import { WEAK_KDF } from '../../../electron/db/keyfile.ts'
import { makeHeadlessHost } from '../../../electron/hosts/headless.ts'
import { silentLog } from '../../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../../electron/machine.ts'

/**
 * A process to be killed. Works on the store in argv[2] and writes a line to standard output after each reply, so that
 * whoever kills it knows what was acknowledged. Mode `write` saves one unit after another until one
 * is refused; mode `apply` applies the newest import.
 */
const [, , dataDir = '', mode = ''] = process.argv
const nowMs = (): number => Date.now()
const app = openApp(
  {
    clock: makeClock(nowMs, () => 0),
    newId: makeIdMaker(nowMs),
    randomBytes: (size) => randomBytes(size),
    host: makeHeadlessHost({ open: [], save: [] }),
    log: silentLog,
    dataDir,
    version: 'test',
  },
  WEAK_KDF,
)

async function call(name: string, input: unknown): Promise<Record<string, unknown>> {
  const reply = await app.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value as Record<string, unknown> // every call used here replies with an object
}

/** Written synchronously: an acknowledgement must not wait in a buffer that dies with the process. */
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

await call('store.unlock', { passphrase: 'a passphrase for tests' })
say('ready')
if (mode === 'write') {
  for (let n = 0; ; n += 1) {
    const name = `厂${process.pid}-${n}`
    const reply = await app.dispatch('units.add', { name })
    if (!reply.ok) {
      say(`refused ${reply.error.code}/${reply.error.reason}`)
      break
    }
    say(name)
  }
} else if (mode === 'apply') {
  const reply = await app.dispatch('import.list', {})
  const batches = (reply.ok ? reply.value : []) as { id: string }[] // the call's own output
  say('begins')
  const { created } = await call('import.apply', { batchId: batches[0]?.id })
  say(`applied ${String(created)}`)
} else {
  throw new Error(`unknown mode ${mode}`)
}
await app.close()
