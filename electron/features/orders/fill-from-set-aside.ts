// Goods that are set aside for some of those who wait: they never are among what everybody may have.
import type { ReadDb } from '#electron/database/schema.ts'
import { allocationServes } from '#shared/domain/stock/allocation-serves.ts'
import type { Work } from '../handle.ts'
import { claimSetAside } from '../stock/claim-set-aside.ts'
import { type ActiveAllocation, activeAllocations } from '../stock/product-totals.ts'
import type { WaitingLine } from './waiting-lines.sql.ts'

/** Whether something of the product is set aside for one of these lines. */
export async function isSetAsideFor(db: ReadDb, productId: string, waiting: readonly WaitingLine[]): Promise<boolean> {
  const allocations = await activeAllocations(db, productId)
  return waiting.some((line) => serves(allocations, line))
}

export interface FromSetAside {
  readonly shares: readonly { readonly line: WaitingLine; readonly quantity: number }[]
  /** The lines with what they are still short of. */
  readonly left: readonly WaitingLine[]
}

/** Gives each line what is set aside for it, in the order in which the lines are given. */
export async function fillFromSetAside(
  work: Work,
  productId: string,
  waiting: readonly WaitingLine[],
  claimOf: (line: WaitingLine) => { houses: readonly string[]; hardenOn: string | undefined },
): Promise<FromSetAside> {
  const allocations = await activeAllocations(work.tx, productId)
  const shares: { line: WaitingLine; quantity: number }[] = []
  const left: WaitingLine[] = []
  for (const line of waiting) {
    const { orderLineId, short } = line
    const ask = { orderLineId, productId, wanted: short, claimant: claimantIn(line), ...claimOf(line) }
    const quantity = serves(allocations, line) ? await claimSetAside(work, ask) : 0
    if (quantity > 0) shares.push({ line, quantity })
    if (quantity < short) left.push({ ...line, short: short - quantity })
  }
  return { shares, left }
}

function serves(allocations: readonly ActiveAllocation[], line: WaitingLine): boolean {
  return allocations.some((allocation) => allocationServes(allocation, claimantIn(line)))
}

function claimantIn({ channel, customerId, promisedOn, orderedOn }: WaitingLine) {
  return { channel, customerId, wantedOn: promisedOn ?? orderedOn }
}
