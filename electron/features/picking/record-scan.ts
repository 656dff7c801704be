import { picking } from '#shared/contract/picking.ts'
import { decidePick, type ScannedThing } from '#shared/domain/picking/pick-flow.ts'
import { isExpired } from '#shared/domain/scanning/goods-facts.ts'
import { type ReadScan, readScan } from '#shared/domain/scanning/read-scan.ts'
import { must } from '#shared/kernel/must.ts'
import { faultOf, findScannedItem, type ScannedItem } from '../catalog/scanned-item.ts'
import { handle, type Work } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { todayOf } from '../setup/today.ts'
import { takeToBench } from '../stock/claims.ts'
import { findBin } from '../stock/find-bin.ts'
import { goodsFacts, isScannedTwice, keepTrace } from '../stock/trace.ts'
import { closeIfDone } from './close-list.ts'
import { loadSight } from './load-sight.ts'
import { viewOf } from './pick-list-view.ts'
import { insertStep, lockPickList, type PickList, savePickList, saveTask, type TaskRow } from './picking.sql.ts'

interface Walk {
  readonly list: PickList
  readonly tasks: readonly TaskRow[]
}

export const recordScan = handle(picking.recordScan, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const found = await lockPickList(tx, input.pickListId)
  if (!found) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  if (found.status === 'done') return refuse('PICK_LIST_DONE', { number: found.number })
  const scan = readScan(input.scan, call.clock.now())
  const { thing, item } = await resolve(call, scan, input.times)
  const { tasks, isPart, ...sums } = await loadSight(tx, found, item?.productId)
  const decided = decidePick({ confirmedBinId: found.confirmedBinId, tasks }, thing, input.scan)
  if (!decided.ok) {
    if (decided.refusal.code === 'CODE_UNKNOWN' && scan.problem) return refuse('CODE_FAULTY', faultOf(scan, scan.problem))
    return refuse(decided.refusal.code, decided.refusal.data)
  }
  const goods = item?.goods
  if (item && goods?.expiresOn !== undefined && isExpired(goods, await todayOf(tx, call.clock))) {
    return refuse('ITEM_EXPIRED', { scan: input.scan, scannedItem: item.name, expiredOn: goods.expiresOn })
  }
  if (item && goods && (await isScannedTwice(tx, { stage: 'picked', document: found.number, productId: item.productId }, goods))) {
    return refuse('SERIAL_TWICE', { scan: input.scan, scannedItem: item.name, serial: goods.serial })
  }
  const list: PickList = { ...found, status: 'inHand', picker: found.status === 'open' ? caller.userName : found.picker }
  if (found.status === 'open') await savePickList(tx, list.id, { status: list.status, picker: list.picker })

  const about = { kind: 'pickList', id: list.id } as const
  const move = decided.value
  if (move.kind === 'confirmBin') {
    await confirmBin(call, list, tasks, move.binId)
    tell('binConfirmed', [about], { pickList: list.number, binCode: move.binCode })
    const did = { kind: 'binConfirmed' as const, binCode: move.binCode }
    return { view: viewOf({ ...list, confirmedBinId: move.binId }, tasks, sums), isPart, did }
  }
  const { quantity } = move
  const task = must(
    tasks.find((t) => t.id === move.task.id),
    'the task that was decided on',
  )
  const after = await countItem(call, { list, tasks }, task, { quantity, goods })
  const { orderId, sku, productName, binCode, asked } = task
  const picked = task.picked + quantity
  tell('itemPicked', [about, { kind: 'order', id: orderId }], {
    pickList: list.number,
    sku,
    binCode,
    quantity,
    picked,
    asked,
    ...(goods && goodsFacts(goods)),
  })
  return {
    view: viewOf(after.list, after.tasks, { ...sums, picked: sums.picked + quantity }),
    isPart,
    did: { kind: 'itemCounted' as const, sku, productName, quantity, taskDone: picked === asked },
  }
})

/** Bins first: a bin's code is ours, and a product's barcode never looks like one by accident. Several packs in the hand count as one larger one. */
async function resolve({ tx, clock }: Work, scan: ReadScan, times: number): Promise<{ thing: ScannedThing; item?: ScannedItem }> {
  const bin = await findBin(tx, scan.text)
  if (bin) return { thing: { kind: 'bin', binId: bin.id, binCode: bin.code } }
  const item = await findScannedItem(tx, scan, clock.now())
  if (!item) return { thing: { kind: 'unknown' } }
  const { productId, name, packQuantity, goods } = item
  return { thing: { kind: 'item', productId, name, packQuantity: packQuantity * times, lot: goods.lot }, item }
}

async function confirmBin({ tx, ids }: Work, list: PickList, tasks: readonly TaskRow[], binId: string): Promise<void> {
  await savePickList(tx, list.id, { confirmedBinId: binId })
  const { id: taskId } = must(
    tasks.find((t) => t.binId === binId),
    'a task at the confirmed bin',
  )
  await insertStep(tx, {
    id: ids.next(),
    pickListId: list.id,
    kind: 'bin',
    taskId,
    quantity: 0,
    binBefore: list.confirmedBinId,
    placeBefore: null,
  })
}

/** Returns the walk as it is then: what was read is not read again, because every scan waits for it. */
async function countItem(
  call: Work,
  { list, tasks }: Walk,
  task: TaskRow,
  { quantity, goods }: { readonly quantity: number; readonly goods: ScannedItem['goods'] | undefined },
): Promise<Walk> {
  const { tx, ids } = call
  const picked = task.picked + quantity
  const change = picked === task.asked ? { picked, status: 'picked' as const } : { picked }
  await takeToBench(call, { orderLineId: task.orderLineId, stockLevelId: task.stockLevelId, quantity, document: list.number })
  await shiftLine(tx, task.orderLineId, { reserved: -quantity, picked: quantity })
  await saveTask(tx, task.id, change)
  const id = ids.next()
  await insertStep(tx, { id, pickListId: list.id, kind: 'item', taskId: task.id, quantity, binBefore: null, placeBefore: null })
  const { productId, orderLineId } = task
  if (goods) await keepTrace(call, { id, stage: 'picked', productId, orderLineId, document: list.number, quantity }, goods)
  await refreshOrder(tx, task.orderId)
  const after = tasks.map((t) => (t.id === task.id ? { ...t, ...change } : t))
  return { list: await closeIfDone(call, list, after), tasks: after }
}
