import { expect, test } from 'vitest'
import { mergeBench } from '#renderer/screens/pack/merge-bench.ts'
import { mergeWalk } from '#renderer/screens/pick/merge-walk.ts'
import { must } from '#shared/kernel/must.ts'
import { aBin, anOrder, aProduct, setUp, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const LINES = 30

/** An order of many lines, released; the last two products lie in one bin. */
async function aLongOrder(w: World) {
  await setUp(w)
  const order = anOrder(w)
  for (let n = 1; n <= LINES; n++) {
    const product = await aProduct(w, { sku: `TEA-${String(n).padStart(2, '0')}` })
    const bin = `A-${String(Math.min(n, LINES - 1)).padStart(2, '0')}`
    if (n < LINES) await aBin(w, bin)
    await stocked(w, product, bin, 10)
    order.of(product, n === 1 ? 2 : 1)
  }
  return order.released()
}

onBothEngines('an order of many lines', (engine) => {
  test('each scan answers a few tasks of the list, which make the list as it is when they are put in', async () => {
    const w = await openWarehouse({ engine })
    const { id: pickListId } = await aLongOrder(w)
    let list = await w.ask.picking.getPickList({ id: pickListId })
    const scan = async (code: string) => {
      const { view, isPart } = await w.ask.picking.recordScan({ pickListId, scan: code })
      expect(isPart).toBe(true)
      expect(view.tasks.length).toBeLessThan(12)
      list = mergeWalk(list, view)
      expect(list).toEqual(await w.ask.picking.getPickList({ id: pickListId }))
    }
    expect(await refusalOf(w.ask.picking.recordScan({ pickListId, scan: 'A-20' }))).toMatchObject({
      code: 'BIN_WRONG',
      data: { expected: 'A-01' },
    })
    while (list.step !== 'listDone') {
      const task = must(
        list.tasks.find(({ id }) => id === list.currentTaskId),
        'the current task',
      )
      await scan(list.step === 'waitingForBin' ? task.binCode : task.sku)
    }
    expect(list).toMatchObject({ status: 'done', unitsPicked: LINES + 1 })

    expect(await w.ask.picking.undoPick({ pickListId })).toMatchObject({ status: 'inHand', unitsPicked: LINES, step: 'waitingForItem' })
    await scan(must(list.tasks.at(-1), 'the last task').sku)
    expect(list.status).toBe('done')
    await w.close()
  })

  test('each scan at the bench answers its own lines and box, which make the order as it is when they are put in', async () => {
    const w = await openWarehouse({ engine })
    const { id: pickListId, orders } = await aLongOrder(w)
    const orderId = must(orders[0], 'the order').id
    const pack = (scan: string) => w.ask.packing.recordScan({ orderId, scan })
    expect(await refusalOf(pack('TEA-07'))).toMatchObject({ code: 'STILL_PICKING' })
    for (let list = await w.ask.picking.getPickList({ id: pickListId }); list.step !== 'listDone'; ) {
      const task = must(
        list.tasks.find(({ id }) => id === list.currentTaskId),
        'the current task',
      )
      list = (await w.ask.picking.recordScan({ pickListId, scan: list.step === 'waitingForBin' ? task.binCode : task.sku })).view
    }

    let order = await w.ask.packing.getPacking({ orderId })
    const scan = async (code: string) => {
      const { view, isPart, did } = await pack(code)
      expect(isPart).toBe(true)
      expect(view.lines.length).toBeLessThan(12)
      order = mergeBench(order, view)
      const sorted = (boxes: typeof order.packages) =>
        boxes.map((box) => ({ ...box, lines: box.lines.toSorted((a, b) => (a.sku < b.sku ? -1 : 1)) }))
      const now = await w.ask.packing.getPacking({ orderId })
      expect({ ...order, packages: sorted(order.packages) }).toEqual({ ...now, packages: sorted(now.packages) })
      return did
    }
    await scan('TEA-30')
    expect(await refusalOf(pack('TEA-30'))).toMatchObject({ code: 'ITEM_ALREADY_PACKED', data: { packed: 1 } })
    expect(await refusalOf(pack('NOBODY'))).toMatchObject({ code: 'CODE_UNKNOWN', data: { expected: 'TEA-01, TEA-02, TEA-03' } })
    order = await w.ask.packing.closePackage({ orderId })
    for (let n = LINES - 1; n > 1; n--) await scan(`TEA-${String(n).padStart(2, '0')}`)
    await scan('TEA-01')
    expect(order).toMatchObject({ step: 'waitingForItem', unitsToPack: 1, unitsPacked: LINES })
    expect(await scan('TEA-01')).toMatchObject({ packageClosed: true })
    expect(order).toMatchObject({ step: 'orderPacked', unitsToPack: 0 })
    expect(await refusalOf(pack('TEA-30'))).toMatchObject({ code: 'ITEM_ALREADY_PACKED' })

    order = await w.ask.packing.undoPack({ orderId })
    expect(order).toMatchObject({ step: 'waitingForItem', unitsToPack: 1 })
    await scan('TEA-01')
    await w.close()
  })

  test('a case of one product that stands on many lines does not close the box while others lie beside it', async () => {
    const w = await openWarehouse({ engine })
    await setUp(w)
    await aBin(w, 'A-01')
    const tea = await aProduct(w, { sku: 'TEA', barcodes: [{ code: 'CASE', packQuantity: 6 }] })
    const mug = await aProduct(w, { sku: 'MUG' })
    for (const product of [tea, mug]) await stocked(w, product, 'A-01', 20)
    const draft = anOrder(w)
    for (let n = 1; n <= 22; n++) draft.of(n <= 6 ? tea : mug, 1)
    const { id: pickListId, orders } = await draft.released()
    const orderId = must(orders[0], 'the order').id
    for (const scan of ['A-01', ...Array.from({ length: 16 }, () => 'MUG'), ...Array.from({ length: 6 }, () => 'TEA')]) {
      await w.ask.picking.recordScan({ pickListId, scan })
    }
    expect(await w.ask.packing.recordScan({ orderId, scan: 'CASE' })).toMatchObject({
      view: { unitsToPack: 16, step: 'waitingForItem' },
      did: { quantity: 6, packageClosed: false },
    })
    await w.close()
  })
})
