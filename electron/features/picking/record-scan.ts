import type { ReadDb } from '#electron/database/schema.ts'
import { picking } from '#shared/contract/picking.ts'
import { decidePick, type ScannedThing } from '#shared/domain/picking/pick-flow.ts'
import { must } from '#shared/kernel/must.ts'
import { findByCode } from '../catalog/find-by-code.ts'
import { handle, type Work } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { takeToBench } from '../stock/claims.ts'
import { findBin } from '../stock/find-bin.ts'
import { closeIfDone } from './close-list.ts'
import { viewOf } from './pick-list-view.ts'
import { insertStep, loadTasks, lockPickList, type PickList, savePickList, saveTask, type TaskRow } from './picking.sql.ts'

interface Walk {
  readonly list: PickList
  readonly tasks: readonly TaskRow[]
}

export const recordScan = handle(picking.recordScan, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const found = await lockPickList(tx, input.pickListId)
  if (!found) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  if (found.status === 'done') return refuse('PICK_LIST_DONE', { number: found.number })
  const tasks = await loadTasks(tx, found.id)
  const decided = decidePick({ confirmedBinId: found.confirmedBinId, tasks }, await resolve(tx, input), input.scan)
  if (!decided.ok) return refuse(decided.refusal.code, decided.refusal.data)
  const list: PickList = { ...found, status: 'inHand', picker: found.status === 'open' ? caller.userName : found.picker }
  if (found.status === 'open') await savePickList(tx, list.id, { status: list.status, picker: list.picker })

  const about = { kind: 'pickList', id: list.id } as const
  const move = decided.value
  if (move.kind === 'confirmBin') {
    await confirmBin(call, list, tasks, move.binId)
    tell('binConfirmed', [about], { pickList: list.number, binCode: move.binCode })
    const did = { kind: 'binConfirmed' as const, binCode: move.binCode }
    return { view: viewOf({ ...list, confirmedBinId: move.binId }, tasks), did }
  }
  const { quantity } = move
  const task = must(
    tasks.find((t) => t.id === move.task.id),
    'the task that was decided on',
  )
  const after = await countItem(call, { list, tasks }, task, quantity)
  const { orderId, sku, productName, binCode, asked } = task
  const picked = task.picked + quantity
  tell('itemPicked', [about, { kind: 'order', id: orderId }], { pickList: list.number, sku, binCode, quantity, picked, asked })
  return {
    view: viewOf(after.list, after.tasks),
    did: { kind: 'itemCounted' as const, sku, productName, quantity, taskDone: picked === asked },
  }
})

/** Bins first: a bin's code is ours, and a product's barcode never looks like one by accident. Several packs in the hand count as one larger one. */
async function resolve(db: ReadDb, { scan, times }: { scan: string; times: number }): Promise<ScannedThing> {
  const bin = await findBin(db, scan)
  if (bin) return { kind: 'bin', binId: bin.id, binCode: bin.code }
  const item = await findByCode(db, scan)
  if (item) return { kind: 'item', productId: item.productId, name: item.name, packQuantity: item.packQuantity * times }
  return { kind: 'unknown' }
}

async function confirmBin({ tx, ids }: Work, list: PickList, tasks: readonly TaskRow[], binId: string): Promise<void> {
  await savePickList(tx, list.id, { confirmedBinId: binId })
  const { id: taskId } = must(
    tasks.find((t) => t.binId === binId),
    'a task at the confirmed bin',
  )
  await insertStep(tx, { id: ids.next(), pickListId: list.id, kind: 'bin', taskId, quantity: 0, binBefore: list.confirmedBinId })
}

/** Returns the walk as it is then: what was read is not read again, because every scan waits for it. */
async function countItem(call: Work, { list, tasks }: Walk, task: TaskRow, quantity: number): Promise<Walk> {
  const { tx, ids } = call
  const picked = task.picked + quantity
  const change = picked === task.asked ? { picked, status: 'picked' as const } : { picked }
  await takeToBench(call, { orderLineId: task.orderLineId, stockLevelId: task.stockLevelId, quantity, document: list.number })
  await shiftLine(tx, task.orderLineId, { reserved: -quantity, picked: quantity })
  await saveTask(tx, task.id, change)
  await insertStep(tx, { id: ids.next(), pickListId: list.id, kind: 'item', taskId: task.id, quantity, binBefore: null })
  await refreshOrder(tx, task.orderId)
  const after = tasks.map((t) => (t.id === task.id ? { ...t, ...change } : t))
  return { list: await closeIfDone(call, list, after), tasks: after }
}
