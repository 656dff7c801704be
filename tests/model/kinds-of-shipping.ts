import { type Call, choose, type Draw, granted, type Kind, refused, type Setting } from './kind.ts'
import { sharesOf } from './ref-joints.ts'
import { levelOf, standingOn } from './reference.ts'

function ship({ w, ref }: Setting, draw: Draw): Call {
  const closed = ref.packages.filter(({ status, order }) => status === 'closed' && (draw.a % 7 === 0 || standingOn(order).length === 0))
  const first = choose(closed, ref.packages, draw)
  const others = draw.b % 3 === 0 ? (draw.b % 2 === 0 ? closed : closed.filter((box) => box.order.customer === first?.order.customer)) : []
  const asked = first ? [...new Set([first, ...others])] : []
  // What lies in the same box goes with it.
  const boxes = [...new Set([...asked, ...asked.flatMap((box) => sharesOf(ref, box))])]
  const id = w.ids.next()
  const isHeld = boxes.some(({ order }) => standingOn(order).length > 0)
  const destinations = new Set(boxes.map(({ order }) => `${order.customer} ${order.destination}`))
  const refusal = !first
    ? 'PACKAGE_UNKNOWN'
    : boxes.some(({ status }) => status === 'shipped')
      ? 'ALREADY_SHIPPED'
      : boxes.some(({ status }) => status === 'open')
        ? 'PACKAGE_NOT_CLOSED'
        : isHeld
          ? 'ORDER_ON_HOLD'
          : destinations.size > 1
            ? 'ADDRESSES_DIFFER'
            : undefined
  return {
    says: asked.map((box) => box.id).join(' '),
    send: () => w.ask.shipping.shipPackages({ id, packageIds: first ? asked.map((box) => box.id) : ['no box'], carrier: 'Nord' }),
    expect: refusal
      ? refused(refusal)
      : granted(() => {
          for (const box of boxes) {
            box.status = 'shipped'
            for (const [line, quantity] of box.contents) {
              line.packed -= quantity
              line.shipped += quantity
              levelOf(ref, line.product, undefined).onHand -= quantity
            }
          }
          ref.shipments.push({ id, boxes, isInvoiced: false })
        }),
    touches: { orders: [...new Set(boxes.map((box) => box.order))], products: ref.products },
  }
}

export const kindsOfShipping: readonly Kind[] = [{ name: 'shipPackages', weight: 12, plan: ship }]
