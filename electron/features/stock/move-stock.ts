import { stock } from '#shared/contract/stock.ts'
import { handle } from '../handle.ts'
import { findBin } from './bins.sql.ts'
import { findSpot } from './find-spot.ts'
import { addToSpot, takeAvailable, writeMove } from './stock-ledger.sql.ts'

export const moveStock = handle(stock.moveStock, async (call) => {
  const { tx, input, refuse, tell } = call
  const found = await findSpot(tx, input)
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const from = found.value
  const to = await findBin(tx, input.toBinCode)
  if (!to) return refuse('BIN_UNKNOWN', { what: input.toBinCode })
  if (to.id === from.binId) return refuse('SAME_BIN', { code: to.code })
  const before = await addToSpot(call, from, 0)
  const arrived = await addToSpot(call, { ...from, binId: to.id }, input.quantity)
  const left = await takeAvailable(tx, before.id, input.quantity)
  if (!left) return refuse('STOCK_SHORT', { available: before.onHand - before.reserved, wanted: input.quantity })
  const { productId, lot, binId } = from
  await writeMove(call, { productId, lot, fromBinId: binId, toBinId: to.id, quantity: input.quantity, reason: 'moved', document: '' })
  tell(
    'stockMoved',
    [
      { kind: 'stock', id: before.id },
      { kind: 'stock', id: arrived.id },
      { kind: 'product', id: productId },
    ],
    {
      from: input.binCode,
      to: to.code,
      quantity: input.quantity,
    },
  )
  return { onHand: arrived.onHand, reserved: arrived.reserved }
})
