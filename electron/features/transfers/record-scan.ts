import { transfers } from '#shared/contract/transfers.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'
import { shareArrivals, stillToCome } from '#shared/domain/transfers/share-arrivals.ts'
import { must } from '#shared/kernel/must.ts'
import { faultOf, findScannedItem } from '../catalog/scanned-item.ts'
import { type CommandCall, handle } from '../handle.ts'
import { findBin } from '../stock/find-bin.ts'
import { arriveInBin } from '../stock/transfer-claims.ts'
import { houseOfBin } from '../warehouses/houses.ts'
import { tellTransfer } from './tell-transfer.ts'
import { viewOf } from './transfer-view.ts'
import { keepStep, loadLines, lockTransfer, saveLine, saveTransfer, type TransferRow } from './transfers.sql.ts'

type Call = CommandCall<typeof transfers.recordScan>

/** A bin's code is ours and says where the next items go; everything else is an item. */
export const recordScan = handle(transfers.recordScan, async (call) => {
  const { tx, input, refuse } = call
  const transfer = await lockTransfer(tx, input.id)
  if (!transfer) return refuse('TRANSFER_UNKNOWN', { what: input.id })
  const { id, number, status } = transfer
  if (status !== 'onTheWay') return refuse('TRANSFER_NOT_SO', { number, status })
  const bin = await findBin(tx, input.scan)
  if (!bin) return receiveItem(call, transfer)
  if ((await houseOfBin(tx, bin.id)) !== transfer.toWarehouseId) {
    return refuse('BIN_WRONG', { scan: input.scan, expected: '', scannedBin: bin.code })
  }
  await saveTransfer(tx, id, { confirmedBinId: bin.id })
  await tellTransfer(call, 'transferBinConfirmed', id, { binCode: bin.code })
  return { view: await viewOf(tx, id), did: { kind: 'binConfirmed' as const, binCode: bin.code } }
})

async function receiveItem(call: Call, transfer: TransferRow) {
  const { tx, input, refuse, clock, ids } = call
  const { id, number, confirmedBinId: binId, units, unitsReceived } = transfer
  const lines = await loadLines(tx, id)
  const expected = [...new Set(lines.filter((line) => line.shipped > line.received).map((line) => line.productName))].slice(0, 3).join(', ')
  const scan = readScan(input.scan, clock.now())
  const item = await findScannedItem(tx, scan, clock.now())
  if (!item)
    return scan.problem ? refuse('CODE_FAULTY', faultOf(scan, scan.problem)) : refuse('CODE_UNKNOWN', { scan: input.scan, expected })
  if (binId === null) return refuse('BIN_FIRST', { scan: input.scan, expected: '', scannedItem: item.name })
  const toCome = stillToCome(lines, item.productId)
  if (toCome === 0) return refuse('ITEM_WRONG', { scan: input.scan, expected, scannedItem: item.name })
  const quantity = item.packQuantity * input.times
  if (quantity > toCome) return refuse('PACK_TOO_BIG', { scan: input.scan, packQuantity: quantity, stillWanted: toCome })
  for (const fill of shareArrivals(lines, item.productId, item.goods.lot, quantity)) {
    const line = must(
      lines.find((one) => one.id === fill.id),
      'a line of the transfer',
    )
    await arriveInBin(call, { productId: line.productId, lot: line.lot, binId, quantity: fill.quantity, document: number })
    await saveLine(tx, line.id, { received: line.received + fill.quantity })
    await keepStep(tx, { id: ids.next(), transferId: id, lineId: line.id, binId, quantity: fill.quantity })
  }
  const isLast = unitsReceived + quantity === units
  const end = isLast ? ({ status: 'received', receivedAt: clock.now() } as const) : {}
  await saveTransfer(tx, id, { unitsReceived: unitsReceived + quantity, ...end })
  await tellTransfer(call, 'transferItemReceived', id, { sku: item.sku, quantity, isLast })
  const did = { kind: 'itemReceived' as const, sku: item.sku, productName: item.name, quantity, isLast }
  return { view: await viewOf(tx, id), did }
}
