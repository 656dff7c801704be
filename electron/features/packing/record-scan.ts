import { packing } from '#shared/contract/packing.ts'
import { decidePack, type Packed } from '#shared/domain/packing/decide-pack.ts'
import { isExpired, noGoodsFacts } from '#shared/domain/scanning/goods-facts.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'
import { must } from '#shared/kernel/must.ts'
import { faultOf, findScannedItem } from '../catalog/scanned-item.ts'
import { handle } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { todayOf } from '../setup/today.ts'
import { goodsFacts, isScannedTwice, keepTrace } from '../stock/trace.ts'
import { amongSeveral, standOf } from '../warehouses/houses.ts'
import { type Bench, type OrderAtBench, takeBenchInSight } from './bench-order.ts'
import { finishPackage } from './finish-package.ts'
import type { Box } from './open-package.ts'
import { openParcel } from './open-parcel.ts'
import { keepStep } from './pack-steps.sql.ts'
import { benchSums, isGoodsInOpenBox, loadPackage, putIn } from './packing.sql.ts'
import { packagesOf, viewOf } from './packing-view.ts'

export const recordScan = handle(packing.recordScan, async (call) => {
  const { tx, input, refuse, tell, ids, requestId, caller, clock } = call
  const stand = await standOf(tx, caller)
  const house = amongSeveral(stand)
  const scan = readScan(input.scan, clock.now())
  const one = await findScannedItem(tx, scan, clock.now())
  const sight = await takeBenchInSight(tx, input.orderId, { house, productId: one?.productId })
  if (!sight) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const { bench, isPart } = sight
  // several packs in the hand go into the box as one larger one
  const decision = decidePack(bench, input.scan, one && { ...one, packQuantity: one.packQuantity * input.times })
  if (!decision.ok) {
    if (decision.refusal.code === 'CODE_UNKNOWN' && scan.problem) return refuse('CODE_FAULTY', faultOf(scan, scan.problem))
    return refuse(decision.refusal.code, decision.refusal.data)
  }
  const goods = one?.goods ?? noGoodsFacts
  if (one && goods.expiresOn !== undefined && isExpired(goods, await todayOf(tx, clock))) {
    return refuse('ITEM_EXPIRED', { scan: input.scan, scannedItem: one.name, expiredOn: goods.expiresOn })
  }
  for (const { number: document } of one ? bench : []) {
    if (one && (await isScannedTwice(tx, { stage: 'packed', document, productId: one.productId }, goods)))
      return refuse('SERIAL_TWICE', { scan: input.scan, scannedItem: one.name, serial: goods.serial })
  }
  const { item, quantity, fills, isLast } = decision.value

  for (const fill of fills) await shiftLine(tx, fill.orderLineId, { picked: -fill.quantity, packed: fill.quantity })
  const filled = bench.filter((order) => fillsOf(order, fills).length > 0)
  const boxes: Box[] = []
  for (const order of filled) {
    await refreshOrder(tx, order.id)
    const box = await openParcel(call, bench, order, stand)
    for (const fill of fillsOf(order, fills)) {
      await putIn(tx, box.id, fill.orderLineId, fill.quantity)
      const id = ids.next()
      await keepStep(tx, { ...fill, id, requestId, orderId: order.id, packageId: box.id, closedPackage: isLast })
      await keepTrace(call, { ...fill, id, stage: 'packed', productId: item.productId, document: order.number }, goods)
    }
    boxes.push(box)
  }
  const box = must(boxes[0], 'the box that the item went into')
  if (isLast) await finishPackage(call, box)

  const about = [...filled.map(({ id }) => ({ kind: 'order', id }) as const), ...boxes.map(({ id }) => ({ kind: 'package', id }) as const)]
  tell('itemPacked', about, {
    order: filled.map(({ number }) => number).join(', '),
    package: box.number,
    sku: item.sku,
    quantity,
    packageClosed: isLast,
    ...goodsFacts(goods),
  })
  const did = { sku: item.sku, productName: item.name, quantity, packageNumber: box.number, packageClosed: isLast }
  // What was read is not read again, because every scan waits for it.
  const after = afterPacking(bench, fills)
  if (!isPart) return { view: viewOf(after, await packagesOf(tx, bench, house)), isPart, did }
  const touched = fills.map(({ orderLineId }) => orderLineId)
  const [order] = bench
  const touchedBox = [must(await loadPackage(tx, box.id, touched), `package ${box.number}`)]
  const sums = must(await benchSums(tx, order.id), `order ${order.number}`)
  return { view: viewOf(after, touchedBox, { ...sums, isBoxOpen: !isLast || (await isGoodsInOpenBox(tx, order.id)) }), isPart, did }
})

function fillsOf(order: OrderAtBench, fills: Packed['fills']): Packed['fills'] {
  return fills.filter(({ orderLineId }) => order.lines.some(({ id }) => id === orderLineId))
}

function afterPacking([lead, ...others]: Bench, fills: Packed['fills']): Bench {
  const after = (order: OrderAtBench) => orderAfter(order, fills)
  return [after(lead), ...others.map(after)]
}

function orderAfter(order: OrderAtBench, fills: Packed['fills']): OrderAtBench {
  const packed = (lineId: string) => fills.filter((fill) => fill.orderLineId === lineId).reduce((sum, fill) => sum + fill.quantity, 0)
  return { ...order, lines: order.lines.map((l) => ({ ...l, picked: l.picked - packed(l.id), packed: l.packed + packed(l.id) })) }
}
