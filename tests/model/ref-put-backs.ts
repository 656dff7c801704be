import type { RefAllocation } from './ref-allocations.ts'
import type { RefBin, RefLine, RefOrder } from './reference.ts'

/** Units on the bench that no order wants any more, and the bin to which they go back. */
export interface RefPutBack {
  readonly order: RefOrder
  readonly line: RefLine
  readonly bin: RefBin
  readonly quantity: number
  returned: number
  inHand: number
  /** Who has some in hand. */
  hand: string
}

export interface RefPutBackStep {
  readonly task: RefPutBack
  readonly kind: 'item' | 'bin'
  readonly quantity: number
  /** What of it went back to what it was set aside from. */
  readonly again: ReadonlyMap<RefAllocation, number>
}
