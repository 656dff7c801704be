import { stock } from '#shared/contract/stock.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { handle, type Work } from '../handle.ts'
import { keepReceiptCost } from '../pricing/costs.ts'
import { findSpot } from './find-spot.ts'
import { holdProduct, loadProductStock } from './product-stock.sql.ts'
import { addToSpot, type Level, type StockSpot, writeMove } from './stock-ledger.sql.ts'
import { goodsFacts, keepTrace } from './trace.ts'

export const receiveStock = handle(stock.receiveStock, async (call) => {
  const { tx, input, refuse, tell, ids, caller } = call
  const { unitCost } = input
  if (unitCost !== undefined && !mayDo(caller.role, 'owner')) return refuse('COST_OWNER_ONLY', {})
  const spot = await findSpot(tx, input)
  if (!spot.ok) return refuse(spot.refusal.code, spot.refusal.data)
  const { quantity, document, serial } = input
  const { productId } = input
  let costId: string | null = null
  if (unitCost !== undefined) {
    await holdProduct(tx, productId)
    const { onHand: onHandBefore } = await loadProductStock(tx, productId)
    costId = await keepReceiptCost(call, { productId, quantity, unitCost, onHandBefore })
  }
  const level = await receive(call, spot.value, quantity, document)
  const goods = { lot: spot.value.lot, serial, expiresOn: input.expiresOn ?? undefined, count: quantity }
  await keepTrace(call, { id: ids.next(), stage: 'received', productId: input.productId, document, quantity }, goods)
  tell(
    'stockReceived',
    [
      { kind: 'stock', id: level.id },
      { kind: 'product', id: input.productId },
    ],
    {
      binCode: input.binCode,
      quantity,
      onHand: level.onHand,
      document,
      ...goodsFacts(goods),
    },
  )
  return { onHand: level.onHand, reserved: level.reserved, costId }
})

/** Puts goods from outside into a spot, with their move. */
export async function receive(work: Work, spot: StockSpot, quantity: number, document: string): Promise<Level> {
  const level = await addToSpot(work, spot, quantity)
  const { productId, lot, binId } = spot
  await writeMove(work, { productId, lot, fromBinId: null, toBinId: binId, quantity, reason: 'received', document })
  return level
}
