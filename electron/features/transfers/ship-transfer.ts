import { transfers } from '#shared/contract/transfers.ts'
import { handle } from '../handle.ts'
import { sendOnTheWay } from '../stock/transfer-claims.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { loadLines, lockTransfer, saveLine, saveTransfer } from './transfers.sql.ts'

export const shipTransfer = handle(transfers.shipTransfer, async (call) => {
  const { tx, input, refuse, clock } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, status, units } = transfer
  if (status !== 'open') return refuse('TRANSFER_NOT_SO', { number, status })
  const lines = await loadLines(tx, id)
  for (const { stockLevelId, quantity } of lines.toSorted((a, b) => (a.stockLevelId < b.stockLevelId ? -1 : 1)))
    await sendOnTheWay(call, { stockLevelId, quantity, document: number })
  for (const line of lines) await saveLine(tx, line.id, { shipped: line.quantity })
  await saveTransfer(tx, id, { status: 'onTheWay', shippedAt: clock.now() })
  await tellTransfer(call, 'transferShipped', id, { units })
  return viewOf(tx, id)
})
