import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findAnyBrowser, findInstalledBrowser } from './hosts/browser.ts'
import { findDataDir } from './hosts/data-dir.ts'
import { makeWindowDialogs } from './hosts/dialogs.ts'
import { startChromium } from './hosts/start-chromium.ts'
import { openLog } from './log.ts'
import { makeClock, makeIdMaker } from './machine.ts'
import { VERSION } from './version.ts'

// Entry without Electron: node out/app/main-chromium.js [--data DIR] [--headless]. 78 is "not set up" (EX_CONFIG).
const IDLE_CHECK_MS = 30_000
const SCREEN = { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 }

const { values } = parseArgs({ options: { data: { type: 'string' }, headless: { type: 'boolean', default: false } } })
const rendererDir = findRendererDir()
const browser = values.headless
  ? await findAnyBrowser(process.env, process.platform)
  : findInstalledBrowser(process.env, process.platform)
if (browser === null) fail('没有找到 Chromium、Chrome 或 Edge 浏览器 / no Chromium, Chrome or Edge found')
if (rendererDir === null) fail('页面还没有构建：npm run build / the page has not been built: npm run build')

const clock = makeClock(Date.now, () => new Date().getTimezoneOffset())
const dataDir = values.data ?? findDataDir(process.env, process.platform)
const program = await startChromium({
  machine: {
    clock,
    newId: makeIdMaker(Date.now),
    randomBytes: (size) => randomBytes(size),
    log: openLog(dataDir, clock.now),
    dataDir,
    version: VERSION,
  },
  browser,
  rendererDir,
  dialogs: makeWindowDialogs,
  screen: values.headless ? SCREEN : null,
  automaticBackups: true,
})
const idle = setInterval(() => {
  void program.app.lockWhenIdle()
  void program.app.tendBackups()
}, IDLE_CHECK_MS)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void program.close())
await program.ended
clearInterval(idle)

/** Beside the bundle when built, in `out` when run from the sources. */
function findRendererDir(): string | null {
  const places = [join(import.meta.dirname, '..', 'renderer'), join(import.meta.dirname, '..', 'out', 'renderer')]
  return places.find((place) => existsSync(join(place, 'index.html')) && existsSync(join(place, 'assets'))) ?? null
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`)
  process.exit(78)
}
