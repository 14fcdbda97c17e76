import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
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
