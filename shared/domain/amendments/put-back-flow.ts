// The law of putting back: an item from the bench into the hand, then the bin it belongs to.
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { isOfLot, type ScannedThing } from '../picking/pick-flow.ts'

export const putBackStatuses = ['open', 'done'] as const
export type PutBackStatus = (typeof putBackStatuses)[number]

/** Units of one product on the bench that go back to one bin. */
export interface PutBackTask {
  readonly id: string
  readonly productId: string
  readonly productName: string
  readonly lot: string
  readonly binId: string
  readonly binCode: string
  readonly quantity: number
  /** On their shelf again. */
  readonly returned: number
  /** In somebody's hand, and in whose. */
  readonly inHand: number
  readonly userName: string
}

export type PutBackStep<T extends PutBackTask = PutBackTask> =
  | { readonly step: 'waitingForItem'; readonly task: T }
  | { readonly step: 'waitingForBin'; readonly task: T }
  | { readonly step: 'allBack'; readonly task: null }

/** What is asked of somebody next: the bin of what is in the hand, else the oldest item that nobody has in hand. */
export function putBackStep<T extends PutBackTask>(tasks: readonly T[], userName: string): PutBackStep<T> {
  const inHand = tasks.find((task) => task.inHand > 0 && task.userName === userName)
  if (inHand) return { step: 'waitingForBin', task: inHand }
  const next = tasks.find((task) => task.inHand === 0)
  return next ? { step: 'waitingForItem', task: next } : { step: 'allBack', task: null }
}

export type PutBackMove<T extends PutBackTask> =
  | { readonly kind: 'take'; readonly task: T; readonly quantity: number }
  | { readonly kind: 'putDown'; readonly task: T; readonly quantity: number }

export type PutBackRefusal =
  | { readonly code: 'CODE_UNKNOWN'; readonly data: { scan: string; expected: string } }
  | { readonly code: 'ITEM_WRONG'; readonly data: { scan: string; expected: string; scannedItem: string } }
  | { readonly code: 'LOT_WRONG'; readonly data: { scan: string; expected: string; scannedLot: string; scannedItem: string } }
  | { readonly code: 'ITEM_FIRST'; readonly data: { scan: string; expected: string; scannedBin: string } }
  | { readonly code: 'BIN_WRONG'; readonly data: { scan: string; expected: string; scannedBin: string } }
  | { readonly code: 'PACK_TOO_BIG'; readonly data: { scan: string; packQuantity: number; stillWanted: number } }
  | { readonly code: 'NOTHING_TO_PUT_BACK'; readonly data: Record<string, never> }

/**
 * One scan of somebody who puts goods back. A hand holds units of one task; its bin takes all of them at once. A bin that is not theirs is
 * refused, because there the books would be wrong; the next right scan simply goes on.
 */
export function decidePutBack<T extends PutBackTask>(
  tasks: readonly T[],
  userName: string,
  thing: ScannedThing,
  scan: string,
): Result<PutBackMove<T>, PutBackRefusal> {
  const { step, task } = putBackStep(tasks, userName)
  if (step === 'allBack') return no({ code: 'NOTHING_TO_PUT_BACK', data: {} })
  const expected = step === 'waitingForBin' ? task.binCode : task.productName
  switch (thing.kind) {
    case 'unknown':
      return no({ code: 'CODE_UNKNOWN', data: { scan, expected } })
    case 'bin':
      if (step === 'waitingForItem') return no({ code: 'ITEM_FIRST', data: { scan, expected, scannedBin: thing.binCode } })
      if (thing.binId !== task.binId) return no({ code: 'BIN_WRONG', data: { scan, expected, scannedBin: thing.binCode } })
      return ok({ kind: 'putDown', task, quantity: task.inHand })
    case 'item': {
      const candidates = step === 'waitingForBin' ? [task] : tasks.filter((t) => t.inHand === 0)
      const ofItem = candidates.filter((t) => t.productId === thing.productId)
      if (ofItem.length === 0) return no({ code: 'ITEM_WRONG', data: { scan, expected, scannedItem: thing.name } })
      const fitting = ofItem.filter((t) => isOfLot(t.lot, thing.lot))
      if (fitting.length === 0) {
        const lots = [...new Set(ofItem.map((t) => t.lot))].join(', ')
        return no({ code: 'LOT_WRONG', data: { scan, expected: lots, scannedLot: thing.lot ?? '', scannedItem: thing.name } })
      }
      const left = (t: T) => t.quantity - t.returned - t.inHand
      const chosen = fitting.find((t) => left(t) >= thing.packQuantity)
      if (chosen) return ok({ kind: 'take', task: chosen, quantity: thing.packQuantity })
      const stillWanted = Math.max(...fitting.map(left))
      return no({ code: 'PACK_TOO_BIG', data: { scan, packQuantity: thing.packQuantity, stillWanted } })
    }
  }
}
