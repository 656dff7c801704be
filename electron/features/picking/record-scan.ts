import type { ReadDb } from '#electron/database/schema.ts'
import { picking } from '#shared/contract/picking.ts'
import { decidePick, type ScannedThing } from '#shared/domain/picking/pick-flow.ts'
import { must } from '#shared/kernel/must.ts'
import { findByCode } from '../catalog/find-by-code.ts'
import { handle, type Work } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { takeToBench } from '../stock/claims.ts'
import { findBin } from '../stock/find-bin.ts'
import { closeListIfDone } from './close-list.ts'
import { pickListView } from './pick-list-view.ts'
import { insertStep, loadTasks, lockPickList, type PickList, savePickList, saveTask, type TaskRow } from './picking.sql.ts'

export const recordScan = handle(picking.recordScan, async (call) => {
  const { tx, input, refuse, tell, ids, caller } = call
  const list = await lockPickList(tx, input.pickListId)
  if (!list) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  if (list.status === 'done') return refuse('PICK_LIST_DONE', { number: list.number })
  const tasks = await loadTasks(tx, list.id)
  const decided = decidePick({ confirmedBinId: list.confirmedBinId, tasks }, await resolve(tx, input.scan), input.scan)
  if (!decided.ok) return refuse(decided.refusal.code, decided.refusal.data)
  if (list.status === 'open') await savePickList(tx, list.id, { status: 'inHand', picker: caller.userName })

  const move = decided.value
  if (move.kind === 'confirmBin') {
    await savePickList(tx, list.id, { confirmedBinId: move.binId })
    const taskId = must(
      tasks.find((t) => t.binId === move.binId),
      'a task at the confirmed bin',
    ).id
    await insertStep(tx, { id: ids.next(), pickListId: list.id, kind: 'bin', taskId, quantity: 0, binBefore: list.confirmedBinId })
    tell('binConfirmed', [{ kind: 'pickList', id: list.id }], { pickList: list.number, binCode: move.binCode })
    return { view: await pickListView(tx, list.id), did: { kind: 'binConfirmed' as const, binCode: move.binCode } }
  }
  const task = must(
    tasks.find((t) => t.id === move.task.id),
    'the task that was decided on',
  )
  const taskDone = await countItem(call, list, task, move.quantity)
  tell(
    'itemPicked',
    [
      { kind: 'pickList', id: list.id },
      { kind: 'order', id: task.orderId },
    ],
    {
      pickList: list.number,
      sku: task.sku,
      binCode: task.binCode,
      quantity: move.quantity,
      picked: task.picked + move.quantity,
      asked: task.asked,
    },
  )
  const { sku, productName } = task
  return {
    view: await pickListView(tx, list.id),
    did: { kind: 'itemCounted' as const, sku, productName, quantity: move.quantity, taskDone },
  }
})

/** Bins first: a bin's code is ours, and a product's barcode never looks like one by accident. */
async function resolve(db: ReadDb, scan: string): Promise<ScannedThing> {
  const bin = await findBin(db, scan)
  if (bin) return { kind: 'bin', binId: bin.id, binCode: bin.code }
  const item = await findByCode(db, scan)
  if (item) return { kind: 'item', productId: item.productId, name: item.name, packQuantity: item.packQuantity }
  return { kind: 'unknown' }
}

async function countItem(call: Work, list: PickList, task: TaskRow, quantity: number): Promise<boolean> {
  const { tx, ids } = call
  const picked = task.picked + quantity
  const isDone = picked === task.asked
  await takeToBench(call, { orderLineId: task.orderLineId, stockLevelId: task.stockLevelId, quantity, document: list.number })
  await shiftLine(tx, task.orderLineId, { reserved: -quantity, picked: quantity })
  await saveTask(tx, task.id, { picked, status: isDone ? 'picked' : 'open' })
  await insertStep(tx, { id: ids.next(), pickListId: list.id, kind: 'item', taskId: task.id, quantity, binBefore: null })
  await closeListIfDone(call, list.id)
  await refreshOrder(tx, task.orderId)
  return isDone
}
