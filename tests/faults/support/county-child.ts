import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openApp } from '../../../electron/app.ts'
import { WEAK_KDF } from '../../../electron/db/keyfile.ts'
import { makeHeadlessHost } from '../../../electron/hosts/headless.ts'
import { silentLog } from '../../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../../electron/machine.ts'

/**
 * A process to be killed while a county takes packages in and answers them. Works on the store in argv[2], writes
 * receipts into the folder in argv[3], takes the packages named after that in turn, and says on standard output what was
 * done.
 */
const [, , dataDir = '', folder = '', ...packages] = process.argv
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
process.stdout.write('ready\n')
for (const [index, path] of packages.entries()) {
  answers.open.push(path)
  const { preview } = await call('county.open')
  const { package: received } = await call('county.merge', { token: (preview as { token: string }).token }) // the contract's shape
  process.stdout.write(`merged ${index + 1}\n`)
  const receipt = join(folder, `${process.pid}-${index + 1}.gyhui.age`)
  answers.save.push(receipt)
  await call('county.receipt', { packageId: (received as { id: string }).id }) // likewise
  process.stdout.write(`receipt ${receipt}\n`)
}
await app.close()
