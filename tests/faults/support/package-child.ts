import { join } from 'node:path'
import { openChildApp } from './child-app.ts'

/**
 * A process to be killed while it makes packages for the county. Works on the store in argv[2], writes into the folder
 * in argv[3], and says on standard output what each reply named.
 */
const [, , dataDir = '', folder = ''] = process.argv
const { app, answers, call, say } = openChildApp(dataDir)

await call('store.unlock', { passphrase: 'a passphrase for tests' })
await call('packages.overview')
say('ready')
for (let n = 0; n < 20; n += 1) {
  const path = join(folder, `${process.pid}-${n}.gybao.age`)
  answers.save.push(path)
  await call('packages.make', { purpose: 'members', scope: 'full' })
  say(`made ${path}`)
}
await app.close()
