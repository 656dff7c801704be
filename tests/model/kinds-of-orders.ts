import { claimFor } from './claim.ts'
import { HOME } from './destinations.ts'
import { followRules, isOpenOrder } from './hold-rules.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { worthOf } from './money.ts'
import { type RefLine, type RefOrder, shortOfLine, statusOf } from './reference.ts'
import { takeBack, wantedOf } from './take-back.ts'

const STRANGER = 'nobody'

interface WrittenLine {
  readonly id: string
  readonly productId: string
  readonly quantity: number
}

/** Lines as somebody types them: now and then of a product that is not there, or one line twice. */
function writeLines({ w, ref }: Setting, { a, b, c }: Draw): WrittenLine[] {
  const count = 1 + (b % 3)
  const lines = Array.from({ length: count }, (_, n) => ({
    id: w.ids.next(),
    productId: a % 29 === 5 ? 'nothing' : (nth(ref.products, a + n * (1 + (c % 2)))?.id ?? 'nothing'),
    quantity: 1 + ((a + c * (n + 3)) % 9),
  }))
  const taken = ref.orders.at(-1)?.lines[0]?.id
  if (b % 31 === 7 && taken) lines.push({ id: taken, productId: nth(ref.products, a)?.id ?? '', quantity: 1 })
  return lines
}

/** What a draft of these lines is refused for, in the order in which the hub looks. */
function draftRefusal({ ref }: Setting, customer: string | undefined, orderId: string, lines: readonly WrittenLine[]): string | undefined {
  if (!customer) return 'CUSTOMER_UNKNOWN'
  const others = ref.orders.filter(({ id }) => id !== orderId).flatMap((order) => order.lines.map(({ id }) => id))
  if (lines.some(({ id }) => others.includes(id))) return 'LINE_TWICE'
  if (lines.some(({ productId }) => !ref.products.some(({ id }) => id === productId))) return 'PRODUCT_UNKNOWN'
  return undefined
}

function toLines({ ref }: Setting, lines: readonly WrittenLine[]): RefLine[] {
  return lines.map(({ id, productId, quantity }) => {
    const product = ref.products.find((one) => one.id === productId)
    if (!product) throw new Error('an unknown product is refused before')
    const nothing = { cancelled: 0, picked: 0, packed: 0, shipped: 0, invoiced: 0 }
    return { id, product, price: product.price, ordered: quantity, ...nothing, claims: new Map() }
  })
}

const inProductOrder = (lines: readonly RefLine[]) =>
  lines.toSorted((a, b) => (a.product.id < b.product.id ? -1 : a.product.id > b.product.id ? 1 : 0))

function confirm(setting: Setting, draw: Draw, ifShort: 'backorder' | 'refuse'): Call {
  const { ref, w } = setting
  const drafts = ref.orders.filter((order) => statusOf(ref, order) === 'draft')
  const order = choose(drafts, ref.orders, draw)
  const sent = { says: `${order?.number} ${ifShort}`, send: () => w.ask.orders.confirmOrder({ id: order?.id ?? STRANGER, ifShort }) }
  if (!order) return { ...sent, expect: refused('ORDER_UNKNOWN'), touches: {} }
  const touches = { orders: [order], products: order.lines.map(({ product }) => product) }
  if (!drafts.includes(order)) return { ...sent, expect: refused('ORDER_NOT_DRAFT'), touches }
  // Claimed to see what would be short, and given up again where that is refused.
  for (const line of inProductOrder(order.lines)) claimFor(ref, line)
  const isShort = order.lines.some((line) => shortOfLine(line) > 0)
  const claims = order.lines.map((line) => new Map(line.claims))
  for (const line of order.lines) line.claims.clear()
  if (isShort && ifShort === 'refuse') return { ...sent, expect: refused('STOCK_SHORT'), touches }
  return {
    ...sent,
    expect: granted(() => {
      order.isConfirmed = true
      order.version += 1
      for (const [n, line] of order.lines.entries()) for (const [level, units] of claims[n] ?? []) line.claims.set(level, units)
      followRules(setting, order)
    }),
    touches,
  }
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
  const touches = { orders: [order], products: order.lines.map(({ product }) => product) }
  if (lines.every((line) => wantedOf(line) === 0)) return { ...sent, expect: refused('NOTHING_TO_CANCEL'), touches }
  return {
    ...sent,
    expect: granted(() => {
      if (!order.isConfirmed) {
        for (const line of lines) line.cancelled = line.ordered
        return
      }
      for (const line of lines) if (wantedOf(line) > 0) takeBack(ref, order, line, wantedOf(line))
      order.version += 1
      order.grossMinor = worthOf(order.lines)
      followRules(setting, order)
    }),
    touches,
  }
}

export const kindsOfOrders: readonly Kind[] = [
  {
    name: 'addOrder',
    weight: 8,
    plan: (setting, draw) => {
      const { w, ref } = setting
      const customer = draw.c % 27 === 2 ? undefined : nth(ref.customers, draw.c)
      const id = w.ids.next()
      const lines = writeLines(setting, draw)
      const refusal = draftRefusal(setting, customer, id, lines)
      return {
        says: `${id} ${JSON.stringify(lines)}`,
        send: () => w.ask.orders.addOrder({ id, customerId: customer ?? STRANGER, lines }),
        expect: refusal
          ? refused(refusal)
          : granted(({ number }: { number: string }) => {
              const written = toLines(setting, lines)
              const worth = { destination: HOME, grossMinor: worthOf(written) }
              ref.orders.push({ id, number, customer: customer ?? '', isConfirmed: false, version: 1, lines: written, ...worth, holds: [] })
            }),
        touches: {},
      }
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
      const lines = writeLines(setting, draw)
      const refusal = !order
        ? 'ORDER_UNKNOWN'
        : !drafts.includes(order)
          ? 'ORDER_NOT_DRAFT'
          : (draftRefusal(setting, order.customer, order.id, lines) ?? (version === order.version ? undefined : 'CHANGED_MEANWHILE'))
      return {
        says: `${order?.number} ${JSON.stringify(lines)}`,
        send: () => w.ask.orders.changeOrder({ id: order?.id ?? STRANGER, version, customerId: order?.customer ?? STRANGER, lines }),
        expect:
          refusal || !order
            ? refused(refusal ?? '')
            : granted(() => {
                order.lines = toLines(setting, lines)
                order.grossMinor = worthOf(order.lines)
                order.version += 1
              }),
        touches: { orders: order ? [order] : [] },
      }
    },
  },
  { name: 'confirmOrder', weight: 9, plan: (setting, draw) => confirm(setting, draw, 'backorder') },
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
    plan: ({ w, ref }, draw) => {
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
                order.isConfirmed = false
                order.version += 1
                for (const line of order.lines) line.claims.clear()
              }),
        touches: { orders: order ? [order] : [], products: ref.products },
      }
    },
  },
  { name: 'cancelOrder', weight: 1, plan: (setting, draw) => cancel(setting, draw, 'all') },
  { name: 'cancelLine', weight: 2, plan: (setting, draw) => cancel(setting, draw, 'line') },
]
