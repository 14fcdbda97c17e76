import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import type { App } from '../../electron/app.ts'
import { WEAK_KDF } from '../../electron/db/keyfile.ts'
import { findInstalledBrowser } from '../../electron/hosts/browser.ts'
import { makeScriptedDialogs } from '../../electron/hosts/dialogs.ts'
import type { Host } from '../../electron/hosts/host.ts'
import { startChromium } from '../../electron/hosts/start-chromium.ts'
import { openLog } from '../../electron/log.ts'
import { makeClock, makeIdMaker } from '../../electron/machine.ts'
import { day } from '../../shared/domain/plain-date.ts'
import { shareBrowser } from './shared-browser.ts'

export const RENDERER_DIR = join(import.meta.dirname, '..', '..', 'out', 'renderer')

export interface LaunchOptions {
  /** The day on the laptop's calendar. */
  today?: string
  /** Without it a folder of its own, removed at the end of the test. */
  dataDir?: string
  /** Answers to the file questions, in order; more can be pushed onto `answers` later. */
  open?: string[]
  save?: string[]
  viewport?: { width: number; height: number }
  deviceScaleFactor?: number
  /** 2 shows everything twice as large, as Ctrl + does: the page has half the room. */
  textZoom?: number
  /** Another build of the page, for tests of the host itself. */
  rendererDir?: string
  /** The installed browser with a profile of its own, as the program has it: for how one starts, falls and ends. */
  ownBrowser?: boolean
}

export interface Launched {
  page: Page
  /** The page on show now: another than `page` after that one has fallen. */
  pageNow(): Page
  /** The program behind the page, in this very process: for setting up data faster than by hand. */
  app: App
  host: Host
  dataDir: string
  answers: { open: string[]; save: string[] }
  /** Resolves when the window is gone, for whatever reason, and the store is closed. */
  ended: Promise<void>
  /** Closes the window and waits until the store is closed; happens by itself when the test ends. */
  close(): Promise<void>
}

/** The real built page on the real program, in a browser without a window; only keys are derived cheaply. */
export async function launchApp(options: LaunchOptions = {}): Promise<Launched> {
  const rendererDir = options.rendererDir ?? RENDERER_DIR
  if (!existsSync(join(rendererDir, 'index.html'))) {
    throw new Error('the page has not been built: run `npm run build` first')
  }
  const own = options.ownBrowser === true ? findInstalledBrowser(process.env, process.platform) : null
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'gongyou-档案-'))
  const answers = { open: options.open ?? [], save: options.save ?? [] }
  const clock = makeClock(Date.now, () => new Date().getTimezoneOffset(), day(options.today ?? '2026-03-02'))
  const zoom = options.textZoom ?? 1
  const { width, height } = options.viewport ?? { width: 1366, height: 768 }
  if (options.ownBrowser !== true) shareBrowser()
  const running = await startChromium({
    machine: {
      clock,
      newId: makeIdMaker(Date.now),
      randomBytes: (size) => randomBytes(size),
      log: openLog(dataDir, clock.now),
      dataDir,
      version: '0.0.0-test',
    },
    browser: own ?? inject('browser'),
    rendererDir,
    dialogs: () => makeScriptedDialogs(answers),
    screen: {
      viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
      deviceScaleFactor: (options.deviceScaleFactor ?? 1) * zoom,
    },
    cost: WEAK_KDF,
  })
  onTestFinished(async () => {
    await running.close()
    if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
  })
  const { page, app, host, ended, close } = running
  return { page, pageNow: () => running.page, app, host, dataDir, answers, ended, close }
}
