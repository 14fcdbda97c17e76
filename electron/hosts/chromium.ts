import { chromium, type BrowserContext, type Page, type Route } from 'playwright-core'
import type { Dispatch } from '../dispatch.ts'
import type { Browser } from './browser.ts'
import { defineBridge, fireHostEvent, type Wires } from './chromium-bridge.ts'
import { chromiumFlags, makeProfile } from './chromium-profile.ts'
import type { Dialogs } from './dialogs.ts'
import { REOPENED, type Host } from './host.ts'
import { makePages, type Pages } from './serve.ts'
import { openWithSystem, showInFolder } from './system-open.ts'

/** A made-up secure origin that exists only through request interception; `.invalid` can never be a real name. */
export const ORIGIN = 'https://app.invalid'

export interface ScreenOptions {
  viewport: { width: number; height: number }
  deviceScaleFactor: number
}

export interface ChromiumHost extends Host {
  /**
   * Opens the window (or the screen without one) and resolves when the page has loaded. A page that falls over is
   * replaced by one in a new window; one that falls while it loads ends the program.
   */
  open(options: OpenOptions): Promise<OpenedWindow>
}

export interface OpenOptions {
  browser: Browser
  dispatch: Dispatch
  /** Null is a real window; otherwise no window and a screen of this size. */
  screen: ScreenOptions | null
  /** Called for each page: the first, and each that takes the place of a fallen one. */
  onPage: (page: Page) => Promise<void>
  /** A page has fallen over; the next one opens when this is done. */
  onFallen: () => Promise<void>
}

export interface OpenedWindow {
  /** The page on show; the last one while there is none. */
  page(): Page
  /** Resolves when the window has been closed, by the person or by `quit`, or when the browser is gone. */
  closed: Promise<void>
  /** Removes what the browser kept; may take two seconds. */
  sweep(): Promise<void>
}

type BindingSource = Parameters<Parameters<BrowserContext['exposeBinding']>[1]>[0]

const WIRES: Wires = { origin: ORIGIN, binding: '__gongyouSend', event: 'gongyou-host-event' }

/** A window of an installed browser, driven over a pipe: no port is opened and no request leaves the machine. */
export function makeChromiumHost(rendererDir: string, dialogs: (page: () => Page | null) => Dialogs): ChromiumHost {
  const pages = makePages(rendererDir)
  let page: Page | null = null
  let context: BrowserContext | null = null
  let printing = false
  let leaving = false
  return {
    name: 'chromium',
    ...dialogs(() => page),
    openWithSystem,
    showInFolder,
    canPrint: () => printing,
    offerPreview: pages.offerPreview,
    announce: (event) => {
      // A page that is going away has nobody left to tell.
      page?.evaluate(fireHostEvent, { name: WIRES.event, detail: event }).catch(() => undefined)
    },
    quit: () => {
      leaving = true
      context?.close().catch(() => undefined)
    },
    open: async (options) => {
      const profile = makeProfile()
      const { promise: closed, resolve: end } = Promise.withResolvers<void>()
      printing = options.screen === null
      const show = async (address: string): Promise<Page> => {
        const opened = await launch(profile.dir, options)
        context = opened
        opened.once('close', () => {
          if (context !== opened) return // fallen, and replaced
          page = null
          context = null
          end()
        })
        const fresh = await load(opened, pages, options.dispatch, address)
        fresh.once('crash', () => void replace(opened))
        page = fresh
        await options.onPage(fresh)
        return fresh
      }
      const replace = async (fallen: BrowserContext): Promise<void> => {
        page = null
        context = null
        try {
          await Promise.all([options.onFallen(), fallen.close()])
          if (leaving) return end()
          last = await show(`${ORIGIN}/${REOPENED}`)
          if (leaving) await last.context().close()
        } catch {
          end() // There is no window to say it in.
        }
      }
      let last = await show(`${ORIGIN}/`).catch(async (error: unknown) => {
        await profile.remove()
        throw error
      })
      return { page: () => page ?? last, closed, sweep: profile.remove }
    },
  }
}

function launch(profileDir: string, { browser, screen }: OpenOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profileDir, {
    executablePath: browser.path,
    headless: screen !== null,
    args: chromiumFlags(browser, screen === null),
    ignoreDefaultArgs: ['--enable-automation'],
    chromiumSandbox: process.getuid?.() !== 0 && !browser.headlessOnly,
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...process.env, LANGUAGE: 'zh_CN' },
    ...(screen === null ? { viewport: null } : { ...screen, locale: 'zh-CN' }),
  })
}

async function load(context: BrowserContext, pages: Pages, dispatch: Dispatch, address: string): Promise<Page> {
  await context.route(() => true, (route) => answer(route, pages))
  await context.exposeBinding(WIRES.binding, (source: BindingSource, name: unknown, input: unknown) =>
    receive(source, dispatch, name, input),
  )
  await context.addInitScript(defineBridge, WIRES)
  const page = context.pages()[0] ?? (await context.newPage())
  // Nothing opens a second window.
  context.on('page', (other) => void other.close().catch(() => undefined))
  // Closing the last page of a headless browser leaves the browser itself behind.
  page.once('close', () => void context.close().catch(() => undefined))
  await page.goto(address)
  return page
}

async function answer(route: Route, pages: Pages): Promise<void> {
  const request = route.request()
  const url = new URL(request.url())
  if (isPdfViewer(url)) return route.continue()
  // A navigation that is merely aborted leaves the page where it is; a blocked one would show an error page.
  if (url.origin !== ORIGIN || request.method() !== 'GET') {
    return route.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient')
  }
  const { status, headers, body } = await pages.serve(url)
  return route.fulfill({ status, headers, body: Buffer.from(body) })
}

/** Parts of the browser's own PDF viewer, which come from inside the browser: a preview is printed by it. */
function isPdfViewer(url: URL): boolean {
  return (
    (url.protocol === 'chrome-extension:' && url.host === 'mhjfbmdgcfjbbpaeojofohoefgiehjai') ||
    (url.protocol === 'chrome:' && url.host === 'resources')
  )
}

/** Only the top frame of our window, showing our own origin, is listened to. */
async function receive(source: BindingSource, dispatch: Dispatch, name: unknown, input: unknown): Promise<string> {
  const ours = source.frame === source.page.mainFrame() && new URL(source.frame.url()).origin === ORIGIN
  if (!ours || typeof name !== 'string' || typeof input !== 'string') {
    return JSON.stringify({ ok: false, error: { code: 'invalid_input', reason: 'wrong_sender' } })
  }
  return JSON.stringify(await dispatch(name, JSON.parse(input)))
}
