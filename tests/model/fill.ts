// Whatever is free goes to whoever waits for it: who was put first by hand, then the earliest promised day, then the day on which it was ordered, then the older line.
import { claimFor, claimSetAside } from './claim.ts'
import { type Reference, type RefLine, type RefOrder, type RefProduct, shortOfLine, statusOf } from './reference.ts'

const settled = ['draft', 'shipped', 'closed', 'cancelled']
const NO_PROMISE = '9999-12-31'

/** Fills those who wait, of one product or of all, and says how many units each order got. One order may be passed over. */
export function fillBackorders(
  ref: Reference,
  { product, except }: { readonly product?: RefProduct; readonly except?: RefOrder } = {},
): Map<RefOrder, number> {
  const waiting = ref.orders
    .filter((order) => order.isConfirmed && order !== except && !settled.includes(statusOf(ref, order)))
    .flatMap((order) => order.lines.map((line) => ({ order, line })))
    .filter(({ line }) => shortOfLine(line) > 0 && (product === undefined || line.product === product))
  const first = waiting.toSorted(
    (a, b) => turnOf(a.order) - turnOf(b.order) || compare(dayOf(a.order), dayOf(b.order)) || compare(a.line.id, b.line.id),
  )
  const filled = new Map<RefOrder, number>()
  const give = (order: RefOrder, line: RefLine, claim: () => void) => {
    const before = shortOfLine(line)
    claim()
    if (shortOfLine(line) < before) filled.set(order, (filled.get(order) ?? 0) + before - shortOfLine(line))
  }
  for (const { order, line } of first) give(order, line, () => claimSetAside(ref, line))
  for (const { order, line } of first) give(order, line, () => claimFor(ref, line))
  return filled
}

const turnOf = ({ firstAt }: RefOrder) => firstAt ?? Number.MAX_SAFE_INTEGER
const dayOf = ({ promisedOn, orderedOn }: RefOrder) => `${promisedOn ?? NO_PROMISE} ${orderedOn}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
