// An order at the packing bench: what the rules of packing need to know of it.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { BenchOrder } from '#shared/domain/packing/decide-pack.ts'
import { must } from '#shared/kernel/must.ts'
import {
  type FloorHead,
  type FloorOrder,
  jointMembers,
  loadFloorHead,
  loadOrderClaims,
  lockOrder,
  openPickListOf,
  withAllLines,
  withLinesInSight,
} from '../orders/order-work.ts'
import { unitsAtBench } from './bench-units.sql.ts'

/** An order, and what packing has to know of it besides. */
export interface OrderAtBench extends Omit<FloorOrder, 'openPickList'> {
  readonly lines: readonly (FloorOrder['lines'][number] & BenchOrder['lines'][number])[]
  readonly openPickList: string | undefined
  readonly unlisted: number
}

/** What is packed into the same boxes: an order, or the orders of a joint, the leading one first. */
export type Bench = readonly [OrderAtBench, ...OrderAtBench[]]

/** The order as a house sees it: picked and packed is what stands on the bench of this house. Without one, there is one bench only. */
async function atBench(db: ReadDb, order: FloorOrder, house: string | undefined): Promise<FloorOrder> {
  if (house === undefined) return order
  const here = await unitsAtBench(db, order.id, house)
  const lines = order.lines.map((line) => {
    const { claimed = 0, packed = 0 } = here.get(line.id) ?? {}
    return { ...line, picked: claimed - packed, packed }
  })
  return { ...order, lines }
}

/** An order with those that go together with it, as they stand at the bench; undefined when there is none with this id. */
export async function benchOf(db: ReadDb, orderId: string, house: string | undefined): Promise<Bench | undefined> {
  const head = await loadFloorHead(db, orderId)
  return head && benchWith(db, head, house)
}

async function benchWith(db: ReadDb, head: FloorHead, house: string | undefined): Promise<Bench> {
  if (head.jointId === null) return [await withBench(db, await atBench(db, await withAllLines(db, head), house), house)]
  const orders: OrderAtBench[] = []
  for (const { id } of await jointMembers(db, head.jointId)) {
    const member = await withAllLines(db, id === head.id ? head : must(await loadFloorHead(db, id), `order ${id}`))
    const unlisted = await unlistedUnits(db, member, house)
    orders.push({ ...(await withBench(db, await atBench(db, member, house), house)), unlisted })
  }
  const [lead, ...others] = orders
  return [must(lead, `an order of joint ${head.jointId}`), ...others]
}

async function withBench(db: ReadDb, order: FloorOrder, house: string | undefined): Promise<OrderAtBench> {
  const openPickList = house === undefined ? (order.openPickList ?? undefined) : await openPickListOf(db, order.id, house)
  const lines = order.lines.map((line) => ({ ...line, orderLineId: line.id, productName: line.description }))
  // Only orders that go together ask what of each other is still to come.
  return { ...order, lines, openPickList, unlisted: 0 }
}

/** What is claimed on shelves of the house. Whoever asks has seen that no list of the order is open, so it stands on none. */
async function unlistedUnits(db: ReadDb, order: FloorOrder, house: string | undefined): Promise<number> {
  if (house === undefined) return order.lines.reduce((sum, line) => sum + line.reserved, 0)
  const claims = await loadOrderClaims(db, order.id)
  return claims.filter(({ warehouseId }) => warehouseId === house).reduce((sum, { onShelf }) => sum + onShelf, 0)
}

/** The same for someone who is about to change it: two packers at one order do so one after the other. */
export async function takeBench(tx: WriteDb, orderId: string, house: string | undefined): Promise<Bench | undefined> {
  const head = await takeHead(tx, orderId)
  return head && takeOthers(tx, head, house)
}

async function takeHead(tx: WriteDb, orderId: string): Promise<FloorHead | undefined> {
  await lockOrder(tx, orderId)
  return loadFloorHead(tx, orderId)
}

async function takeOthers(tx: WriteDb, head: FloorHead, house: string | undefined): Promise<Bench> {
  const members = head.jointId === null ? [] : await jointMembers(tx, head.jointId)
  for (const { id } of members) if (id !== head.id) await lockOrder(tx, id)
  return benchWith(tx, head, house)
}

/** Up to here an order is seen as a whole. */
const SHORT_ORDER = 20

/** A bench as one scan meets it. */
export interface BenchInSight {
  readonly bench: Bench
  /** There are lines out of sight, which the scan has nothing to do with. */
  readonly isPart: boolean
}

/**
 * The same for one scan of a product: however long the order is, a scan reads as much. What decides about the scan is always in sight: the lines
 * of the product, and whether anything else is left on the bench or lies in a box. Orders that go together are seen as a whole.
 */
export async function takeBenchInSight(
  tx: WriteDb,
  orderId: string,
  { house, productId }: { house: string | undefined; productId: string | undefined },
): Promise<BenchInSight | undefined> {
  const head = await takeHead(tx, orderId)
  if (!head) return undefined
  const isLong = head.jointId === null && head.lineCount > SHORT_ORDER
  if (!isLong || productId === undefined || house !== undefined) return { bench: await takeOthers(tx, head, house), isPart: false }
  return { bench: [await withBench(tx, await withLinesInSight(tx, head, productId), undefined)], isPart: true }
}
