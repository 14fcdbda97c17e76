import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { day } from '../../shared/domain/plain-date.ts'
import { bringTo, openFor } from '../features/hardship/support.ts'
import { makeTestApp, type TestApp } from '../support/make-test-app.ts'
import { findFaults, scrollsSideways } from './axe.ts'
import { launchApp, type Launched } from './launch.ts'
import { goTo, openStore, PASSPHRASE } from './steps.ts'

/** The county's program, with its key file for the townships. */
async function openCounty(): Promise<Launched & { keyFile: string }> {
  const launched = await launchApp({ today: '2026-04-01' })
  const { page, app, answers, dataDir } = launched
  await openStore(app, page)
  await goTo(page, '设置')
  await page.getByLabel('使用单位').click()
  await page.getByTitle('县总工会（接收乡镇上报）').click()
  await page.getByRole('button', { name: '保存名称' }).click()
  await page.getByRole('dialog', { name: '改成县总工会' }).getByRole('button', { name: /^改$/ }).click()
  await goTo(page, '县级汇总')
  await page.getByRole('button', { name: '填县代码' }).click()
  await page.getByLabel('县代码必填').fill('330127')
  await page.getByRole('dialog').getByRole('button', { name: /^保\s?存$/ }).click()
  const keyFile = join(dataDir, '330127.gykey')
  answers.save.push(keyFile)
  await page.getByRole('button', { name: '导出公钥文件' }).click()
  await page.getByText('公钥文件已保存').first().waitFor()
  return { ...launched, keyFile }
}

async function openTownship(keyFile: string, number: number): Promise<TestApp> {
  const township = await makeTestApp({ idGroup: `80${number}0` })
  await township.call('settings.change', { townshipName: `云桥${number}镇`, organiserName: '王组织' })
  await township.call('packages.setCode', { code: `33012710${number}` })
  township.answers.open.push(keyFile)
  const card = await township.call('packages.readCountyKey')
  await township.call('packages.addCounty', { card, fingerprint: card.fingerprint })
  return township
}

async function send(township: TestApp, scope: 'full' | 'changes' = 'full'): Promise<string> {
  const path = join(township.dataDir, `made-${Math.trunc(performance.now() * 1_000)}.gybao.age`)
  township.answers.save.push(path)
  await township.call('packages.make', { purpose: 'all', scope })
  return path
}

/** Picks the file on the screen and takes it. */
async function receive(page: Page, answers: Launched['answers'], path: string, isFirst: boolean): Promise<void> {
  await goTo(page, '县级汇总')
  answers.open.push(path)
  await page.getByRole('button', { name: '接收上报包' }).click()
  if (isFirst) {
    await page.getByText('已逐组核对，一致').click()
    expect(await findFaults(page)).toEqual([])
    await page.getByRole('button', { name: '登记这个乡镇，看包里的内容' }).click()
  }
  await page.getByRole('button', { name: /^合\s?并$/ }).waitFor()
  expect(await findFaults(page)).toEqual([])
}

async function merge(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await page.getByText('已合并').first().waitFor()
}

async function giveReceipt({ page, answers, dataDir }: Launched, township: TestApp): Promise<void> {
  const path = join(dataDir, `receipt-${Math.trunc(performance.now() * 1_000)}.gyhui.age`)
  answers.save.push(path)
  await goTo(page, '县级汇总')
  await page.getByRole('button', { name: /^出回执：云桥/ }).first().click()
  await expect.poll(() => existsSync(path)).toBe(true)
  township.answers.open.push(path)
  await township.call('packages.importReceipt')
}

it('takes a township in, settles what both have changed, and answers', async () => {
  const county = await openCounty()
  const { page, answers, keyFile } = county
  expect(await findFaults(page)).toEqual([])
  const township = await openTownship(keyFile, 1)
  const unit = await township.call('units.add', { name: '宏达机械厂' })
  const person = await township.call('members.add', {
    name: '阿卜杜热依木·麦麦提图尔荪', mobile: '13800001234', unitId: unit.id, membership: { joinedOn: day('2020-05-01') },
  })
  await receive(page, answers, await send(township), true)
  await page.getByText('按次序，可以合并。').waitFor()
  await merge(page)
  await giveReceipt(county, township)

  await goTo(page, '会员')
  await page.getByRole('grid').getByRole('button', { name: '阿卜杜热依木·麦麦提图尔荪' }).waitFor()
  await county.app.dispatch('members.change', { id: person.id, fields: { mobile: '15000000000' } })
  await township.call('members.change', { id: person.id, fields: { mobile: '13900005678', job: '焊工' } })
  await receive(page, answers, await send(township, 'changes'), false)
  await page.getByRole('cell', { name: '焊工' }).waitFor()
  expect(await scrollsSideways(page)).toBe(false)
  await merge(page)
  await page.getByRole('button', { name: '处理两边不一致' }).click()
  await page.getByRole('cell', { name: /^150\*{4}0000/ }).waitFor()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '改用乡镇的（1）' }).click()
  await page.getByLabel('理由必填').fill('已打电话向本人核实')
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有两边不一致的').waitFor()
  await giveReceipt(county, township)
  expect((await township.call('packages.returned')).total).toBe(0)

  await goTo(page, '会员')
  await page.getByRole('grid').getByRole('button', { name: '阿卜杜热依木·麦麦提图尔荪' }).click()
  await page.getByRole('button', { name: '退回乡镇' }).click()
  await page.getByLabel('理由必填').fill('入会日期和申请书不一致')
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('已退回乡镇：入会日期和申请书不一致').waitFor()
  expect(await findFaults(page)).toEqual([])
  await giveReceipt(county, township)
  expect((await township.call('packages.returned')).total).toBe(1)
})

it('decides files, finds the same person twice, adds up and hands the list on', async () => {
  const county = await openCounty()
  const { page, answers, keyFile, dataDir } = county
  const [one, two] = [await openTownship(keyFile, 1), await openTownship(keyFile, 2)]
  for (const township of [one, two]) {
    await township.call('members.add', { name: '王建国', idNo: '330106198503071238', membership: { joinedOn: day('2020-05-01') } })
  }
  const file = await openFor(one, '李四')
  await bringTo(one, file.id, 'submit')
  await receive(page, answers, await send(one), true)
  await merge(page)
  await receive(page, answers, await send(two), true)
  await page.getByText('其中 1 人的身份证号在别处也有').waitFor()
  await merge(page)

  await goTo(page, '县级汇总')
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('button', { name: '1 对同一身份证号在两个乡镇' }).click()
  await page.getByRole('button', { name: '以这一处为准' }).first().click()
  await page.getByLabel('理由必填').fill('本人在云桥1镇上班')
  await page.keyboard.press('Control+Enter')
  await page.getByText('没有同一人在两个乡镇的').waitFor()
  expect(await findFaults(page)).toEqual([])

  const tabs = page.getByRole('navigation', { name: '县级汇总' })
  await tabs.getByRole('button', { name: '困难职工审批' }).click()
  await page.getByRole('checkbox', { name: '选李四的档案' }).check()
  await page.getByRole('button', { name: '批准（1）' }).click()
  await page.getByLabel('审批文号必填').fill('县工帮〔2026〕5号')
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('县工帮〔2026〕5号').waitFor()
  expect(await findFaults(page)).toEqual([])

  await tabs.getByRole('button', { name: '汇总名单' }).click()
  await page.getByRole('row', { name: /^全县/ }).waitFor()
  expect(await findFaults(page)).toEqual([])
  expect(await scrollsSideways(page)).toBe(false)
  await page.getByRole('tab', { name: '会员' }).click()
  await page.getByRole('cell', { name: '云桥2镇' }).waitFor()
  const sheet = join(dataDir, '会员汇总.xlsx')
  answers.save.push(sheet)
  await page.getByRole('button', { name: '导出 xlsx' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^导\s?出$/ }).click()
  await page.getByText(`已导出 2 行到 ${sheet}`).first().waitFor()
  expect(existsSync(sheet)).toBe(true)
})

it('says where a file stops that is none', async () => {
  const { page, answers, keyFile } = await openCounty()
  await goTo(page, '县级汇总')
  answers.open.push(keyFile)
  await page.getByRole('button', { name: '接收上报包' }).click()
  await page.getByText('这不是加密的上报包或回执').first().waitFor()
})

it('opens a backup that it keeps for a township, and gives it back with a new code', async () => {
  const county = await openCounty()
  const { page, answers, dataDir, keyFile } = county
  const township = await openTownship(keyFile, 1)
  await township.call('members.add', { name: '李三' })
  const kept = join(dataDir, '330127101-交县保管.gybak')
  township.answers.save.push(kept)
  await township.call('packages.keepBackup')
  await page.getByRole('button', { name: '乡镇交来保管的备份' }).click()
  expect(await findFaults(page)).toEqual([])
  answers.open.push(kept)
  await page.getByRole('button', { name: '选择备份文件' }).click()
  await page.getByRole('heading', { name: '云桥1镇' }).waitFor()
  await page.getByText('1 人', { exact: true }).waitFor()
  await page.getByRole('button', { name: '交还乡镇' }).click()
  await page.getByLabel('本机口令').fill(PASSPHRASE)
  await page.getByLabel('新口令必填', { exact: true }).fill('另一句容易记的话-2026')
  await page.getByLabel('再输一遍新口令').fill('另一句容易记的话-2026')
  expect(await findFaults(page)).toEqual([])
  const back = join(dataDir, 'back.gybak')
  answers.save.push(back)
  await page.getByRole('button', { name: '选位置并交还' }).click()
  await page.getByRole('list', { name: '恢复码' }).waitFor()
  expect(existsSync(back)).toBe(true)
  expect(await findFaults(page)).toEqual([])
})

it('takes the new key of a township that lost its machine, and another name', async () => {
  const { page, answers, dataDir, keyFile } = await openCounty()
  const township = await openTownship(keyFile, 1)
  await township.call('members.add', { name: '李三', membership: { joinedOn: day('2020-05-01') } })
  await receive(page, answers, await send(township), true)
  await merge(page)
  await goTo(page, '县级汇总')
  await page.getByRole('button', { name: '云桥1镇：更多' }).click()
  await page.getByRole('menuitem', { name: '改名称' }).click()
  await page.getByLabel('名称必填').fill('云桥街道')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('rowheader', { name: '云桥街道' }).first().waitFor()
  const anew = await openTownship(keyFile, 1)
  const card = join(dataDir, 'new.gykey')
  anew.answers.save.push(card)
  await anew.call('packages.saveOwnKey')
  answers.open.push(card)
  await page.getByRole('button', { name: '云桥街道：更多' }).click()
  expect(await findFaults(page)).toEqual([])
  await page.getByRole('menuitem', { name: '换公钥' }).click()
  await page.getByText('已逐组核对，一致').click()
  await page.getByLabel('原因必填').fill('电脑被盗，没有备份')
  expect(await findFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.getByText('已换云桥街道的公钥').first().waitFor()
})
