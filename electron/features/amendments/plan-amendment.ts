// What an amendment comes to: gathered and decided in one place, so that what is shown beforehand is what is done.
import type { ReadDb } from '#electron/database/schema.ts'
import { discountColumns } from '#electron/database/stored-discount.ts'
import type { AmendmentChange, AmendmentEffect } from '#shared/contract/amendments.ts'
import type { Address } from '#shared/contract/terms.ts'
import { compareLines, type LineObstacle, type WantedLine } from '#shared/domain/amendments/compare-lines.ts'
import type { LineUndo } from '#shared/domain/amendments/take-back.ts'
import { type Discount, shareOf } from '#shared/domain/pricing/discounts.ts'
import { amountsOf, type OrderSums, orderSums } from '#shared/domain/pricing/order-sums.ts'
import { must } from '#shared/kernel/must.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { searchText } from '#shared/kernel/text.ts'
import { chargedWithout, jointMembers, type NewLine, type Order, takenLineId } from '../orders/order-work.ts'
import { type PricingRefusal, priceLines } from '../pricing/price-lines.ts'
import { changesOf } from './amendment-changes.ts'
import { effectsOf } from './amendment-effects.ts'
import { loadBoxesInHouse, loadOpenTasks } from './amendment-facts.sql.ts'
import { planClaims } from './plan-claims.ts'
import { type PlannedPutBack, planUndo } from './plan-undo.ts'

export interface AmendmentAsk {
  readonly id: string
  readonly version: number
  readonly shipTo: Address
  readonly customerReference: string
  readonly promisedOn: string | null
  readonly carrier: string
  readonly notes: string
  readonly lines: readonly WantedLine[]
}

export type AmendmentObstacle =
  | LineObstacle
  | { readonly code: 'ORDER_NOT_AMENDABLE'; readonly data: { number: string; status: string } }
  | PricingRefusal
  | { readonly code: 'CHANGED_MEANWHILE'; readonly data: { what: string } }
  | { readonly code: 'NOTHING_CHANGES'; readonly data: { number: string } }
  | { readonly code: 'LINE_TWICE'; readonly data: { lineId: string } }
  | { readonly code: 'ORDER_JOINED'; readonly data: { number: string; others: string[] } }

/** A line that is there, as it will stand. */
export interface AmendedLine {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly wanted: number
  /** By how much it grows; less than nothing when it shrinks. */
  readonly growth: number
  readonly unitPrice: string
  readonly allowanceMinor: number
  readonly netMinor: number
}

export interface AmendmentPlan {
  readonly order: Order
  readonly ask: AmendmentAsk
  readonly amended: readonly AmendedLine[]
  readonly added: readonly (NewLine & { readonly sku: string })[]
  readonly undos: readonly LineUndo[]
  readonly putBacks: readonly PlannedPutBack[]
  readonly reopened: readonly string[]
  /** Lists whose picks cannot be undone any more. */
  readonly forget: readonly string[]
  readonly search: string
  /** Whether anything of it is wanted still, or was sent. */
  readonly isAnyWanted: boolean
  readonly totals: OrderSums
  /** Of the whole order, as it will stand. */
  readonly discount: Discount | null
  readonly changes: readonly AmendmentChange[]
  readonly effects: readonly AmendmentEffect[]
}

const amendable = ['confirmed', 'released', 'picking', 'picked', 'packing', 'packed', 'partShipped']

/** Decides an amendment of an order as it stands now, or says what stands in its way. It changes nothing. */
export async function planAmendment(db: ReadDb, order: Order, ask: AmendmentAsk): Promise<Result<AmendmentPlan, AmendmentObstacle>> {
  const { number, status, currency } = order
  if (!amendable.includes(status)) return no({ code: 'ORDER_NOT_AMENDABLE', data: { number, status } })
  if (order.version !== ask.version) return no({ code: 'CHANGED_MEANWHILE', data: { what: number } })
  const ids = ask.lines.map((line) => line.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i) ?? (ids.length > 0 ? await takenLineId(db, order.id, ids) : undefined)
  if (twice !== undefined) return no({ code: 'LINE_TWICE', data: { lineId: twice } })
  const compared = compareLines(order.lines, ask.lines)
  if (!compared.ok) return compared
  const newLines = await priceNewLines(db, order, ask, compared.value.added)
  if (!newLines.ok) return newLines
  const added = newLines.value

  const amended = compared.value.amended.map(({ lineId, wanted, wantedBefore, price }): AmendedLine => {
    const { productId, sku, ordered, cancelled, discount } = lineOf(order, lineId)
    // More units take cancelled ones up again first.
    const orderedThen = Math.max(ordered, wanted, ordered + wanted - wantedBefore - cancelled)
    const { allowanceMinor, netMinor } = amountsOf({ unitPrice: price, ordered: orderedThen, discount }, wanted, currency)
    return { id: lineId, productId, sku, wanted, growth: wanted - wantedBefore, unitPrice: price, allowanceMinor, netMinor }
  })
  const changes = changesOf(order, ask, amended, added)
  if (changes.length === 0) return no({ code: 'NOTHING_CHANGES', data: { number } })

  const others = await keptTogether(db, order, changes)
  if (others.length > 0) return no({ code: 'ORDER_JOINED', data: { number, others } })
  const tasks = await loadOpenTasks(db, order.id)
  const boxes = await loadBoxesInHouse(db, order.id)
  const isNewLabel = changes.some(isOfLabel)
  const undo = await planUndo(db, order, { amended, tasks, boxes, isNewLabel })
  const claims = await planClaims(db, order, { amended, added, undos: undo.undos })
  const byId = new Map(amended.map((line) => [line.id, line]))
  const lines = [...order.lines.map((line) => ({ ...line, ...byId.get(line.id) })), ...added]
  // An order of which nothing is left to send, or was sent, has nothing to charge for it.
  const isAnyWanted = added.length > 0 || order.lines.some((line) => (byId.get(line.id)?.wanted ?? line.ordered - line.cancelled) > 0)
  const shipping = { netMinor: isAnyWanted ? order.shippingMinor : 0, category: order.shippingCategory, rateBp: order.shippingRateBp }
  const charged = isAnyWanted ? [] : await chargedInstead(db, order)
  const effects = [...effectsOf(order, { ...undo, tasks, boxes, claims }), ...charged]
  const discount = discountThen(order, lines)
  const totals = orderSums(lines, discount, shipping, order.billed)
  const search = searchText(number, order.customerName, order.customerNumber, ask.customerReference, order.channel)
  return ok({ order, ask, amended, added, ...undo, search, isAnyWanted, totals, discount, changes, effects })
}

function isOfLabel(change: AmendmentChange): boolean {
  return change.kind === 'field' && (change.field === 'shipTo' || change.field === 'carrier')
}

/**
 * The orders that keep an order from being changed: while it is packed into the same boxes, or would go elsewhere. It is taken out of them first,
 * because what opens their boxes should be seen by whoever packs them.
 */
async function keptTogether(db: ReadDb, order: Order, changes: readonly AmendmentChange[]): Promise<string[]> {
  if (!changes.some(isOfLabel) && order.lines.every(({ packed }) => packed === 0)) return []
  return (await othersOf(db, order)).map(({ number }) => number)
}

/** The orders that it went with, as far as they pay for their sending themselves once nothing of it is wanted. */
async function chargedInstead(db: ReadDb, order: Order): Promise<AmendmentEffect[]> {
  const others = (await othersOf(db, order)).map(({ id }) => id)
  const charged = await chargedWithout(db, others)
  return charged.map(({ number, shippingMinor, currency }) => ({ kind: 'charged', number, shippingMinor, currency }))
}

/** The orders that it goes with. */
async function othersOf(db: ReadDb, { id, jointId }: Order) {
  return jointId === null ? [] : (await jointMembers(db, jointId)).filter((one) => one.id !== id)
}

/** New lines are priced as a new order would be; lines that are there keep the price and the tax that were agreed. */
async function priceNewLines(
  db: ReadDb,
  order: Order,
  ask: AmendmentAsk,
  added: readonly WantedLine[],
): Promise<Result<(NewLine & { readonly sku: string })[], PricingRefusal>> {
  const { customerId, currency, orderedOn } = order
  const { shipTo, carrier } = ask
  const lines = added.map(({ id, productId, quantity, unitPrice }) => ({ id, productId, quantity, unitPrice, discount: null }))
  const fields = { customerId, currency, shipTo, orderedOn, carrier, discount: null, shippingMinor: null, lines }
  const priced = await priceLines(db, fields, order.createdAt)
  if (!priced.ok) return priced
  return ok(
    priced.value.priced.lines.map(({ quantity, grossMinor: _gross, discount, ...line }) => {
      const { sku, name } = must(priced.value.products.get(line.productId), 'a product that was priced')
      return { ...line, ...discountColumns(discount), sku, description: name, ordered: quantity }
    }),
  )
}

/** A discount in money was given for the goods: when they become fewer, what is cancelled takes its share of it along. */
function discountThen({ discount, lines }: Order, then: readonly { readonly netMinor: number }[]): Discount | null {
  if (discount === null || 'percentBp' in discount) return discount
  const sum = (some: readonly { readonly netMinor: number }[]) => some.reduce((total, line) => total + line.netMinor, 0)
  const [before, after] = [sum(lines), sum(then)]
  if (after >= before) return discount
  const amountMinor = shareOf(discount.amountMinor, after, before)
  return amountMinor > 0 ? { amountMinor } : null
}

/** A line of an order by its id. */
export function lineOf(order: Order, id: string): Order['lines'][number] {
  return must(
    order.lines.find((line) => line.id === id),
    `line ${id} of order ${order.number}`,
  )
}
