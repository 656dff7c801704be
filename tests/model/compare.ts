// Holds what the real warehouse says beside the reference.
import { expect } from 'vitest'
import type { World } from '#tests/world/world.ts'
import type { RefQuote } from './ref-quotes.ts'
import { promisedOn, type Reference, type RefOrder, type RefProduct, reservedOf, shortOfLine, standingOn, statusOf } from './reference.ts'
import { total } from './total.ts'

export async function compareOrders({ hub }: World, ref: Reference, orders: readonly RefOrder[]): Promise<void> {
  for (const order of orders) {
    const { read } = hub.database
    const head = await read
      .selectFrom('salesOrders')
      .select(['status', 'version', 'unitsShort', 'netMinor', 'taxMinor', 'grossMinor', 'openHolds'])
      .where('id', '=', order.id)
      .executeTakeFirstOrThrow()
    const lines = await read
      .selectFrom('salesOrderLines')
      .select(['id', 'ordered', 'reserved', 'picked', 'packed', 'shipped', 'cancelled', 'invoiced'])
      .where('orderId', '=', order.id)
      .orderBy('position')
      .execute()
    const held = await read
      .selectFrom('orderHolds')
      .select(['reason', 'rule'])
      .where('orderId', '=', order.id)
      .where('releasedAt', 'is', null)
      .orderBy('id')
      .execute()
    expect({ order: order.number, ...head, held, lines }).toEqual({
      order: order.number,
      status: statusOf(ref, order),
      version: order.version,
      unitsShort: order.isConfirmed ? total(order.lines.map(shortOfLine)) : 0,
      netMinor: order.netMinor,
      taxMinor: order.taxMinor,
      grossMinor: order.grossMinor,
      openHolds: standingOn(order).length,
      held: standingOn(order).map(({ reason, rule = '' }) => ({ reason, rule })),
      lines: order.lines.map((line) => ({
        id: line.id,
        ordered: line.ordered,
        reserved: reservedOf(line),
        picked: line.picked,
        packed: line.packed,
        shipped: line.shipped,
        cancelled: line.cancelled,
        invoiced: line.invoiced,
      })),
    })
  }
}

export async function compareStock({ hub }: World, ref: Reference, products: readonly RefProduct[]): Promise<void> {
  for (const product of new Set(products)) {
    const rows = await hub.database.read
      .selectFrom('stockLevels')
      .innerJoin('bins', 'bins.id', 'stockLevels.binId')
      .select(['bins.code', 'bins.kind', 'onHand', 'reserved'])
      .where('productId', '=', product.id)
      .execute()
    const real = rows.map(({ code, kind, onHand, reserved }) => ({ bin: kind === 'bench' ? 'bench' : code, onHand, reserved }))
    const meant = ref.levels
      .filter((level) => level.product === product)
      .map((level) => ({ bin: level.bin?.code ?? 'bench', onHand: level.onHand, reserved: promisedOn(ref, level) }))
    expect({ product: product.sku, stock: inOrder(real) }).toEqual({ product: product.sku, stock: inOrder(meant) })
  }
}

export async function compareQuotes({ hub }: World, quotes: readonly RefQuote[]): Promise<void> {
  for (const { id, status, validUntil, revision, version, grossMinor } of quotes) {
    const real = await hub.database.read
      .selectFrom('quotes')
      .select(['id', 'status', 'validUntil', 'revision', 'version', 'grossMinor'])
      .where('id', '=', id)
      .executeTakeFirst()
    expect(real).toEqual({ id, status, validUntil, revision, version, grossMinor })
  }
}

/** A level that holds nothing is as good as none. */
function inOrder(levels: readonly { bin: string; onHand: number; reserved: number }[]) {
  return levels.filter(({ onHand }) => onHand > 0).sort((a, b) => (a.bin < b.bin ? -1 : 1))
}
