export interface RankedHouse {
  readonly id: string
  /** 1 is asked first. */
  readonly rank: number
  /** It fills what other houses are short of. */
  readonly helpsOthers: boolean
}

/**
 * Which houses fill an order, in which order: the one that is to send it, then those that help others, by rank.
 * A house that does not help keeps its goods for its own orders.
 */
export function sourcingOrder(houses: readonly RankedHouse[], preferred: string): string[] {
  const others = houses.filter((house) => house.id !== preferred && house.helpsOthers)
  others.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  return [preferred, ...others.map((house) => house.id)]
}
