import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { findAnyBrowser } from '../../electron/hosts/browser.ts'
import { chromiumFlags } from '../../electron/hosts/chromium-profile.ts'
import type { Job, Line } from './report.ts'
import { ROOT } from './stores.ts'
import { median } from './timing.ts'

/** P12: scrolling 50,000 rows in a browser, the list of members beside a bare windowed list. */
export const measureScroll: Job = async ({ say }) => {
  const installed = await findAnyBrowser(process.env, process.platform)
  if (installed === null) {
    say('no browser here: scrolling is not measured')
    return []
  }
  const folder = await buildPage()
  const args = chromiumFlags(installed, false)
  const browser = await chromium.launch({ executablePath: installed.path, args })
  try {
    const ours = await openPage(browser, folder, 'ours')
    const bare = await openPage(browser, folder, 'bare')
    const lines: Line[] = []
    for (const speed of SPEEDS) {
      await scroll(bare, speed.step)
      await scroll(ours, speed.step)
      const limits: Scrolled[] = []
      const scrolled: Scrolled[] = []
      for (let round = 0; round < ROUNDS; round++) {
        limits.push(await scroll(bare, speed.step))
        scrolled.push(await scroll(ours, speed.step))
      }
      lines.push(toLine(speed.name, scrolled, limits))
    }
    return lines
  } finally {
    await browser.close()
  }
}

/** Pixels a frame. */
const SPEEDS = [
  { name: 'reading speed', step: 12 },
  { name: 'fling', step: 400 },
] as const
const FRAMES = 180
const ROUNDS = 3
const ORIGIN = 'https://bench.invalid'
const VIEWPORT = { width: 1366, height: 768 }

interface Scrolled {
  readonly msPerFrame: number
  /** Longest task of the main thread, as far as it is over 50 ms; 0 for none. */
  readonly longestTask: number
}

function toLine(speed: string, ours: readonly Scrolled[], bare: readonly Scrolled[]): Line {
  const longest = Math.max(...ours.map((one) => one.longestTask))
  const bareLongest = Math.max(...bare.map((one) => one.longestTask))
  return {
    goal: 'P12',
    what: `scrolling 50000 rows, ${speed}, main thread a frame`,
    unit: 'ms',
    ours: median(ours.map((one) => one.msPerFrame)),
    limit: median(bare.map((one) => one.msPerFrame)),
    atMost: 2,
    note: longest === 0 ? 'no task over 50 ms' : `longest task ${longest.toFixed(0)} ms, bare ${bareLongest.toFixed(0)} ms`,
  }
}

async function buildPage(): Promise<string> {
  const outDir = join(ROOT, 'out', 'bench', 'scroll')
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'scroll'),
    publicDir: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', assetsInlineLimit: 0, chunkSizeWarningLimit: 4_000 },
  })
  return outDir
}

/** From memory, by a made-up origin: no port is opened. */
async function openPage(browser: Browser, folder: string, list: 'ours' | 'bare'): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT })
  await page.route(
    () => true,
    async (route) => {
      const { pathname } = new URL(route.request().url())
      const file = pathname === '/' ? 'index.html' : pathname.slice(1)
      const body = await readFile(join(folder, file)).catch(() => null)
      if (body === null) return route.fulfill({ status: 404, body: '' })
      return route.fulfill({ body, contentType: TYPES[extname(file)] ?? 'application/octet-stream' })
    },
  )
  await page.goto(`${ORIGIN}/?list=${list}`)
  await page.waitForSelector(SCROLLERS[list])
  return page
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
}
const SCROLLERS = { ours: '.vtable-scroll', bare: '[data-scroller]' } as const

/** Scrolls a fixed way each frame and asks the browser how long its main thread was busy meanwhile. */
async function scroll(page: Page, step: number): Promise<Scrolled> {
  await page.bringToFront()
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const before = await busySeconds(cdp)
  const longestTask = await page.evaluate(scrollInPage, { step, frames: FRAMES, selectors: Object.values(SCROLLERS) })
  const busy = (await busySeconds(cdp)) - before
  await cdp.detach()
  return { msPerFrame: (busy * 1000) / FRAMES, longestTask }
}

async function busySeconds(cdp: Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? Number.NaN
}

/** Runs in the page. */
async function scrollInPage(order: { step: number; frames: number; selectors: string[] }): Promise<number> {
  const element = document.querySelector(order.selectors.join(','))
  if (element === null) throw new Error('nothing to scroll')
  let longest = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longest = Math.max(longest, entry.duration)
  })
  observer.observe({ type: 'longtask' })
  for (let frame = 0; frame < order.frames; frame++) {
    element.scrollTop += order.step
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  observer.disconnect()
  return longest
}
