// Holds what the real warehouse says beside the reference.
import { expect } from 'vitest'
import type { World } from '#tests/world/world.ts'
import { leftParts } from './ref-parts.ts'
import type { RefQuote } from './ref-quotes.ts'
import { onTheRoad } from './ref-transfers.ts'
import { promisedOn, type Reference, type RefOrder, type RefProduct, reservedOf, shortOfLine, standingOn, statusOf } from './reference.ts'
import { total } from './total.ts'

export async function compareOrders({ hub }: World, ref: Reference, orders: readonly RefOrder[]): Promise<void> {
  const { read } = hub.database
  for (const some of inPieces([...new Set(orders)])) {
    const ids = some.map(({ id }) => id)
    const heads = await read
      .selectFrom('salesOrders')
      .select([
        'id',
        'status',
        'version',
        'unitsShort',
        'netMinor',
        'taxMinor',
        'grossMinor',
        'openHolds',
        'promisedOn',
        'shipComplete',
        'parts',
        'partsShipped',
      ])
      .where('id', 'in', ids)
      .execute()
    const lines = await read
      .selectFrom('salesOrderLines')
      .select(['orderId', 'id', 'ordered', 'reserved', 'picked', 'packed', 'shipped', 'cancelled', 'invoiced'])
      .where('orderId', 'in', ids)
      .orderBy('position')
      .execute()
    const held = await read
      .selectFrom('orderHolds')
      .select(['orderId', 'reason', 'rule'])
      .where('orderId', 'in', ids)
      .where('releasedAt', 'is', null)
      .orderBy('id')
      .execute()
    const of = <Row extends { orderId: string }>(rows: readonly Row[], id: string) =>
      rows.filter(({ orderId }) => orderId === id).map(({ orderId: _, ...row }) => row)
    for (const order of some) {
      const head = heads.find(({ id }) => id === order.id)
      expect({ order: order.number, ...head, held: of(held, order.id), lines: of(lines, order.id) }).toEqual(meantFor(ref, order))
    }
  }
}

function meantFor(ref: Reference, order: RefOrder) {
  const { id, version, netMinor, taxMinor, grossMinor } = order
  return {
    ...{ order: order.number, id, version, netMinor, taxMinor, grossMinor },
    status: statusOf(ref, order),
    unitsShort: order.isConfirmed ? total(order.lines.map(shortOfLine)) : 0,
    openHolds: standingOn(order).length,
    promisedOn: order.promisedOn ?? null,
    shipComplete: order.shipsWhole ? 1 : 0,
    parts: order.plan?.parts.length ?? 0,
    partsShipped: leftParts(ref, order).length,
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
  }
}

const PIECE = 200
const inPieces = <T>(all: readonly T[]) =>
  Array.from({ length: Math.ceil(all.length / PIECE) }, (_, n) => all.slice(n * PIECE, (n + 1) * PIECE))

export async function compareStock({ hub }: World, ref: Reference, products: readonly RefProduct[]): Promise<void> {
  if (products.length === 0) return
  const rows = await hub.database.read
    .selectFrom('stockLevels')
    .innerJoin('bins', 'bins.id', 'stockLevels.binId')
    .select(['productId', 'bins.code', 'bins.kind', 'onHand', 'reserved'])
    .where(
      'productId',
      'in',
      products.map(({ id }) => id),
    )
    .execute()
  const aside = await hub.database.read
    .selectFrom('allocations')
    .select(['productId', 'id', 'quantity', 'remaining', 'used', 'status', 'version'])
    .orderBy('id')
    .execute()
  for (const product of new Set(products)) {
    const real = rows
      .filter(({ productId }) => productId === product.id)
      .map(({ code, kind, onHand, reserved }) => ({
        bin: code === 'TRANSIT' ? 'road' : kind === 'bench' ? 'bench' : code,
        onHand,
        reserved,
      }))
    const meant = ref.levels
      .filter((level) => level.product === product)
      .map((level) => ({ bin: level.bin?.code ?? 'bench', onHand: level.onHand, reserved: promisedOn(ref, level) }))
      .concat({ bin: 'road', onHand: onTheRoad(ref, product), reserved: 0 })
    const asideReal = aside.filter(({ productId }) => productId === product.id).map(({ productId: _, ...row }) => row)
    const asideMeant = ref.allocations
      .filter((one) => one.product === product)
      .map(({ id, quantity, remaining, uses, isEnded, version }) => {
        return { id, quantity, remaining, used: total(uses.values()), status: isEnded ? 'ended' : 'active', version }
      })
    expect({ product: product.sku, stock: inOrder(real), aside: asideReal }).toEqual({
      product: product.sku,
      stock: inOrder(meant),
      aside: asideMeant,
    })
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
