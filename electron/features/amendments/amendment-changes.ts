import type { AmendmentChange } from '#shared/contract/amendments.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { NewLine, Order } from '../orders/order-work.ts'
import type { AmendedLine, AmendmentAsk } from './plan-amendment.ts'

/** What an amendment changes, before and after: line by line, then the facts about the order. */
export function changesOf(
  order: Order,
  ask: AmendmentAsk,
  amended: readonly AmendedLine[],
  added: readonly (NewLine & { readonly sku: string })[],
): AmendmentChange[] {
  const insteadOf = new Map(ask.lines.flatMap((line) => (line.insteadOf === undefined ? [] : [[line.insteadOf, line.id] as const])))
  const substitutes = new Set<string>()
  const lines = amended.flatMap((line): AmendmentChange[] => {
    const before = order.lines.find((l) => l.id === line.id)
    if (!before) return []
    const { sku, description, shipped, unitPrice } = before
    const wantedBefore = line.wanted - line.growth
    const changes: AmendmentChange[] = []
    const by = added.find((l) => l.id === insteadOf.get(line.id))
    if (line.growth < 0 && by && line.wanted === shipped) {
      substitutes.add(by.id)
      changes.push({ kind: 'lineSubstituted', sku, quantity: -line.growth, by: by.sku, byQuantity: by.ordered })
    } else if (line.growth < 0 && line.wanted === shipped) {
      changes.push({ kind: 'lineRemoved', sku, description, quantity: -line.growth, shipped })
    } else if (line.growth !== 0) {
      changes.push({ kind: 'quantity', sku, description, before: wantedBefore, after: line.wanted })
    }
    if (line.unitPrice !== unitPrice) changes.push({ kind: 'price', sku, description, before: unitPrice, after: line.unitPrice })
    return changes
  })
  const more = added
    .filter((line) => !substitutes.has(line.id))
    .map(
      ({ sku, description, ordered, unitPrice }): AmendmentChange => ({
        kind: 'lineAdded',
        sku,
        description,
        quantity: ordered,
        unitPrice,
      }),
    )
  return [...lines, ...more, ...fieldChanges(order, ask)]
}

function fieldChanges(order: Order, ask: AmendmentAsk): AmendmentChange[] {
  const facts = [
    ['shipTo', written(order.shipTo), written(ask.shipTo)],
    ['customerReference', order.customerReference, ask.customerReference],
    ['promisedOn', order.promisedOn ?? '', ask.promisedOn ?? ''],
    ['carrier', order.carrier, ask.carrier],
    ['notes', order.notes, ask.notes],
  ] as const
  return facts.filter(([, before, after]) => before !== after).map(([field, before, after]) => ({ kind: 'field', field, before, after }))
}

function written({ name, line1, line2, postcode, city, region, country }: Address): string {
  return [name, line1, line2, postcode, city, region, country].filter(Boolean).join(', ')
}
