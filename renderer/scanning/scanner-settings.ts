import { create } from 'zustand'
import { keyboardScanner, saveDevice, useDevices } from '#renderer/api/devices.ts'
import type { WedgeScanner } from '#renderer/scanning/wedge.ts'
import { type Device, KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import { layouts } from '#shared/domain/scanning/keyboards/layouts.ts'
import type { ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** How a scanner is set that is being set up: its codes are read so, and nothing is kept until it is proven. */
type Trial = { readonly id: string; readonly profile: ScannerProfile }

export const useScannerTrial = create<{ readonly trial: Trial | undefined }>()(() => ({ trial: undefined }))

/** How the codes of this station's keyboard scanner are read now. */
export function useWedgeProfile(): ScannerProfile | undefined {
  const tried = useScannerTrial(({ trial }) => trial)
  const { profile } = useScannerSettings()
  return tried?.id === KEYBOARD_SCANNER ? tried.profile : profile
}

/** How the codes of a device are read now. */
export function readingProfileOf(devices: readonly Device[], id: string): ScannerProfile | undefined {
  const { trial } = useScannerTrial.getState()
  return trial?.id === id ? trial.profile : profileOf(devices, id)
}

/** How this station's keyboard scanner is set; undefined until it was set up or somebody set it by hand. */
export function useScannerSettings(): { profile: ScannerProfile | undefined; setProfile: (profile: ScannerProfile | undefined) => void } {
  const profile = useDevices(({ devices }) => profileOf(devices, KEYBOARD_SCANNER))
  return { profile, setProfile: (next) => void setScannerProfile(KEYBOARD_SCANNER, next) }
}

function profileOf(devices: readonly Device[], id: string): ScannerProfile | undefined {
  const found = devices.find((device) => device.id === id)
  return found?.kind === 'scanner' ? (found.profile ?? undefined) : undefined
}

/** Each scanner has its own. */
export async function setScannerProfile(id: string, profile: ScannerProfile | undefined): Promise<void> {
  const device = useDevices.getState().devices.find((one) => one.id === id)
  if (device?.kind === 'scanner') await saveDevice({ ...device, profile: profile ?? null })
  else if (id === KEYBOARD_SCANNER) await saveDevice(keyboardScanner(KEYBOARD_SCANNER, profile ?? null))
}

/** What the recogniser of scans needs of it. */
export function wedgeScannerOf(profile: ScannerProfile | undefined): WedgeScanner {
  if (profile === undefined) return {}
  const { layout, end } = profile
  return { layout: layout === 'pc' ? undefined : layouts[layout], suffix: end === 'silence' ? 'none' : 'sent' }
}
