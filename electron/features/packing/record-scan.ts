import { packing } from '#shared/contract/packing.ts'
import { decidePack, type Packed } from '#shared/domain/packing/decide-pack.ts'
import { isExpired, noGoodsFacts } from '#shared/domain/scanning/goods-facts.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'
import { must } from '#shared/kernel/must.ts'
import { faultOf, findScannedItem } from '../catalog/scanned-item.ts'
import { handle } from '../handle.ts'
import { refreshOrder, type SeenOrder, shiftLine } from '../orders/order-work.ts'
import { todayOf } from '../setup/today.ts'
import { goodsFacts, isScannedTwice, keepTrace } from '../stock/trace.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { type OrderAtBench, takeOrderInSight } from './bench-order.ts'
import { finishPackage } from './finish-package.ts'
import { openPackage } from './open-package.ts'
import { benchSums, isGoodsInOpenBox, keepStep, loadPackage, loadPackages, putIn } from './packing.sql.ts'
import { viewOf } from './packing-view.ts'

export const recordScan = handle(packing.recordScan, async (call) => {
  const { tx, input, refuse, tell, ids, requestId, caller, clock } = call
  const house = await houseAmongSeveral(tx, caller)
  const scan = readScan(input.scan, clock.now())
  const one = await findScannedItem(tx, scan, clock.now())
  const sight = await takeOrderInSight(tx, input.orderId, { house, productId: one?.productId })
  if (!sight) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const { order, isPart } = sight
  // several packs in the hand go into the box as one larger one
  const decision = decidePack(order, input.scan, one && { ...one, packQuantity: one.packQuantity * input.times })
  if (!decision.ok) {
    if (decision.refusal.code === 'CODE_UNKNOWN' && scan.problem) return refuse('CODE_FAULTY', faultOf(scan, scan.problem))
    return refuse(decision.refusal.code, decision.refusal.data)
  }
  const goods = one?.goods ?? noGoodsFacts
  if (one && isExpired(goods, await todayOf(tx, clock))) {
    return refuse('ITEM_EXPIRED', { scan: input.scan, scannedItem: one.name, expiredOn: goods.expiresOn ?? '' })
  }
  if (one && (await isScannedTwice(tx, { stage: 'packed', document: order.number, productId: one.productId }, goods))) {
    return refuse('SERIAL_TWICE', { scan: input.scan, scannedItem: one.name, serial: goods.serial })
  }
  const { item, quantity, fills, isLast } = decision.value

  for (const fill of fills) await shiftLine(tx, fill.orderLineId, { picked: -fill.quantity, packed: fill.quantity })
  await refreshOrder(tx, order.id)
  const box = await openPackage(call, order.id, house)
  for (const fill of fills) {
    await putIn(tx, box.id, fill.orderLineId, fill.quantity)
    const id = ids.next()
    await keepStep(tx, { ...fill, id, requestId, orderId: order.id, packageId: box.id, closedPackage: isLast })
    await keepTrace(call, { ...fill, id, stage: 'packed', productId: item.productId, document: order.number }, goods)
  }
  if (isLast) await finishPackage(call, box)

  const about = [
    { kind: 'order', id: order.id },
    { kind: 'package', id: box.id },
  ] as const
  tell('itemPacked', about, {
    order: order.number,
    package: box.number,
    sku: item.sku,
    quantity,
    packageClosed: isLast,
    ...goodsFacts(goods),
  })
  const did = { sku: item.sku, productName: item.name, quantity, packageNumber: box.number, packageClosed: isLast }
  // What was read is not read again, because every scan waits for it.
  const after = afterPacking(order, fills)
  if (!isPart) return { view: viewOf(after, await loadPackages(tx, order.id, house)), isPart, did }
  const touched = fills.map(({ orderLineId }) => orderLineId)
  const boxes = [must(await loadPackage(tx, box.id, touched), `package ${box.number}`)]
  const sums = must(await benchSums(tx, order.id), `order ${order.number}`)
  return { view: viewOf(after, boxes, { ...sums, isBoxOpen: !isLast || (await isGoodsInOpenBox(tx, order.id)) }), isPart, did }
})

function afterPacking(order: OrderAtBench, fills: Packed['fills']): SeenOrder {
  const packed = (lineId: string) => fills.filter((fill) => fill.orderLineId === lineId).reduce((sum, fill) => sum + fill.quantity, 0)
  return { ...order, lines: order.lines.map((l) => ({ ...l, picked: l.picked - packed(l.id), packed: l.packed + packed(l.id) })) }
}
