import { useState } from 'react'
import { type StationScale, useStationScale } from '#renderer/api/devices.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'
import { closedPackages } from './pack-prompt.ts'

export type Weighing = {
  readonly scale: StationScale | undefined
  /** The package whose turn it is: the first closed one that was not weighed here, else the last. */
  readonly box: PackageView | undefined
  /** Whether the weight is typed, because no scale shows one. */
  readonly isAsking: boolean
  readonly take: () => Promise<void>
  readonly typed: (grams: number) => Promise<void>
  readonly close: () => void
}

type Weigh = (box: PackageView, grams: number, source: 'scale' | 'typed') => Promise<boolean>

/** Weighing closed packages one after the other: a steady weight is taken, otherwise one is typed. */
export function useWeighing(view: PackingView | undefined, weigh: Weigh): Weighing {
  const scale = useStationScale()
  const [weighed, setWeighed] = useState<readonly string[]>([])
  const [isAsking, setAsking] = useState(false)
  const closed = view ? closedPackages(view) : []
  const box = closed.find(({ id }) => !weighed.includes(id)) ?? closed.at(-1)

  async function keep(grams: number, source: 'scale' | 'typed') {
    if (box && (await weigh(box, grams, source))) setWeighed((before) => [...before, box.id])
  }

  return {
    scale,
    box,
    isAsking,
    async take() {
      const reading = scale?.reading
      if (reading?.state === 'stable') await keep(reading.grams, 'scale')
      // while a scale is there but shows no weight, the screen says what to do
      else if (!scale?.isConnected || reading === undefined) setAsking(box !== undefined)
    },
    async typed(grams) {
      setAsking(false)
      await keep(grams, 'typed')
    },
    close: () => setAsking(false),
  }
}
