// What orders that go together are charged for sending, where it is charged once for all of them.
import { followRules } from './hold-rules.ts'
import type { Setting } from './kind.ts'
import { addUp } from './money.ts'
import { benchOf, byId } from './ref-joints.ts'
import type { Reference, RefOrder } from './reference.ts'

export const othersOf = (ref: Reference, order: RefOrder) => benchOf(ref, order).filter((one) => one !== order)

const isBilled = ({ billed }: RefOrder) => billed.some(({ charge }) => charge > 0)

function charge(order: RefOrder, net: number): void {
  if (order.shipping) order.shipping.net = net
  order.version += 1
  addUp(order)
}

/** Whoever was billed for it pays, else the one that is charged most, the oldest of those. */
export function chargeOnce(orders: readonly RefOrder[]): void {
  const charged = orders.filter(({ shipping }) => shipping && shipping.net > 0).sort(byId)
  const most = Math.max(...charged.map(({ shipping }) => shipping?.net ?? 0))
  const payer =
    charged.filter(isBilled).sort((a, b) => (b.shipping?.net ?? 0) - (a.shipping?.net ?? 0))[0] ??
    charged.find(({ shipping }) => shipping?.net === most)
  for (const order of charged) {
    if (order === payer || isBilled(order)) continue
    order.waived += order.shipping?.net ?? 0
    charge(order, 0)
  }
}

/** Each pays for itself again; says whether one had not. */
export function chargeApart(orders: readonly RefOrder[]): boolean {
  const spared = orders.filter(({ waived }) => waived > 0)
  for (const order of spared) {
    charge(order, (order.shipping?.net ?? 0) + order.waived)
    order.waived = 0
  }
  return spared.length > 0
}

/** Those that one has left. */
export function chargeOthers(setting: Setting, others: readonly RefOrder[]): void {
  if (!chargeApart(others)) return
  if (others.length > 1) chargeOnce(others)
  for (const order of others) followRules(setting, order)
}
