import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStationSettings, type StationSettings, writeStationSettings } from '#electron/windows/station-settings.ts'
import type { Device } from '#shared/contract/devices.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'packbench-station-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a new station is named after its computer and keeps the warehouse beside its own files', () => {
  const fresh = readStationSettings(folder)
  expect(fresh).toEqual({
    name: os.hostname().split('.')[0],
    dataFolder: path.join(folder, 'warehouse'),
    theme: 'system',
    worker: null,
    devices: [],
    fillsScreen: false,
    staysAwake: true,
    lock: null,
  })
})

const scanner: Device = {
  kind: 'scanner',
  id: 's1',
  name: 'Bench scanner',
  link: { type: 'serial', path: 'COM4', usb: null, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
  profile: { layout: 'pc', end: 'enter', separator: '\x1d', sendsAim: true },
}

test('a device that this version does not understand takes nothing else with it', () => {
  const kept = { name: 'Bench 2', devices: [{ kind: 'telescope', id: 't' }, scanner] }
  writeFileSync(path.join(folder, 'station.json'), JSON.stringify(kept))
  expect(readStationSettings(folder)).toMatchObject({ name: 'Bench 2', devices: [scanner] })
})

test('what a station remembers is there at the next start, and nothing half written stays', () => {
  const window = { x: -8, y: 0, width: 1280, height: 800, maximized: true, fullScreen: false }
  const settings: StationSettings = {
    name: 'Bench 2',
    dataFolder: '/srv/tea',
    theme: 'dark',
    language: 'de',
    worker: '0192',
    devices: [scanner],
    fillsScreen: true,
    staysAwake: false,
    lock: { salt: '0a', hash: '0b' },
    window,
  }
  writeStationSettings(folder, settings)
  expect(readStationSettings(folder)).toEqual(settings)
  expect(readdirSync(folder)).toEqual(['station.json'])
})

test.each(['', '{', '[]', '{"name": 5}', '{"theme": "pink"}'])('a damaged memory (%s) makes a new station, not a dead one', (text) => {
  writeFileSync(path.join(folder, 'station.json'), text)
  expect(readStationSettings(folder)).toMatchObject({ dataFolder: path.join(folder, 'warehouse'), theme: 'system' })
})
