// The one address that windows show and the station listens to.
import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'

/** The page's own address: no server, no file: address. */
export const appAddress = 'app://packbench/'

/** Where the page comes from: built files, or the development server that `npm start -- --dev` runs (its address ends in a slash). */
export type PageSource = { address: string; isDevelopment: boolean }

/** Only an unpackaged app looks for a development server. */
export function pageSource(isPackaged: boolean, developmentServer: string | undefined): PageSource {
  const isDevelopment = !isPackaged && developmentServer !== undefined
  return { address: isDevelopment ? developmentServer : appAddress, isDevelopment }
}

/** Whether a message comes from the page itself: the top frame of a window, at the page's own address. */
export function isFromPage(event: IpcMainEvent | IpcMainInvokeEvent, source: PageSource): boolean {
  const frame = event.senderFrame
  return frame !== null && frame === event.sender.mainFrame && frame.url.startsWith(source.address)
}
