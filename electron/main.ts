import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { app, dialog, Menu, protocol, type MenuItemConstructorOptions } from 'electron'
import { openApp } from './app.ts'
import type { Machine } from './context.ts'
import { STRONG_KDF } from './db/keyfile.ts'
import { findDataDir } from './hosts/data-dir.ts'
import { makeDropBox } from './hosts/dropped-file.ts'
import { guardPages, makeElectronHost } from './hosts/electron.ts'
import { MENU, OFFLINE_SWITCHES, SCHEME } from './hosts/window-options.ts'
import { openLog } from './log.ts'
import { makeClock, makeIdMaker } from './machine.ts'
import { VERSION } from './version.ts'

// Entry under Electron. Everything up to `whenReady` must happen before Electron is ready.
const IDLE_CHECK_MS = 30_000
const dataDir = findDataDir(process.env, process.platform)
app.enableSandbox()
app.setName('工友档案')
app.setAppUserModelId('invalid.gongyou.app')
// What Chromium itself wants to keep stays apart from the store; the lock on one running copy lies there too.
app.setPath('userData', join(dataDir, 'electron'))
app.setAboutPanelOptions({ applicationName: '工友档案', applicationVersion: VERSION })
for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
guardPages()
// Not awaited: Electron becomes ready only once this file has been run to its end.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(reportFailure)
else app.quit()

async function start(): Promise<void> {
  // The template is plain data; Electron's own type is wider than what a constant can be checked against.
  Menu.setApplicationMenu(Menu.buildFromTemplate(MENU as unknown as MenuItemConstructorOptions[]))
  const clock = makeClock(Date.now, readZoneOffset)
  const host = makeElectronHost(join(import.meta.dirname, '..', 'renderer'))
  const drops = makeDropBox(host.announce)
  const machine: Machine = {
    clock,
    newId: makeIdMaker(Date.now),
    randomBytes: (size) => randomBytes(size),
    host: drops.before(host),
    log: openLog(dataDir, clock.now),
    dataDir,
    version: VERSION,
  }
  const program = openApp(machine, STRONG_KDF, { automaticBackups: true })
  const idle = setInterval(() => {
    void program.lockWhenIdle()
    void program.tendBackups()
  }, IDLE_CHECK_MS)
  app.on('window-all-closed', () => app.quit())
  // Each time: a second wish to quit must not cut short the closing that the first has begun.
  app.on('will-quit', (event) => {
    event.preventDefault()
    clearInterval(idle)
    void program.close().finally(() => app.exit(0))
  })
  const window = await host.open({
    dispatch: program.dispatch,
    preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
    onDropped: drops.put,
    onFallen: async () => void (await program.dispatch('store.lock', {})),
  })
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
}

/** Minutes west of Greenwich, read anew each time: a laptop may travel. */
function readZoneOffset(): number {
  return new Date().getTimezoneOffset()
}

function reportFailure(error: unknown): void {
  dialog.showErrorBox('工友档案', `程序没能启动。\n${error instanceof Error ? error.message : ''}`)
  app.exit(1)
}
