import type { ReadDb } from '#electron/database/schema.ts'
import type { DeliveryView } from '#shared/contract/deliveries.ts'
import { orderStatus } from '#shared/domain/orders/order-status.ts'
import { must } from '#shared/kernel/must.ts'
import { loadDeliveryPlan, loadOrder, loadOrderClaims, loadUnderWay } from '../orders/order-work.ts'
import { shipmentNumbers } from './deliveries.sql.ts'
import { linesToPlan } from './lines-to-plan.ts'

/** In which parts an order is sent, and how far each has come. */
export async function deliveryView(db: ReadDb, orderId: string): Promise<DeliveryView | undefined> {
  const order = await loadOrder(db, orderId)
  if (!order) return undefined
  const plan = await loadDeliveryPlan(db, orderId)
  const underWay = await loadUnderWay(db, orderId)
  const shipments = await shipmentNumbers(db, orderId)
  const line = new Map(order.lines.map((l) => [l.id, l]))
  const ready = await unlistedClaims(db, orderId, underWay)
  const parts = (plan?.parts ?? []).map(({ lines, ...part }) => {
    const shown = lines.map(({ orderLineId, quantity }) => {
      const { sku, description, unit } = must(line.get(orderLineId), 'a line of the order')
      const own = underWay.filter((u) => u.partId === part.id && u.orderLineId === orderLineId)
      const sum = (kind: 'toPick' | 'onBench' | 'packed' | 'shipped') => own.reduce((units, u) => units + u[kind], 0)
      const held = { toPick: sum('toPick'), onBench: sum('onBench'), packed: sum('packed'), shipped: sum('shipped') }
      // What is reserved in a house goes to its parts in their order.
      const key = `${orderLineId} ${part.warehouseId}`
      const free = ready.get(key) ?? 0
      const got = Math.min(free, quantity - held.toPick - held.onBench - held.packed - held.shipped)
      ready.set(key, free - got)
      return { orderLineId, sku, description, unit, quantity, ready: got, ...held }
    })
    const status = orderStatus({
      isConfirmed: true,
      toPick: shown.reduce((units, l) => units + l.toPick, 0),
      lines: shown.map((l) => ({
        ordered: l.quantity,
        reserved: l.ready + l.toPick,
        picked: l.onBench,
        packed: l.packed,
        shipped: l.shipped,
        cancelled: 0,
        invoiced: 0,
      })),
    })
    const left = new Set(underWay.filter((u) => u.partId === part.id).map((u) => u.shipmentId))
    return { ...part, status, lines: shown, shipments: shipments.filter(({ id }) => left.has(id)) }
  })
  return {
    orderId,
    orderNumber: order.number,
    version: plan?.version ?? 0,
    paidBy: plan?.paidBy ?? 'us',
    extraMinor: plan?.extraMinor ?? 0,
    currency: order.currency,
    parts,
    toPlan: linesToPlan(order, plan, underWay).flatMap(({ id, wanted }) => {
      const { sku, description, unit } = must(line.get(id), 'a line of the order')
      return wanted > 0 ? [{ orderLineId: id, sku, description, unit, quantity: wanted }] : []
    }),
  }
}

/** The view of an order that was read in this transaction already. */
export async function viewOf(db: ReadDb, orderId: string): Promise<DeliveryView> {
  return must(await deliveryView(db, orderId), `order ${orderId}`)
}

/** What is claimed on shelves and stands on no list, by line and house. */
async function unlistedClaims(
  db: ReadDb,
  orderId: string,
  underWay: Awaited<ReturnType<typeof loadUnderWay>>,
): Promise<Map<string, number>> {
  const claims = await loadOrderClaims(db, orderId)
  return new Map(
    claims.map(({ orderLineId, warehouseId, onShelf }) => {
      const listed = underWay
        .filter((u) => u.orderLineId === orderLineId && u.warehouseId === warehouseId)
        .reduce((units, u) => units + u.toPick, 0)
      return [`${orderLineId} ${warehouseId}`, onShelf - listed]
    }),
  )
}
