import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { day } from '../../shared/domain/plain-date.ts'
import { closeReceipt } from '../../electron/packages/close.ts'
import { makeKeyCard, makeKeys, writeKeyCard, type OwnKeys } from '../../electron/packages/keys.ts'
import { openPackage } from '../../electron/packages/open.ts'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp } from './launch.ts'
import { goTo, openStore } from './steps.ts'

const COUNTY = { code: '330127', name: '某县总工会' } as const

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongyou-上报-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

it('goes from the first key to a package, its receipt and the rows that came back', async () => {
  const folder = makeFolder()
  const county = await makeKeys()
  const keyFile = join(folder, '330127.gykey')
  writeFileSync(keyFile, writeKeyCard(makeKeyCard({ kind: 'county', ...COUNTY }, county)))
  const { page, app, answers } = await launchApp()
  await openStore(app, page)
  const unit = await app.dispatch('units.add', { name: '宏达机械厂' })
  const unitId = unit.ok ? (unit.value as { id: string }).id : '' // the contract's own shape
  await app.dispatch('members.add', { name: '王建国', unitId, membership: { joinedOn: day('2020-05-01') } })

  await goTo(page, '上报')
  await page.getByRole('button', { name: '填乡镇代码' }).click()
  await page.getByLabel('乡镇代码必填').fill('330127104')
  await page.getByRole('dialog').getByRole('button', { name: /^保\s?存$/ }).click()
  await page.getByRole('img', { name: '本乡镇公钥的二维码' }).waitFor()
  answers.open.push(keyFile)
  await page.getByRole('button', { name: '添加公钥文件' }).click()
  await page.getByText('已在电话里逐组核对，一致').click()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('dialog').getByRole('button', { name: /^添\s?加$/ }).click()
  await page.getByText('已添加某县总工会的公钥').last().waitFor()

  await page.getByRole('button', { name: '上报前体检' }).click()
  await page.getByRole('table', { name: '体检结果' }).getByRole('button', { name: '王建国' }).first().waitFor()
  await page.getByRole('button', { name: '看里面有什么' }).click()
  await page.getByRole('heading', { name: '不会报送的' }).waitFor()
  expect(await findFaults(page)).toEqual([])
  const path = join(folder, 'made.gybao.age')
  answers.save.push(path)
  await page.getByRole('button', { name: '生成上报包' }).click()
  await page.getByText('有会被退回的问题').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '仍要生成' }).click()
  await page.getByText('第 1 号上报包已生成').waitFor()
  await page.getByRole('button', { name: '看封面' }).click()
  await page.getByText('第 1 页 / 共 1 页').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^关\s?闭$/ }).click()
  await page.getByRole('button', { name: /^完\s?成$/ }).click()
  await page.getByText('还没有回执', { exact: true }).waitFor()

  answers.open.push(await answerRefusing(path, county, folder))
  await page.getByRole('button', { name: '读入县级回执' }).click()
  await page.getByRole('heading', { name: '县里的回复，等您处理' }).waitFor()
  await page.getByRole('rowheader', { name: '王建国' }).waitFor()
  expect(await findFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await page.getByRole('button', { name: '打开王建国' }).click()
  await page.getByRole('heading', { level: 1, name: /王建国/ }).waitFor()
})

it('shows the one-time passphrase once where the county has no key', async () => {
  const folder = makeFolder()
  const { page, app, answers } = await launchApp()
  await openStore(app, page)
  await app.dispatch('units.add', { name: '宏达机械厂' })
  await app.dispatch('packages.setCode', { code: '330127104' })
  await goTo(page, '上报')
  answers.save.push(join(folder, 'made.gybao.age'))
  await page.getByRole('button', { name: '生成上报包' }).click()
  await page.getByText('一次性口令（只显示这一次）').waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '口令已抄好' }).click()
  await page.getByText('made.gybao.age').waitFor()
  expect(await page.getByText('一次性口令（只显示这一次）').count()).toBe(0)
})

it('says in words why a file is no receipt', async () => {
  const folder = makeFolder()
  const county = await makeKeys()
  const { page, app, answers } = await launchApp()
  await openStore(app, page)
  await app.dispatch('packages.setCode', { code: '330127104' })
  const card = makeKeyCard({ kind: 'county', ...COUNTY }, county)
  await app.dispatch('packages.addCounty', { card, fingerprint: card.fingerprint })
  writeFileSync(join(folder, 'letter.age'), 'no receipt')
  answers.open.push(join(folder, 'letter.age'))
  await goTo(page, '上报')
  await page.getByRole('button', { name: '读入县级回执' }).click()
  await page.getByText('这不是加密的上报包或回执').last().waitFor()
})

/** Takes every row but people. */
async function answerRefusing(path: string, county: OwnKeys, folder: string): Promise<string> {
  const { manifest, manifestHash, fingerprint, extract } = await openPackage(readFileSync(path), { secret: county, knownKey: () => null })
  const rows = manifest.tables.flatMap(({ table }) =>
    [...extract.rows(table)].map(({ id, revision }) =>
      table === 'person'
        ? { table, id, revision, outcome: 'refused' as const, reason: '县里查无此人', fields: ['id_no'] }
        : { table, id, revision, outcome: 'accepted' as const, reason: null },
    ),
  )
  extract.close()
  const refused = rows.filter(({ outcome }) => outcome === 'refused').length
  const { packageId, sequence, auditHead, township } = manifest
  const { bytes } = await closeReceipt(
    {
      format: 'gongyou-package', formatVersion: 1, kind: 'receipt', receiptId: '01890000-0000-7000-8000-0000000000aa', packageId, sequence,
      township: { code: township.code, fingerprint }, county: { ...COUNTY, publicKey: county.publicKey }, madeAt: '2026-03-05T01:00:00.000Z',
    },
    {
      packageId, sequence, manifestHash, receivedAt: '2026-03-05T01:00:00.000Z', auditHead, rows, decisions: [],
      counts: { accepted: rows.length - refused, refused, conflict: 0 },
    },
    county,
    { recipient: township.replyTo },
  )
  const receipt = join(folder, 'receipt.gyhui.age')
  writeFileSync(receipt, bytes)
  return receipt
}
