// What is plugged into this station, and what each device said last. The station's own file is the truth; a plain browser keeps its own.
import { create } from 'zustand'
import { type Device, type DeviceNotice, KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import type { ScaleReading } from '#shared/domain/weighing/reading.ts'
import { inPlace } from '#shared/kernel/in-place.ts'
import { readKept, writeKept } from './kept-devices.ts'
import { station } from './station.ts'

type NoticeOf<Kind extends DeviceNotice['kind']> = Extract<DeviceNotice, { kind: Kind }>

/** The last of each kind that a device told. */
export type Heard = { readonly [Kind in DeviceNotice['kind']]?: NoticeOf<Kind> }

type Devices = { readonly devices: readonly Device[]; readonly heard: ReadonlyMap<string, Heard> }

export const useDevices = create<Devices>()(() => ({ devices: [], heard: new Map() }))

/** Asks the station once, and gives it what earlier versions kept in the page. */
export async function loadDevices(): Promise<void> {
  const { devices } = (await station?.call('getDevices', {})) ?? { devices: [] }
  useDevices.setState({ devices: station ? devices : readKept().devices })
  const { profile, forget } = readKept()
  if (profile === undefined) return
  if (!devices.some(({ id }) => id === KEYBOARD_SCANNER)) await saveDevice(keyboardScanner(KEYBOARD_SCANNER, profile))
  forget()
}

export function keyboardScanner(name: string, profile: Extract<Device, { kind: 'scanner' }>['profile']): Device {
  return { kind: 'scanner', id: KEYBOARD_SCANNER, name, link: { type: 'keyboard' }, profile }
}

/** Shown at once, in the place that it has; the station answers when it is on its disk. */
export async function saveDevice(device: Device): Promise<void> {
  await keep(inPlace(useDevices.getState().devices, device), () => station?.call('saveDevice', { device }))
}

export async function removeDevice(id: string): Promise<void> {
  const heard = new Map(useDevices.getState().heard)
  heard.delete(id)
  useDevices.setState({ heard })
  await keep(
    useDevices.getState().devices.filter((device) => device.id !== id),
    () => station?.call('removeDevice', { id }),
  )
}

async function keep(devices: readonly Device[], tell: () => Promise<unknown> | undefined): Promise<void> {
  useDevices.setState({ devices })
  if (station) await tell()
  else writeKept(devices)
}

export type StationScale = { readonly isConnected: boolean; readonly reading: ScaleReading | undefined }

/** The scale of this station with what it shows now; undefined where there is none. Of several the one that is connected. */
export function useStationScale(): StationScale | undefined {
  const { devices, heard } = useDevices()
  const scales = devices.flatMap(({ id, kind }) => (kind === 'scale' ? [heard.get(id) ?? {}] : []))
  const scale = scales.find(({ state }) => state?.is === 'connected') ?? scales[0]
  return scale && { isConnected: scale.state?.is === 'connected', reading: scale.weight?.reading }
}

/** Remembers what a device said, for whoever shows it. */
export function noteHeard(notice: DeviceNotice): void {
  const heard = new Map(useDevices.getState().heard)
  const { weight, ...before } = heard.get(notice.id) ?? {}
  // a scale that was away shows nothing until it speaks again
  const kept = notice.kind === 'state' || weight === undefined ? before : { ...before, weight }
  heard.set(notice.id, { ...kept, [notice.kind]: notice })
  useDevices.setState({ heard })
}
