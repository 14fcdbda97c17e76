import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openApp } from '../../../electron/app.ts'
import { WEAK_KDF } from '../../../electron/db/keyfile.ts'
import { makeHeadlessHost } from '../../../electron/hosts/headless.ts'
import { silentLog } from '../../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../../electron/machine.ts'

/**
 * A process to be killed while it makes packages for the county. Works on the store in argv[2], writes into the folder
 * in argv[3], and says on standard output what each reply named.
 */
const [, , dataDir = '', folder = ''] = process.argv
const nowMs = (): number => Date.now()
const answers = { open: [] as string[], save: [] as string[] }
const app = openApp(
  {
    clock: makeClock(nowMs, () => 0),
    newId: makeIdMaker(nowMs),
    randomBytes: (size) => randomBytes(size),
    host: makeHeadlessHost(answers),
    log: silentLog,
    dataDir,
    version: 'test',
  },
  WEAK_KDF,
)

async function call(name: string, input: unknown = {}): Promise<Record<string, unknown>> {
  const reply = await app.dispatch(name, input)
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
  return reply.value as Record<string, unknown> // every call used here replies with an object
}

await call('store.unlock', { passphrase: 'a passphrase for tests' })
await call('packages.overview')
process.stdout.write('ready\n')
for (let n = 0; n < 20; n += 1) {
  const path = join(folder, `${process.pid}-${n}.gybao.age`)
  answers.save.push(path)
  await call('packages.make', { purpose: 'members', scope: 'full' })
  process.stdout.write(`made ${path}\n`)
}
await app.close()
