// A cancellation that is taken back.
import { claimFor } from './claim.ts'
import { followRules } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, refused, type Setting } from './kind.ts'
import { inProductOrder } from './kinds-of-orders.ts'
import { addUp } from './money.ts'
import { type Reference, type RefOrder, statusOf } from './reference.ts'
import { rememberBefore } from './take-back.ts'

const STRANGER = 'nobody'

/** Something of it stands on a pick list, or was picked from one. */
const wasReleased = (ref: Reference, order: RefOrder) => ref.pickLists.some(({ tasks }) => tasks.some((task) => task.order === order))

function uncancel(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const isCancelled = (one: RefOrder) => statusOf(ref, one) === 'cancelled'
  const order = choose(
    ref.orders.filter((one) => isCancelled(one) && !wasReleased(ref, one)),
    ref.orders,
    draw,
  )
  const refusal = !order
    ? 'ORDER_UNKNOWN'
    : !isCancelled(order)
      ? 'ORDER_NOT_CANCELLED'
      : wasReleased(ref, order)
        ? 'CANCELLATION_STANDS'
        : undefined
  return {
    says: `${order?.number}`,
    send: () => w.ask.orders.uncancelOrder({ id: order?.id ?? STRANGER }),
    expect: refusal || !order ? refused(refusal ?? '') : granted(() => wantAgain(setting, order)),
    touches: { orders: order ? [order] : [], products: order?.lines.map(({ product }) => product) ?? [] },
  }
}

/** What its cancellation took is wanted again; it goes alone, and pays for its own sending. */
function wantAgain(setting: Setting, order: RefOrder): void {
  const { ref } = setting
  order.version += 1
  const { before } = order
  if (!order.isConfirmed || !before) {
    for (const line of order.lines) line.cancelled = 0
    addUp(order)
    return
  }
  const { destination, discount, lines } = before
  rememberBefore(order)
  for (const [line, { wanted, price }] of lines) {
    line.cancelled = line.ordered - wanted
    line.price = price
  }
  order.destination = destination
  order.discount = discount
  if (order.shipping) order.shipping.net = order.waived
  order.waived = 0
  addUp(order)
  for (const line of inProductOrder(order.lines)) claimFor(ref, line)
  followRules(setting, order)
}

export const kindsOfUncancel: readonly Kind[] = [{ name: 'uncancelOrder', weight: 3, plan: uncancel }]
