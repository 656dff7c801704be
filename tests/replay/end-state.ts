// How every order ended, and whether that explains itself.
import type { OrderRow } from '#shared/contract/orders.ts'
import type { Ask } from '#tests/bench/bench-hub.ts'

export interface EndState {
  /** Units of all orders. */
  readonly ordered: number
  readonly cancelled: number
  readonly shipped: number
  readonly backordered: number
  /** Orders whose status does not say why they are not finished. */
  readonly unexplained: readonly string[]
}

export async function readEndState(ask: Ask): Promise<EndState> {
  const sum = { ordered: 0, cancelled: 0, shipped: 0, backordered: 0 }
  const unexplained: string[] = []
  let after: string | undefined
  do {
    const page = await ask.orders.listOrders({ limit: 500, after })
    for (const row of page.rows) {
      sum.ordered += row.units.ordered
      sum.cancelled += row.units.cancelled
      sum.shipped += row.units.shipped
      sum.backordered += row.units.short
      if (!explainsItself(row)) unexplained.push(`${row.number} ${row.status} ${JSON.stringify(row.units)}`)
    }
    after = page.next ?? undefined
  } while (after !== undefined)
  return { ...sum, unexplained }
}

/** At the end of the day nothing is in anybody's hands: an order is finished, or short of what it waits for. */
function explainsItself({ status, units }: OrderRow): boolean {
  const { ordered, cancelled, shipped, short } = units
  const isWhole = shipped + cancelled + short === ordered
  if (!isWhole) return false
  switch (status) {
    case 'closed':
      return short === 0 && shipped > 0
    case 'cancelled':
      return short === 0 && shipped === 0
    case 'partShipped':
      return short > 0 && shipped > 0
    case 'confirmed':
      return short > 0 && shipped === 0
    default:
      return false
  }
}
