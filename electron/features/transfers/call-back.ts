import { transfers } from '#shared/contract/transfers.ts'
import { handle } from '../handle.ts'
import { callFromTheWay } from '../stock/transfer-claims.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { loadLines, lockTransfer, saveLine, saveTransfer } from './transfers.sql.ts'

export const callBack = handle(transfers.callBack, async (call) => {
  const { tx, input, refuse } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, status, unitsReceived, units } = transfer
  if (status !== 'onTheWay') return refuse('TRANSFER_NOT_SO', { number, status })
  if (unitsReceived > 0) return refuse('TRANSFER_ARRIVED', { number, received: unitsReceived })
  for (const { id: lineId, productId, lot, fromBinId: binId, shipped: quantity } of await loadLines(tx, id)) {
    await callFromTheWay(call, { productId, lot, binId, quantity, document: number })
    await saveLine(tx, lineId, { shipped: 0 })
  }
  await saveTransfer(tx, id, { status: 'open', shippedAt: null, confirmedBinId: null })
  await tellTransfer(call, 'transferCalledBack', id, { units })
  return viewOf(tx, id)
})
