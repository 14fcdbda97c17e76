import { openChildApp } from './child-app.ts'

/**
 * A process to be killed while it makes backups or restores. Works on the store in argv[2] and writes a line to
 * standard output after each reply. Mode `backup` saves a unit and makes a backup, again and again; mode `restore` saves
 * a unit and puts the oldest backup back; mode `rekey` saves a unit and gives the store a new key; mode `once` makes one
 * backup and ends.
 */
const [, , dataDir = '', mode = ''] = process.argv
const { app, call, say } = openChildApp(dataDir)

async function addUnit(n: number): Promise<void> {
  const name = `厂${process.pid}-${n}`
  await call('units.add', { name })
  say(name)
}

await call('store.unlock', { passphrase: 'a passphrase for tests' })
say('ready')
if (mode === 'backup') {
  for (let n = 0; n < 50; n += 1) {
    await addUnit(n)
    await call('backups.make')
    say('made')
  }
} else if (mode === 'restore') {
  await addUnit(0)
  const { rows } = await call('backups.list')
  const oldest = (rows as { id: string }[]).at(-1) // the call's own output
  say('begins')
  await call('backups.restore', { id: oldest?.id })
  say('restored')
} else if (mode === 'rekey') {
  await addUnit(0)
  const names = { fromName: '王组织', toName: '李接手' }
  const newPassphrase = 'the passphrase of who comes after'
  const { id, recoveryCode } = await call('handover.prepare', { ...names, passphrase: 'a passphrase for tests', newPassphrase })
  say(`code ${String(recoveryCode)}`)
  say('begins')
  await call('handover.complete', { id })
  say('rekeyed')
} else {
  const reply = await app.dispatch('backups.make', {})
  say(reply.ok ? 'made' : `refused ${reply.error.code}/${reply.error.reason}`)
}
await app.close()
