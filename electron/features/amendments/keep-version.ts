import type { AmendmentChange, OrderVersion } from '#shared/contract/amendments.ts'
import { must } from '#shared/kernel/must.ts'
import type { Caller, Work } from '../handle.ts'
import { loadOrder, type Order } from '../orders/order-work.ts'
import { insertVersion, lastVersion, whenConfirmed } from './order-versions.sql.ts'

/** The order as it stood before, and what became otherwise. */
interface Kept {
  readonly order: Order
  readonly changes: readonly AmendmentChange[]
}

/** Keeps the order as it stands now as its next version. The first amendment also keeps what was there before it, as version 1. */
export async function keepVersion(work: Work & { caller: Caller }, kept: Kept, reason: string): Promise<number> {
  const { tx, clock, caller } = work
  const { order, changes } = kept
  const last = await lastVersion(tx, order.id)
  if (last === 0) {
    const { at, userName } = (await whenConfirmed(tx, order.id)) ?? { at: order.createdAt, userName: '' }
    await insertVersion(tx, order.id, { number: 1, at, user: userName, reason: '', changes: [], content: contentOf(order) })
  }
  const number = Math.max(last, 1) + 1
  const after = must(await loadOrder(tx, order.id), `order ${order.number}`)
  const content = contentOf(after)
  await insertVersion(tx, order.id, { number, at: clock.now(), user: caller.userName, reason, changes: [...changes], content })
  return number
}

function contentOf(order: Order): OrderVersion['content'] {
  const { shipTo, customerReference, promisedOn, carrier, notes } = order
  const { discount, allowanceMinor, shippingMinor, netMinor, taxMinor, grossMinor } = order
  const lines = order.lines.map(({ id, sku, description, unit, ordered, cancelled, unitPrice, allowanceMinor, netMinor }) => {
    return { id, sku, description, unit, quantity: ordered - cancelled, unitPrice, allowanceMinor, netMinor }
  })
  const sums = { discount, allowanceMinor, shippingMinor, netMinor, taxMinor, grossMinor }
  return { shipTo, customerReference, promisedOn, carrier, notes, ...sums, lines }
}
