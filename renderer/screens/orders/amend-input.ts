import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { draftProblem } from '#renderer/screens/orders/order-input.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { CustomerView } from '#shared/contract/parties.ts'

/** A confirmed order that is being changed, and the customer whose own address may be meant. */
export type Amended = { readonly order: OrderView; readonly customer: CustomerView }

/** What the hub takes; undefined while something is lacking. One line that went and one that came are one product instead of another. */
export function amendInput(draft: OrderDraft, { order, customer }: Amended) {
  if (draftProblem(draft) !== undefined || draft.saved === undefined) return undefined
  const { id, promisedOn, carrier, customerReference, notes } = draft
  const before = new Map(order.lines.map((line) => [line.id, line]))
  const kept = new Set(draft.lines.map((line) => line.id))
  const gone = order.lines.filter((line) => line.ordered > line.cancelled && !kept.has(line.id))
  const added = draft.lines.filter((line) => !before.has(line.id))
  const [old] = gone
  const insteadOf = gone.length === 1 && added.length === 1 ? old?.id : undefined
  const lines = draft.lines.flatMap(({ id: lineId, productId, quantity, unitPrice, isPriceTyped }) => {
    if (quantity === undefined || unitPrice === undefined) return []
    const known = before.get(lineId)
    const price = known?.unitPrice === unitPrice || (known === undefined && !isPriceTyped) ? {} : { unitPrice }
    return [{ id: lineId, productId, quantity, ...price, ...(known === undefined && insteadOf !== undefined && { insteadOf }) }]
  })
  const shipTo = draft.shipTo ?? customer.address
  return { id, version: draft.saved.version, shipTo, customerReference, promisedOn: promisedOn ?? null, carrier, notes, lines }
}
