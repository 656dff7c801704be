// Orders of one customer that are sent together.
import { followRules } from './hold-rules.ts'
import { chargeApart, chargeOnce } from './joint-charges.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { benchOf, byId, isToSend, leaveOthers, type RefJoint } from './ref-joints.ts'
import { type Reference, type RefOrder, statusOf } from './reference.ts'
import { total } from './total.ts'

const STRANGER = 'nobody'
const packedOf = ({ lines }: RefOrder) => total(lines.map(({ packed }) => packed))
const isOpen = (ref: Reference, order: RefOrder) => isToSend(statusOf(ref, order))

/** The joint that the others come into: one of which something is packed before the others. */
function jointThatStays(orders: readonly RefOrder[]): RefJoint | undefined {
  const joined = orders.filter(({ joint }) => joint)
  return (joined.find((order) => packedOf(order) > 0) ?? joined[0])?.joint
}

function joinRefusal(ref: Reference, orders: readonly RefOrder[]): string | undefined {
  const [first] = orders
  if (!first || orders.some((order) => !isOpen(ref, order))) return 'ORDER_NOT_OPEN'
  if (orders.some(({ customer, destination }) => customer !== first.customer || destination !== first.destination)) return 'ORDERS_DIFFER'
  if (orders.some(({ plan }) => plan)) return 'ORDER_IN_PARTS'
  if (first.joint && orders.every(({ joint }) => joint === first.joint)) return 'ALREADY_TOGETHER'
  const kept = jointThatStays(orders)
  return orders.some((order) => packedOf(order) > 0 && (!kept || order.joint !== kept)) ? 'ORDER_PACKED' : undefined
}

function join(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const open = ref.orders.filter((order) => isOpen(ref, order))
  const first = choose(open, ref.orders, draw)
  const alike = open.filter(
    (order) => order !== first && order.customer === first?.customer && order.destination === first.destination && packedOf(order) === 0,
  )
  const among = draw.c % 5 === 2 || alike.length === 0 ? ref.orders : alike
  const others = [nth(among, draw.b), ...(draw.b % 4 === 0 ? [nth(among, draw.c)] : [])].filter((one) => one !== undefined)
  const asked = [...new Set(first ? [first, ...others] : [])]
  const isStranger = asked.length < 2 || draw.a % 23 === 4
  const orders = [...new Set(asked.flatMap((order) => benchOf(ref, order)))].sort(byId)
  const isOnce = draw.a % 2 === 0
  const refusal = isStranger ? 'ORDER_UNKNOWN' : joinRefusal(ref, orders)
  return {
    says: `${asked.map(({ number }) => number).join(' ')}${isOnce ? ', charged once' : ''}`,
    send: () => {
      const orderIds = [...asked.map(({ id }) => id), ...(isStranger ? [STRANGER, 'no one'] : [])]
      return w.ask.deliveries.joinOrders({ orderIds, chargeOnce: isOnce })
    },
    expect: refusal
      ? refused(refusal)
      : granted(() => {
          const joint = jointThatStays(orders) ?? { since: orders[0] as RefOrder } // two at least are joined
          for (const order of orders) order.joint = joint
          if (!isOnce) return
          chargeApart(orders)
          chargeOnce(orders)
          for (const order of orders) followRules(setting, order)
        }),
    touches: { orders },
  }
}

/** Some leave, and each pays for itself; those that stay settle it among themselves. */
function takeOut(setting: Setting, members: readonly RefOrder[], leaving: readonly RefOrder[]): void {
  const wasOnce = chargeApart(members)
  leaveOthers(setting.ref, leaving)
  if (!wasOnce) return
  const staying = members.filter((order) => !leaving.includes(order))
  if (staying.length > 1) chargeOnce(staying)
  for (const order of members) followRules(setting, order)
}

function part(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const order = choose(
    ref.orders.filter(({ joint }) => joint),
    ref.orders,
    draw,
  )
  const all = draw.b % 3 === 0
  const members = order ? benchOf(ref, order) : []
  const refusal = !order ? 'ORDER_UNKNOWN' : order.joint ? undefined : 'NOT_TOGETHER'
  return {
    says: `${order?.number}${all ? ' and all others' : ''}`,
    send: () => w.ask.deliveries.partOrders({ orderId: order?.id ?? STRANGER, all }),
    expect: refusal
      ? refused(refusal)
      : granted(() => takeOut(setting, members, all ? members.slice(1) : members.filter((one) => one === order))),
    touches: { orders: members },
  }
}

export const kindsOfJoints: readonly Kind[] = [
  { name: 'joinOrders', weight: 7, plan: join },
  { name: 'partOrders', weight: 2, plan: part },
]
