// Picking and packing, bare.

import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import { must } from '#shared/kernel/must.ts'
import { type BareCommands, changedOne } from './bare-command.ts'
import { bareQuantities } from './bare-quantities.ts'

interface Task {
  readonly id: string
  readonly orderId: string
  readonly lineId: string
  readonly levelId: string
  readonly binId: string
  readonly productId: string
  readonly lot: string
  readonly asked: number
  readonly picked: number
}

export function bareFloor(commands: BareCommands) {
  const { raw, newId, number, run } = commands
  const quantities = bareQuantities(commands)
  const take = raw.prepare(`update pick_lists set status = 'inHand', picker = 'owner' where id = ? and status = 'open'`)

  function startList(listId: string): void {
    run('picking.startPickList', () => {
      changedOne(take.run(listId), 'take the list')
      return { what: 'pickListStarted', about: [['pickList', listId]], facts: { picker: 'owner' } }
    })
  }

  const binByCode = raw.prepare<[string], { id: string }>(`select id from bins where code = ? and kind = 'shelf'`)
  const currentTask = raw.prepare<[string], Task>(
    `select id, order_id as orderId, order_line_id as lineId, stock_level_id as levelId, bin_id as binId, product_id as productId, lot, asked, picked
     from pick_tasks where pick_list_id = ? and status = 'open' order by position limit 1`,
  )
  const confirmBin = raw.prepare(`update pick_lists set confirmed_bin_id = ? where id = ? and status <> 'done'`)
  const step = raw.prepare('insert into pick_steps (id, pick_list_id, kind, task_id, quantity, bin_before) values (?, ?, ?, ?, ?, null)')

  function scanBin(listId: string, scan: string): void {
    const work = () => {
      const bin = must(binByCode.get(scan), 'the bin')
      const task = must(currentTask.get(listId), 'an open task')
      if (task.binId !== bin.id) throw new Error('wrong bin')
      changedOne(confirmBin.run(bin.id, listId), 'confirm the bin')
      step.run(newId(), listId, 'bin', task.id, 0)
      return { what: 'binConfirmed', about: [['pickList', listId]] as const, facts: { binCode: scan } }
    }
    run('picking.recordScan', work, scan)
  }

  const product = raw.prepare<[string], { id: string; packQuantity: number }>(
    'select product_id as id, pack_quantity as packQuantity from barcodes where code = ?',
  )
  const taskPicked = raw.prepare('update pick_tasks set picked = picked + ?, status = ? where id = ?')
  const listDone = raw.prepare(`update pick_lists set status = 'done', finished_at = ?, confirmed_bin_id = null where id = ?`)

  function scanItem(listId: string, scan: string): void {
    const work = (requestId: string, at: number) => {
      const item = must(product.get(scan), 'the product')
      const task = must(currentTask.get(listId), 'an open task')
      if (task.productId !== item.id) throw new Error('wrong item')
      quantities.takeToBench({ ...task, quantity: item.packQuantity, document: listId, requestId, at })
      const isDone = task.picked + item.packQuantity === task.asked
      taskPicked.run(item.packQuantity, isDone ? 'picked' : 'open', task.id)
      step.run(newId(), listId, 'item', task.id, item.packQuantity)
      if (isDone && !currentTask.get(listId)) listDone.run(at, listId)
      quantities.shiftOrder(task.orderId, { reserved: -item.packQuantity, picked: item.packQuantity })
      const about = [
        ['pickList', listId],
        ['order', task.orderId],
      ] as const
      return {
        what: 'itemPicked',
        about,
        facts: { quantity: item.packQuantity, picked: task.picked + item.packQuantity, asked: task.asked },
      }
    }
    run('picking.recordScan', work, scan)
  }

  const lineToPack = raw.prepare<[string, string, number], { id: string }>(
    'select id from sales_order_lines where order_id = ? and product_id = ? and picked >= ? order by position limit 1',
  )
  const packed = raw.prepare('update sales_order_lines set picked = picked - ?, packed = packed + ? where id = ? and picked >= ?')
  const openBox = raw.prepare<[string], { id: string }>(`select id from packages where order_id = ? and status = 'open'`)
  const newBox = raw.prepare(
    `insert into packages (id, number, order_id, sequence, sscc, status, weight_grams, shipment_id, opened_at, closed_at)
     values (?, ?, ?, 1, ?, 'open', 0, null, ?, null)`,
  )
  const putIn = raw.prepare(
    `insert into package_lines (package_id, order_line_id, quantity) values (?, ?, ?)
     on conflict (package_id, order_line_id) do update set quantity = quantity + excluded.quantity`,
  )
  const packStep = raw.prepare(
    'insert into pack_steps (id, request_id, order_id, package_id, order_line_id, quantity, closed_package) values (?, ?, ?, ?, ?, ?, ?)',
  )
  const weigh = raw.prepare<[string], { grams: number }>(
    `select sum(k.quantity * p.weight_grams) as grams from package_lines k join sales_order_lines l on l.id = k.order_line_id
     join products p on p.id = l.product_id where k.package_id = ?`,
  )
  const closeBox = raw.prepare(`update packages set status = 'closed', weight_grams = ?, closed_at = ? where id = ? and status = 'open'`)
  const printJob = raw.prepare(
    `insert into print_jobs (id, station, document_kind, document_id, document_number, copies, is_copy, state, attempts, due_at, last_error, created_at,
       printed_at) values (?, 'PACK-1', ?, ?, '', 1, 0, 'waiting', 0, ?, '', ?, null)`,
  )

  /** Returns the box. */
  function scanAtBench(orderId: string, scan: string): string {
    let boxId = ''
    const work = (requestId: string, at: number) => {
      const item = must(product.get(scan), 'the product')
      const line = must(lineToPack.get(orderId, item.id, item.packQuantity), 'a line to pack')
      changedOne(packed.run(item.packQuantity, item.packQuantity, line.id, item.packQuantity), 'pack')
      boxId = openBox.get(orderId)?.id ?? open(orderId, at)
      putIn.run(boxId, line.id, item.packQuantity)
      const left = quantities.shiftOrder(orderId, { picked: -item.packQuantity, packed: item.packQuantity })
      packStep.run(newId(), requestId, orderId, boxId, line.id, item.packQuantity, left === 0 ? 1 : 0)
      if (left === 0) {
        changedOne(closeBox.run(must(weigh.get(boxId), 'a weight').grams, at, boxId), 'close the box')
        for (const kind of ['packingSlip', 'shippingLabel']) printJob.run(newId(), kind, boxId, at, at)
      }
      return {
        what: 'itemPacked',
        about: [
          ['order', orderId],
          ['package', boxId],
        ] as const,
        facts: { quantity: item.packQuantity, packageClosed: left === 0 },
      }
    }
    run('packing.recordScan', work, scan)
    return boxId
  }

  function open(orderId: string, at: number): string {
    const id = newId()
    newBox.run(id, `PKG-${String(number('package')).padStart(6, '0')}`, orderId, packageSscc('', number('sscc')), at)
    return id
  }

  return { startList, scanBin, scanItem, scanAtBench }
}
