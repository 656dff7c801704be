import type { Scan } from '#renderer/scanning/scan.ts'
import { setScannerProfile, useScannerSettings } from '#renderer/scanning/scanner-settings.ts'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import { recogniseScanner, recogniseSentLabel, type ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** Takes the scan of the test label: how the scanner is set is known from then on, and said. Any other scan is left alone. */
export function useScannerLabel(): { profile: ScannerProfile | undefined; takeLabel: (scan: Scan) => ScannerProfile | undefined } {
  const { profile } = useScannerSettings()
  return {
    profile,
    takeLabel({ typed, device, source }) {
      const found = device ? recogniseSentLabel(device.sent, device.endedBy) : typed && recogniseScanner(typed.keys, typed.endedBy)
      if (found === undefined) return undefined
      // nothing of a camera can be set
      if (source !== 'camera') void setScannerProfile(device?.id ?? KEYBOARD_SCANNER, found)
      playTone('done')
      return found
    },
  }
}
