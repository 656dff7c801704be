import type { Subject } from '#shared/contract/history.ts'
import { putBacks } from '#shared/contract/put-backs.ts'
import { decidePutBack } from '#shared/domain/amendments/put-back-flow.ts'
import type { ScannedThing } from '#shared/domain/picking/pick-flow.ts'
import { type ReadScan, readScan } from '#shared/domain/scanning/read-scan.ts'
import { faultOf, findScannedItem, type ScannedItem } from '../catalog/scanned-item.ts'
import { type CommandCall, handle } from '../handle.ts'
import { lockOrder } from '../orders/order-work.ts'
import { findBin } from '../stock/find-bin.ts'
import { returnToShelf } from '../stock/put-back-claims.ts'
import { goodsFacts, keepTrace } from '../stock/trace.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { putBackView } from './put-back-view.ts'
import { insertPutBackStep, insertReturns, loadOpenPutBacks, type OpenPutBack, savePutBack } from './put-backs.sql.ts'

type Call = CommandCall<typeof putBacks.recordScan>

export const recordPutBackScan = handle(putBacks.recordScan, async (call) => {
  const { tx, input, refuse, tell, caller, clock, ids } = call
  const scan = readScan(input.scan, clock.now())
  const { thing, item } = await resolve(call, scan)
  const decided = decidePutBack(await loadOpenPutBacks(tx, await houseAmongSeveral(tx, caller)), caller.userName, thing, input.scan)
  if (!decided.ok) {
    if (decided.refusal.code === 'CODE_UNKNOWN' && scan.problem) return refuse('CODE_FAULTY', faultOf(scan, scan.problem))
    return refuse(decided.refusal.code, decided.refusal.data)
  }
  const { kind, task, quantity } = decided.value
  await lockOrder(tx, task.orderId)
  const returned = kind === 'putDown' ? task.returned + quantity : task.returned
  const taskDone = returned === task.quantity
  const isSaved = await savePutBack(tx, task, {
    inHand: kind === 'take' ? task.inHand + quantity : 0,
    returned,
    userName: kind === 'take' ? caller.userName : '',
    status: taskDone ? 'done' : 'open',
    doneAt: taskDone ? clock.now() : null,
  })
  // A colleague took the same units a moment before.
  if (!isSaved) return refuse('ITEM_WRONG', { scan: input.scan, expected: '', scannedItem: task.productName })
  const id = ids.next()
  await insertPutBackStep(tx, {
    id,
    taskId: task.id,
    userName: caller.userName,
    kind: kind === 'take' ? 'item' : 'bin',
    quantity,
  })
  if (kind === 'putDown') {
    const { stockLevelId, binId, orderLineId, orderNumber: document } = task
    await insertReturns(tx, id, await returnToShelf(call, { stockLevelId, orderLineId, binId, quantity, document }))
  }
  const { sku, productName, binCode, productId, orderLineId } = task
  if (item) await keepTrace(call, { id, stage: 'putBack', productId, orderLineId, document: task.orderNumber, quantity }, item.goods)
  tell(kind === 'take' ? 'putBackTaken' : 'putBackDone', subjectsOf(task), {
    order: task.orderNumber,
    sku,
    binCode,
    quantity,
    ...(item && goodsFacts(item.goods)),
  })
  return {
    view: await putBackView(tx, caller),
    did: { kind: kind === 'take' ? ('taken' as const) : ('putDown' as const), sku, productName, quantity, binCode, taskDone },
  }
})

/** Bins first: a bin's code is ours, and a product's barcode never looks like one by accident. */
async function resolve({ tx, clock }: Call, scan: ReadScan): Promise<{ thing: ScannedThing; item?: ScannedItem }> {
  const bin = await findBin(tx, scan.text)
  if (bin) return { thing: { kind: 'bin', binId: bin.id, binCode: bin.code } }
  const item = await findScannedItem(tx, scan, clock.now())
  if (!item) return { thing: { kind: 'unknown' } }
  const { productId, name, packQuantity, goods } = item
  return { thing: { kind: 'item', productId, name, packQuantity, lot: goods.lot }, item }
}

export function subjectsOf(task: OpenPutBack): Subject[] {
  return [
    { kind: 'order', id: task.orderId },
    { kind: 'product', id: task.productId },
    { kind: 'stock', id: task.stockLevelId },
  ]
}
