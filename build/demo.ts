import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { spawnSync } from 'node:child_process'
import { findAnyBrowser } from '../electron/hosts/browser.ts'
import { makeScriptedDialogs } from '../electron/hosts/dialogs.ts'
import { startChromium } from '../electron/hosts/start-chromium.ts'
import { silentLog } from '../electron/log.ts'
import { makeClock, makeIdMaker } from '../electron/machine.ts'
import { day } from '../shared/domain/plain-date.ts'
import { showRestore } from './demo-backup.ts'
import { showCounty } from './demo-county.ts'
import { picturesOfHardship, showHardship } from './demo-hardship.ts'
import { picturesOfLabour, showLabour } from './demo-labour.ts'
import { makeStage, type Stage } from './demo-stage.ts'
import { makeSamples } from './samples.ts'

// npm run demo -- --out DIR: the main job from first run to paper, on made-up rosters, with pictures of the screens.
const { values } = parseArgs({ options: { out: { type: 'string', default: 'out' } } })
const root = join(import.meta.dirname, '..')
const out = resolve(values.out)
const passphrase = '演示口令-只在演示里用'
const startedAt = Date.now()

const rendererDir = join(root, 'out', 'renderer')
if (!existsSync(join(rendererDir, 'index.html'))) {
  console.log('构建界面')
  const built = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit' })
  if (built.status !== 0) process.exit(built.status ?? 1)
}
const browser = await findAnyBrowser(process.env, process.platform)
if (browser === null) throw new Error('no Chromium here: run `npm ci`, or name one in CHROMIUM_PATH')

mkdirSync(out, { recursive: true })
const dataDir = mkdtempSync(join(tmpdir(), 'gongyou-demo-'))
const answers = { open: [] as string[], save: [] as string[] }
// The morning of the day that the samples and the household are made for, in Chinese time.
const now = (): number => Date.parse('2026-03-02T01:00:00Z') + Date.now() - startedAt
const clock = makeClock(now, () => -480, day('2026-03-02'))
const machine = {
  clock,
  newId: makeIdMaker(now),
  randomBytes: (size: number) => randomBytes(size),
  log: silentLog,
  dataDir,
  version: 'demo',
}
const running = await startChromium({
  machine,
  browser,
  rendererDir,
  dialogs: () => makeScriptedDialogs(answers),
  screen: { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 },
})

try {
  await runDemo(makeStage(running.app, running.page, { out, save: answers.save, startedAt }))
  console.log(`\n完成，用时 ${((Date.now() - startedAt) / 1_000).toFixed(1)} 秒。结果在 ${out}`)
} finally {
  await running.close()
  rmSync(dataDir, { recursive: true, force: true })
}

async function runDemo(stage: Stage): Promise<void> {
  const { call, picture, saveAs, step } = stage
  step('第一次运行：建库、设口令、得到恢复码')
  await picture('01-first-run')
  const { recoveryCode } = await call('store.create', {
    passphrase,
    townshipName: '云桥镇',
    unionName: '云桥镇总工会',
    organiserName: '王组织',
  })

  let created = 0
  const batches: string[] = []
  for (const sample of makeSamples()) {
    const path = join(dataDir, sample.name)
    writeFileSync(path, sample.bytes)
    answers.open.push(path)
    const preview = await call('import.preview', {})
    const { batchId, counts } = preview
    step(
      `导入 ${sample.name}：${counts.people} 人，新增 ${counts.new}，更新 ${counts.changed}，` +
        `相同 ${counts.same}，待核 ${counts.doubtful}，跳过 ${counts.skipped}`,
    )
    const applied = await call('import.apply', { batchId })
    created += applied.created
    batches.push(batchId)
  }
  step(`共新增 ${created} 人`)

  const corrections = saveAs('corrections.xlsx')
  const saved = await call('import.saveCorrections', { batchId: batches[0] ?? '' })
  step(`错误回执 ${saved.rows} 行 → ${corrections}`)

  const roster = saveAs('roster.pdf')
  const printed = await call('roster.savePdf', { preset: 'register', masked: false, why: '演示' })
  step(`花名册 ${printed.count} 人 ${printed.pages} 页 → ${roster}`)

  const publicList = saveAs('public-list.pdf')
  const posted = await call('roster.savePdf', {
    preset: 'public_list',
    publicFrom: day('2026-03-02'),
    publicTo: day('2026-03-08'),
    complaintPhone: '0537-0000000',
  })
  step(`公示表 ${posted.count} 人 ${posted.pages} 页 → ${publicList}`)

  const workbook = saveAs('roster.xlsx')
  const exported = await call('roster.saveWorkbook', { preset: 'register', masked: false, why: '演示' })
  step(`电子表格 ${exported.count} 人 → ${workbook}`)

  await picturesOfScreens(stage)

  const file = await showHardship(stage)
  await picturesOfHardship(stage, file)

  await showLabour(stage, answers.open, dataDir)
  await picturesOfLabour(stage)

  await showCounty(stage, { machine, answers })

  const chain = await call('audit.verify', {})
  if (!chain.ok) throw new Error('the audit chain is broken')
  step(`操作日志 ${chain.entries} 条，链条完整`)

  await showRestore(stage, { machine, recoveryCode })
}

/** The main screens, after unlocking by hand as a person would. */
async function picturesOfScreens({ call, page, picture }: Stage): Promise<void> {
  await call('store.lock', {})
  await page.reload()
  await page.getByLabel('口令', { exact: true }).waitFor()
  await picture('02-unlock')
  await page.getByLabel('口令', { exact: true }).fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation').waitFor()
  await page.waitForLoadState('networkidle')
  await picture('03-start')
  for (const [index, name] of ['会员', '单位', '基层工会', '导入', '打印', '操作日志', '设置'].entries()) {
    await page.getByRole('navigation').getByText(name, { exact: true }).click()
    await page.getByRole('heading', { name }).first().waitFor()
    await page.waitForLoadState('networkidle')
    // The first page of the list is laid out and drawn after everything else.
    if (name === '打印') await page.locator('.paper-page[data-drawn]').first().waitFor()
    await page.getByText('正在读取…').first().waitFor({ state: 'detached' })
    await picture(`${String(index + 4).padStart(2, '0')}-${name}`)
  }
  await page.getByRole('navigation').getByText('首页', { exact: true }).click()
  await page.getByRole('button', { name: /行待核：/ }).click()
  await page.getByRole('grid', { name: '表中的人员' }).waitFor()
  await page.getByRole('row', { name: /缺身份证|身份证/ }).nth(1).waitFor()
  await picture('11-待核')
}
