import { transfers } from '#shared/contract/transfers.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { findOnTheWay, takeArrivalBack } from '../stock/transfer-claims.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { deleteStep, lastStep, loadLines, lockTransfer, saveLine, saveTransfer } from './transfers.sql.ts'

/** What was given up as missing is on the way again first; then one scan after the other goes back, as long as nobody was promised its goods. */
export const undoReceive = handle(transfers.undoReceive, async (call) => {
  const { tx, input, refuse } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, unitsReceived, unitsMissing } = transfer
  const lines = await loadLines(tx, id)
  const again = { status: 'onTheWay', receivedAt: null } as const
  if (unitsMissing > 0) {
    for (const { id: lineId, productId, lot, missing: quantity } of lines) {
      if (quantity > 0) await findOnTheWay(call, { productId, lot, quantity, document: number })
      await saveLine(tx, lineId, { missing: 0 })
    }
    await saveTransfer(tx, id, { ...again, unitsMissing: 0 })
    await tellTransfer(call, 'transferUndone', id, { units: unitsMissing })
    return viewOf(tx, id)
  }
  const step = await lastStep(tx, id)
  if (!step) return refuse('NOTHING_TO_UNDO', { number })
  const { quantity, binId, binCode } = step
  const line = must(
    lines.find((one) => one.id === step.lineId),
    'the line of a step',
  )
  const { productId, lot, sku, received } = line
  if (!(await takeArrivalBack(call, { productId, lot, binId, quantity, document: number })))
    return refuse('PUT_BACK_PROMISED', { sku, binCode })
  await saveLine(tx, line.id, { received: received - quantity })
  await deleteStep(tx, step.id)
  await saveTransfer(tx, id, { ...again, unitsReceived: unitsReceived - quantity, confirmedBinId: binId })
  await tellTransfer(call, 'transferUndone', id, { units: quantity })
  return viewOf(tx, id)
})
