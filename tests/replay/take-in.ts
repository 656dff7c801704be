// What a day brings to the office: orders, goods given back, losses, and the week's delivery.
import type { OrderView } from '#shared/contract/orders.ts'
import type { Ask } from '#tests/bench/bench-hub.ts'
import type { SalesDocument, SalesRow } from './read-sales.ts'
import type { ReplayClock } from './replay-clock.ts'
import type { ReplayShop } from './shop.ts'
import { withHands } from './with-hands.ts'

export interface ReplayCounts {
  orders: number
  lines: number
  /** Units. */
  returned: number
}

/** The contract's limit; a longer document becomes several orders. */
const LINES_AN_ORDER = 500
const WEEKLY_SHARE = 0.05

export interface ReplayOffice {
  /** What came in on one day, in its order. Orders that follow each other are written by several people. */
  takeIn(documents: readonly SalesDocument[]): Promise<void>
  /** The week's delivery, and what was waiting for it is reserved. */
  receiveWeek(): Promise<void>
  readonly counts: ReplayCounts
}

export function openOffice(ask: Ask, clock: ReplayClock, shop: ReplayShop, skus: readonly string[]): ReplayOffice {
  const counts: ReplayCounts = { orders: 0, lines: 0, returned: 0 }
  /** Newest last. */
  const bought = new Map<string, { orderId: string; lineId: string }[]>()

  async function sell(document: SalesDocument): Promise<void> {
    const customerId = await shop.customerOf(document)
    for (let from = 0; from < document.rows.length; from += LINES_AN_ORDER) {
      const rows = document.rows.slice(from, from + LINES_AN_ORDER).filter(({ quantity }) => quantity > 0)
      if (rows.length === 0) continue
      const id = clock.nextId()
      const lines = rows.map(({ sku, quantity, unitPrice }) => ({
        id: clock.nextId(),
        productId: shop.productOf(sku).id,
        quantity,
        unitPrice,
      }))
      for (const line of lines) remember(`${customerId} ${line.productId}`, { orderId: id, lineId: line.id })
      await ask.orders.addOrder({ id, customerId, customerReference: document.number, channel: 'webshop', lines })
      await ask.orders.confirmOrder({ id })
      counts.orders += 1
      counts.lines += lines.length
    }
  }

  function remember(key: string, line: { orderId: string; lineId: string }): void {
    const known = bought.get(key)
    if (known) known.push(line)
    else bought.set(key, [line])
  }

  /** What has not left yet is cancelled; what has comes back onto its shelf. */
  async function takeBack(document: SalesDocument, row: SalesRow): Promise<void> {
    const { id: productId, binCode } = shop.productOf(row.sku)
    let open = -row.quantity
    const customerId = await shop.customerOf(document)
    for (const { orderId, lineId } of (bought.get(`${customerId} ${productId}`) ?? []).toReversed()) {
      if (open <= 0) return
      const order = await ask.orders.getOrder({ id: orderId })
      const line = order.lines.find(({ id }) => id === lineId)
      if (!line) continue
      const waiting = line.reserved + line.short
      if (waiting > 0 && waiting <= open) await ask.orders.cancelOrder({ id: orderId, lineIds: [lineId], reason: document.number })
      else if (waiting > 0) await amendTo(order, lineId, line.ordered - line.cancelled - open)
      open -= Math.min(waiting, open)
      const back = Math.min(open, line.shipped)
      if (back > 0) {
        await ask.stock.receiveStock({ productId, binCode, quantity: back, document: document.number })
        counts.returned += back
        open -= back
      }
    }
  }

  /** Fewer units of one line are wanted; everything else stays as it was agreed. */
  async function amendTo(order: OrderView, lineId: string, quantity: number): Promise<void> {
    const { id, version, shipTo, customerReference, promisedOn, carrier, notes } = order
    const lines = order.lines
      .filter(({ ordered, cancelled }) => ordered > cancelled)
      .map((line) => ({ id: line.id, productId: line.productId, quantity: line.id === lineId ? quantity : line.ordered - line.cancelled }))
    await ask.orders.amendOrder({ id, version, shipTo, customerReference, promisedOn, carrier, notes, lines })
  }

  /** What is lost leaves the shelf, as far as it is not promised to somebody. */
  async function lose(row: SalesRow): Promise<void> {
    const { id: productId, binCode } = shop.productOf(row.sku)
    const level = (await ask.stock.listStock({ productId })).rows.find((one) => one.binCode === binCode)
    const lost = Math.min(-row.quantity, level?.available ?? 0)
    if (level && lost > 0) await ask.stock.adjustStock({ productId, binCode, counted: level.onHand - lost, reason: 'lost' })
  }

  return {
    counts,
    async takeIn(documents) {
      for (let at = 0; at < documents.length; ) {
        const next = documents.findIndex(({ kind }, n) => n >= at && kind !== 'sale')
        const sales = documents.slice(at, next < 0 ? documents.length : next)
        await withHands(sales, (document) => {
          clock.reach(document.at)
          return sell(document)
        })
        at += sales.length
        const back = documents[at]
        if (!back) return
        clock.reach(back.at)
        for (const row of back.rows.filter(({ quantity }) => quantity < 0)) {
          await (back.kind === 'giveBack' ? takeBack(back, row) : lose(row))
        }
        at += 1
      }
    },
    async receiveWeek() {
      await withHands(skus, async (sku) => {
        const { id: productId, binCode, demand } = shop.productOf(sku)
        const quantity = Math.floor(demand * WEEKLY_SHARE)
        if (quantity > 0) await ask.stock.receiveStock({ productId, binCode, quantity, document: 'Weekly delivery' })
      })
      await fillBackOrders(ask)
    },
  }
}

/** Oldest orders first. */
async function fillBackOrders(ask: Ask): Promise<void> {
  const short: string[] = []
  let after: string | undefined
  do {
    const page = await ask.orders.listOrders({ filter: 'short', limit: 500, after })
    short.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after !== undefined)
  await withHands(short.toReversed(), (id) => ask.orders.reserveOrder({ id }))
}
