import type { ReadDb } from '#electron/database/schema.ts'
import type { TransferRow as RowView, TransferView } from '#shared/contract/transfers.ts'
import { must } from '#shared/kernel/must.ts'
import { lastStep, loadLines, loadTransfer, type TransferRow } from './transfers.sql.ts'

/** A transfer as the hand at the other end sees it. */
export async function transferView(db: ReadDb, id: string): Promise<TransferView | undefined> {
  const transfer = await loadTransfer(db, id)
  if (!transfer) return undefined
  const lines = await loadLines(db, id)
  const { status, notes, binCode, unitsMissing } = transfer
  const onTheWay = binCode === null ? 'waitingForBin' : 'waitingForItem'
  const canUndo = unitsMissing > 0 || (await lastStep(db, id)) !== undefined
  return {
    ...headOf(transfer),
    notes,
    step: status === 'open' ? 'notShipped' : status === 'onTheWay' ? onTheWay : 'done',
    binCode,
    lines: lines.map(({ id: lineId, productId, sku, productName, unit, lot, fromBin, quantity, shipped, received, missing }) => {
      return { id: lineId, productId, sku, productName, unit, lot, fromBin, quantity, shipped, received, missing }
    }),
    canUndo,
  }
}

/** The view of a transfer that was read in this transaction already. */
export async function viewOf(db: ReadDb, id: string): Promise<TransferView> {
  return must(await transferView(db, id), `transfer ${id}`)
}

/** What a list shows of a transfer. */
export function headOf(transfer: TransferRow & { readonly orderNumber: string | null }): RowView {
  const { id, number, status, fromWarehouseId, toWarehouseId, orderId, orderNumber } = transfer
  const { units, unitsReceived, unitsMissing, createdAt, shippedAt, receivedAt } = transfer
  const order = orderId !== null && orderNumber !== null ? { id: orderId, number: orderNumber } : null
  return { id, number, status, fromWarehouseId, toWarehouseId, order, units, unitsReceived, unitsMissing, createdAt, shippedAt, receivedAt }
}
