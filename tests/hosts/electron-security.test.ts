import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { FUSES } from '../../build/packaging.ts'
import manifest from '../../package.json' with { type: 'json' }
import { appEvents, recorded, Recorder, rendererEvents, sessionEvents, stubModule, type StubContents } from './electron-stub.ts'

// Electron's own security list, point by point (numbers in brackets), against what the program really asks of the
// module. The entry is run as it is; only the module `electron` is a recorder.
vi.mock('electron', () => stubModule)

const dataHome = mkdtempSync(join(tmpdir(), 'gongyou-electron-'))
let contents: StubContents
/** What the preload script hears of the page. */
const pageEvents = new Recorder()

beforeAll(async () => {
  vi.stubEnv('XDG_DATA_HOME', dataHome)
  vi.stubEnv('APPDATA', dataHome)
  await import('../../electron/main.ts')
  await vi.waitFor(() => expect(recorded.windows[0]?.url).not.toBe(''))
  contents = recorded.windows[0]?.contents ?? expect.unreachable('no window')
  vi.stubGlobal('window', { addEventListener: pageEvents.on.bind(pageEvents) })
  await import('../../electron/preload.ts')
})

afterAll(() => rmSync(dataHome, { recursive: true, force: true }))

describe('what the page may do', () => {
  it('has one window, which loads our own secure scheme and no file (1, 18)', () => {
    expect(recorded.windows.map(({ url }) => url)).toEqual(['app://gongyou/'])
    expect(recorded.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  it.each<[string, boolean | undefined, string]>([
    ['nodeIntegration', false, '2'],
    ['nodeIntegrationInWorker', false, '2'],
    ['nodeIntegrationInSubFrames', false, '2'],
    ['contextIsolation', true, '3'],
    ['sandbox', true, '4'],
    ['webSecurity', true, '6'],
    ['allowRunningInsecureContent', false, '8'],
    ['experimentalFeatures', false, '9'],
    ['enableBlinkFeatures', undefined, '10'],
    ['webviewTag', false, '11'],
    ['navigateOnDragDrop', false, '13'],
    ['spellcheck', false, 'no dictionary is fetched'],
    ['devTools', false, 'when packaged'],
  ])('%s is %s (%s)', (option, value) => {
    expect(recorded.windows[0]?.options.webPreferences[option]).toBe(value)
  })

  it('is sandboxed before anything is ready (4)', () => {
    const ready = recorded.steps.indexOf('whenReady')
    expect(recorded.steps.slice(0, ready)).toEqual(expect.arrayContaining(['enableSandbox', 'registerSchemes']))
  })

  it('gets no permission, asked or looked up, and no device (5)', () => {
    let given: boolean | null = null
    recorded.permissionRequest?.({}, 'media', (answer) => {
      given = answer
    })
    expect([given, recorded.permissionCheck?.(), recorded.devicePermission?.()]).toEqual([false, false, false])
  })

  it('is served with a policy that starts from nothing and allows no code from text (7)', async () => {
    const policy = (await request('app://gongyou/')).headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('has a new word for its styles at every load (7)', async () => {
    const [first, page] = await loadPage()
    const [second] = await loadPage()
    expect(page).toContain(first)
    expect(page).not.toContain('__CSP_NONCE__')
    expect(second).not.toBe(first)
  })

  it.each(['app://gongyou/../package.json', 'app://gongyou/%2e%2e%2fpackage.json', 'app://gongyou/no-such.js'])(
    'is not served %s',
    async (address) => {
      expect((await request(address)).status).toBeGreaterThanOrEqual(400)
    },
  )

  it.each(['app://elsewhere/', 'app://gongyou.elsewhere/index.html'])('is not served from %s', async (address) => {
    expect((await request(address)).status).toBe(403)
  })

  it('cannot hold a webview (11, 12)', () => {
    expect(prevented('will-attach-webview', {})).toBe(true)
  })

  it.each([
    ['https://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://gongyou.elsewhere/', true],
    ['app://elsewhere/', true],
    ['app://user@gongyou/', true],
    ['javascript:alert(1)', true],
    ['not an address', true],
    ['app://gongyou/', false],
  ])('going to %s is stopped: %s (13)', (url, stopped) => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      expect(prevented(name, { url })).toBe(stopped)
    }
  })

  it('opens no second window (14)', () => {
    expect(contents.windowOpen?.()).toEqual({ action: 'deny' })
  })

  it('has nothing opened outside but files the person saved (15)', () => {
    expect(codeOf('electron').filter((text) => /openExternal/.test(text))).toEqual([])
  })

  it('has no download of its own', () => {
    let stopped = false
    sessionEvents.fire('will-download', { preventDefault: () => (stopped = true) })
    expect(stopped).toBe(true)
  })

  it.each([
    ['https://example.com/', true],
    ['http://127.0.0.1/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['data:text/html,x', true],
    ['app://gongyou.elsewhere/', true],
    ['app://gongyou/assets/index.js', false],
  ])('a request for %s is cancelled: %s', (url, cancelled) => {
    let cancel: boolean | null = null
    recorded.beforeRequest?.({ url }, (verdict) => {
      cancel = verdict.cancel
    })
    expect(cancel).toBe(cancelled)
  })

  it('has no name resolved, no proxy and no background traffic', () => {
    expect(recorded.switches).toEqual(
      expect.arrayContaining([
        ['host-resolver-rules', 'MAP * ~NOTFOUND'],
        ['no-proxy-server', undefined],
        ['disable-background-networking', undefined],
      ]),
    )
  })
})

describe('a page that falls over', () => {
  it('is replaced in its window by one that says so, with the store locked', async () => {
    contents.fire('render-process-gone', {}, { reason: 'crashed' })
    await vi.waitFor(() => expect(recorded.windows[0]?.url).toBe('app://gongyou/#reopened'))
    expect(contents.sent.splice(0)).toEqual([['gongyou:event', { kind: 'locked' }]])
    expect(recorded.quits).toBe(0)
  })
})

describe('the bridge', () => {
  it('exposes one object with two functions and nothing of the module itself (20)', () => {
    expect([...recorded.exposed.keys()]).toEqual(['bridge'])
    expect(Object.keys(recorded.exposed.get('bridge') ?? {}).toSorted()).toEqual(['call', 'onEvent'])
  })

  it('carries name and input over the one channel', async () => {
    const call = recorded.exposed.get('bridge')?.['call'] as (name: string, input: unknown) => Promise<unknown>
    await call('app.about', { a: 1 })
    expect(recorded.invoked).toEqual([['gongyou:call', 'app.about', { a: 1 }]])
    expect([...recorded.ipc.keys()]).toEqual(['gongyou:call'])
  })

  it('hands on what happened without the event of the module (20)', () => {
    const heard: unknown[][] = []
    const onEvent = recorded.exposed.get('bridge')?.['onEvent'] as (listener: (...values: unknown[]) => void) => () => void
    const stop = onEvent((...values) => heard.push(values))
    rendererEvents.fire('gongyou:event', { sender: 'the module' }, { kind: 'locked' })
    stop()
    rendererEvents.fire('gongyou:event', {}, { kind: 'locked' })
    expect(heard).toEqual([[{ kind: 'locked' }]])
  })

  it('answers the main frame of our window (17)', async () => {
    expect(await send(contents.mainFrame)).toMatchObject({ ok: true, value: { host: 'electron' } })
  })

  it.each([
    ['no frame at all', null],
    ['another frame showing our page', { url: 'app://gongyou/' }],
  ])('refuses %s (17)', async (_what, frame) => {
    expect(await send(frame)).toMatchObject({ ok: false, error: { reason: 'wrong_sender' } })
  })

  it('refuses the main frame once it shows something else (17)', async () => {
    const { url } = contents.mainFrame
    contents.mainFrame.url = 'https://example.com/'
    expect(await send(contents.mainFrame)).toMatchObject({ ok: false, error: { reason: 'wrong_sender' } })
    contents.mainFrame.url = url
  })
})

describe('a file dragged onto the window', () => {
  const roster = { path: '/someone/桌面/名单.xlsx' }

  it('has its path told to the main process by the preload script', () => {
    pageEvents.fire('drop', { isTrusted: true, dataTransfer: { files: [roster] } })
    expect(recorded.told.splice(0)).toEqual([['gongyou:dropped', roster.path]])
  })

  it.each([
    ['dropped by a script', { isTrusted: false, dataTransfer: { files: [roster] } }],
    ['made by a script', { isTrusted: true, dataTransfer: { files: [{}] } }],
    ['one of several', { isTrusted: true, dataTransfer: { files: [roster, roster] } }],
    ['only text', { isTrusted: true, dataTransfer: { files: [] } }],
  ])('is not told of when it is %s', (_what, event) => {
    pageEvents.fire('drop', event)
    expect(recorded.told.splice(0)).toEqual([])
  })

  it('is announced to the page without its path', () => {
    recorded.heard.get('gongyou:dropped')?.({ senderFrame: contents.mainFrame }, roster.path)
    expect(contents.sent.splice(0)).toEqual([['gongyou:event', { kind: 'dropped' }]])
  })

  it('is refused from another frame', () => {
    recorded.heard.get('gongyou:dropped')?.({ senderFrame: { url: 'app://gongyou/' } }, roster.path)
    expect(contents.sent.splice(0)).toEqual([])
  })
})

describe('the program around the page', () => {
  it('pins Electron to one exact version (16)', () => {
    expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('turns off every fuse that would let others in, and on those that guard (19)', () => {
    expect(FUSES).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    })
  })

  it('shows the window that is there when it is started again', () => {
    appEvents.fire('second-instance')
    expect(recorded.steps.slice(-2)).toEqual(['restore', 'focus'])
  })

  it('has a menu in Chinese that leaves Ctrl+Z to the page', () => {
    const menu = recorded.menu as { label: string; submenu: { role?: string; registerAccelerator?: boolean }[] }[]
    expect(menu.map(({ label }) => label)).toEqual(['文件', '编辑', '查看', '帮助'])
    const undo = menu.flatMap(({ submenu }) => submenu).filter(({ role }) => role === 'undo' || role === 'redo')
    expect(undo.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false])
  })

  it('never waits at the top of its entry, where Electron would wait for it in turn', () => {
    expect(readFileSync(join(import.meta.dirname, '../../electron/main.ts'), 'utf8')).not.toMatch(/^(?:await|if .* await) /m)
  })

  it('closes the store before it goes', async () => {
    let held = false
    appEvents.fire('will-quit', { preventDefault: () => (held = true) })
    await vi.waitFor(() => expect(recorded.exitCode).toBe(0))
    expect(held).toBe(true)
  })
})

function request(address: string): Promise<Response> {
  const handler = recorded.protocols.get('app') ?? expect.unreachable('the scheme is not handled')
  return handler(new Request(address))
}

/** The word that the policy allows styles by, and the page. */
async function loadPage(): Promise<[string, string]> {
  const response = await request('app://gongyou/')
  const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
  return [nonce ?? expect.unreachable('no nonce'), await response.text()]
}

function send(senderFrame: unknown): Promise<unknown> {
  const handler = recorded.ipc.get('gongyou:call') ?? expect.unreachable('the channel is not handled')
  return Promise.resolve(handler({ senderFrame }, 'app.about', {}))
}

function prevented(name: string, event: object): boolean {
  let stopped = false
  contents.fire(name, { ...event, preventDefault: () => (stopped = true) })
  return stopped
}

function codeOf(folder: string): string[] {
  const root = join(import.meta.dirname, '..', '..', folder)
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
