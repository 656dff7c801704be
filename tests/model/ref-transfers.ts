// Goods that go from one house to the other.
import type { RefBin, Reference, RefLevel, RefProduct } from './reference.ts'
import { total } from './total.ts'

/** The house of the model, and one that keeps its goods for itself; their ids. */
export type RefHouse = 'main' | 'away'

export interface RefTransferLine {
  readonly product: RefProduct
  /** Where its goods are claimed, or stood. */
  readonly level: RefLevel
  readonly quantity: number
  shipped: number
  received: number
  missing: number
}

export interface RefTransfer {
  readonly id: string
  readonly to: RefHouse
  status: 'open' | 'onTheWay' | 'received' | 'cancelled'
  /** In walking order. */
  readonly lines: readonly RefTransferLine[]
  confirmedBin: RefBin | undefined
  readonly steps: { readonly line: RefTransferLine; readonly bin: RefBin; readonly quantity: number }[]
}

/** What transfers that have not left claim on a level. */
export function claimedByTransfers(ref: Reference, level: RefLevel): number {
  const open = ref.transfers.filter(({ status }) => status === 'open').flatMap(({ lines }) => lines)
  return total(open.filter((line) => line.level === level).map(({ quantity }) => quantity))
}

/** What of a product is between the houses. */
export function onTheRoad(ref: Reference, product: RefProduct): number {
  const lines = ref.transfers.flatMap((transfer) => transfer.lines).filter((line) => line.product === product)
  return total(lines.map(({ shipped, received, missing }) => shipped - received - missing))
}
