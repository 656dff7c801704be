// Answers what a page may ask of this machine. Whoever asks is checked first, then what is asked.
import fs from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow, dialog, ipcMain } from 'electron'
import { type StationCallName, type StationInput, type StationOutput, stationCalls } from '#shared/contract/station.ts'
import { fillForFloor } from './floor-fill.ts'
import type { HabitKeeper } from './habit-keeper.ts'
import { openFile } from './open-file.ts'
import { isFromPage, type PageSource } from './page-address.ts'
import type { StationDevices } from './station-devices.ts'
import type { StationSettings } from './station-settings.ts'
import type { WindowLock } from './window-lock.ts'
import type { WindowWords } from './window-words.ts'

type Answers = {
  [Name in StationCallName]: (input: StationInput<Name>, window: BrowserWindow) => StationOutput<Name> | Promise<StationOutput<Name>>
}

/** What the calls work on: the station's memory, its words and its hub. */
export type Station = {
  settings(): StationSettings
  dataFolder(): string
  words(): WindowWords
  setAppearance(appearance: StationInput<'setAppearance'>): void
  rememberWorker(worker: string | null): void
  devices: StationDevices
  habits: HabitKeeper
  lock: WindowLock
  openDataFolder(folder: string): Promise<void>
}

/** Registers the one handler that all calls come through. A call that fails the checks is a bug of the page, and is thrown. */
export function answerStationCalls(station: Station, source: PageSource): void {
  const answers = answersOf(station)
  ipcMain.handle('station-call', async (event, name: unknown, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    if (!isFromPage(event, source) || !window) throw new Error('a station answers only its own page')
    if (typeof name !== 'string' || !isCallName(name)) throw new Error(`a station has no call ${String(name)}`)
    return answer(answers, name, input, window)
  })
}

function isCallName(name: string): name is StationCallName {
  return Object.hasOwn(stationCalls, name)
}

async function answer<Name extends StationCallName>(
  answers: Answers,
  name: Name,
  input: unknown,
  window: BrowserWindow,
): Promise<StationOutput<Name>> {
  // the schema under a name parses that name's input; the compiler does not follow the pair through the table
  const parsed = stationCalls[name].input.parse(input) as StationInput<Name>
  return answers[name](parsed, window)
}

function answersOf(station: Station): Answers {
  return {
    getStation: () => ({
      name: station.settings().name,
      version: app.getVersion(),
      platform: process.platform,
      dataFolder: station.dataFolder(),
      electron: process.versions.electron,
      worker: station.settings().worker,
    }),
    async chooseDataFolder(_input, window) {
      if (station.lock.isLocked()) return { folder: null }
      const { filePaths } = await dialog.showOpenDialog(window, {
        title: station.words().chooseDataFolder,
        defaultPath: station.dataFolder(),
        properties: ['openDirectory', 'createDirectory'],
      })
      return { folder: filePaths[0] ?? null }
    },
    async openDataFolder({ folder }) {
      await station.openDataFolder(path.resolve(folder))
      return {}
    },
    async restartHub() {
      await station.openDataFolder(station.dataFolder())
      return {}
    },
    async listPrintQueues(_input, window) {
      const printers = await window.webContents.getPrintersAsync()
      return { queues: printers.map(({ name, displayName }) => ({ name, title: displayName || name })) }
    },
    getHabits: () => station.habits.get(),
    setHabits(habits) {
      station.habits.set(habits)
      return {}
    },
    keepAwake({ on }) {
      station.habits.keepAwake(on)
      return {}
    },
    lockWindow({ pin }) {
      station.lock.lock(pin)
      return {}
    },
    unlockWindow: ({ pin }) => station.lock.unlock(pin),
    setFullScreen({ on }, window) {
      if (!station.lock.isLocked()) fillForFloor(window, on)
      return {}
    },
    setAppearance(appearance) {
      station.setAppearance(appearance)
      return {}
    },
    keepNow(_input, window) {
      window.webContents.session.flushStorageData()
      return {}
    },
    openFile: (file) => (station.lock.isLocked() ? { kind: 'failed', reason: station.words().locked } : openFile(file)),
    rememberWorker({ worker }) {
      station.rememberWorker(worker)
      return {}
    },
    saveFile: (file, window) =>
      station.lock.isLocked() ? { kind: 'failed', reason: station.words().locked } : saveFile(file, station.words(), window),
    getDevices: () => ({ devices: [...station.devices.list()] }),
    async findDevices() {
      return { found: await station.devices.find() }
    },
    saveDevice({ device }) {
      station.devices.save(device)
      return {}
    },
    removeDevice({ id }) {
      station.devices.remove(id)
      return {}
    },
    actOnScale({ id, act }) {
      station.devices.act(id, act)
      return {}
    },
    noteCamera({ notice }) {
      station.devices.note(notice)
      return {}
    },
    getDeviceLog: () => ({ text: station.devices.log() }),
  }
}

async function saveFile(file: StationInput<'saveFile'>, words: WindowWords, window: BrowserWindow): Promise<StationOutput<'saveFile'>> {
  // only a name is suggested: where it goes is the person's choice
  const suggestedName = path.basename(file.suggestedName.replaceAll('\\', '/'))
  const { filePath } = await dialog.showSaveDialog(window, {
    title: words.saveFile,
    defaultPath: path.join(app.getPath('documents'), suggestedName),
  })
  if (!filePath) return { kind: 'cancelled' }
  try {
    await fs.promises.writeFile(filePath, Buffer.from(file.base64, 'base64'))
    return { kind: 'saved', path: filePath }
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) }
  }
}
