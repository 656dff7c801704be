import type { AmendmentChange, OrderVersion } from '#shared/contract/amendments.ts'
import { must } from '#shared/kernel/must.ts'
import type { Caller, Work } from '../handle.ts'
import { loadOrder, type Order } from '../orders/order-work.ts'
import { insertVersion, lastVersion, whenConfirmed } from './order-versions.sql.ts'

type Content = OrderVersion['content']

/** The order as it stood before, and what became otherwise. */
interface Kept {
  readonly order: Order
  readonly changes: readonly AmendmentChange[]
}

/**
 * Keeps the order as it stands now as its next version. What was confirmed and is in no version yet, because it is the first amendment or the
 * order was a draft again meanwhile, is kept before it.
 */
export async function keepVersion(work: Work & { caller: Caller }, kept: Kept, reason: string): Promise<number> {
  const { tx, clock, caller } = work
  const { order, changes } = kept
  const last = await lastVersion(tx, order.id)
  const confirmed = contentOf(order)
  let number = (last?.number ?? 0) + 1
  if (!last || !isSameGoods(last.content, confirmed)) {
    const { at, userName } = (await whenConfirmed(tx, order.id)) ?? { at: order.createdAt, userName: '' }
    await insertVersion(tx, order.id, { number, at, user: userName, reason: '', changes: [], content: confirmed })
    number += 1
  }
  const after = must(await loadOrder(tx, order.id), `order ${order.number}`)
  const content = contentOf(after)
  await insertVersion(tx, order.id, { number, at: clock.now(), user: caller.userName, reason, changes: [...changes], content })
  return number
}

/** Only a draft changes its goods and their prices without a version. */
function isSameGoods(one: Content, other: Content): boolean {
  const goods = ({ lines, discount }: Content) => {
    return JSON.stringify([discount, lines.map(({ id, quantity, unitPrice, netMinor }) => [id, quantity, unitPrice, netMinor])])
  }
  return goods(one) === goods(other)
}

function contentOf(order: Order): Content {
  const { shipTo, customerReference, promisedOn, carrier, notes } = order
  const { discount, allowanceMinor, shippingMinor, netMinor, taxMinor, grossMinor } = order
  const lines = order.lines.map(({ id, sku, description, unit, ordered, cancelled, unitPrice, allowanceMinor, netMinor }) => {
    return { id, sku, description, unit, quantity: ordered - cancelled, unitPrice, allowanceMinor, netMinor }
  })
  const sums = { discount, allowanceMinor, shippingMinor, netMinor, taxMinor, grossMinor }
  return { shipTo, customerReference, promisedOn, carrier, notes, ...sums, lines }
}
