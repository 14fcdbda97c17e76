import type { Page } from 'playwright-core'
import { openApp, type App } from '../app.ts'
import type { Machine } from '../context.ts'
import type { KeyCost } from '../db/keyfile.ts'
import type { Browser } from './browser.ts'
import { makeChromiumHost, type ScreenOptions } from './chromium.ts'
import type { Dialogs } from './dialogs.ts'
import { makeDropBox, watchDrops } from './dropped-file.ts'
import type { Host } from './host.ts'

export interface ChromiumStart {
  /** All but the host, which is made here; the entry owns the clock. */
  machine: Omit<Machine, 'host'>
  browser: Browser
  /** Folder of the built page. */
  rendererDir: string
  dialogs: (page: () => Page | null) => Dialogs
  /** Null for a window. */
  screen: ScreenOptions | null
  /** Tests unlock cheaply. */
  cost?: KeyCost
  automaticBackups?: boolean
}

export interface RunningProgram {
  app: App
  host: Host
  /** The page on show: another one after a page has fallen over. */
  readonly page: Page
  /** Resolves when the window is gone and the store is closed. */
  ended: Promise<void>
  /** Closes the window and waits for the end. */
  close(): Promise<void>
}

/** The whole program in a window (or headless screen) of a Chromium browser. */
export async function startChromium(start: ChromiumStart): Promise<RunningProgram> {
  const host = makeChromiumHost(start.rendererDir, start.dialogs)
  const drops = makeDropBox(host.announce)
  const app = openApp({ ...start.machine, host: drops.before(host) }, start.cost, {
    automaticBackups: start.automaticBackups === true,
  })
  const { page, closed, sweep } = await host.open({
    browser: start.browser,
    dispatch: app.dispatch,
    screen: start.screen,
    onPage: (opened) => watchDrops(opened, drops.put),
    // Nobody can see what the fallen page showed, so nobody needs it open; the person comes back by the passphrase.
    onFallen: async () => void (await app.dispatch('store.lock', {})),
  })
  // The store first: should anything cut the end short, it is shut already.
  const ended = closed.then(() => app.close()).finally(sweep)
  return {
    app,
    host,
    get page() {
      return page()
    },
    ended,
    close: () => {
      host.quit()
      return ended
    },
  }
}
