import type { ReadDb } from '#electron/database/schema.ts'
import type { LineUndo } from '#shared/domain/amendments/take-back.ts'
import { must } from '#shared/kernel/must.ts'
import type { NewLine, Order } from '../orders/order-work.ts'
import { freeUnitsOf } from '../stock/line-claims.ts'
import { housesFor } from '../warehouses/houses.ts'
import type { AmendedLine } from './plan-amendment.ts'

export interface GrownLine {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly wanted: number
}

export interface ClaimForecast {
  readonly sku: string
  readonly reserved: number
  readonly short: number
}

/** The lines that want more than before, products always in the same order so that two stations cannot block each other. */
export function grownLines(amended: readonly AmendedLine[], added: readonly (NewLine & { readonly sku: string })[]): GrownLine[] {
  const grown = [
    ...amended.filter((line) => line.growth > 0).map(({ id, productId, sku, growth }) => ({ id, productId, sku, wanted: growth })),
    ...added.map(({ id, productId, sku, ordered }) => ({ id, productId, sku, wanted: ordered })),
  ]
  return grown.sort((a, b) => (a.productId < b.productId ? -1 : a.productId > b.productId ? 1 : 0))
}

/** How much of what is wanted more can be promised: what is free now, and what the same amendment gives up on shelves. */
export async function planClaims(
  db: ReadDb,
  order: Order,
  ask: { amended: readonly AmendedLine[]; added: readonly (NewLine & { readonly sku: string })[]; undos: readonly LineUndo[] },
): Promise<ClaimForecast[]> {
  const free = new Map<string, number>()
  const freed = (productId: string) =>
    ask.undos
      .filter(
        (undo) =>
          must(
            order.lines.find((line) => line.id === undo.orderLineId),
            'a line of the order',
          ).productId === productId,
      )
      .reduce((sum, undo) => sum + undo.freed.reduce((units, claim) => units + claim.quantity, 0), 0)
  const houses = await housesFor(db, order.warehouseId)
  const forecast: ClaimForecast[] = []
  for (const { productId, sku, wanted } of grownLines(ask.amended, ask.added)) {
    const available = free.get(productId) ?? (await freeUnitsOf(db, productId, houses)) + freed(productId)
    const reserved = Math.min(available, wanted)
    free.set(productId, available - reserved)
    forecast.push({ sku, reserved, short: wanted - reserved })
  }
  return forecast
}
