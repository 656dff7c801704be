import { expect, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** Two orders of one customer, one of tea and one of tea and a mug, that go together. */
async function twoTogether(w: World) {
  const shop = await aTeaShop(w)
  const first = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
  const second = await anOrder(w).for(shop.customer).of(shop.tea, 1).of(shop.mug, 1).confirmed()
  const joint = await w.ask.deliveries.joinOrders({ orderIds: [second.id, first.id] })
  return { ...shop, first, second, joint }
}

/** Confirmed orders of one customer, each charged so much for its sending. */
async function chargedOrders(w: World, ...charges: number[]) {
  const { tea, customer } = await aTeaShop(w)
  const orders = []
  for (const shippingMinor of charges) {
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
    const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, shippingMinor, lines })
    orders.push(await w.ask.orders.confirmOrder({ id }))
  }
  const ids = orders.map(({ id }) => id)
  const charged = async () => {
    const found = []
    for (const id of ids) found.push((await w.ask.orders.getOrder({ id })).shippingMinor)
    return found
  }
  return { orders, ids, charged }
}

const render = (document: unknown) => renderDocument(document as PrintableDocument) // the printing room draws nothing else

onBothEngines('orders that share a box', (engine) => {
  test('have one number on their box: whichever of them is asked for its label, the same one comes out', async () => {
    const w = await openWarehouse({ engine, documents: { render } })
    const { first, second } = await twoTogether(w)
    await picked(w, first, second)
    await packed(w, first)
    const labels: string[] = []
    for (const { id } of [first, second]) {
      const [box] = (await w.ask.orders.getOrder({ id })).packages
      const { base64 } = await w.ask.printing.previewDocument({ documentKind: 'shippingLabel', documentId: box?.id ?? '' })
      labels.push(Buffer.from(base64, 'base64').toString('utf8'))
    }
    const found = await w.ask.shipping.findPackages({ code: second.number })
    expect(found.packages).toHaveLength(1)
    const sscc = found.packages[0]?.sscc ?? ''
    expect(labels.map((zpl) => zpl.includes(sscc))).toEqual([true, true])
    expect(await w.ask.shipping.findPackages({ code: sscc })).toEqual(found)
    await w.close()
  })

  test('leave each other when one of them is wanted no more: whoever stays settles who pays, and it pays its own when it is wanted again', async () => {
    const w = await openWarehouse({ engine })
    const { orders, charged, ids } = await chargedOrders(w, 500, 700, 300)
    await w.ask.deliveries.joinOrders({ orderIds: ids, chargeOnce: true })
    // One that was spared leaves, and comes back to go alone.
    await w.ask.orders.cancelOrder({ id: ids[0] ?? '' })
    expect(await charged()).toEqual([0, 700, 0])
    await w.checkPromises()
    expect((await w.ask.orders.uncancelOrder({ id: ids[0] ?? '' })).order).toMatchObject({
      shippingMinor: 500,
      grossMinor: orders[0]?.grossMinor,
    })
    expect(await charged()).toEqual([500, 700, 0])
    // The one that pays is amended until nothing of it is wanted.
    const paying = await w.ask.orders.getOrder({ id: ids[1] ?? '' })
    const { id, version, shipTo, customerReference, promisedOn, carrier, notes } = paying
    const nothing = { id, version, shipTo, customerReference, promisedOn, carrier, notes, lines: [] }
    const { effects } = await w.ask.orders.previewAmendment(nothing)
    expect(effects.filter(({ kind }) => kind === 'charged')).toEqual([
      { kind: 'charged', number: orders[2]?.number, shippingMinor: 300, currency: 'EUR' },
    ])
    await w.ask.orders.amendOrder({ ...nothing, reason: 'not wanted' })
    expect(await charged()).toEqual([500, 0, 300])
    await w.checkPromises()
    expect((await w.ask.orders.uncancelOrder({ id })).order.grossMinor).toBe(orders[1]?.grossMinor)
    expect(await charged()).toEqual([500, 700, 300])
    await w.close()
  })

  test('leave each other when one of them is a draft again, which pays for its own sending', async () => {
    const w = await openWarehouse({ engine })
    const { orders, charged, ids } = await chargedOrders(w, 500, 700, 300)
    await w.ask.deliveries.joinOrders({ orderIds: ids, chargeOnce: true })
    expect(await w.ask.orders.unconfirmOrder({ id: ids[2] ?? '' })).toMatchObject({ status: 'draft', grossMinor: orders[2]?.grossMinor })
    expect(await charged()).toEqual([0, 700, 300])
    await w.ask.orders.unconfirmOrder({ id: ids[1] ?? '' })
    expect(await charged()).toEqual([500, 700, 300])
    await w.close()
  })

  test('are charged for sending once where that is wanted, each as agreed again when they are taken apart or the one that pays is gone', async () => {
    const w = await openWarehouse({ engine })
    const { orders, charged, ids: orderIds } = await chargedOrders(w, 500, 700, 300)
    expect(await w.ask.deliveries.suggestJoints({ orderIds })).toEqual({ groups: [orders.map(({ id, number }) => ({ id, number }))] })
    const joint = await w.ask.deliveries.joinOrders({ orderIds, chargeOnce: true })
    expect(joint.together.map(({ shippingMinor, waivedMinor }) => [shippingMinor, waivedMinor])).toEqual([
      [0, 500],
      [700, 0],
      [0, 300],
    ])
    const [first, second, third] = orders.map(({ grossMinor }) => grossMinor)
    expect((await w.ask.orders.getOrder({ id: orderIds[0] ?? '' })).grossMinor).toBeLessThan(first ?? 0)
    expect(await w.ask.deliveries.suggestJoints({ orderIds })).toEqual({ groups: [] })
    await w.checkPromises()
    // The one that pays is taken out: the dearest of those that stay pays now.
    await w.ask.deliveries.partOrders({ orderId: orderIds[1] ?? '' })
    expect(await charged()).toEqual([500, 700, 0])
    await w.ask.deliveries.joinOrders({ orderIds, chargeOnce: true })
    expect(await charged()).toEqual([0, 700, 0])
    await w.ask.orders.cancelOrder({ id: orderIds[1] ?? '', reason: 'not wanted' })
    const [one, , three] = await charged()
    expect([one, three]).toEqual([500, 0])
    await w.ask.deliveries.partOrders({ orderId: orderIds[0] ?? '', all: true })
    for (const [at, gross] of [
      [0, first],
      [2, third],
    ] as const)
      expect((await w.ask.orders.getOrder({ id: orderIds[at] ?? '' })).grossMinor).toBe(gross)
    expect(second).toBeGreaterThan(0)
    await w.close()
  })
})
