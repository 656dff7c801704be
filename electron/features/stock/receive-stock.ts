import { stock } from '#shared/contract/stock.ts'
import { handle, type Work } from '../handle.ts'
import { findSpot } from './find-spot.ts'
import { addToSpot, type Level, type StockSpot, writeMove } from './stock-ledger.sql.ts'

export const receiveStock = handle(stock.receiveStock, async (call) => {
  const { tx, input, refuse, tell } = call
  const spot = await findSpot(tx, input)
  if (!spot.ok) return refuse(spot.refusal.code, spot.refusal.data)
  const level = await receive(call, spot.value, input.quantity, input.document)
  tell(
    'stockReceived',
    [
      { kind: 'stock', id: level.id },
      { kind: 'product', id: input.productId },
    ],
    {
      binCode: input.binCode,
      quantity: input.quantity,
      onHand: level.onHand,
      document: input.document,
    },
  )
  return { onHand: level.onHand, reserved: level.reserved }
})

/** Puts goods from outside into a spot, with their move. */
export async function receive(work: Work, spot: StockSpot, quantity: number, document: string): Promise<Level> {
  const level = await addToSpot(work, spot, quantity)
  const { productId, lot, binId } = spot
  await writeMove(work, { productId, lot, fromBinId: null, toBinId: binId, quantity, reason: 'received', document })
  return level
}
