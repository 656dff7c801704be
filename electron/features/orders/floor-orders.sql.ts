// An order as the floor sees it: what the hand at the bench has to do with, and nothing of its prices.
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { LineQuantities } from '#shared/domain/orders/order-status.ts'
import type { OrderHead, OrderLine } from './orders.sql.ts'

export interface FloorHead
  extends Pick<OrderHead, 'id' | 'number' | 'status' | 'customerName' | 'carrier' | 'openHolds' | 'jointId' | 'parts'> {
  readonly lineCount: number
  /** The open pick list on which units of it still stand, in whichever house. */
  readonly openPickList: string | null
}

export type FloorLine = Pick<
  OrderLine,
  'id' | 'position' | 'productId' | 'sku' | 'description' | 'unit' | Exclude<keyof LineQuantities, 'invoiced'>
>

/** An order with all of its lines or some. */
export interface FloorOrder extends FloorHead {
  readonly lines: readonly FloorLine[]
}

const headById = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['o.id', 'o.number', 'o.status', 'c.name as customerName', 'o.carrier', 'o.openHolds', 'o.jointId', 'o.parts', 'o.lineCount'])
    .select((e) =>
      e
        .selectFrom('pickTasks as t')
        .innerJoin('pickLists as p', 'p.id', 't.pickListId')
        .select('p.number')
        .whereRef('t.orderId', '=', 'o.id')
        .where('t.status', '=', 'open')
        .orderBy('p.id')
        .limit(1)
        .as('openPickList'),
    )
    .where('o.id', '=', id),
)

/** An order without its lines. */
export function loadFloorHead(db: ReadDb, id: string): Promise<FloorHead | undefined> {
  return headById.first(db, { id })
}

function linesOfOrder(db: ReadDb, id: string) {
  return db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['l.id', 'l.position', 'l.productId', 'p.sku', 'l.description', 'p.unit'])
    .select(['l.ordered', 'l.reserved', 'l.picked', 'l.packed', 'l.shipped', 'l.cancelled'])
    .where('l.orderId', '=', id)
    .orderBy('l.position')
}

const allLines = kept((db: ReadDb, { id }: { id: string }) => linesOfOrder(db, id))

/** An order with all of its lines in their order. */
export async function withAllLines(db: ReadDb, head: FloorHead): Promise<FloorOrder> {
  return { ...head, lines: await allLines.all(db, head) }
}

const LINES_IN_SIGHT = 4

const linesOfProduct = kept((db: ReadDb, { id, productId }: { id: string; productId: string }) =>
  linesOfOrder(db, id).where('l.productId', '=', productId),
)
const otherLinesOnBench = kept((db: ReadDb, { id, productId }: { id: string; productId: string }) =>
  linesOfOrder(db, id).where('l.picked', '>', 0).where('l.productId', '!=', productId).limit(LINES_IN_SIGHT),
)
const lineInBox = kept((db: ReadDb, { id }: { id: string }) => linesOfOrder(db, id).where('l.packed', '>', 0).limit(1))

/**
 * An order with the lines that one scan at the bench has to do with: all of the product, the first ones that still lie loose there, and one that
 * lies in a box.
 */
export async function withLinesInSight(db: ReadDb, head: FloorHead, productId: string): Promise<FloorOrder> {
  const { id } = head
  const found = [
    ...(await linesOfProduct.all(db, { id, productId })),
    ...(await otherLinesOnBench.all(db, { id, productId })),
    ...(await lineInBox.all(db, { id })),
  ]
  const distinct = new Map(found.map((line) => [line.id, line]))
  return { ...head, lines: [...distinct.values()].sort((a, b) => a.position - b.position) }
}
