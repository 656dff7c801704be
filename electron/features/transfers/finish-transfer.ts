import { transfers } from '#shared/contract/transfers.ts'
import { handle } from '../handle.ts'
import { loseOnTheWay } from '../stock/transfer-claims.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { loadLines, lockTransfer, saveLine, saveTransfer } from './transfers.sql.ts'

/** Goods that left and did not come are nowhere: the books say so, with the transfer as the reason, and undo brings them back onto the road. */
export const finishTransfer = handle(transfers.finishTransfer, async (call) => {
  const { tx, input, refuse, clock } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, status, units, unitsReceived } = transfer
  if (status !== 'onTheWay') return refuse('TRANSFER_NOT_SO', { number, status })
  for (const { id: lineId, productId, lot, shipped, received } of await loadLines(tx, id)) {
    const quantity = shipped - received
    if (quantity === 0) continue
    await loseOnTheWay(call, { productId, lot, quantity, document: number })
    await saveLine(tx, lineId, { missing: quantity })
  }
  const missing = units - unitsReceived
  await saveTransfer(tx, id, { status: 'received', unitsMissing: missing, confirmedBinId: null, receivedAt: clock.now() })
  await tellTransfer(call, 'transferFinished', id, { received: unitsReceived, missing })
  return viewOf(tx, id)
})
