// What the reference knows of goods that are set aside, and of the lines that use them.
import type { Reference, RefLine, RefOrder, RefProduct } from './reference.ts'

export interface RefAllocation {
  readonly id: string
  readonly product: RefProduct
  /** For one customer, or for whoever orders from a day on. */
  readonly customer: string | undefined
  fromOn: string | undefined
  quantity: number
  remaining: number
  readonly uses: Map<RefLine, number>
  isEnded: boolean
  version: number
}

const byId = (a: RefAllocation, b: RefAllocation) => (a.id < b.id ? -1 : 1)

/** What is set aside for an order, the one that was made first before the others. */
export function setAsideFor(ref: Reference, { customer, orderedOn, promisedOn }: RefOrder, product: RefProduct): RefAllocation[] {
  const wantedOn = promisedOn ?? orderedOn
  return ref.allocations
    .filter((one) => one.product === product && one.remaining > 0)
    .filter((one) => (one.customer === undefined || one.customer === customer) && (one.fromOn === undefined || one.fromOn <= wantedOn))
    .sort(byId)
}

/** Units that a line gives up go back to what they were set aside from; of one that has ended they are simply free. Says what went back. */
export function giveBack(ref: Reference, line: RefLine, quantity: number): Map<RefAllocation, number> {
  const again = new Map<RefAllocation, number>()
  let open = quantity
  for (const one of [...ref.allocations].sort(byId)) {
    const part = Math.min(one.uses.get(line) ?? 0, open)
    if (part === 0) continue
    if (!one.isEnded) {
      one.remaining += part
      again.set(one, part)
    }
    shrinkUse(one, line, part)
    open -= part
  }
  return again
}

/** Uses go with the claims from one line to another. */
export function giveUses(ref: Reference, from: RefLine, to: RefLine, quantity: number): void {
  let open = quantity
  for (const one of [...ref.allocations].sort(byId)) {
    const part = Math.min(one.uses.get(from) ?? 0, open)
    if (part === 0) continue
    shrinkUse(one, from, part)
    one.uses.set(to, (one.uses.get(to) ?? 0) + part)
    open -= part
  }
}

function shrinkUse(one: RefAllocation, line: RefLine, quantity: number): void {
  const left = (one.uses.get(line) ?? 0) - quantity
  if (left > 0) one.uses.set(line, left)
  else one.uses.delete(line)
}
