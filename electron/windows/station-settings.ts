import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { Device } from '#shared/contract/devices.ts'
import { KeptPin } from './pin.ts'

const Settings = z.object({
  name: z.string().min(1).max(100),
  dataFolder: z.string().min(1),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['en', 'de']).optional(),
  /** The id of the person who works here. Another warehouse has other people: then it names nobody. */
  worker: z.string().nullable().default(null),
  /** What is plugged into this station. One that this version does not understand is left out, and takes nothing else with it. */
  devices: z
    .array(z.unknown())
    .catch([])
    .transform((devices) => devices.flatMap((device) => Device.safeParse(device).data ?? [])),
  /** Floor screens over the whole screen, and a screen that stays lit while one is open. */
  fillsScreen: z.boolean().catch(false).default(false),
  staysAwake: z.boolean().catch(true).default(true),
  /** What the PIN of a locked station became; null while it is open. */
  lock: KeptPin.nullable().catch(null).default(null),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximized: z.boolean(), fullScreen: z.boolean() })
    .optional(),
})

/** What this machine remembers for itself, in station.json of its own folder. The warehouse's data is elsewhere. */
export type StationSettings = z.infer<typeof Settings>

/** Reads what the station remembers. A missing or damaged file means a new station: named after the computer, data beside it. */
export function readStationSettings(ownFolder: string): StationSettings {
  const fresh = Settings.parse({
    name: os.hostname().split('.')[0] || 'station',
    dataFolder: path.join(ownFolder, 'warehouse'),
    devices: [],
  })
  try {
    return Settings.parse({ ...fresh, ...JSON.parse(fs.readFileSync(settingsFile(ownFolder), 'utf8')) })
  } catch {
    return fresh
  }
}

/**
 * Writes it whole beside its place, flushes it and renames: a power cut leaves the old file or the new one. When this returns, it is the
 * new one.
 */
export function writeStationSettings(ownFolder: string, settings: StationSettings): void {
  const file = settingsFile(ownFolder)
  fs.mkdirSync(ownFolder, { recursive: true })
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`, { flush: true })
  fs.renameSync(`${file}.new`, file)
  flushFolder(ownFolder)
}

/** The new name lies in the folder, which is flushed by itself; Windows has no such thing and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = fs.openSync(folder, 'r')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}

function settingsFile(ownFolder: string): string {
  return path.join(ownFolder, 'station.json')
}
