// What the Electron host is made with, as plain values so that they can be read and tested without Electron.

export const SCHEME = 'app'
const HOST = 'gongyou'
export const START_URL = `${SCHEME}://${HOST}/`
/** The one wire from the page, and the one to it. The preload script names them too: it can import nothing. */
export const CALL_CHANNEL = 'gongyou:call'
export const EVENT_CHANNEL = 'gongyou:event'
export const DROP_CHANNEL = 'gongyou:dropped'

/**
 * Whether an address is a page of ours. Protocol and host are compared, since Node gives such addresses the origin
 * "null", and the start of the text proves nothing (`app://gongyou.elsewhere/`).
 */
export function isOurs(address: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.port === ''
}

/** Room for 1366×768 at 125 %; every privilege of the page off. */
export function windowOptions(preload: string, devTools: boolean) {
  return {
    title: '工友档案',
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Electron fetches spelling dictionaries from the network.
      spellcheck: false,
      devTools,
    },
  } as const
}

/** Command line switches of Chromium: no address has a number, so nothing can be reached even by mistake. */
export const OFFLINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['no-proxy-server'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['lang', 'zh-CN'],
]

// The page has its own undo, so the menu must not take Ctrl+Z away from it.
const quiet = { registerAccelerator: false } as const

export const MENU = [
  { label: '文件', submenu: [{ role: 'quit', label: '退出' }] },
  {
    label: '编辑',
    submenu: [
      { role: 'undo', label: '撤销', ...quiet },
      { role: 'redo', label: '重做', ...quiet },
      { type: 'separator' },
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '查看',
    submenu: [
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      { role: 'resetZoom', label: '原来大小' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  { label: '帮助', submenu: [{ role: 'about', label: '关于工友档案' }] },
] as const
