// What a page keeps of devices by itself: all of them in a plain browser, and the profile that earlier versions kept here.
import { Device, ScannerProfile as Profile } from '#shared/contract/devices.ts'
import type { ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

const place = 'packbench.devices'
const earlierPlace = 'packbench.scanner'

export function readKept(): { devices: Device[]; profile: ScannerProfile | undefined; forget: () => void } {
  const devices = parsed(place)
  const earlier = parsed(earlierPlace)
  const profile = isRecord(earlier) && isRecord(earlier['state']) ? earlier['state']['profile'] : undefined
  return {
    devices: Array.isArray(devices) ? devices.flatMap((device) => Device.safeParse(device).data ?? []) : [],
    profile: Profile.safeParse(profile).data,
    forget: () => localStorage.removeItem(earlierPlace),
  }
}

export function writeKept(devices: readonly Device[]): void {
  localStorage.setItem(place, JSON.stringify(devices))
}

function parsed(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null')
  } catch {
    return undefined
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
