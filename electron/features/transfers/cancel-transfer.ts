import { transfers } from '#shared/contract/transfers.ts'
import { handle } from '../handle.ts'
import { giveUpTransferClaim } from '../stock/transfer-claims.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { loadLines, lockTransfer, saveTransfer } from './transfers.sql.ts'

export const cancelTransfer = handle(transfers.cancelTransfer, async (call) => {
  const { tx, input, refuse } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, status, units } = transfer
  if (status !== 'open') return refuse('TRANSFER_NOT_SO', { number, status })
  for (const { stockLevelId, quantity } of await loadLines(tx, id)) await giveUpTransferClaim(call, { stockLevelId, quantity })
  await saveTransfer(tx, id, { status: 'cancelled' })
  await tellTransfer(call, 'transferCancelled', id, { units })
  return viewOf(tx, id)
})
