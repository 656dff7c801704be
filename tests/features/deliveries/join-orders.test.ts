import { expect, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { aCustomer, anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** Two orders of one customer, one of tea and one of tea and a mug, that go together. */
async function twoTogether(w: World) {
  const shop = await aTeaShop(w)
  const first = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
  const second = await anOrder(w).for(shop.customer).of(shop.tea, 1).of(shop.mug, 1).confirmed()
  const joint = await w.ask.deliveries.joinOrders({ orderIds: [second.id, first.id] })
  return { ...shop, first, second, joint }
}

onBothEngines('orders that go together', (engine) => {
  test('are packed into one box under one label, and leave as one shipment that bills each of them', async () => {
    const w = await openWarehouse({ engine })
    const { first, second, joint } = await twoTogether(w)
    expect(joint.together.map(({ number, units }) => [number, units])).toEqual([
      ['SO-000001', 2],
      ['SO-000002', 2],
    ])
    await picked(w, first)
    // The one that is still on the shelf is waited for, whichever of them is scanned.
    for (const code of [first.number, second.number])
      expect(await refusalOf(w.ask.packing.startPacking({ code }))).toEqual({
        code: 'JOINT_WAITS',
        data: { number: first.number, waitsFor: second.number },
      })
    const list = await picked(w, second)
    expect((await w.ask.packing.listPackQueue({})).rows).toMatchObject([
      { orderNumber: first.number, goesWith: [second.number], unitsToPack: 4, unitsPacked: 0 },
    ])
    const opened = await w.ask.packing.startPacking({ code: list.number })
    expect(opened).toMatchObject({ orderId: first.id, orders: [{ number: first.number }, { number: second.number }], unitsToPack: 4 })
    // A case would not fit one order, three singles fill the first and go on with the second.
    for (const times of [2, 1]) await w.ask.packing.recordScan({ orderId: first.id, scan: 'TEA-EG-250', times })
    const done = await packed(w, second)
    expect(done).toMatchObject({
      step: 'orderPacked',
      unitsPacked: 4,
      packages: [
        {
          number: 'PKG-000001',
          status: 'closed',
          weightGrams: 4 * 260,
          lines: [
            { sku: 'TEA-EG-250', quantity: 2 },
            { sku: 'TEA-EG-250', quantity: 1 },
            { sku: 'MUG-BLUE', quantity: 1 },
          ],
        },
      ],
    })
    const jobs = (await w.ask.printing.listPrintJobs({})).rows
    expect(jobs.map(({ documentKind, documentNumber }) => [documentKind, documentNumber])).toEqual([
      ['shippingLabel', 'PKG-000001'],
      ['packingSlip', 'PKG-000001'],
    ])
    const { packages } = await w.ask.shipping.findPackages({ code: second.number })
    expect(packages).toMatchObject([
      { number: 'PKG-000001', orderNumber: first.number, goesWith: [second.number], units: 4, weightGrams: 1040 },
    ])
    expect((await w.ask.orders.countOrders({})).toShip).toBe(1)

    const shipment = await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: packages.map(({ id }) => id), carrier: 'DHL' })
    expect(shipment.packages).toMatchObject([{ number: 'PKG-000001', orderNumbers: [first.number, second.number], weightGrams: 1040 }])
    expect(shipment.orders.map(({ number }) => number)).toEqual([first.number, second.number])
    expect((await w.ask.shipping.listShipments({})).rows).toMatchObject([{ packages: 1 }])
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    expect(invoice.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['TEA-EG-250', 2],
      ['TEA-EG-250', 1],
      ['MUG-BLUE', 1],
    ])
    for (const { id } of [first, second]) {
      expect(await w.ask.orders.getOrder({ id })).toMatchObject({ status: 'closed', packages: [{ number: 'PKG-000001' }] })
      const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id } })
      expect(entries.map(({ what }) => what)).toEqual(expect.arrayContaining(['ordersJoined', 'shipped']))
    }
    expect((await w.ask.deliveries.getJoint({ orderId: first.id })).together).toEqual([])
    await w.close()
  })

  test('name each order on the slip and on the label of their box', async () => {
    const drawn: unknown[] = []
    const render = (document: unknown) => {
      drawn.push(document)
      return renderDocument(document as PrintableDocument) // the printing room draws nothing else
    }
    const w = await openWarehouse({ engine, documents: { render } })
    const { first, second } = await twoTogether(w)
    await picked(w, first, second)
    const [box] = (await packed(w, first)).packages
    const preview = (documentKind: 'packingSlip' | 'shippingLabel') =>
      w.ask.printing.previewDocument({ documentKind, documentId: box?.id ?? '' })
    await preview('packingSlip')
    const label = await preview('shippingLabel')
    expect(Buffer.from(label.base64, 'base64').toString('utf8')).toContain(`${first.number}, ${second.number}`)
    expect(drawn).toMatchObject([
      {
        orderNumber: first.number,
        furtherOrders: [second.number],
        packageNumber: 1,
        packageCount: 1,
        weightGrams: 1040,
        contents: [
          { sku: 'TEA-EG-250', quantity: 2, orderNumber: first.number },
          { sku: 'TEA-EG-250', quantity: 1, orderNumber: second.number },
          { sku: 'MUG-BLUE', quantity: 1, orderNumber: second.number },
        ],
        stillToCome: [],
      },
      { orderNumber: first.number, furtherOrders: [second.number], weightGrams: 1040 },
    ])
    await w.close()
  })

  test('a full box closes for all of them, the next scan opens the next one, and undo opens it again', async () => {
    const w = await openWarehouse({ engine })
    const { first, second } = await twoTogether(w)
    await picked(w, first, second)
    await w.ask.packing.recordScan({ orderId: first.id, scan: 'TEA-EG-250', times: 3 })
    const closed = await w.ask.packing.closePackage({ orderId: second.id })
    expect(closed.packages).toMatchObject([{ number: 'PKG-000001', status: 'closed', weightGrams: 780 }])
    const after = await w.ask.packing.recordScan({ orderId: first.id, scan: 'MUG-BLUE' })
    expect(after.view.packages.map(({ sequence, status, lines }) => [sequence, status, lines.length])).toEqual([
      [1, 'closed', 2],
      [2, 'closed', 1],
    ])
    await w.ask.packing.undoPack({ orderId: first.id })
    const reopened = await w.ask.packing.undoPack({ orderId: first.id })
    expect(reopened.packages.filter(({ lines }) => lines.length > 0)).toMatchObject([
      { status: 'open', lines: [{ quantity: 2 }, { quantity: 1 }] },
    ])
    // The scan that three units of two orders shared is taken back as one.
    const undone = await w.ask.packing.undoPack({ orderId: second.id })
    expect(undone).toMatchObject({ unitsToPack: 4, unitsPacked: 0 })
    const again = await packed(w, first)
    expect(again.packages.filter(({ status }) => status === 'closed')).toMatchObject([{ number: 'PKG-000001', lines: [{}, {}, {}] }])
    const shipped = await w.ask.shipping.shipOrders({ lines: [{ id: w.ids.next(), code: second.number, carrier: 'DHL' }] })
    expect(shipped.results).toMatchObject([{ number: 'SH-000001', problem: null }])
    expect((await w.ask.orders.getOrder({ id: first.id })).status).toBe('shipped')
    await w.close()
  })

  test('an order of which nothing can be picked keeps nobody waiting, and one that is late goes by itself', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const first = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const taken = await anOrder(w).of(mug, 5).confirmed()
    const second = await anOrder(w).for(customer).of(mug, 2).confirmed()
    const third = await anOrder(w).for(customer).of(tea, 2).confirmed()
    await w.ask.deliveries.joinOrders({ orderIds: [first.id, second.id, third.id] })
    await picked(w, first, third)
    const [box] = (await packed(w, first)).packages
    expect(box).toMatchObject({ status: 'closed', lines: [{ quantity: 1 }, { quantity: 2 }] })
    await stocked(w, mug, 'A-02-1', 2)
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [box?.id ?? ''], carrier: 'DHL' })
    // Two of three have left, so the third goes with nobody.
    expect((await w.ask.deliveries.getJoint({ orderId: second.id })).together).toEqual([])
    await picked(w, second)
    expect((await packed(w, second)).packages).toMatchObject([{ status: 'closed', lines: [{ sku: 'MUG-BLUE', quantity: 2 }] }])
    expect(taken.status).toBe('confirmed')
    await w.close()
  })

  test('one is taken out again: what lay in the shared box is on the bench, and each goes by itself', async () => {
    const w = await openWarehouse({ engine })
    const { first, second } = await twoTogether(w)
    await picked(w, first, second)
    await packed(w, first)
    const parted = await w.ask.deliveries.partOrders({ orderId: second.id })
    expect(parted).toMatchObject({ together: [], joinable: [] })
    const rest = await w.ask.packing.getPacking({ orderId: first.id })
    expect(rest).toMatchObject({ orders: [{}], step: 'waitingForItem', unitsPacked: 2, unitsToPack: 0 })
    expect(await w.ask.packing.getPacking({ orderId: second.id })).toMatchObject({ unitsPacked: 0, unitsToPack: 2 })
    // The label of the shared box is not printed any more.
    expect((await w.ask.printing.listPrintJobs({ openOnly: true })).rows).toEqual([])
    await w.ask.packing.closePackage({ orderId: first.id })
    await packed(w, second)
    for (const { number } of [first, second]) {
      const { results } = await w.ask.shipping.shipOrders({ lines: [{ id: w.ids.next(), code: number, carrier: 'DHL' }] })
      expect(results).toMatchObject([{ problem: null }])
    }
    expect(await refusalOf(w.ask.deliveries.partOrders({ orderId: second.id }))).toEqual({
      code: 'NOT_TOGETHER',
      data: { number: second.number },
    })
    await w.close()
  })

  test('an order is neither changed nor cancelled while it lies in a box with others, and leaves them when it is cancelled before', async () => {
    const w = await openWarehouse({ engine })
    const { first, second, tea, customer } = await twoTogether(w)
    const joined = { code: 'ORDER_JOINED', data: { number: second.number, others: [first.number] } }
    const head = await w.ask.orders.getOrder({ id: second.id })
    const lines = head.lines.map(({ id, productId, ordered }) => ({ id, productId, quantity: ordered }))
    const elsewhere = { ...head, lines, shipTo: { ...head.shipTo, line1: 'Kungsgatan 1' } }
    expect(await refusalOf(w.ask.orders.previewAmendment(elsewhere))).toEqual(joined)
    const inParts = { id: 'p1', warehouseId: 'main', lines: head.lines.map(({ id, ordered }) => ({ orderLineId: id, quantity: ordered })) }
    expect(await refusalOf(w.ask.deliveries.planDelivery({ orderId: second.id, version: 0, parts: [inParts] }))).toEqual(joined)
    expect(await refusalOf(w.ask.orders.sendFrom({ id: second.id, warehouseId: 'main' }))).toEqual(joined)

    await picked(w, first, second)
    await packed(w, first)
    expect(await refusalOf(w.ask.orders.cancelOrder({ id: second.id }))).toEqual(joined)
    await w.ask.deliveries.partOrders({ orderId: first.id, all: true })
    await w.ask.orders.cancelOrder({ id: second.id })

    const third = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const fourth = await anOrder(w).for(customer).of(tea, 1).confirmed()
    await w.ask.deliveries.joinOrders({ orderIds: [third.id, fourth.id] })
    await w.ask.orders.cancelOrder({ id: fourth.id })
    expect((await w.ask.deliveries.getJoint({ orderId: third.id })).together).toEqual([])
    await w.close()
  })

  test('only open orders of one customer to one place with one carrier go together, and what that saves is said before', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const a = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const b = await anOrder(w).for(customer).of(mug, 1).confirmed()
    const stranger = await anOrder(w)
      .for(await aCustomer(w, 'Lind'))
      .of(tea, 1)
      .confirmed()
    const draft = await anOrder(w).for(customer).of(tea, 1).draft()
    await w.ask.deliveries.setCarrierCosts({ costs: [{ carrier: 'DHL', parcelMinor: 590, parcelGrams: 30_000 }], version: 0 })
    expect((await w.ask.deliveries.getJoint({ orderId: a.id })).joinable.map(({ number }) => number)).toEqual([b.number])
    const together = (orderIds: string[]) => w.ask.deliveries.joinOrders({ orderIds })
    expect(await refusalOf(together([a.id, stranger.id]))).toEqual({
      code: 'ORDERS_DIFFER',
      data: { trait: 'customer', numbers: [a.number, stranger.number] },
    })
    expect(await refusalOf(together([a.id, draft.id]))).toEqual({ code: 'ORDER_NOT_OPEN', data: { number: draft.number, status: 'draft' } })
    expect(await refusalOf(together([a.id, 'ghost']))).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'ghost' } })

    const withCarrier = async (order: typeof a, carrier: string) => {
      const { lines, ...head } = await w.ask.orders.getOrder({ id: order.id })
      const kept = lines.map(({ id, productId, ordered }) => ({ id, productId, quantity: ordered }))
      await w.ask.orders.amendOrder({ ...head, lines: kept, carrier })
    }
    await withCarrier(a, 'DHL')
    expect(await refusalOf(w.ask.deliveries.previewJoint({ orderIds: [a.id, b.id] }))).toMatchObject({
      code: 'ORDERS_DIFFER',
      data: { trait: 'carrier' },
    })
    await withCarrier(b, 'dhl')
    expect(await w.ask.deliveries.previewJoint({ orderIds: [a.id, b.id] })).toEqual({
      carrier: 'DHL',
      costCurrency: 'EUR',
      apart: { parcels: 2, costMinor: 1180 },
      together: { parcels: 1, costMinor: 590 },
      savedMinor: 590,
    })
    await together([a.id, b.id])
    expect(await refusalOf(together([a.id, b.id]))).toEqual({ code: 'ALREADY_TOGETHER', data: { numbers: [a.number, b.number] } })
    // A third one that comes later joins both, unless it lies in a box of its own.
    const c = await anOrder(w).for(customer).of(tea, 1).confirmed()
    await withCarrier(c, 'DHL')
    await picked(w, c)
    await packed(w, c)
    expect(await refusalOf(together([a.id, c.id]))).toEqual({ code: 'ORDER_PACKED', data: { number: c.number } })
    await w.ask.packing.undoPack({ orderId: c.id })
    expect((await together([c.id, a.id])).together.map(({ number }) => number)).toEqual([a.number, b.number, c.number])
    await w.close()
  })
})
