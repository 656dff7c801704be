// What an amendment comes to: gathered and decided in one place, so that what is shown beforehand is what is done.
import type { ReadDb } from '#electron/database/schema.ts'
import type { AmendmentChange, AmendmentEffect } from '#shared/contract/amendments.ts'
import type { Address } from '#shared/contract/terms.ts'
import { compareLines, type LineObstacle, type WantedLine } from '#shared/domain/amendments/compare-lines.ts'
import type { LineUndo } from '#shared/domain/amendments/take-back.ts'
import { type Totals, totalsOf } from '#shared/domain/orders/tax-breakdown.ts'
import { lineNet } from '#shared/kernel/money.ts'
import { must } from '#shared/kernel/must.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { searchText } from '#shared/kernel/text.ts'
import { type NewLine, type Order, takenLineId } from '../orders/order-work.ts'
import { changesOf } from './amendment-changes.ts'
import { effectsOf } from './amendment-effects.ts'
import { loadBoxesInHouse, loadNewProducts, loadOpenTasks } from './amendment-facts.sql.ts'
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
  | { readonly code: 'CHANGED_MEANWHILE' | 'PRODUCT_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'NOTHING_CHANGES'; readonly data: { number: string } }
  | { readonly code: 'LINE_TWICE'; readonly data: { lineId: string } }

/** A line that is there, as it will stand. */
export interface AmendedLine {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly wanted: number
  /** By how much it grows; less than nothing when it shrinks. */
  readonly growth: number
  readonly unitPrice: string
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
  readonly totals: Totals
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
  const products = await loadNewProducts(db, [...new Set(compared.value.added.map((line) => line.productId))])
  const stranger = compared.value.added.find((line) => !products.has(line.productId))
  if (stranger) return no({ code: 'PRODUCT_UNKNOWN', data: { what: stranger.productId } })

  const amended = compared.value.amended.map(({ lineId, wanted, wantedBefore, price }): AmendedLine => {
    const { productId, sku } = lineOf(order, lineId)
    const netMinor = lineNet(price, wanted, currency)
    return { id: lineId, productId, sku, wanted, growth: wanted - wantedBefore, unitPrice: price, netMinor }
  })
  const added = compared.value.added.map((line) => {
    const product = must(products.get(line.productId), 'a product that was found')
    const unitPrice = line.unitPrice ?? product.unitPrice
    const { id: productId, sku, name: description, taxRateBp } = product
    const netMinor = lineNet(unitPrice, line.quantity, currency)
    return { id: line.id, productId, sku, description, unitPrice, taxRateBp, netMinor, ordered: line.quantity }
  })
  const changes = changesOf(order, ask, amended, added)
  if (changes.length === 0) return no({ code: 'NOTHING_CHANGES', data: { number } })

  const tasks = await loadOpenTasks(db, order.id)
  const boxes = await loadBoxesInHouse(db, order.id)
  const isNewLabel = changes.some((change) => change.kind === 'field' && (change.field === 'shipTo' || change.field === 'carrier'))
  const undo = await planUndo(db, order, { amended, tasks, boxes, isNewLabel })
  const claims = await planClaims(db, order, { amended, added, undos: undo.undos })
  const effects = effectsOf(order, { ...undo, tasks, boxes, claims })
  const byId = new Map(amended.map((line) => [line.id, line]))
  const totals = totalsOf([...order.lines.map((line) => (byId.get(line.id) ? { ...line, ...byId.get(line.id) } : line)), ...added])
  const search = searchText(number, order.customerName, order.customerNumber, ask.customerReference, order.channel)
  return ok({ order, ask, amended, added, ...undo, search, totals, changes, effects })
}

/** A line of an order by its id. */
export function lineOf(order: Order, id: string): Order['lines'][number] {
  return must(
    order.lines.find((line) => line.id === id),
    `line ${id} of order ${order.number}`,
  )
}
