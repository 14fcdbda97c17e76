import { expect, it } from 'vitest'
import { launchApp } from './launch.ts'
import { PASSPHRASE } from './steps.ts'

it('leads from nothing over the recovery sheet to the start page, by keyboard', async () => {
  const { page, app } = await launchApp()
  const type = async (text: string): Promise<void> => {
    await page.keyboard.type(text)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('heading', { name: '建立档案' }).waitFor()
  await type('云桥镇')
  await type('云桥镇总工会')
  await type('王组织')
  await type(PASSPHRASE)
  await type(PASSPHRASE)
  await page.keyboard.press('Enter')

  const groups = page.getByRole('list', { name: '恢复码' }).getByRole('listitem')
  await groups.first().waitFor()
  const code = (await groups.allTextContents()).join('-')
  const sheet = (await page.getByRole('region', { name: '恢复表' }).textContent()) ?? ''
  for (const words of ['云桥镇', '云桥镇总工会', '王组织', '2026年3月2日', '保险柜']) expect(sheet).toContain(words)
  const enter = page.getByRole('button', { name: '进入工友档案' })
  expect(await enter.isDisabled()).toBe(true)
  await page.getByRole('checkbox', { name: '已打印或抄写，并收好' }).check()
  await enter.click()
  await page.getByRole('heading', { name: '王组织，您好' }).waitFor()
  expect(await page.getByRole('banner').textContent()).toContain('云桥镇总工会')
  expect(await page.getByText('导入花名册').count()).toBeGreaterThan(0)

  // The code that was shown is the one that opens the store.
  await app.dispatch('store.lock', {})
  const recovered = await app.dispatch('store.recover', { recoveryCode: code, newPassphrase: '另一句话也行-2027' })
  expect(recovered).toMatchObject({ ok: true, value: { state: 'open' } })
})

it('makes no store while the passphrase is short or repeated differently', async () => {
  const { page, app } = await launchApp()
  for (const label of ['乡镇（街道）名称', '工会名称', '组织员姓名']) await page.getByLabel(label).fill('云桥镇')
  const make = page.getByRole('button', { name: '建立档案' })
  await page.getByLabel('口令必填', { exact: true }).fill('短口令')
  await make.click()
  await page.getByText('至少 8 个字符，还差 5 个。').waitFor()
  await page.getByLabel('口令必填', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('再输一遍口令').fill(`${PASSPHRASE}!`)
  await make.click()
  await page.getByText('两次输入的口令不一样').waitFor()
  expect(await app.dispatch('store.status', {})).toMatchObject({ value: { state: 'none' } })
})

it('prints the recovery sheet alone on one page', async () => {
  const { page } = await launchApp()
  for (const label of ['乡镇（街道）名称', '工会名称', '组织员姓名']) await page.getByLabel(label).fill('云桥镇')
  await page.getByLabel('口令必填', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('再输一遍口令').fill(PASSPHRASE)
  await page.getByRole('button', { name: '建立档案' }).click()
  await page.getByText('工友档案恢复表').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('button', { name: '打印恢复表' }).isVisible()).toBe(false)
  expect(await page.getByText('保管人（签字）').isVisible()).toBe(true)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})
