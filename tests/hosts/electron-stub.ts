// Stands in for the module `electron`: it does nothing and records what the program asks of it. Only what the three
// files use is here, so that a new use fails loudly.

type Listener = (...values: never[]) => unknown

/** What happens on one emitter: the stub's own events are fired by hand. */
export class Recorder {
  readonly listeners = new Map<string, Listener[]>()

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
  }

  once(name: string, listener: Listener): void {
    this.on(name, listener)
  }

  fire(name: string, ...values: unknown[]): void {
    for (const listener of this.listeners.get(name) ?? []) listener(...(values as never[])) // typed by the caller
  }
}

export class StubContents extends Recorder {
  mainFrame = { url: 'app://gongyou/' }
  sent: unknown[][] = []
  windowOpen: (() => { action: string }) | null = null

  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpen = handler
  }

  send(...values: unknown[]): void {
    this.sent.push(values)
  }
}

export const recorded = {
  /** Order of everything that must come before `ready`. */
  steps: [] as string[],
  switches: [] as unknown[][],
  schemes: [] as unknown[],
  windows: [] as { options: Record<string, unknown> & { webPreferences: Record<string, unknown> }; url: string; contents: StubContents }[],
  protocols: new Map<string, (request: Request) => Promise<Response>>(),
  heard: new Map<string, (event: { senderFrame: unknown }, ...values: unknown[]) => void>(),
  told: [] as unknown[][],
  ipc: new Map<string, (event: { senderFrame: unknown }, ...values: unknown[]) => unknown>(),
  permissionRequest: null as ((contents: unknown, permission: string, reply: (given: boolean) => void) => void) | null,
  permissionCheck: null as (() => boolean) | null,
  devicePermission: null as (() => boolean) | null,
  beforeRequest: null as ((details: { url: string }, reply: (verdict: { cancel: boolean }) => void) => void) | null,
  menu: null as unknown,
  exposed: new Map<string, Record<string, unknown>>(),
  invoked: [] as unknown[][],
  exitCode: null as number | null,
  quits: 0,
}

export const appEvents = new Recorder()
export const sessionEvents = new Recorder()
export const rendererEvents = new Recorder()
export const control = { firstInstance: true, packaged: true }

class BrowserWindow extends Recorder {
  readonly webContents = new StubContents()
  readonly #entry

  constructor(options: never) {
    super()
    this.#entry = { options, url: '', contents: this.webContents }
    recorded.windows.push(this.#entry)
    appEvents.fire('web-contents-created', {}, this.webContents)
  }

  loadURL(url: string): Promise<void> {
    this.#entry.url = url
    return Promise.resolve()
  }

  isDestroyed = (): boolean => false
  isMinimized = (): boolean => true
  restore = (): void => void recorded.steps.push('restore')
  focus = (): void => void recorded.steps.push('focus')
  show = (): void => undefined
}

const note = (name: string) => (): void => void recorded.steps.push(name)

/** The module itself, for `vi.mock('electron', ...)`. */
export const stubModule = {
  app: {
    get isPackaged() {
      return control.packaged
    },
    enableSandbox: note('enableSandbox'),
    setName: note('setName'),
    setAppUserModelId: note('setAppUserModelId'),
    setPath: note('setPath'),
    getPath: () => '/someone/文档',
    setAboutPanelOptions: () => undefined,
    commandLine: { appendSwitch: (...values: unknown[]) => void recorded.switches.push(values) },
    requestSingleInstanceLock: () => control.firstInstance,
    whenReady: () => {
      recorded.steps.push('whenReady')
      return Promise.resolve()
    },
    on: (name: string, listener: Listener) => appEvents.on(name, listener),
    once: (name: string, listener: Listener) => appEvents.once(name, listener),
    quit: () => {
      recorded.quits += 1
    },
    exit: (code: number) => {
      recorded.exitCode = code
    },
  },
  BrowserWindow,
  Menu: {
    buildFromTemplate: (template: unknown) => template,
    setApplicationMenu: (menu: unknown) => {
      recorded.menu = menu
    },
  },
  protocol: {
    registerSchemesAsPrivileged: (schemes: unknown[]) => {
      recorded.steps.push('registerSchemes')
      recorded.schemes.push(...schemes)
    },
    handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
      recorded.protocols.set(scheme, handler)
    },
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: never) => {
        recorded.permissionRequest = handler
      },
      setPermissionCheckHandler: (handler: never) => {
        recorded.permissionCheck = handler
      },
      setDevicePermissionHandler: (handler: never) => {
        recorded.devicePermission = handler
      },
      webRequest: {
        onBeforeRequest: (handler: never) => {
          recorded.beforeRequest = handler
        },
      },
      on: (name: string, listener: Listener) => sessionEvents.on(name, listener),
    },
  },
  ipcMain: {
    handle: (channel: string, handler: never) => {
      recorded.ipc.set(channel, handler)
    },
    on: (channel: string, listener: never) => {
      recorded.heard.set(channel, listener)
    },
  },
  dialog: {
    showErrorBox: note('showErrorBox'),
    showOpenDialog: () => Promise.resolve({ canceled: true, filePaths: [] }),
    showSaveDialog: () => Promise.resolve({ canceled: true, filePath: '' }),
  },
  shell: { openPath: () => Promise.resolve(''), showItemInFolder: () => undefined },
  contextBridge: {
    exposeInMainWorld: (name: string, value: Record<string, unknown>) => {
      recorded.exposed.set(name, value)
    },
  },
  webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  ipcRenderer: {
    invoke: (...values: unknown[]) => {
      recorded.invoked.push(values)
      return Promise.resolve({ ok: true, value: null })
    },
    send: (...values: unknown[]) => void recorded.told.push(values),
    on: (name: string, listener: Listener) => rendererEvents.on(name, listener),
    removeListener: (name: string) => rendererEvents.listeners.delete(name),
  },
}
