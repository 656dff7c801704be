import type { AmendmentEffect } from '#shared/contract/amendments.ts'
import type { Subject } from '#shared/contract/history.ts'
import type { Facts } from '../handle.ts'
import type { AmendmentPlan } from './plan-amendment.ts'

/** An amendment in brief, for the timeline; the version has all of it. */
export function factsOf({ order, changes, totals }: AmendmentPlan, effects: readonly AmendmentEffect[]): Facts {
  const units = (kind: 'putBack' | 'freed' | 'reserved' | 'short') =>
    effects.reduce((sum, effect) => sum + (effect.kind === kind ? effect.quantity : 0), 0)
  const numbers = (kind: 'pickListReduced' | 'packageReopened') =>
    effects.flatMap((effect) => (effect.kind === kind ? [effect.number] : [])).join(', ')
  return {
    changes: changes.length,
    grossMinorBefore: order.grossMinor,
    grossMinor: totals.grossMinor,
    currency: order.currency,
    putBack: units('putBack'),
    freed: units('freed'),
    reserved: units('reserved'),
    short: units('short'),
    pickLists: numbers('pickListReduced'),
    packages: numbers('packageReopened'),
  }
}

/** Whom it concerns: the order, its products, and the lists and boxes in somebody's hands. */
export function subjectsOf({ order, amended, added }: AmendmentPlan, effects: readonly AmendmentEffect[]): Subject[] {
  const products = new Set([...amended, ...added].map((line) => line.productId))
  return [
    { kind: 'order', id: order.id },
    { kind: 'customer', id: order.customerId },
    ...[...products].map((id): Subject => ({ kind: 'product', id })),
    ...effects.flatMap((effect): Subject[] =>
      effect.kind === 'pickListReduced'
        ? [{ kind: 'pickList', id: effect.pickListId }]
        : effect.kind === 'packageReopened' || effect.kind === 'unpacked'
          ? [{ kind: 'package', id: effect.packageId }]
          : [],
    ),
  ]
}
