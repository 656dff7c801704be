import path from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { isFilledByPerson } from './floor-fill.ts'
import type { PageSource } from './page-address.ts'
import type { StationLog } from './station-log.ts'
import type { StationSettings } from './station-settings.ts'

/** The page's own ground colours: the window has them before the page is drawn, so that nothing flashes. */
const ground = { light: '#f5f4f0', dark: '#121519' }

type Placement = NonNullable<StationSettings['window']>

type MainWindowOptions = {
  source: PageSource
  preload: string
  icon: string
  developerTools: boolean
  placement: Placement | undefined
  remember: (placement: Placement) => void
  log: StationLog
}

/** Opens the window where it was last, or fitting on the main screen, and shows it when its page is drawn. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsOn(options.placement),
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Packbench',
    icon: options.icon,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      devTools: options.developerTools,
      // scans and timers go on while another window covers this one
      backgroundThrottling: false,
    },
  })
  if (options.placement?.maximized) window.maximize()
  if (options.placement?.fullScreen) window.setFullScreen(true)
  window.once('ready-to-show', () => window.show())
  // a page that cannot be drawn must not leave an invisible window behind
  window.webContents.once('did-fail-load', () => window.show())
  window.webContents.on('console-message', (...said: unknown[]) => {
    const text = worriedLine(said)
    if (text) options.log('window', text)
  })
  window.on('close', () => options.remember(placementOf(window)))
  void window.loadURL(options.source.address).catch((error: unknown) => options.log('window', `the page did not load: ${String(error)}`))
  return window
}

/** Where the built files lie, seen from dist/main. */
export function builtFile(...parts: string[]): string {
  return path.join(import.meta.dirname, '..', ...parts)
}

/** The remembered bounds, unless the screen they were on is gone. */
function boundsOn(placement: Placement | undefined): Partial<Electron.Rectangle> {
  const fresh = { width: 1280, height: 800 }
  if (!placement) return fresh
  const area = screen.getDisplayMatching(placement).workArea
  const isReachable =
    placement.x < area.x + area.width - 80 &&
    placement.x + placement.width > area.x + 80 &&
    placement.y >= area.y - 8 &&
    placement.y < area.y + area.height - 40
  return isReachable ? { x: placement.x, y: placement.y, width: placement.width, height: placement.height } : fresh
}

function placementOf(window: BrowserWindow): Placement {
  return { ...window.getNormalBounds(), maximized: window.isMaximized(), fullScreen: isFilledByPerson(window) }
}

/** The text of a warning or error on the page's console. Electron 34 and before told level and text as second and third argument. */
function worriedLine([event, level, text]: unknown[]): string | undefined {
  if (typeof level === 'number') return level >= 2 ? String(text) : undefined
  const details = event as { level?: string; message?: string }
  return details.level === 'warning' || details.level === 'error' ? details.message : undefined
}
