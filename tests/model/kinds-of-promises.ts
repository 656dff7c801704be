// What an order was promised, and what it gives up of its own.
import { startPromiseKeeper } from '#electron/jobs/promise-keeper.ts'
import { dropClaim, hardenOrder } from './claim.ts'
import { compareOrders, compareStock } from './compare.ts'
import { fillBackorders } from './fill.ts'
import { daysAfter, isOpenOrder, today } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, refused, type Setting } from './kind.ts'
import { giveBack } from './ref-allocations.ts'
import { byId } from './ref-joints.ts'
import { openListOf, type RefLine, type RefOrder, type RefProduct, reservedOf, statusOf } from './reference.ts'
import { total } from './total.ts'

const STRANGER = 'nobody'
const settled = ['shipped', 'closed', 'cancelled']

function setShipComplete({ w, ref }: Setting, draw: Draw): Call {
  const isOpen = (one: RefOrder) => !settled.includes(statusOf(ref, one))
  const order = choose(ref.orders.filter(isOpen), ref.orders, draw)
  const shipComplete = draw.b % 3 === 0
  const refusal = !order ? 'ORDER_UNKNOWN' : isOpen(order) ? undefined : 'ORDER_NOT_OPEN'
  return {
    says: `${order?.number} ${shipComplete ? 'only whole' : 'in parts'}`,
    send: () => w.ask.orders.setShipComplete({ id: order?.id ?? STRANGER, shipComplete }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(() => {
            order.shipsWhole = shipComplete
            order.version += 1
          }),
    touches: { orders: order ? [order] : [] },
  }
}

/** Some so near that every claim stands in a bin, some so far that none does. */
const NEAREST = -2
const DAYS = 19

/** Another day may let an order have what is set aside for that day; nothing was freed, so somebody has to fill it. */
function setPromise(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const isOpen = (one: RefOrder) => !settled.includes(statusOf(ref, one))
  const order = choose(ref.orders.filter(isOpen), ref.orders, draw)
  const promisedOn = draw.b % 5 === 0 ? undefined : daysAfter(today(setting), NEAREST + (draw.b % DAYS))
  const refusal = !order ? 'ORDER_UNKNOWN' : isOpen(order) ? undefined : 'ORDER_NOT_OPEN'
  return {
    says: `${order?.number} for ${promisedOn}`,
    send: () => w.ask.orders.setPromise({ id: order?.id ?? STRANGER, promisedOn: promisedOn ?? null }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(async () => {
            order.promisedOn = promisedOn
            order.version += 1
            for (const product of new Set(order.lines.map((line) => line.product))) await fillNow(setting, product)
          }),
    touches: { orders: order ? [order] : [], products: order?.lines.map((line) => line.product) ?? [] },
  }
}

/** Somebody gives what is free of a product to those who wait for it. */
async function fillNow({ w, ref }: Setting, product: RefProduct): Promise<void> {
  const answer = await w.ask.orders.fillBackorders({ productIds: [product.id] })
  const filled = fillBackorders(ref, { product })
  const units = total(filled.values())
  if (answer.orders !== filled.size || answer.units !== units)
    throw new Error(`${answer.units} units went to ${answer.orders} orders, and it should be ${units} to ${filled.size}`)
}

interface Place {
  readonly order: RefOrder
  readonly line: RefLine
}

/**
 * An order lets go of units, and whoever waits next gets them. What is left over is free although the order that gave it waits again, until
 * something else frees goods: here somebody fills the back-orders of the product at once.
 */
function free(setting: Setting, draw: Draw): Call {
  const { w, ref } = setting
  const all: Place[] = ref.orders.flatMap((order) => order.lines.map((line) => ({ order, line })))
  const isFit = ({ order, line }: Place) => isOpenOrder(ref, order) && reservedOf(line) > 0 && !openListOf(ref, order)
  const place = choose(all.filter(isFit), all, draw)
  const quantity = 1 + (draw.b % Math.max(1, place && draw.c % 5 > 0 ? reservedOf(place.line) : 6))
  return {
    says: `${quantity} of ${place?.order.number}`,
    send: () => w.ask.orders.freeReservation({ lineId: place?.line.id ?? STRANGER, quantity, reason: 'urgent' }),
    expect: freeRefusal() ?? granted(({ given }: { given: number }) => letGo(given)),
    touches: { orders: ref.orders, products: place ? [place.line.product] : [] },
  }

  function freeRefusal() {
    if (!place) return refused('LINE_UNKNOWN')
    if (!isOpenOrder(ref, place.order)) return refused('ORDER_NOT_OPEN')
    if (openListOf(ref, place.order)) return refused('ORDER_BEING_PICKED')
    return reservedOf(place.line) < quantity ? refused('NOT_RESERVED') : undefined
  }

  async function letGo(given: number): Promise<void> {
    if (!place) return
    const { order, line } = place
    const loose = Math.min(quantity, line.soft)
    line.soft -= loose
    let open = quantity - loose
    for (const level of [...line.claims.keys()].sort((a, b) => a.made - b.made)) {
      const part = Math.min(line.claims.get(level) ?? 0, open)
      if (part > 0) dropClaim(line, level, part)
      open -= part
    }
    giveBack(ref, line, quantity)
    const filled = total(fillBackorders(ref, { product: line.product, except: order }).values())
    if (given !== filled) throw new Error(`${given} units were given to the next in line, and they get ${filled}`)
    await compareOrders(w, ref, ref.orders)
    await compareStock(w, ref, [line.product])
    await fillNow(setting, line.product)
  }
}

/** Whoever is put first gets the next goods; nothing that others have is taken away. */
function setFirst({ w, ref }: Setting, draw: Draw): Call {
  const isOpen = (one: RefOrder) => !settled.includes(statusOf(ref, one))
  const order = choose(ref.orders.filter(isOpen), ref.orders, draw)
  const refusal = !order ? 'ORDER_UNKNOWN' : isOpen(order) ? undefined : 'ORDER_NOT_OPEN'
  return {
    says: `${order?.number}`,
    send: () => w.ask.orders.setFirst({ id: order?.id ?? STRANGER, reason: 'urgent' }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(() => {
            order.firstAt = w.clock.now()
            order.version += 1
          }),
    touches: { orders: order ? [order] : [] },
  }
}

function unsetFirst({ w, ref }: Setting, draw: Draw): Call {
  const first = ref.orders.filter(({ firstAt }) => firstAt !== undefined)
  const order = choose(first, ref.orders, draw)
  const refusal = !order ? 'ORDER_UNKNOWN' : order.firstAt === undefined ? 'NOT_FIRST' : undefined
  return {
    says: `${order?.number}`,
    send: () => w.ask.orders.unsetFirst({ id: order?.id ?? STRANGER }),
    expect:
      refusal || !order
        ? refused(refusal ?? '')
        : granted(() => {
            order.firstAt = undefined
            order.version += 1
          }),
    touches: { orders: order ? [order] : [] },
  }
}

/** Days begin by the clock on the wall: what is claimed in no bin gets one when its day has come. */
function bindDue({ w, ref }: Setting): Call {
  const due = ref.orders.filter(({ lines }) => lines.some(({ soft, hardenOn }) => soft > 0 && hardenOn <= ref.today))
  return {
    says: due.map(({ number }) => number).join(' '),
    send: async () => {
      const keeper = startPromiseKeeper(w.hub)
      await keeper.settle()
      await keeper.stop()
    },
    expect: granted(() => {
      for (const order of due.sort(byId)) hardenOrder(ref, order)
    }),
    touches: { orders: due, products: ref.products },
  }
}

export const kindsOfPromises: readonly Kind[] = [
  { name: 'setShipComplete', weight: 2, plan: setShipComplete },
  { name: 'setPromise', weight: 3, plan: setPromise },
  { name: 'setFirst', weight: 3, plan: setFirst },
  { name: 'unsetFirst', weight: 1, plan: unsetFirst },
  { name: 'bindDueClaims', weight: 2, plan: bindDue },
  { name: 'freeReservation', weight: 4, plan: free },
]
