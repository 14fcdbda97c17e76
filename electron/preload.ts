import { contextBridge, ipcRenderer, webUtils, type IpcRendererEvent } from 'electron'
import type { Bridge, HostEvent } from '../shared/bridge.ts'

// One frozen object, two functions. A new call needs no change here: the contract is the list of what is allowed.
const bridge: Bridge = Object.freeze({
  call: (name: string, input: unknown) => ipcRenderer.invoke('gongyou:call', name, input),
  onEvent: (listener: (event: HostEvent) => void) => {
    const hear = (_event: IpcRendererEvent, detail: HostEvent): void => listener(detail)
    ipcRenderer.on('gongyou:event', hear)
    return () => void ipcRenderer.removeListener('gongyou:event', hear)
  },
})
contextBridge.exposeInMainWorld('bridge', bridge)

// A file dragged onto the window by hand. The path goes straight to the main process and never through the page; a file
// made by a script has none.
window.addEventListener(
  'drop',
  (event) => {
    const files = event.dataTransfer?.files
    const file = event.isTrusted && files?.length === 1 ? files[0] : undefined
    const path = file === undefined ? '' : webUtils.getPathForFile(file)
    if (path !== '') ipcRenderer.send('gongyou:dropped', path)
  },
  { capture: true },
)
