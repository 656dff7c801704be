// The devices of this station: kept in its own file, run by their own process, told to its window.
import fs from 'node:fs'
import path from 'node:path'
import type { Device, DeviceNotice, FoundDevice, ScaleAct } from '#shared/contract/devices.ts'
import { inPlace } from '#shared/kernel/in-place.ts'
import { deviceNotices } from './device-notices.ts'
import { deviceProcess } from './device-process.ts'
import type { PageSource } from './page-address.ts'
import type { StationLog } from './station-log.ts'

type StationDevicesOptions = {
  program: string
  ownFolder: string
  source: PageSource
  log: StationLog
  list: () => readonly Device[]
  /** Returns once it is on the disk. */
  remember: (devices: Device[]) => void
}

export type StationDevices = {
  list(): readonly Device[]
  find(): Promise<FoundDevice[]>
  save(device: Device): void
  remove(id: string): void
  act(id: string, act: ScaleAct): void
  /** Keeps what a camera of this station told its window, if there is one of that id. */
  note(notice: DeviceNotice): void
  /** What they said lately, the oldest first. */
  log(): string
  stop(): void
}

export function stationDevices({ program, ownFolder, source, log, list, remember }: StationDevicesOptions): StationDevices {
  const logFolder = path.join(ownFolder, 'logs')
  const notices = deviceNotices(source)
  const running = deviceProcess({ program, logFolder, log, devices: list, tell: notices.tell })
  running.start()
  return {
    list,
    find: running.find,
    save(device) {
      remember(inPlace(list(), device))
      running.update()
    },
    remove(id) {
      remember(list().filter((device) => device.id !== id))
      running.update()
      notices.forget(id)
    },
    act: running.act,
    note(notice) {
      if (list().some(({ id, kind }) => id === notice.id && kind === 'camera')) running.note(notice)
    },
    log: () => ['devices.1.log', 'devices.log'].map((name) => textIn(path.join(logFolder, name))).join(''),
    stop: running.stop,
  }
}

function textIn(file: string): string {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
