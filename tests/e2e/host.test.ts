import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Reply } from '../../shared/errors.ts'
import { listListeningSockets } from '../support/sockets.ts'
import { launchApp } from './launch.ts'

// What the host promises, whatever page it shows: so a page of three lines will do.
let pageDir = ''
const HTML = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>工友档案</title>
<meta name="csp-nonce" content="__CSP_NONCE__"><link rel="stylesheet" href="/page.css">
<script type="module" src="/page.js"></script></head><body><p id="state"></p></body></html>`
const SCRIPT = `document.getElementById('state').textContent = 'started'
window.heard = []
window.bridge.onEvent((event) => window.heard.push(event))
`

beforeAll(() => {
  pageDir = mkdtempSync(join(tmpdir(), 'gongyou-page-'))
  writeFileSync(join(pageDir, 'index.html'), HTML)
  writeFileSync(join(pageDir, 'page.js'), SCRIPT)
  writeFileSync(join(pageDir, 'page.css'), 'p { color: rgb(1, 2, 3) }')
})

afterAll(() => rmSync(pageDir, { recursive: true, force: true }))

test('the page starts on the made-up secure origin with its own style and script', async () => {
  const { page } = await launchApp({ rendererDir: pageDir, ownBrowser: true })
  expect(page.url()).toBe('https://app.invalid/')
  expect(await page.textContent('#state')).toBe('started')
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('p') ?? document.body).color)).toBe(
    'rgb(1, 2, 3)',
  )
  expect(await page.evaluate(() => window.isSecureContext)).toBe(true)
})

test('a call passes the bridge and comes back as a reply', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  expect(await call(page, 'app.about')).toMatchObject({ ok: true, value: { host: 'chromium' } })
  expect(await call(page, 'no.such')).toMatchObject({ ok: false, error: { reason: 'unknown_call' } })
})

test('text in any script survives the bridge both ways', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  const reply = await call(page, 'store.create', {
    passphrase: '龘䶮𠮷 café "\\ \u2028',
    townshipName: '云桥𠮷镇',
    unionName: '云桥镇总工会',
    organiserName: '王组织',
  })
  expect(reply.ok).toBe(true)
  expect(await call(page, 'store.status')).toMatchObject({ value: { state: 'open', townshipName: '云桥𠮷镇' } })
})

test('the page hears what the program announces', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  await call(page, 'store.create', {
    passphrase: '一句容易记的话',
    townshipName: '云桥镇',
    unionName: '云桥镇总工会',
    organiserName: '王组织',
  })
  await call(page, 'store.lock')
  await page.waitForFunction(() => Reflect.get(window, 'heard').length > 0)
  expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([{ kind: 'locked' }])
})

test('the bridge cannot be replaced or changed, and the raw wire is gone', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  const facts = await page.evaluate(() => ({
    replaced: Reflect.set(window, 'bridge', {}),
    deleted: Reflect.deleteProperty(window, 'bridge'),
    frozen: Object.isFrozen(window.bridge),
    keys: Object.keys(window.bridge).toSorted(),
    wires: Object.getOwnPropertyNames(window).filter((name) => name.includes('gongyou')),
  }))
  expect(facts).toEqual({ replaced: false, deleted: false, frozen: true, keys: ['call', 'onEvent'], wires: [] })
})

test('a frame inside the page gets no bridge', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  const inner = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const names = Object.getOwnPropertyNames(frame.contentWindow ?? {})
    return { loaded: frame.contentWindow !== null, names: names.filter((name) => /bridge|gongyou/.test(name)) }
  })
  expect(inner).toEqual({ loaded: true, names: [] })
})

test('text is never run as code and no inline script starts', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  const violations = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        // Timers and inserted elements run as the page's own, without the privileges of the test's hand.
        const found: string[] = []
        document.addEventListener('securitypolicyviolation', (event) => {
          found.push(`${event.effectiveDirective} ${event.blockedURI}`)
          if (found.length === 2) resolve(found)
        })
        setTimeout('window.evil = 1')
        const script = document.createElement('script')
        script.textContent = 'window.evil = 2'
        document.body.append(script)
      }),
  )
  expect(violations.toSorted()).toEqual(['script-src eval', 'script-src-elem inline'])
  expect(await page.evaluate(() => Reflect.has(window, 'evil'))).toBe(false)
})

test.each(['https://example.com/', 'wss://example.com/', 'https://app.invalid.example.com/'])(
  'the page reaches nothing at %s',
  async (address) => {
    const { page } = await launchApp({ rendererDir: pageDir })
    const outcome = await page.evaluate(async (target) => {
      if (target.startsWith('wss:')) {
        return new Promise<string>((resolve) => {
          const socket = new WebSocket(target)
          socket.addEventListener('error', () => resolve('refused'))
          socket.addEventListener('open', () => resolve('connected'))
        })
      }
      return fetch(target, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      )
    }, address)
    expect(outcome).toBe('refused')
  },
)

test('a server on the same machine hears nothing from the page', async () => {
  const { page } = await launchApp({ rendererDir: pageDir })
  let connections = 0
  const server = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await page.evaluate(async (target) => {
    const tried = (image: HTMLImageElement): Promise<void> =>
      new Promise((resolve) => {
        image.addEventListener('error', () => resolve())
        image.src = `http://${target}/a.png`
      })
    await fetch(`http://${target}/`).catch(() => undefined)
    await tried(new Image())
    location.assign(`http://${target}/`)
  }, `127.0.0.1:${port}`)
  await page.waitForFunction(() => document.readyState === 'complete')
  await new Promise((resolve) => server.close(resolve))
  expect(connections).toBe(0)
})

test('leaving for another place is refused and the page stays', async () => {
  const { page } = await launchApp({ rendererDir: pageDir, ownBrowser: true })
  const failed = page.waitForEvent('requestfailed')
  await page.evaluate(() => location.assign('https://example.com/'))
  await failed
  expect(page.url()).toBe('https://app.invalid/')
  expect(await page.textContent('#state')).toBe('started')
})

test('a preview is served as a PDF until four newer ones have come', async () => {
  const { page, host } = await launchApp({ rendererDir: pageDir })
  for (const token of ['a', 'b', 'c', 'd', 'e']) {
    host.offerPreview(token, { bytes: Buffer.from(`%PDF-${token}`), type: 'application/pdf' })
  }
  const answers = await page.evaluate(async () => {
    const first = await fetch('/preview/a')
    const last = await fetch('/preview/e')
    return [first.status, last.status, last.headers.get('content-type'), await last.text()]
  })
  expect(answers).toEqual([404, 200, 'application/pdf', '%PDF-e'])
})

test('a second window is closed at once', async () => {
  const { page } = await launchApp({ rendererDir: pageDir, ownBrowser: true })
  const opened = page.context().waitForEvent('page')
  await page.evaluate(() => void window.open('https://app.invalid/'))
  const other = await opened
  if (!other.isClosed()) await other.waitForEvent('close')
  expect(page.context().pages()).toHaveLength(1)
})

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/page.js%00.html', '/nothing.js'])(
  'the host does not serve %s',
  async (path) => {
    const { page } = await launchApp({ rendererDir: pageDir })
    const status = await page.evaluate(async (target) => (await fetch(target)).status, path)
    expect([400, 404]).toContain(status)
  },
)

// Linux tells which process owns a socket.
test.runIf(process.platform === 'linux')('no port is opened', async () => {
  await launchApp({ rendererDir: pageDir, ownBrowser: true })
  expect(listListeningSockets()).toEqual([])
})

test('closing ends the browser, closes the store and leaves no profile behind', async () => {
  const { page, close } = await launchApp({ rendererDir: pageDir, ownBrowser: true })
  await call(page, 'store.status')
  await close()
  expect(page.isClosed()).toBe(true)
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`gongyou-chromium-${process.pid}-`))).toEqual([])
})

function call(page: Page, name: string, input: unknown = {}): Promise<Reply<unknown>> {
  return page.evaluate(([callName, value]) => window.bridge.call(String(callName), value), [name, input])
}
