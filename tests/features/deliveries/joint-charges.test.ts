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

  test('are charged for sending once where that is wanted, each as agreed again when they are taken apart or the one that pays is gone', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const orderOf = async (shippingMinor: number) => {
      const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
      const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, shippingMinor, lines })
      return w.ask.orders.confirmOrder({ id })
    }
    const orders = [await orderOf(500), await orderOf(700), await orderOf(300)]
    const orderIds = orders.map(({ id }) => id)
    const charged = async () => {
      const found = []
      for (const id of orderIds) found.push((await w.ask.orders.getOrder({ id })).shippingMinor)
      return found
    }
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
