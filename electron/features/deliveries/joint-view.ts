import type { ReadDb } from '#electron/database/schema.ts'
import type { JointCosts, JointOrder, JointView } from '#shared/contract/joints.ts'
import { whyNotTogether } from '#shared/domain/orders/join-orders.ts'
import { splitCosts } from '#shared/domain/orders/split-costs.ts'
import { must } from '#shared/kernel/must.ts'
import { loadCompany } from '../setup/company.ts'
import { loadCarrierCosts } from './deliveries.sql.ts'
import { type JoinableOrder, loadJoinable, weighOrders } from './joints.sql.ts'

/** Which orders an order goes together with, which could, and what that saves. */
export async function jointView(db: ReadDb, orderId: string): Promise<JointView | undefined> {
  const [order] = await loadJoinable(db, { ids: [orderId] })
  if (!order) return undefined
  const open = order.isOpen ? await loadJoinable(db, { customerId: order.customerId }) : []
  const together = order.jointId === null ? [] : open.filter(({ jointId }) => jointId === order.jointId)
  // Whoever goes with another already brings the whole of its company along.
  const joinable = open.filter((other) => other.id !== orderId && whyNotTogether([order, other]) === undefined)
  const asked = together.length > 0 ? together : [order, ...joinable]
  return {
    itself: shown(order),
    currency: order.currency,
    together: together.map(shown),
    joinable: joinable.map(shown),
    costs: asked.length > 1 ? await jointCosts(db, asked) : null,
  }
}

/** What sending orders together costs, beside sending each by itself. */
export async function jointCosts(db: ReadDb, orders: readonly JoinableOrder[]): Promise<JointCosts> {
  const { carrier, currency, shipTo } = must(orders[0], 'an order to send')
  const weights = await weighOrders(
    db,
    orders.map(({ id }) => id),
  )
  const { costs } = await loadCarrierCosts(db)
  const worth = orders.map(({ id }) => ({ goodsMinor: 0, weightGrams: weights.get(id) ?? 0 }))
  const { parts, whole, extraCostMinor } = splitCosts(worth, costs, [], { country: shipTo.country, carrier, currency })
  return {
    carrier,
    costCurrency: (await loadCompany(db))?.currency ?? currency,
    apart: {
      parcels: parts.reduce((sum, part) => sum + part.parcels, 0),
      costMinor: whole.costMinor === null ? null : parts.reduce((sum, part) => sum + (part.costMinor ?? 0), 0),
    },
    together: { parcels: whole.parcels, costMinor: whole.costMinor },
    savedMinor: extraCostMinor,
  }
}

/** The view of an order that was read in this transaction already. */
export async function jointViewOf(db: ReadDb, orderId: string): Promise<JointView> {
  return must(await jointView(db, orderId), `order ${orderId}`)
}

function shown({ id, number, status, promisedOn, units, packed, shippingMinor, waivedMinor }: JoinableOrder): JointOrder {
  return { id, number, status, promisedOn, units, packed, shippingMinor, waivedMinor }
}
