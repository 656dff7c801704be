import { nextNumber } from '#electron/database/number-series.ts'
import { transfers } from '#shared/contract/transfers.ts'
import { searchText } from '#shared/kernel/text.ts'
import { handle } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { loadPricedProducts } from '../pricing/price-book.ts'
import { claimForTransfer, freeInHouse } from '../stock/transfer-claims.ts'
import { findHouse } from '../warehouses/houses.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { insertTransfer, spotsInOrder } from './transfers.sql.ts'

/** The goods are claimed bin by bin, products always in the same order so that two stations cannot block each other. */
export const addTransfer = handle(transfers.addTransfer, async (call) => {
  const { tx, input, refuse, ids, clock } = call
  const { id, fromWarehouseId, toWarehouseId, orderId, notes } = input
  const from = await findHouse(tx, fromWarehouseId)
  const to = await findHouse(tx, toWarehouseId)
  if (!from || !to) return refuse('WAREHOUSE_UNKNOWN', { what: from ? toWarehouseId : fromWarehouseId })
  if (from.id === to.id) return refuse('WAREHOUSE_SAME', { code: from.code })
  const order = orderId === undefined ? undefined : await loadOrder(tx, orderId)
  if (orderId !== undefined && !order) return refuse('ORDER_UNKNOWN', { what: orderId })
  const wanted = new Map<string, number>()
  for (const { productId, quantity } of input.lines) wanted.set(productId, (wanted.get(productId) ?? 0) + quantity)
  const products = await loadPricedProducts(tx, [...wanted.keys()])
  const short: { sku: string; wanted: number; available: number }[] = []
  const claims: { productId: string; stockLevelId: string; quantity: number }[] = []
  for (const [productId, quantity] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const product = products.get(productId)
    if (!product) return refuse('PRODUCT_UNKNOWN', { what: productId })
    const available = await freeInHouse(tx, productId, from.id)
    const got = await claimForTransfer(call, { productId, warehouseId: from.id, quantity })
    claims.push(...got.map((claim) => ({ productId, ...claim })))
    if (got.reduce((sum, claim) => sum + claim.quantity, 0) < quantity) short.push({ sku: product.sku, wanted: quantity, available })
  }
  if (short.length > 0) return refuse('TRANSFER_SHORT', { lines: short })

  const spots = await spotsInOrder(
    tx,
    claims.map((claim) => claim.stockLevelId),
  )
  const number = await nextNumber(tx, 'transfer')
  const units = claims.reduce((sum, claim) => sum + claim.quantity, 0)
  const search = searchText(number, from.code, to.code, order?.number ?? '', ...[...products.values()].map((product) => product.sku))
  await insertTransfer(
    tx,
    {
      ...{ id, number, status: 'open', fromWarehouseId, toWarehouseId, orderId: orderId ?? null, notes, search, units },
      ...{ unitsReceived: 0, unitsMissing: 0, confirmedBinId: null, createdAt: clock.now(), shippedAt: null, receivedAt: null, version: 1 },
    },
    spots.flatMap((spot, i) =>
      claims
        .filter((claim) => claim.stockLevelId === spot.id)
        .map(({ productId, stockLevelId, quantity }) => {
          const done = { shipped: 0, received: 0, missing: 0 }
          return { id: ids.next(), transferId: id, position: i + 1, productId, lot: spot.lot, stockLevelId, quantity, ...done }
        }),
    ),
  )
  await tellTransfer(call, 'transferAdded', id, { from: from.code, to: to.code, units })
  return viewOf(tx, id)
})
