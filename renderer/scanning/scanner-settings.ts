import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { WedgeScanner } from '#renderer/scanning/wedge.ts'
import { layouts } from '#shared/domain/scanning/keyboards/layouts.ts'
import type { ScannerProfile } from '#shared/domain/scanning/scanner-profile.ts'

export type ScannerSettings = {
  /** Undefined until the test label was scanned or somebody set it by hand: then the PC is believed and both ends are waited for. */
  profile: ScannerProfile | undefined
  setProfile: (profile: ScannerProfile | undefined) => void
}

/** How this station's keyboard scanner is set; every station has its own. */
export const useScannerSettings = create<ScannerSettings>()(
  persist((set) => ({ profile: undefined, setProfile: (profile) => set({ profile }) }), {
    name: 'packbench.scanner',
    partialize: ({ profile }) => ({ profile }),
  }),
)

/** What the recogniser of scans needs of it. */
export function wedgeScannerOf(profile: ScannerProfile | undefined): WedgeScanner {
  if (profile === undefined) return {}
  const { layout, end } = profile
  return { layout: layout === 'pc' ? undefined : layouts[layout], suffix: end === 'silence' ? 'none' : 'sent' }
}
