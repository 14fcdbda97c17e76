import { join } from 'node:path'
import { openChildApp } from './child-app.ts'

/**
 * A process to be killed while a county takes packages in and answers them. Works on the store in argv[2], writes
 * receipts into the folder in argv[3], takes the packages named after that in turn, and says on standard output what was
 * done.
 */
const [, , dataDir = '', folder = '', ...packages] = process.argv
const { app, answers, call, say } = openChildApp(dataDir)

await call('store.unlock', { passphrase: 'a passphrase for tests' })
say('ready')
for (const [index, path] of packages.entries()) {
  answers.open.push(path)
  const { preview } = await call('county.open')
  const { package: received } = await call('county.merge', { token: (preview as { token: string }).token }) // the contract's shape
  say(`merged ${index + 1}`)
  const receipt = join(folder, `${process.pid}-${index + 1}.gyhui.age`)
  answers.save.push(receipt)
  await call('county.receipt', { packageId: (received as { id: string }).id }) // likewise
  say(`receipt ${receipt}`)
}
await app.close()
