import { claimFor } from './claim.ts'
import { compareOrders } from './compare.ts'
import { followRules, isOpenOrder, today } from './hold-rules.ts'
import { chargeApart, chargeOthers, othersOf } from './joint-charges.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { learnParts } from './kinds-of-parts.ts'
import { addUp, addUpAgain, netOf } from './money.ts'
import { giveBack } from './ref-allocations.ts'
import { benchOf } from './ref-joints.ts'
import { fitParts, keepParts } from './ref-parts.ts'
import { type Reference, type RefLine, type RefOrder, reservedOf, shortOfLine, statusOf } from './reference.ts'
import { closedBoxes, rememberBefore, takeBack, wantedOf } from './take-back.ts'
import { total } from './total.ts'
import { asInput, priced, toLines, type WrittenOrder, writeOrder, writtenRefusal } from './written-order.ts'

const STRANGER = 'nobody'

/** Writes into an order what was typed, priced as of today. */
function rewrite(setting: Setting, order: RefOrder, written: WrittenOrder): void {
  const prices = priced(setting, order.customer, written, today(setting))
  order.lines = toLines(setting, written, prices)
  order.destination = written.destination
  order.discount = written.discount
  order.shipping = prices.shipping
  order.orderedOn = today(setting)
  order.promisedOn = undefined
  order.shipsWhole = false
  addUp(order)
}

/** A draft that has just been written. */
export function newOrder(setting: Setting, id: string, number: string, customer: string, written: WrittenOrder): RefOrder {
  const blank = {
    discount: undefined,
    shipping: undefined,
    firstAt: undefined,
    waived: 0,
    before: undefined,
    netMinor: 0,
    taxMinor: 0,
    grossMinor: 0,
    billed: [],
    holds: [],
    shipsWhole: false,
  }
  const order = {
    id,
    number,
    customer,
    isConfirmed: false,
    version: 1,
    lines: [],
    destination: '',
    orderedOn: '',
    promisedOn: undefined,
    joint: undefined,
    plan: undefined,
    ...blank,
  }
  rewrite(setting, order, written)
  setting.ref.orders.push(order)
  return order
}

export function add(setting: Setting, customer: string | undefined, written: WrittenOrder): Call {
  const { w, ref } = setting
  const id = w.ids.next()
  const refusal = writtenRefusal(setting, customer, id, written)
  return {
    says: `${id} ${JSON.stringify(written)}`,
    send: () => w.ask.orders.addOrder({ id, customerId: customer ?? STRANGER, ...asInput(written) }),
    expect:
      refusal || !customer
        ? refused(refusal ?? '')
        : granted(async ({ number }: { number: string }) => {
            await compareOrders(w, ref, [newOrder(setting, id, number, customer, written)])
          }),
    touches: {},
  }
}

export const inProductOrder = (lines: readonly RefLine[]) =>
  lines.toSorted((a, b) => (a.product.id < b.product.id ? -1 : a.product.id > b.product.id ? 1 : 0))

function confirm(setting: Setting, draw: Draw, ifShort: 'backorder' | 'refuse'): Call {
  const { ref, w } = setting
  const drafts = ref.orders.filter((order) => statusOf(ref, order) === 'draft')
  const order = choose(drafts, ref.orders, draw)
  const sent = { says: `${order?.number} ${ifShort}`, send: () => w.ask.orders.confirmOrder({ id: order?.id ?? STRANGER, ifShort }) }
  if (!order) return { ...sent, expect: refused('ORDER_UNKNOWN'), touches: {} }
  const touches = { orders: [order], products: order.lines.map(({ product }) => product) }
  if (!drafts.includes(order)) return { ...sent, expect: refused('ORDER_NOT_DRAFT'), touches }
  // Claimed to see what would be short, and given up again at once.
  for (const line of inProductOrder(order.lines)) claimFor(ref, line)
  const isShort = order.lines.some((line) => shortOfLine(line) > 0)
  for (const line of order.lines) letGo(ref, line)
  if (isShort && ifShort === 'refuse') return { ...sent, expect: refused('STOCK_SHORT'), touches }
  return {
    ...sent,
    expect: granted(() => confirmShort(setting, order)),
    touches,
  }
}

/** A line claims nothing any more. */
function letGo(ref: Reference, line: RefLine): void {
  giveBack(ref, line, reservedOf(line))
  line.claims.clear()
  line.soft = 0
}

/** Confirms a draft, whatever it is short of. */
export function confirmShort(setting: Setting, order: RefOrder): void {
  for (const line of inProductOrder(order.lines)) claimFor(setting.ref, line)
  order.isConfirmed = true
  order.version += 1
  followRules(setting, order)
}

function cancel(setting: Setting, draw: Draw, part: 'all' | 'line'): Call {
  const { ref, w } = setting
  const order = choose(
    ref.orders.filter((one) => one.lines.some((line) => wantedOf(line) > 0)),
    ref.orders,
    draw,
  )
  const lines = part === 'all' || !order?.isConfirmed ? (order?.lines ?? []) : order.lines.slice(draw.b % order.lines.length).slice(0, 1)
  const input = { id: order?.id ?? STRANGER, reason: 'customer asked', ...(part === 'line' && { lineIds: lines.map(({ id }) => id) }) }
  const sent = { says: `${order?.number} ${part}`, send: () => w.ask.orders.cancelOrder(input) }
  if (!order) return { ...sent, expect: refused('ORDER_UNKNOWN'), touches: {} }
  const touches = { orders: benchOf(ref, order), products: order.lines.map(({ product }) => product) }
  if (lines.every((line) => wantedOf(line) === 0)) return { ...sent, expect: refused('NOTHING_TO_CANCEL'), touches }
  if (order.joint && order.lines.some(({ packed }) => packed > 0)) return { ...sent, expect: refused('ORDER_JOINED'), touches }
  return {
    ...sent,
    expect: granted(async () => {
      if (!order.isConfirmed) {
        for (const line of lines) line.cancelled = line.ordered
        return
      }
      const goods = total(order.lines.map(netOf))
      const closed = closedBoxes(ref, order)
      const others = othersOf(ref, order)
      rememberBefore(order)
      for (const line of lines) if (wantedOf(line) > 0) takeBack(ref, order, line, wantedOf(line), closed)
      fitParts(ref, order)
      order.version += 1
      addUpAgain(order, goods)
      if (statusOf(ref, order) === 'cancelled') chargeOthers(setting, others)
      followRules(setting, order)
      await learnParts(w, order)
    }),
    touches,
  }
}

export const kindsOfOrders: readonly Kind[] = [
  {
    name: 'addOrder',
    weight: 8,
    plan: (setting, draw) => {
      const customer = draw.c % 27 === 2 ? undefined : nth(setting.ref.customers, draw.c)
      return add(setting, customer, writeOrder(setting, draw))
    },
  },
  {
    name: 'changeOrder',
    weight: 2,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const drafts = ref.orders.filter((one) => statusOf(ref, one) === 'draft')
      const order = choose(drafts, ref.orders, draw)
      const version = (order?.version ?? 1) - (draw.b % 9 === 0 ? 1 : 0)
      const written = writeOrder(setting, draw)
      const refusal = !order
        ? 'ORDER_UNKNOWN'
        : !drafts.includes(order)
          ? 'ORDER_NOT_DRAFT'
          : (writtenRefusal(setting, order.customer, order.id, written) ?? (version === order.version ? undefined : 'CHANGED_MEANWHILE'))
      return {
        says: `${order?.number} ${JSON.stringify(written)}`,
        send: () =>
          w.ask.orders.changeOrder({ id: order?.id ?? STRANGER, version, customerId: order?.customer ?? STRANGER, ...asInput(written) }),
        expect:
          refusal || !order
            ? refused(refusal ?? '')
            : granted(() => {
                rewrite(setting, order, written)
                order.version += 1
              }),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  { name: 'confirmOrder', weight: 13, plan: (setting, draw) => confirm(setting, draw, 'backorder') },
  { name: 'confirmWhole', weight: 2, plan: (setting, draw) => confirm(setting, draw, 'refuse') },
  {
    name: 'reserveOrder',
    weight: 3,
    plan: ({ w, ref }, draw) => {
      const isOpen = (one: RefOrder) => isOpenOrder(ref, one)
      const order = choose(
        ref.orders.filter((one) => isOpen(one) && one.lines.some((line) => shortOfLine(line) > 0)),
        ref.orders,
        draw,
      )
      const refusal = !order ? 'ORDER_UNKNOWN' : isOpen(order) ? undefined : 'ORDER_NOT_OPEN'
      return {
        says: `${order?.number}`,
        send: () => w.ask.orders.reserveOrder({ id: order?.id ?? STRANGER }),
        expect:
          refusal || !order
            ? refused(refusal ?? '')
            : granted(() => {
                for (const line of inProductOrder(order.lines)) claimFor(ref, line)
              }),
        touches: { orders: order ? [order] : [], products: ref.products },
      }
    },
  },
  {
    name: 'unconfirmOrder',
    weight: 2,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const isUntouched = (one: RefOrder) =>
        one.isConfirmed &&
        !ref.pickLists.some(({ tasks }) => tasks.some(({ order }) => order === one)) &&
        one.lines.every((line) => line.picked + line.packed + line.shipped + line.cancelled === 0)
      const order = choose(ref.orders.filter(isUntouched), ref.orders, draw)
      const refusal = !order ? 'ORDER_UNKNOWN' : isUntouched(order) ? undefined : 'ORDER_UNDER_WAY'
      return {
        says: `${order?.number}`,
        send: () => w.ask.orders.unconfirmOrder({ id: order?.id ?? STRANGER }),
        expect:
          refusal || !order
            ? refused(refusal ?? '')
            : granted(() => {
                const others = othersOf(ref, order)
                chargeApart([order])
                order.isConfirmed = false
                order.version += 1
                for (const line of order.lines) letGo(ref, line)
                keepParts(ref, order, [])
                chargeOthers(setting, others)
              }),
        touches: { orders: order ? benchOf(ref, order) : [], products: ref.products },
      }
    },
  },
  { name: 'cancelOrder', weight: 3, plan: (setting, draw) => cancel(setting, draw, 'all') },
  { name: 'cancelLine', weight: 2, plan: (setting, draw) => cancel(setting, draw, 'line') },
]
