// Who gets the goods: set aside beforehand, or moved by hand from one order to another.
import { addClaim, dropClaim } from './claim.ts'
import { daysAfter, today } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { giveUses, type RefAllocation } from './ref-allocations.ts'
import { openListOf, type RefLine, type RefOrder, reservedOf, shortOfLine, statusOf, unpromisedOf } from './reference.ts'

const NOTHING = 'nothing'
const settled = ['draft', 'shipped', 'closed', 'cancelled']

function add(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const product = draw.c % 29 === 0 ? undefined : nth(ref.products, draw.a)
  const isForCustomer = draw.b % 2 === 0
  const customer = isForCustomer && draw.c % 23 !== 1 ? nth(ref.customers, draw.b >> 1) : undefined
  const fromOn = isForCustomer ? undefined : daysAfter(today(setting), (draw.b >> 1) % 3)
  const quantity = 1 + (draw.c % 5)
  const id = w.ids.next()
  const refusal = !product
    ? 'PRODUCT_UNKNOWN'
    : isForCustomer && !customer
      ? 'CUSTOMER_UNKNOWN'
      : unpromisedOf(ref, product) < quantity
        ? 'STOCK_SHORT'
        : undefined
  return {
    says: `${quantity} ${product?.sku} for ${customer ?? fromOn}`,
    send: () =>
      w.ask.promising.addAllocation({
        ...{ id, productId: product?.id ?? NOTHING, quantity },
        ...(isForCustomer ? { serves: 'customer', customerId: customer ?? NOTHING } : { serves: 'day', fromOn }),
      }),
    expect:
      refusal || !product
        ? refused(refusal ?? '')
        : granted(() => {
            const blank = { uses: new Map<RefLine, number>(), isEnded: false, version: 1 }
            ref.allocations.push({ id, product, customer, fromOn, quantity, remaining: quantity, ...blank })
          }),
    touches: { products: product ? [product] : [] },
  }
}

const usedOf = ({ uses }: RefAllocation) => [...uses.values()].reduce((sum, units) => sum + units, 0)

function change({ w, ref }: Setting, draw: Draw): Call {
  const one = choose(
    ref.allocations.filter(({ isEnded }) => !isEnded),
    ref.allocations,
    draw,
  )
  const quantity = 1 + (draw.b % 8)
  const version = (one?.version ?? 1) - (draw.b % 11 === 0 ? 1 : 0)
  const used = one ? usedOf(one) : 0
  const more = quantity - used - (one?.remaining ?? 0)
  const refusal = !one
    ? 'ALLOCATION_UNKNOWN'
    : one.isEnded
      ? 'ALLOCATION_ENDED'
      : quantity < used
        ? 'ALLOCATION_USED'
        : more > 0 && unpromisedOf(ref, one.product) < more
          ? 'STOCK_SHORT'
          : version === one.version
            ? undefined
            : 'CHANGED_MEANWHILE'
  return {
    says: `${one?.id} to ${quantity}`,
    send: () =>
      w.ask.promising.changeAllocation({ id: one?.id ?? NOTHING, version, quantity, fromOn: one?.fromOn ?? null, untilOn: null, note: '' }),
    expect:
      refusal || !one
        ? refused(refusal ?? '')
        : granted(() => {
            one.quantity = quantity
            one.remaining = quantity - used
            one.version += 1
          }),
    touches: { products: one ? [one.product] : [], orders: ref.orders },
  }
}

function free({ w, ref }: Setting, draw: Draw): Call {
  const one = choose(
    ref.allocations.filter(({ isEnded }) => !isEnded),
    ref.allocations,
    draw,
  )
  const refusal = !one ? 'ALLOCATION_UNKNOWN' : one.isEnded ? 'ALLOCATION_ENDED' : undefined
  return {
    says: `${one?.id}`,
    send: () => w.ask.promising.freeAllocation({ id: one?.id ?? NOTHING }),
    expect:
      refusal || !one
        ? refused(refusal ?? '')
        : granted(() => {
            one.isEnded = true
            one.remaining = 0
            one.version += 1
          }),
    touches: { products: one ? [one.product] : [], orders: ref.orders },
  }
}

interface Place {
  readonly order: RefOrder
  readonly line: RefLine
}

function move({ w, ref }: Setting, draw: Draw): Call {
  const all: Place[] = ref.orders.flatMap((order) => order.lines.map((line) => ({ order, line })))
  const isOpen = ({ order }: Place) => !settled.includes(statusOf(ref, order))
  const givers = all.filter((place) => isOpen(place) && reservedOf(place.line) > 0 && !openListOf(ref, place.order))
  const waiting = all.filter((place) => isOpen(place) && shortOfLine(place.line) > 0)
  const isAlike = (a: Place, b: Place) => a.line.product === b.line.product
  const from = choose(
    givers.filter((giver) => waiting.some((place) => isAlike(giver, place))),
    all,
    draw,
  )
  const to = choose(from ? waiting.filter((place) => isAlike(from, place)) : [], all, { a: draw.b, b: draw.a, c: draw.c + 3 })
  const fitting = from && to ? Math.min(reservedOf(from.line), Math.max(shortOfLine(to.line), 1)) : 1
  const quantity = draw.c % 5 === 0 ? 1 + (draw.b % 6) : Math.max(1, 1 + (draw.b % Math.max(fitting, 1)))
  const refusal = moveRefusal()
  function moveRefusal(): string | undefined {
    if (!from || !to) return 'LINE_UNKNOWN'
    if (from.line.product !== to.line.product) return 'PRODUCTS_DIFFER'
    if (!isOpen(from) || !isOpen(to)) return 'ORDER_NOT_OPEN'
    if (openListOf(ref, from.order)) return 'ORDER_BEING_PICKED'
    if (reservedOf(from.line) < quantity) return 'NOT_RESERVED'
    return from.line === to.line || shortOfLine(to.line) < quantity ? 'NOT_SHORT' : undefined
  }
  return {
    says: `${quantity} ${from?.line.product.sku} from ${from?.order.number} to ${to?.order.number}`,
    send: () =>
      w.ask.orders.moveReservation({
        fromLineId: from?.line.id ?? NOTHING,
        toLineId: to?.line.id ?? NOTHING,
        quantity,
        reason: 'urgent',
      }),
    expect:
      refusal || !from || !to
        ? refused(refusal ?? '')
        : granted(() => {
            let open = quantity
            for (const level of [...from.line.claims.keys()].sort((a, b) => a.made - b.made)) {
              const part = Math.min(from.line.claims.get(level) ?? 0, open)
              if (part === 0) continue
              dropClaim(from.line, level, part)
              addClaim(to.line, level, part)
              open -= part
            }
            const loose = Math.min(from.line.soft, open)
            if (loose > 0) {
              from.line.soft -= loose
              to.line.soft += loose
              to.line.hardenOn = from.line.hardenOn
            }
            giveUses(ref, from.line, to.line, quantity)
          }),
    touches: { orders: from && to ? [from.order, to.order] : [], products: from ? [from.line.product] : [] },
  }
}

export const kindsOfReservations: readonly Kind[] = [
  { name: 'addAllocation', weight: 2, plan: add },
  { name: 'changeAllocation', weight: 1, plan: change },
  { name: 'freeAllocation', weight: 1, plan: free },
  { name: 'moveReservation', weight: 5, plan: move },
]
