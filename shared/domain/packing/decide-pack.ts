import { no, ok, type Result } from '#shared/kernel/result.ts'

/** An order line as it stands at the bench, in base units. */
export interface BenchLine {
  readonly orderLineId: string
  readonly productId: string
  readonly productName: string
  /** On the bench and in no package yet. */
  readonly picked: number
  readonly packed: number
  readonly shipped: number
}

/** An order as it stands at the bench. */
export interface BenchOrder {
  readonly number: string
  readonly status: string
  /** The pick list on which units of the order still stand. */
  readonly openPickList: string | undefined
  /** Units of it that can be picked and stand on no list. */
  readonly unlisted: number
  readonly lines: readonly BenchLine[]
}

/** What the scanned code stands for. */
export interface ScannedItem {
  readonly productId: string
  readonly sku: string
  readonly name: string
  /** Base units in the scanned pack: 1 for a single item, 12 for a case of twelve. */
  readonly packQuantity: number
}

export interface Packed {
  readonly item: ScannedItem
  readonly quantity: number
  /** How the units are shared among the lines that want the product, first line first. */
  readonly fills: readonly { readonly orderLineId: string; readonly quantity: number }[]
  /** It was the last unit that the bench held for the order. */
  readonly isLast: boolean
}

export type NotPackable =
  | { readonly code: 'STILL_PICKING'; readonly data: { number: string; pickList: string } }
  | { readonly code: 'JOINT_WAITS'; readonly data: { number: string; waitsFor: string } }
  | { readonly code: 'NOTHING_TO_PACK'; readonly data: { number: string; status: string } }

export type PackRefusal =
  | NotPackable
  | { readonly code: 'CODE_UNKNOWN'; readonly data: { scan: string; expected: string } }
  | { readonly code: 'ITEM_NOT_IN_ORDER'; readonly data: { scan: string; scannedItem: string } }
  | { readonly code: 'ITEM_ALREADY_PACKED'; readonly data: { scan: string; scannedItem: string; packed: number } }
  | { readonly code: 'PACK_TOO_BIG'; readonly data: { scan: string; packQuantity: number; stillWanted: number } }

/** A refusal tells the packer what to scan instead; more than this many items would be a list to read, not a hint. */
const HINTED_ITEMS = 3

/** What goes into the same boxes: an order, or several of a customer that go together, the leading one first. */
export type OrdersAtBench = readonly [BenchOrder, ...BenchOrder[]]

/**
 * An order is packed once all of it that is to come has left the shelves, so that nobody closes a box while a colleague is on the way with the rest.
 * What has been packed may be opened again until it is shipped. Orders that go together wait for each other until the first box is begun; an order
 * of which nothing can be picked keeps nobody waiting.
 */
export function whyNotPackable(orders: OrdersAtBench): NotPackable | undefined {
  const [lead] = orders
  for (const { number, openPickList } of orders) {
    if (openPickList !== undefined) return { code: 'STILL_PICKING', data: { number, pickList: openPickList } }
  }
  const isAnyAtBench = orders.some(isAtBench)
  if (!isAnyAtBench) return { code: 'NOTHING_TO_PACK', data: { number: lead.number, status: lead.status } }
  const isBegun = orders.some(({ lines }) => lines.some(({ packed }) => packed > 0))
  const late = isBegun ? undefined : orders.find((order) => !isAtBench(order) && order.unlisted > 0)
  return late && { code: 'JOINT_WAITS', data: { number: lead.number, waitsFor: late.number } }
}

function isAtBench({ lines }: BenchOrder): boolean {
  return lines.some((line) => line.picked + line.packed > 0)
}

/** One scan puts one pack into the box, all of it or nothing: a case is not torn open to make it fit. */
export function decidePack(orders: OrdersAtBench, scan: string, item: ScannedItem | undefined): Result<Packed, PackRefusal> {
  const obstacle = whyNotPackable(orders)
  if (obstacle) return no(obstacle)
  const all = orders.flatMap(({ lines }) => lines)
  if (!item) return no({ code: 'CODE_UNKNOWN', data: { scan, expected: expectedItems(all) } })
  const lines = all.filter((line) => line.productId === item.productId)
  const stillWanted = sum(lines, (line) => line.picked)
  if (stillWanted === 0) {
    const packed = sum(lines, (line) => line.packed + line.shipped)
    return packed > 0
      ? no({ code: 'ITEM_ALREADY_PACKED', data: { scan, scannedItem: item.name, packed } })
      : no({ code: 'ITEM_NOT_IN_ORDER', data: { scan, scannedItem: item.name } })
  }
  const quantity = item.packQuantity
  if (quantity > stillWanted) return no({ code: 'PACK_TOO_BIG', data: { scan, packQuantity: quantity, stillWanted } })
  return ok({ item, quantity, fills: fill(lines, quantity), isLast: sum(all, (line) => line.picked) === quantity })
}

function fill(lines: readonly BenchLine[], quantity: number): Packed['fills'] {
  let open = quantity
  return lines.flatMap(({ orderLineId, picked }) => {
    const part = Math.min(picked, open)
    open -= part
    return part > 0 ? [{ orderLineId, quantity: part }] : []
  })
}

function expectedItems(lines: readonly BenchLine[]): string {
  const names = new Set(lines.filter((line) => line.picked > 0).map((line) => line.productName))
  return [...names].slice(0, HINTED_ITEMS).join(', ')
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
