import type { Scan } from '#renderer/scanning/scan.ts'
import { useScannerSettings } from '#renderer/scanning/scanner-settings.ts'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { recogniseScanner, type ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

/** Takes the scan of the test label: how the scanner is set is known from then on. Any other scan is left alone. */
export function useScannerLabel(): { profile: ScannerProfile | undefined; takeLabel: (scan: Scan) => boolean } {
  const { profile, setProfile } = useScannerSettings()
  return {
    profile,
    takeLabel({ typed }) {
      const found = typed && recogniseScanner(typed.keys, typed.endedBy)
      if (found === undefined) return false
      setProfile(found)
      playTone('done')
      return true
    },
  }
}
