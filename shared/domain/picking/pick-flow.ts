// The law of picking: the bin first, then each item. The states are named by what the hand is doing.
import { no, ok, type Result } from '#shared/kernel/result.ts'

export const pickListStatuses = ['open', 'inHand', 'done'] as const
export type PickListStatus = (typeof pickListStatuses)[number]
export const taskStatuses = ['open', 'picked', 'short'] as const
export type TaskStatus = (typeof taskStatuses)[number]
/** Why a bin gave less than it should. */
export const shortReasons = ['binEmpty', 'damaged', 'notFound', 'expired'] as const
export type ShortReason = (typeof shortReasons)[number]

/** One product to take from one bin for one order line. */
export interface PickTask {
  readonly id: string
  readonly status: TaskStatus
  readonly binId: string
  readonly binCode: string
  readonly productId: string
  readonly sku: string
  readonly productName: string
  /** The lot that is set aside for it; empty where lots are not kept. */
  readonly lot: string
  readonly asked: number
  readonly picked: number
}

/** A list in hand: tasks in walking order, and the bin whose code was scanned last. */
export interface PickWalk {
  readonly confirmedBinId: string | null
  readonly tasks: readonly PickTask[]
}

export type PickStep =
  | { readonly step: 'waitingForBin'; readonly task: PickTask }
  | { readonly step: 'waitingForItem'; readonly task: PickTask }
  | { readonly step: 'listDone'; readonly task: null }

/** What the screen asks for next: the first open task decides, so a walk resumes after a crash where it stopped. */
export function pickStep(walk: PickWalk): PickStep {
  const task = walk.tasks.find((t) => t.status === 'open')
  if (!task) return { step: 'listDone', task: null }
  return { step: task.binId === walk.confirmedBinId ? 'waitingForItem' : 'waitingForBin', task }
}

/** What a scanned code turned out to be. */
export type ScannedThing =
  | { readonly kind: 'bin'; readonly binId: string; readonly binCode: string }
  | { readonly kind: 'item'; readonly productId: string; readonly name: string; readonly packQuantity: number; readonly lot?: string }
  | { readonly kind: 'unknown' }

export type PickMove =
  | { readonly kind: 'confirmBin'; readonly binId: string; readonly binCode: string }
  | { readonly kind: 'countItem'; readonly task: PickTask; readonly quantity: number }

export type PickRefusal =
  | { readonly code: 'BIN_WRONG'; readonly data: { scan: string; expected: string; scannedBin: string } }
  | { readonly code: 'BIN_FIRST' | 'ITEM_WRONG'; readonly data: { scan: string; expected: string; scannedItem: string } }
  | { readonly code: 'PACK_TOO_BIG'; readonly data: { scan: string; packQuantity: number; stillWanted: number } }
  | { readonly code: 'LOT_WRONG'; readonly data: { scan: string; expected: string; scannedLot: string; scannedItem: string } }
  | { readonly code: 'CODE_UNKNOWN'; readonly data: { scan: string; expected: string } }

/**
 * Decides what one scan does. One scan is one pack in the picker's hand: its barcode says how many units that is, and it never counts more than is asked.
 * A wrong scan changes nothing and says what was expected; the next right one simply goes on.
 */
export function decidePick(walk: PickWalk, thing: ScannedThing, scan: string): Result<PickMove, PickRefusal> {
  const { step, task } = pickStep(walk)
  if (step === 'listDone') return no({ code: 'CODE_UNKNOWN', data: { scan, expected: '' } })
  const expected = step === 'waitingForBin' ? task.binCode : task.productName
  switch (thing.kind) {
    case 'unknown':
      return no({ code: 'CODE_UNKNOWN', data: { scan, expected } })
    case 'bin':
      // Scanning the right bin again is what a careful picker does; it is never wrong.
      if (thing.binId === task.binId) return ok({ kind: 'confirmBin', binId: thing.binId, binCode: thing.binCode })
      return no({ code: 'BIN_WRONG', data: { scan, expected: task.binCode, scannedBin: thing.binCode } })
    case 'item':
      if (step === 'waitingForBin') return no({ code: 'BIN_FIRST', data: { scan, expected: task.binCode, scannedItem: thing.name } })
      return countItem(walk, thing, scan, expected)
  }
}

/** Any open task of the bin in front of the picker may be served, whatever its place on the list. */
function countItem(walk: PickWalk, item: ScannedThing & { kind: 'item' }, scan: string, expected: string): Result<PickMove, PickRefusal> {
  const ofItem = walk.tasks.filter((t) => t.status === 'open' && t.binId === walk.confirmedBinId && t.productId === item.productId)
  if (ofItem.length === 0) return no({ code: 'ITEM_WRONG', data: { scan, expected, scannedItem: item.name } })
  const here = ofItem.filter((t) => isOfLot(t.lot, item.lot))
  if (here.length === 0) {
    const lots = [...new Set(ofItem.map((t) => t.lot))].join(', ')
    return no({ code: 'LOT_WRONG', data: { scan, expected: lots, scannedLot: item.lot ?? '', scannedItem: item.name } })
  }
  const fitting = here.find((t) => t.asked - t.picked >= item.packQuantity)
  if (fitting) return ok({ kind: 'countItem', task: fitting, quantity: item.packQuantity })
  const stillWanted = Math.max(...here.map((t) => t.asked - t.picked))
  return no({ code: 'PACK_TOO_BIG', data: { scan, packQuantity: item.packQuantity, stillWanted } })
}

/** Where the books keep a lot and the code names one, they must be the same; a code that names none is taken by its item alone. */
export function isOfLot(kept: string, scanned: string | undefined): boolean {
  return kept === '' || scanned === undefined || scanned === '' || kept.toUpperCase() === scanned.toUpperCase()
}
