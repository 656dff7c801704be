import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type SoundSettings = {
  /** 0 is silent, 1 as loud as the machine is set. */
  volume: number
  /** Says the quantity aloud after the tone. */
  speaksQuantities: boolean
  setVolume: (volume: number) => void
  setSpeaksQuantities: (speaks: boolean) => void
}

/** How loud this station is; every bench stands in another noise. */
export const useSoundSettings = create<SoundSettings>()(
  persist(
    (set) => ({
      volume: 0.6,
      speaksQuantities: false,
      setVolume: (volume) => set({ volume: Math.min(1, Math.max(0, volume)) }),
      setSpeaksQuantities: (speaksQuantities) => set({ speaksQuantities }),
    }),
    { name: 'packbench.sound', partialize: ({ volume, speaksQuantities }) => ({ volume, speaksQuantities }) },
  ),
)
