import { claimFor } from './claim.ts'
import { addressOf, destinations } from './destinations.ts'
import { followRules } from './hold-rules.ts'
import { chargeOthers, othersOf } from './joint-charges.ts'
import { type Call, choose, type Draw, granted, type Kind, nth, refused, type Setting } from './kind.ts'
import { learnParts } from './kinds-of-parts.ts'
import { addUpAgain, inTenThousandths, netOf } from './money.ts'
import { benchOf } from './ref-joints.ts'
import { fitParts } from './ref-parts.ts'
import { type RefLine, type RefOrder, shortOfLine, statusOf } from './reference.ts'
import { closedBoxes, rememberBefore, reopen, takeBack } from './take-back.ts'
import { total } from './total.ts'
import { priced, toLines, typedPrices, type WrittenLine } from './written-order.ts'

const STRANGER = 'nobody'

interface Ask {
  readonly lines: readonly WrittenLine[]
  readonly destination: string
  /** Says that nothing was shown, as somebody who saw no effects would. */
  readonly sawNothing?: boolean
}

export const isAmendable = ({ ref }: Setting, order: RefOrder) =>
  !['draft', 'shipped', 'closed', 'cancelled'].includes(statusOf(ref, order))

const chooseOrder = (setting: Setting, draw: Draw) =>
  choose(
    setting.ref.orders.filter((one) => isAmendable(setting, one)),
    setting.ref.orders,
    draw,
  )

/** The lines as they stand, which changes nothing. */
export const asTheyStand = (order: RefOrder): WrittenLine[] =>
  order.lines
    .filter((line) => line.ordered > line.cancelled)
    .map((line) => ({ id: line.id, productId: line.product.id, quantity: line.ordered - line.cancelled }))

const isKnown = ({ ref }: Setting, id: string) => ref.products.some((one) => one.id === id)
const priceOf = ({ unitPrice }: WrittenLine) => (unitPrice === undefined ? undefined : inTenThousandths(unitPrice))

/** What a line becomes: how many of it are wanted, more or fewer than before, and at which price. */
function changeOf(line: RefLine, asked: WrittenLine | undefined) {
  const wanted = asked?.quantity ?? line.shipped
  const price = (asked && priceOf(asked)) ?? line.price
  return { line, growth: wanted - (line.ordered - line.cancelled), price, isNewPrice: price !== line.price }
}

function lineRefusal(order: RefOrder, asked: readonly WrittenLine[]): string | undefined {
  for (const line of order.lines) {
    const wish = asked.find(({ id }) => id === line.id)
    if (wish && wish.productId !== line.product.id) return 'PRODUCT_FIXED'
    if (wish && wish.quantity < line.shipped) return 'SHIPPED_ALREADY'
    if (changeOf(line, wish).isNewPrice && line.shipped > 0) return 'PRICE_SHIPPED'
  }
  return undefined
}

export function amend(setting: Setting, order: RefOrder | undefined, ask: Ask, draw: Draw): Call {
  const { w, ref } = setting
  const { lines, destination, sawNothing = false } = ask
  const version = (order?.version ?? 1) - (draw.b % 23 === 4 ? 1 : 0)
  const send = async () => {
    const shipTo = await addressOf(w, order?.customer ?? ref.customers[0] ?? '', destination)
    const input = { id: order?.id ?? STRANGER, version, shipTo, promisedOn: order?.promisedOn ?? null, lines: [...lines] }
    if (draw.c % 3 !== 0) return w.ask.orders.amendOrder({ ...input, ...(sawNothing && { shown: [] }) })
    const { effects } = await w.ask.orders.previewAmendment(input)
    return w.ask.orders.amendOrder({ ...input, shown: sawNothing ? [] : effects })
  }
  const asked = { says: `${order?.number} ${JSON.stringify(lines)} to ${destination}${sawNothing ? ', unseen' : ''}`, send }
  if (!order) return { ...asked, expect: refused('ORDER_UNKNOWN'), touches: {} }
  const touches = { orders: benchOf(ref, order), products: ref.products }
  const isTwice = lines.some(({ id }, n) => lines.findIndex((one) => one.id === id) !== n)
  const isTaken = lines.some(({ id }) => ref.orders.some((one) => one !== order && one.lines.some((line) => line.id === id)))
  const added = lines.filter(({ id }) => !order.lines.some((line) => line.id === id))
  const changes = order.lines.map((line) =>
    changeOf(
      line,
      lines.find(({ id }) => id === line.id),
    ),
  )
  const isElsewhere = destination !== order.destination
  const isSame = added.length === 0 && changes.every(({ growth, isNewPrice }) => growth === 0 && !isNewPrice) && !isElsewhere
  const refusal = !isAmendable(setting, order)
    ? 'ORDER_NOT_AMENDABLE'
    : version !== order.version
      ? 'CHANGED_MEANWHILE'
      : isTwice || isTaken
        ? 'LINE_TWICE'
        : (lineRefusal(order, lines) ??
          (added.some(({ productId }) => !isKnown(setting, productId)) ? 'PRODUCT_UNKNOWN' : isSame ? 'NOTHING_CHANGES' : undefined))
  if (refusal) return { ...asked, expect: refused(refusal), touches }
  if (order.joint && (isElsewhere || order.lines.some(({ packed }) => packed > 0)))
    return { ...asked, expect: refused('ORDER_JOINED'), touches }
  const closed = ref.packages.filter((box) => box.order === order && box.status === 'closed')
  const hasEffects =
    added.length > 0 || changes.some(({ line, growth }) => growth > 0 || -growth > shortOfLine(line)) || (isElsewhere && closed.length > 0)
  if (sawNothing && hasEffects) return { ...asked, expect: refused('CHANGED_MEANWHILE'), touches }
  return {
    ...asked,
    expect: granted(async () => {
      const goods = total(order.lines.map(netOf))
      const closedBefore = closedBoxes(ref, order)
      const others = othersOf(ref, order)
      rememberBefore(order)
      for (const { line, growth, price } of changes) {
        line.price = price
        if (growth < 0) takeBack(ref, order, line, -growth, closedBefore)
      }
      if (isElsewhere) for (const box of closed) reopen(ref, box)
      order.destination = destination
      grow(setting, order, changes, added)
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

/** More units take cancelled ones up again first; then stock is promised to them, products always in the same order. */
function grow(setting: Setting, order: RefOrder, changes: readonly { line: RefLine; growth: number }[], added: readonly WrittenLine[]) {
  const { ref } = setting
  const grown = changes.filter(({ growth }) => growth > 0)
  for (const { line, growth } of grown) {
    const again = Math.min(line.cancelled, growth)
    line.cancelled -= again
    line.ordered += growth - again
  }
  const written = { destination: order.destination, discount: undefined, shippingMinor: undefined, isInDollars: false, lines: added }
  const lines = toLines(setting, written, priced(setting, order.customer, written, order.orderedOn))
  const fresh = lines.map((line) => ({ line, growth: line.ordered }))
  order.lines.push(...fresh.map(({ line }) => line))
  const byProduct = (a: { line: RefLine }, b: { line: RefLine }) =>
    a.line.product.id < b.line.product.id ? -1 : a.line.product.id > b.line.product.id ? 1 : 0
  for (const { line, growth } of [...grown, ...fresh].sort(byProduct)) claimFor(ref, line, growth)
}

/** One or two lines are wanted in another number, one is left out, or one is added; now and then nonsense. */
function otherLines({ w, ref }: Setting, order: RefOrder | undefined, { a, b, c }: Draw): WrittenLine[] {
  const lines = order ? asTheyStand(order) : []
  const at = a % Math.max(lines.length, 1)
  const change = b % 8
  if (change < 4) {
    return lines.map((line, n) =>
      n === at || n === c % (2 * lines.length)
        ? { ...line, quantity: Math.max(1, line.quantity + (nth([-2, -1, 1, 3, -5, 2], c + n) ?? 1)) }
        : line,
    )
  }
  if (change === 4) return lines.filter((_, n) => n !== at)
  const more = { id: w.ids.next(), productId: c % 19 === 6 ? 'nothing' : (nth(ref.products, c)?.id ?? ''), quantity: 1 + (c % 5) }
  if (change === 5) return [...lines.filter((_, n) => n !== at), more]
  if (change === 6) return [...lines, more]
  const gone = order?.lines.find((line) => line.ordered === line.cancelled)
  if (gone && c % 2 === 0) return [...lines, { id: gone.id, productId: gone.product.id, quantity: 1 + (c % 4) }]
  const strange = [...lines, { ...more, id: lines[at]?.id ?? more.id }]
  return c % 3 === 0
    ? strange
    : lines.map((line, n) => (n === at && c % 5 === 0 ? { ...line, productId: nth(ref.products, a)?.id ?? '' } : line))
}

export const kindsOfAmendments: readonly Kind[] = [
  {
    name: 'amendLines',
    weight: 8,
    plan: (setting, draw) => {
      const order = chooseOrder(setting, draw)
      return amend(setting, order, { lines: otherLines(setting, order, draw), destination: order?.destination ?? 'home' }, draw)
    },
  },
  {
    name: 'amendUnseen',
    weight: 1,
    plan: (setting, draw) => {
      const order = chooseOrder(setting, draw)
      const destination = order?.destination ?? 'home'
      return amend(setting, order, { lines: otherLines(setting, order, draw), destination, sawNothing: true }, draw)
    },
  },
  {
    name: 'amendDestination',
    weight: 2,
    plan: (setting, draw) => {
      const order = chooseOrder(setting, draw)
      return amend(setting, order, { lines: order ? asTheyStand(order) : [], destination: nth(destinations, draw.b) ?? 'home' }, draw)
    },
  },
  {
    name: 'amendPrice',
    weight: 2,
    plan: (setting, draw) => {
      const order = chooseOrder(setting, draw)
      const lines = order ? asTheyStand(order) : []
      const at = draw.b % Math.max(lines.length, 1)
      const unitPrice = nth(typedPrices, draw.c) ?? '1'
      const dearer = lines.map((line, n) => (n === at ? { ...line, unitPrice } : line))
      return amend(setting, order, { lines: dearer, destination: order?.destination ?? 'home' }, draw)
    },
  },
]
