import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeTestApp, PASSPHRASE } from '../../support/make-test-app.ts'

const SECRETS = ['欧阳锋', '420981199003071231', '13812345678', '云桥镇', PASSPHRASE, 'create table', 'ouyangfeng']

it.each(['while the store is open', 'after it was locked'])('nothing readable lies on the disk %s', async (when) => {
  const app = await makeTestApp()
  await app.call('members.add', { name: '欧阳锋', idNo: '420981199003071231', mobile: '13812345678', note: '云桥镇' })
  await app.call('drafts.save', { key: 'x', value: JSON.stringify('欧阳锋 13812345678') })
  await app.call('members.search', { text: '欧阳锋' })
  if (when.startsWith('after')) await app.call('store.lock')
  const files = readdirSync(app.dataDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThanOrEqual(2)
  for (const file of files) {
    const bytes = readFileSync(join(file.parentPath, file.name))
    for (const secret of [...SECRETS, app.recoveryCode]) expect(bytes.includes(secret)).toBe(false)
  }
})
