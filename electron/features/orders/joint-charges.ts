import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { chargeSending } from './charge-parts.ts'
import { loadDeliveryPlan } from './delivery-parts.sql.ts'
import { recheckOrder } from './hold-rules.ts'
import { loadOrder, type Order } from './orders.sql.ts'
import { saveWaived } from './shipping-charge.sql.ts'

/**
 * Of orders that go together, the one that is charged most for sending pays for all of them; from the others it is taken off, and remembered.
 * What was billed already stays.
 */
export async function chargeOnce(tx: WriteDb, orderIds: readonly string[]): Promise<void> {
  for (const order of sparedOf(await ordersOf(tx, orderIds))) {
    await chargeSending(tx, order, 0)
    await saveWaived(tx, order.id, order.waivedMinor + order.shippingMinor)
  }
}

function sparedOf(orders: readonly Order[]): Order[] {
  const charged = orders.filter(({ shippingMinor }) => shippingMinor > 0)
  const [, ...others] = charged.toSorted((a, b) => Number(isBilled(b)) - Number(isBilled(a)) || b.shippingMinor - a.shippingMinor)
  return others.filter((one) => !isBilled(one))
}

/** Each order pays for its sending again. Says whether one of them had not. */
export async function chargeApart(tx: WriteDb, orderIds: readonly string[]): Promise<boolean> {
  const waived = (await ordersOf(tx, orderIds)).filter(({ waivedMinor }) => waivedMinor > 0)
  for (const order of waived) {
    await chargeSending(tx, order, order.shippingMinor + order.waivedMinor)
    await saveWaived(tx, order.id, 0)
  }
  return waived.length > 0
}

/**
 * An order is wanted no more, and leaves those that it went with. Whoever paid for sending all of them may be gone, so the others settle it among
 * themselves; what it was charged itself is remembered, because it may be wanted again.
 */
export async function settleWithout(work: Work, order: Order, others: readonly string[]): Promise<void> {
  const { tx } = work
  const extraMinor = order.parts > 0 ? ((await loadDeliveryPlan(tx, order.id))?.extraMinor ?? 0) : 0
  await saveWaived(tx, order.id, order.waivedMinor + Math.max(0, order.shippingMinor - extraMinor))
  await chargeOthers(work, others)
}

/** The orders that one has left agree anew on who pays. */
export async function chargeOthers(work: Work, others: readonly string[]): Promise<void> {
  if (!(await chargeApart(work.tx, others))) return
  if (others.length > 1) await chargeOnce(work.tx, others)
  for (const id of others) await recheckOrder(work, id)
}

/** The orders that would pay for their sending, or more for it, once one has left them. */
export async function chargedWithout(db: ReadDb, others: readonly string[]): Promise<Order[]> {
  const before = await ordersOf(db, others)
  if (before.every(({ waivedMinor }) => waivedMinor === 0)) return []
  const apart = before.map((order) => ({ ...order, shippingMinor: order.shippingMinor + order.waivedMinor }))
  const spared = sparedOf(apart)
  return apart.filter((order) => order.waivedMinor > 0 && !spared.includes(order))
}

const isBilled = ({ billed }: Order) => billed.some(({ chargeMinor }) => chargeMinor > 0)

async function ordersOf(db: ReadDb, orderIds: readonly string[]): Promise<Order[]> {
  const orders: Order[] = []
  for (const id of orderIds) orders.push(must(await loadOrder(db, id), `order ${id}`))
  return orders
}
