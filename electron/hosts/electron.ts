import { dirname, join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell, type WebFrameMain } from 'electron'
import { unavailable } from '../../shared/errors.ts'
import type { Dispatch } from '../dispatch.ts'
import { REOPENED, type FileKind, type Host } from './host.ts'
import { makePages } from './serve.ts'
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL, isOurs, SCHEME, START_URL, windowOptions } from './window-options.ts'

export interface ElectronHost extends Host {
  /** After `ready`. Shuts the doors of the session, answers the page and opens the one window. */
  open(options: OpenOptions): Promise<BrowserWindow>
}

export interface OpenOptions {
  dispatch: Dispatch
  /** Path of the preload script. */
  preload: string
  /** A file was dragged onto the window; its path comes from Electron. */
  onDropped: (path: string) => void
  /** The page has fallen over; another comes in its place when this is done. */
  onFallen: () => Promise<void>
}

/** Electron's window, dialogs and shell. */
export function makeElectronHost(rendererDir: string): ElectronHost {
  const pages = makePages(rendererDir)
  let window: BrowserWindow | null = null
  // Kept in memory only: folder names tell about people.
  let lastFolder: string | null = null
  const folder = (): string => lastFolder ?? app.getPath('documents')
  const remember = (path: string | undefined): string | null => {
    if (path === undefined || path === '') return null
    lastFolder = dirname(path)
    return path
  }
  return {
    name: 'electron',
    pickOpenFile: async (kinds) => {
      const options = { defaultPath: folder(), filters: toFilters(kinds), properties: ['openFile' as const] }
      const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
      return answer.canceled ? null : remember(answer.filePaths[0])
    },
    pickSaveFile: async (suggestedName, kinds) => {
      const options = { defaultPath: join(folder(), suggestedName), filters: toFilters(kinds) }
      const answer = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
      return answer.canceled ? null : remember(answer.filePath)
    },
    pickFolder: async () => {
      const options = { defaultPath: folder(), properties: ['openDirectory' as const, 'createDirectory' as const] }
      const answer = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
      return answer.canceled ? null : (answer.filePaths[0] ?? null)
    },
    openWithSystem: async (path) => {
      if ((await shell.openPath(path)) !== '') throw unavailable('cannot_open')
    },
    showInFolder: (path) => Promise.resolve(shell.showItemInFolder(path)),
    canPrint: () => true,
    offerPreview: pages.offerPreview,
    announce: (event) => {
      if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, event)
    },
    quit: () => app.quit(),
    open: async ({ dispatch, preload, onDropped, onFallen }) => {
      guardSession()
      protocol.handle(SCHEME, async (request) => {
        if (!isOurs(request.url) || request.method !== 'GET') return new Response(null, { status: 403 })
        const { status, headers, body } = await pages.serve(new URL(request.url))
        return new Response(Buffer.from(body), { status, headers })
      })
      const opened = new BrowserWindow(windowOptions(preload, !app.isPackaged))
      window = opened
      opened.once('ready-to-show', () => opened.show())
      opened.once('closed', () => {
        window = null
      })
      ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
        if (!isOurPage(event.senderFrame, opened) || typeof name !== 'string') {
          return { ok: false, error: { code: 'invalid_input', reason: 'wrong_sender' } }
        }
        return dispatch(name, input)
      })
      ipcMain.on(DROP_CHANNEL, (event, path: unknown) => {
        if (isOurPage(event.senderFrame, opened) && typeof path === 'string') onDropped(path)
      })
      opened.webContents.on('render-process-gone', (_gone, { reason }) => {
        if (reason !== 'clean-exit') void reopen(opened, onFallen)
      })
      await opened.loadURL(START_URL)
      return opened
    },
  }
}

/** A page that fell is not the end: the window stays and shows a new one. */
async function reopen(window: BrowserWindow, onFallen: () => Promise<void>): Promise<void> {
  await onFallen()
  if (!window.isDestroyed()) await window.loadURL(`${START_URL}${REOPENED}`)
}

/** No page leaves for elsewhere, opens a second window or takes in foreign content. For every page ever made. */
export function guardPages(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

function stay(event: { preventDefault(): void; url: string }): void {
  if (!isOurs(event.url)) event.preventDefault()
}

/** No permission is ever given and no request but our own leaves the page. */
function guardSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, reply) => reply(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest((details, reply) => reply({ cancel: !isOurs(details.url) }))
  defaultSession.on('will-download', (event) => event.preventDefault())
}

/** The sender is gone from the event once its frame is. */
function isOurPage(frame: WebFrameMain | null, window: BrowserWindow): boolean {
  return frame !== null && frame === window.webContents.mainFrame && isOurs(frame.url)
}

function toFilters(kinds: readonly FileKind[]): { name: string; extensions: string[] }[] {
  return kinds.map((kind) => ({ name: kind.label, extensions: [...kind.extensions] }))
}
