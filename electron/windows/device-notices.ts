// Hands what devices say to the window. A scan goes to one window alone, and waits while there is none, or while its page is loading.
import { ipcMain, type WebContents } from 'electron'
import type { DeviceNotice } from '#shared/contract/devices.ts'
import { isFromPage, type PageSource } from './page-address.ts'

/** More scans than a person makes while a page loads; a scanner that fires by itself must not fill the memory. */
const mostWaiting = 200

export type DeviceNotices = {
  tell(notice: DeviceNotice): void
  /** The device was removed. */
  forget(id: string): void
}

export function deviceNotices(source: PageSource): DeviceNotices {
  const pages = new Set<WebContents>()
  /** What a page must know that comes later: of each device its state, and what a scale shows. */
  const last = new Map<string, Map<DeviceNotice['kind'], DeviceNotice>>()
  let scans: DeviceNotice[] = []

  function add(page: WebContents): void {
    if (!pages.has(page)) {
      pages.add(page)
      const leave = () => pages.delete(page)
      page.once('destroyed', leave)
      page.on('render-process-gone', leave)
      // a page that is loaded again asks again
      page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => isMainFrame && !isSameDocument && leave())
    }
    for (const notices of last.values()) for (const notice of notices.values()) page.send('device-notice', notice)
    const waited = scans
    scans = []
    for (const scan of waited) page.send('device-notice', scan)
  }

  ipcMain.on('device-notices-wanted', (event) => {
    if (isFromPage(event, source)) add(event.sender)
  })

  return {
    tell(notice) {
      if (notice.kind === 'scan') {
        const [page] = pages
        if (page) page.send('device-notice', notice)
        else if (scans.length < mostWaiting) scans.push(notice)
        return
      }
      const known = last.get(notice.id) ?? new Map<DeviceNotice['kind'], DeviceNotice>()
      // a scale that is gone shows nothing any more
      if (notice.kind === 'state') known.delete('weight')
      last.set(notice.id, known.set(notice.kind, notice))
      for (const page of pages) page.send('device-notice', notice)
    },
    forget: (id) => last.delete(id),
  }
}
