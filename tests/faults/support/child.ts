import { openChildApp } from './child-app.ts'

/**
 * A process to be killed. Works on the store in argv[2] and writes a line to standard output after each reply, so that
 * whoever kills it knows what was acknowledged. Mode `write` saves one unit after another until one
 * is refused; mode `apply` applies the newest import.
 */
const [, , dataDir = '', mode = ''] = process.argv
const { app, call, say } = openChildApp(dataDir)

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
