import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { launchApp, type Launched } from './launch.ts'
import { goTo, NAMES, PASSPHRASE } from './steps.ts'

const HONGDA = join(import.meta.dirname, '..', 'fixtures', 'rosters', 'r01_宏达面粉机械会员花名册.xlsx')
const TYPED = { name: '欧阳秋水', idNo: '420981199003071231', mobile: '13977665544', draft: '慕容清泉' }
/** Of the sheet that is imported. */
const IMPORTED = ['152223197310257058', '李静2']
const WRONG_PASSPHRASE = '不是这句话-1999'

it('leaves no name, number or passphrase in files, titles or messages while people are worked with', async () => {
  const { root, dataDir, said } = watch()
  const launched = await launchApp({ dataDir, ownBrowser: true })
  const { app, page } = launched
  const made = await app.dispatch('store.create', { ...NAMES, passphrase: PASSPHRASE })
  const recoveryCode = made.ok ? (made.value as { recoveryCode: string }).recoveryCode : '' // the contract's own shape
  await page.reload()
  const titles = await workWithPeople(launched)
  await failInManyWays(launched)
  const secrets = [...Object.values(TYPED), ...IMPORTED, PASSPHRASE, WRONG_PASSPHRASE, recoveryCode]

  expect(readdirSync(join(root, 'tmp')).join()).toContain('gongyou-chromium-')
  expect(findInFiles(root, secrets)).toEqual([])
  await launched.close()
  expect(findInFiles(root, secrets)).toEqual([])
  const words = [...said, ...titles].join('\n')
  expect(secrets.filter((secret) => words.includes(secret))).toEqual([])
  expect(statSync(join(dataDir, 'gongyou.db')).size).toBeGreaterThan(100_000)
})

it('would see them, in both ways of writing text down and in the names of files', () => {
  const { root } = watch()
  mkdirSync(join(root, '欧阳秋水'))
  writeFileSync(join(root, 'log'), '… 欧阳秋水 …')
  writeFileSync(join(root, 'page'), Buffer.from('… 欧阳秋水 …', 'utf16le'))
  expect(findInFiles(root, ['欧阳秋水']).toSorted()).toEqual(['log', 'page', '欧阳秋水'])
})

interface Watched {
  /** Everything that this test writes to the disk is below it: the store, temporary files, the browser's profile. */
  root: string
  dataDir: string
  /** What was printed. */
  said: string[]
}

function watch(): Watched {
  const root = mkdtempSync(join(tmpdir(), 'gongyou-痕迹-'))
  const [dataDir, temporary] = [join(root, 'data'), join(root, 'tmp')]
  mkdirSync(dataDir)
  mkdirSync(temporary)
  vi.stubEnv('TMPDIR', temporary)
  const said: string[] = []
  const keep = (text: string | Uint8Array): boolean => said.push(text.toString()) > 0
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(keep))
  onTestFinished(() => {
    for (const spy of spies) spy.mockRestore()
    vi.unstubAllEnvs()
    rmSync(root, { recursive: true, force: true })
  })
  return { root, dataDir, said }
}

/** Imports, types, finds, shows a number in full, prints, backs up; the titles of the window on the way. */
async function workWithPeople({ page, app, answers }: Launched): Promise<string[]> {
  const titles: string[] = []
  const note = async (): Promise<number> => titles.push(await page.title())
  answers.open.push(HONGDA)
  await app.dispatch('units.add', { name: '云桥镇宏达面粉机械有限公司' })
  await goTo(page, '导入')
  await page.getByRole('button', { name: '选文件' }).click()
  await page.getByRole('button', { name: '下一步：预览' }).click()
  await page.getByRole('grid', { name: '表中的人员' }).waitFor()
  await note()
  await page.getByRole('button', { name: '显示完整号码' }).click()
  await page.getByRole('gridcell', { name: IMPORTED[0] ?? '' }).waitFor()
  await page.getByRole('button', { name: /^导入/ }).last().click()
  await page.getByRole('button', { name: '开始导入' }).click()
  await page.getByRole('heading', { name: '导入完成' }).waitFor()
  await page.keyboard.press('Control+n')
  await page.getByLabel('姓名').fill(TYPED.draft)
  await page.getByLabel('身份证号').fill(TYPED.idNo)
  await page.getByLabel('手机号码').fill(TYPED.mobile)
  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1, name: '新增会员' }).waitFor({ state: 'detached' })
  const { name, idNo, mobile } = TYPED
  expect(await app.dispatch('members.add', { name, idNo, mobile })).toMatchObject({ ok: true })
  await page.keyboard.press('Control+k')
  await page.keyboard.type(name)
  await page.getByRole('option', { name: new RegExp(name) }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await note()
  await goTo(page, '打印')
  await page.locator('canvas[data-drawn]').first().waitFor()
  await note()
  await app.dispatch('backups.make', {})
  return titles
}

/** Refusals carry what they are about; none of it may reach the log or the screen of the system. */
async function failInManyWays({ page, app }: Launched): Promise<void> {
  await app.dispatch('members.add', { name: TYPED.name, idNo: TYPED.idNo })
  await app.dispatch('members.add', { name: TYPED.name, idNo: `${TYPED.idNo}9`, birthOn: TYPED.name })
  await app.dispatch(TYPED.name, { [TYPED.idNo]: TYPED.mobile })
  await app.dispatch('store.unlock', { passphrase: WRONG_PASSPHRASE })
  await app.dispatch('members.get', { id: TYPED.name })
  await page.evaluate((name) => window.dispatchEvent(new ErrorEvent('error', { message: name })), TYPED.name)
  await page.getByRole('button', { name: '锁定' }).click()
  await page.getByLabel('口令').fill(WRONG_PASSPHRASE)
  await page.keyboard.press('Enter')
  await page.getByText('口令不对').waitFor()
}

/** The files and folders, from `root`, that hold one of the texts or are named after it. */
function findInFiles(root: string, texts: readonly string[]): string[] {
  const needles = texts.flatMap((text) => [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')])
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => {
      if (texts.some((text) => entry.name.includes(text))) return true
      if (!entry.isFile()) return false
      const bytes = readFileSync(join(entry.parentPath, entry.name))
      return needles.some((needle) => bytes.includes(needle))
    })
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}
