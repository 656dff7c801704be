/** Units of an order line on the bench, of one lot. */
export interface BenchUnits {
  readonly stockLevelId: string
  /** The bench on which they stand: each house has one. */
  readonly benchId: string
  readonly lot: string
  readonly quantity: number
}

/** A bin from which units of a line were picked, and how many of them have not gone back yet. */
export interface PickedFrom {
  readonly binId: string
  readonly binCode: string
  /** The bench of its house. */
  readonly benchId: string
  readonly lot: string
  readonly quantity: number
}

export interface PutBack {
  readonly stockLevelId: string
  readonly lot: string
  readonly binId: string
  readonly binCode: string
  readonly quantity: number
}

/**
 * To which bins units go back: to those that they were picked from, the last one first, because that is where the picker was last.
 * What came onto the bench in another way goes to `elsewhere`.
 */
export function sharePutBacks(
  bench: readonly BenchUnits[],
  places: readonly PickedFrom[],
  units: number,
  elsewhere: (benchId: string) => { readonly binId: string; readonly binCode: string },
): PutBack[] {
  let open = units
  const shares: PutBack[] = []
  for (const { stockLevelId, benchId, lot, quantity } of bench) {
    let ofLot = Math.min(quantity, open)
    open -= ofLot
    for (const place of places.filter((p) => p.lot === lot && p.benchId === benchId).reverse()) {
      const part = Math.min(place.quantity, ofLot)
      if (part > 0) shares.push({ stockLevelId, lot, binId: place.binId, binCode: place.binCode, quantity: part })
      ofLot -= part
    }
    if (ofLot > 0) shares.push({ stockLevelId, lot, ...elsewhere(benchId), quantity: ofLot })
  }
  return shares
}
