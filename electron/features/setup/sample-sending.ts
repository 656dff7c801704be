// How some of the sample's orders are sent otherwise than whole and at once: in parts, two together, and one not yet.
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { joinOrders } from '../deliveries/join-orders.ts'
import { planDelivery } from '../deliveries/plan-delivery.ts'
import { loadOrder } from '../orders/order-work.ts'
import { placeHold } from '../orders/place-hold.ts'
import { loadConfirmedOf } from './sample.sql.ts'
import { granted, type Stage } from './sample-stage.ts'

/** Customers of the sample: one lacks some of the goods, one has two open orders, one asked to wait. */
const inParts = '10022'
const twice = '10023'
const waits = '10018'

export async function makeSampleSending({ call, today, customerIds }: Stage, language: 'en' | 'de', at: number): Promise<void> {
  const { tx, ids, perform } = call
  const as = { at, userName: 'Mara' }
  const ordersOf = (customer: string) => loadConfirmedOf(tx, must(customerIds.get(customer), `sample customer ${customer}`))

  const [lacking] = await ordersOf(inParts)
  const order = lacking && (await loadOrder(tx, lacking))
  if (order) {
    const here = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.reserved })).filter(({ quantity }) => quantity > 0)
    const rest = order.lines.map((line) => ({ orderLineId: line.id, quantity: line.ordered - line.reserved }))
    const later = rest.filter(({ quantity }) => quantity > 0)
    const { warehouseId } = order
    const parts = [
      { id: ids.next(), warehouseId, plannedOn: null, lines: here },
      { id: ids.next(), warehouseId, plannedOn: addDays(today, 7), lines: later },
    ]
    if (here.length > 0 && later.length > 0)
      granted(await perform(planDelivery, { orderId: order.id, version: 0, paidBy: 'us', parts }, as))
  }
  const both = await ordersOf(twice)
  if (both.length > 1) granted(await perform(joinOrders, { orderIds: both.slice(0, 2), chargeOnce: false }, as))
  const [held] = await ordersOf(waits)
  const note =
    language === 'de'
      ? 'Renoviert den Laden, ruft an, sobald geliefert werden kann'
      : 'The shop is being done up; they call when it can be delivered'
  if (held) granted(await perform(placeHold, { id: ids.next(), orderId: held, reason: 'customerAsked', note }, as))
}
