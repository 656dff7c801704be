// Composition root of the desktop: one instance per data folder, a hub in its own process, a window that can do nothing by itself.
import fs from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, nativeTheme, session } from 'electron'
import { setAppMenu } from './windows/app-menu.ts'
import { registerAppScheme, serveApp } from './windows/app-protocol.ts'
import { autoStart } from './windows/auto-start.ts'
import type { Launch } from './windows/autostart-file.ts'
import { habitKeeper } from './windows/habit-keeper.ts'
import { hubPorts } from './windows/hub-ports.ts'
import { hubProcess } from './windows/hub-process.ts'
import { asksToUnlock, namedDataFolder } from './windows/launch-arguments.ts'
import { lockDownPages, lockDownSession } from './windows/lock-down.ts'
import { builtFile, openMainWindow } from './windows/main-window.ts'
import { isFromPage, pageSource } from './windows/page-address.ts'
import { answerStationCalls } from './windows/station-calls.ts'
import { stationDevices } from './windows/station-devices.ts'
import { openStationLog } from './windows/station-log.ts'
import { readStationSettings, type StationSettings, writeStationSettings } from './windows/station-settings.ts'
import { windowLock } from './windows/window-lock.ts'
import { type WindowWords, windowWords } from './windows/window-words.ts'

const source = pageSource(app.isPackaged, process.env['VITE_DEV_SERVER_URL'])
const named = namedDataFolder(process.argv.slice(1), process.env)
registerAppScheme()
process.on('uncaughtException', breakDown)
process.on('unhandledRejection', breakDown)

// The lock that admits one instance lies in userData: beside the data when a folder is named, so that each folder has its own.
if (named !== undefined) keepOwnFolderIn(path.join(named, '.station'))
if (app.requestSingleInstanceLock()) {
  lockDownPages(source)
  // no top-level await: Electron loads this whole file before it is ready, and would wait for itself
  void app.whenReady().then(start)
} else {
  // the first instance has been told, and shows its window
  app.exit(0)
}

function start(): void {
  const ownFolder = app.getPath('userData')
  const log = openStationLog(ownFolder)
  let settings = readStationSettings(ownFolder)
  let dataFolder = named ?? settings.dataFolder
  const words = () => windowWords(settings.language, app.getLocale())

  function remember(changes: Partial<StationSettings>): void {
    settings = { ...settings, ...changes }
    try {
      writeStationSettings(ownFolder, settings)
    } catch (error) {
      // a full disk costs the memory of this change, not the work
      log('main', `station.json was not written: ${textOf(error)}`)
    }
  }

  function applyAppearance(): void {
    nativeTheme.themeSource = settings.theme
    setAppMenu(words(), { forDevelopers: !app.isPackaged, isLocked: settings.lock !== null })
  }

  const hub = hubProcess({
    program: builtFile('hub', 'hub.js'),
    station: settings.name,
    log,
    tell(state) {
      for (const window of BrowserWindow.getAllWindows()) window.webContents.send('hub-state', state)
      if (state.kind === 'ready') ports.handOut()
    },
  })
  const ports = hubPorts(() => hub, source)
  ipcMain.on('hub-state-wanted', (event) => {
    if (isFromPage(event, source)) event.sender.send('hub-state', hub.state())
  })

  const devices = stationDevices({
    program: builtFile('devices', 'device-process.js'),
    ownFolder,
    source,
    log,
    list: () => settings.devices,
    remember: (changed) => remember({ devices: changed }),
  })

  const lock = windowLock({
    kept: () => settings.lock,
    remember: (pin) => remember({ lock: pin }),
    changed: applyAppearance,
    now: Date.now,
  })
  if (asksToUnlock(process.argv)) lock.unlockByHand()
  const habits = habitKeeper({ settings: () => settings, remember, start: autoStart(launchOf(named)) })

  function openWindow(): void {
    const window = openMainWindow({
      source,
      preload: builtFile('preload', 'preload.cjs'),
      icon: builtFile('..', 'resources', 'icons', 'packbench.png'),
      developerTools: !app.isPackaged,
      placement: settings.window,
      remember: (placement) => remember({ window: placement }),
      log,
    })
    lock.guard(window)
  }

  answerStationCalls(
    {
      settings: () => settings,
      dataFolder: () => dataFolder,
      words,
      setAppearance(appearance) {
        remember(appearance)
        applyAppearance()
      },
      rememberWorker(worker) {
        if (worker !== settings.worker) remember({ worker })
      },
      devices,
      habits,
      lock,
      async openDataFolder(folder) {
        dataFolder = folder
        remember({ dataFolder })
        await hub.start(folder)
      },
    },
    source,
  )
  lockDownSession(session.defaultSession, source)
  if (!source.isDevelopment) serveApp(session.defaultSession, builtFile('renderer'))
  applyAppearance()
  void hub.start(dataFolder)
  openWindow()

  app.on('second-instance', (_event, args) => {
    if (asksToUnlock(args)) lock.unlockByHand()
    showFirstWindow()
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow()
  })
  app.on('window-all-closed', () => app.quit())
  watchWindowCrashes()
  app.on('will-quit', devices.stop)
  endInOrder(hub.stop)
}

/** This very start, for the next one by itself: the program, its folder while it is not packed, and the data that was named. */
function launchOf(data: string | undefined): Launch {
  const args = [...(app.isPackaged ? [] : [app.getAppPath()]), ...(data === undefined ? [] : ['--data', data])]
  // an AppImage unpacks itself to another place at each start
  return { program: process.env['APPIMAGE'] ?? process.execPath, args }
}

/** Windows close first, then the hub finishes what it does, then the app ends. Nothing confirmed depends on this: a power cut may come instead. */
function endInOrder(stopHub: () => Promise<void>): void {
  let hasStopped = false
  app.on('will-quit', (event) => {
    if (hasStopped) return
    event.preventDefault()
    void stopHub().then(() => {
      hasStopped = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

function showFirstWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.show()
  window?.focus()
}

/** A page that dies is loaded again once; if that dies too within a minute, the person is told. */
function watchWindowCrashes(): void {
  let lastDeath = 0
  app.on('render-process-gone', (_event, contents, { reason }) => {
    if (reason === 'clean-exit') return
    const diedAgain = Date.now() - lastDeath < 60_000
    lastDeath = Date.now()
    if (diedAgain) dieWith(lastWords().windowBroke)
    else contents.reload()
  })
}

function keepOwnFolderIn(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    app.setPath('userData', folder)
  } catch (error) {
    dieWith(`${lastWords().cannotStart}\n\n${folder}: ${textOf(error)}`)
  }
}

/** The last resort for a bug: a sentence for whoever uses it, then the text for whoever mends it. */
function breakDown(error: unknown): void {
  console.error(error)
  dieWith(`${lastWords().somethingBroke}\n\n${textOf(error)}`)
}

function dieWith(text: string): never {
  dialog.showErrorBox('Packbench', text)
  app.exit(1)
  process.exit(1)
}

/** Words for when nothing can be read any more, not even which language was chosen. */
function lastWords(): WindowWords {
  return windowWords(undefined, app.getLocale())
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
