import { ipcMain, MessageChannelMain, type WebContents } from 'electron'
import type { HubProcess } from './hub-process.ts'
import { isFromPage, type PageSource } from './page-address.ts'

/** Gives each page that asks its own line to the hub, and a new one whenever the hub has been started anew. */
export type HubPorts = { handOut(): void }

export function hubPorts(hub: () => HubProcess, source: PageSource): HubPorts {
  const waiting = new Set<WebContents>()

  function handTo(page: WebContents): void {
    const { port1, port2 } = new MessageChannelMain()
    hub().attach(port1)
    page.postMessage('hub-port', null, [port2])
  }

  ipcMain.on('hub-port-wanted', (event) => {
    if (!isFromPage(event, source)) return
    const page = event.sender
    if (!waiting.has(page)) {
      waiting.add(page)
      // a page that is loaded again asks again
      page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
        if (isMainFrame && !isSameDocument) waiting.delete(page)
      })
      page.once('destroyed', () => waiting.delete(page))
    }
    if (hub().state().kind === 'ready') handTo(page)
  })

  return {
    handOut: () => {
      for (const page of waiting) handTo(page)
    },
  }
}
