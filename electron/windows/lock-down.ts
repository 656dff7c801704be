// What no page may do, whatever it contains: leave its address, open windows, reach the network, use the machine's senses but its camera.
import { app, type Session, systemPreferences } from 'electron'
import { appAddress, type PageSource } from './page-address.ts'

/** Denies every permission but pictures without sound, which scan, and every request that does not stay inside the app. */
export function lockDownSession(session: Session, source: PageSource): void {
  session.setPermissionRequestHandler((contents, permission, answer, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isCamera = permission === 'media' && kinds.length > 0 && kinds.every((kind) => kind === 'video')
    if (isCamera && contents.getURL().startsWith(source.address)) void systemAllowsCamera().then(answer)
    else answer(false)
  })
  session.setPermissionCheckHandler(
    (contents, permission, _origin, { mediaType }) =>
      permission === 'media' && mediaType === 'video' && contents?.getURL().startsWith(source.address) === true,
  )
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.on('will-download', (event) => event.preventDefault())
  const inside = [appAddress, 'blob:', 'data:', 'devtools:']
  if (source.isDevelopment) inside.push(source.address, source.address.replace(/^http/, 'ws'))
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !inside.some((address) => request.url.startsWith(address)) }))
}

/** macOS asks the person once; elsewhere opening the camera tells. */
async function systemAllowsCamera(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('camera')
}

/** Denies every page of the app to navigate elsewhere, to open windows and to embed others. */
export function lockDownPages(source: PageSource): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-attach-webview', (event) => event.preventDefault())
    // reloading comes here too, and may
    contents.on('will-navigate', (event) => {
      if (!event.url.startsWith(source.address)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame || !event.url.startsWith(source.address)) event.preventDefault()
    })
  })
}
