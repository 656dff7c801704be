import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const Settings = z.object({
  name: z.string().min(1).max(100),
  dataFolder: z.string().min(1),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['en', 'de']).optional(),
  window: z
    .object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1), maximized: z.boolean(), fullScreen: z.boolean() })
    .optional(),
})

/** What this machine remembers for itself, in station.json of its own folder. The warehouse's data is elsewhere. */
export type StationSettings = z.infer<typeof Settings>

/** Reads what the station remembers. A missing or damaged file means a new station: named after the computer, data beside it. */
export function readStationSettings(ownFolder: string): StationSettings {
  const fresh = Settings.parse({ name: os.hostname().split('.')[0] || 'station', dataFolder: path.join(ownFolder, 'warehouse') })
  try {
    return Settings.parse({ ...fresh, ...JSON.parse(fs.readFileSync(settingsFile(ownFolder), 'utf8')) })
  } catch {
    return fresh
  }
}

/** Writes it whole beside its place and renames, so that a power cut leaves the old file or the new one. */
export function writeStationSettings(ownFolder: string, settings: StationSettings): void {
  const file = settingsFile(ownFolder)
  fs.mkdirSync(ownFolder, { recursive: true })
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(settings, null, 2)}\n`)
  fs.renameSync(`${file}.new`, file)
}

function settingsFile(ownFolder: string): string {
  return path.join(ownFolder, 'station.json')
}
