// The only bridge between a window and its station: three functions and the hub's port, nothing of Electron itself.
import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import type { DeviceNotice } from '#shared/contract/devices.ts'
import type { HubPortMessage, HubState, StationPort } from '#shared/contract/station.ts'

/** The part of the page's window that is used here; this folder has no DOM types. */
type PageWindow = {
  addEventListener(kind: 'message', listen: (event: { source: unknown; data: unknown }) => void): void
  postMessage(message: HubPortMessage, origin: string, ports: IpcRendererEvent['ports']): void
}
const page = globalThis as unknown as PageWindow

page.addEventListener('message', ({ source, data }) => {
  const wanted = source === page && typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'hub-port-wanted'
  if (wanted) ipcRenderer.send('hub-port-wanted')
})
ipcRenderer.on('hub-port', (event) => page.postMessage({ kind: 'hub-port' }, '*', event.ports))

const station: StationPort = {
  call: (name, input) => ipcRenderer.invoke('station-call', name, input),
  onHubState: (tell) => {
    const listen = (_event: unknown, state: HubState) => tell(state)
    ipcRenderer.on('hub-state', listen)
    ipcRenderer.send('hub-state-wanted')
    return () => void ipcRenderer.off('hub-state', listen)
  },
  onDeviceNotice: (tell) => {
    const listen = (_event: unknown, notice: DeviceNotice) => tell(notice)
    ipcRenderer.on('device-notice', listen)
    ipcRenderer.send('device-notices-wanted')
    return () => void ipcRenderer.off('device-notice', listen)
  },
}
contextBridge.exposeInMainWorld('station', station)
