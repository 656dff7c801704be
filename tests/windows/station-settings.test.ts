import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStationSettings, writeStationSettings } from '#electron/windows/station-settings.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-station-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new station is named after its computer and keeps the warehouse beside its own files', () => {
  const fresh = readStationSettings(folder)
  expect(fresh).toEqual({ name: os.hostname().split('.')[0], dataFolder: path.join(folder, 'warehouse'), theme: 'system', worker: null })
})

test('what a station remembers is there at the next start, and nothing half written stays', () => {
  const window = { x: -8, y: 0, width: 1280, height: 800, maximized: true, fullScreen: false }
  const settings = { name: 'Bench 2', dataFolder: '/srv/tea', theme: 'dark', language: 'de', worker: '0192', window } as const
  writeStationSettings(folder, settings)
  expect(readStationSettings(folder)).toEqual(settings)
  expect(readdirSync(folder)).toEqual(['station.json'])
})

test.each(['', '{', '[]', '{"name": 5}', '{"theme": "pink"}'])('a damaged memory (%s) makes a new station, not a dead one', (text) => {
  writeFileSync(path.join(folder, 'station.json'), text)
  expect(readStationSettings(folder)).toMatchObject({ dataFolder: path.join(folder, 'warehouse'), theme: 'system' })
})
