import { expect, test } from 'vitest'
import { aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('an order discount of which a part was billed', (engine) => {
  test('stays given when the open lines become cheaper, and the invoices come to the order', async () => {
    const w = await openWarehouse({ engine })
    const { customer, mug } = await aTeaShop(w)
    const book = await aProduct(w, { sku: 'BOOK', taxRateBp: 700 })
    const card = await aProduct(w, { sku: 'CARD', taxRateBp: 0 })
    const line = (product: { id: string }) => ({ id: w.ids.next(), productId: product.id, quantity: 1, unitPrice: '10' })
    const draft = await w.ask.orders.addOrder({
      ...{ id: w.ids.next(), customerId: customer.id, discount: { amountMinor: 100 }, shippingMinor: 0 },
      lines: [mug, book, card].map(line),
    })
    await w.ask.orders.confirmOrder({ id: draft.id })
    const first = await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, draft)).id })
    expect(first.allowanceMinor, 'a third of the discount, and the odd cent').toBe(34)

    const { id, version, shipTo, customerReference, promisedOn, carrier, notes, lines } = await w.ask.orders.getOrder({ id: draft.id })
    const cheaper = lines.map((l) => ({ ...l, quantity: 1, unitPrice: l.productId === mug.id ? l.unitPrice : '0.0001' }))
    const { order } = await w.ask.orders.amendOrder({
      ...{ id, version, shipTo, customerReference, promisedOn, carrier, notes, reason: 'the rest is a gift' },
      lines: cheaper.map(({ id: lineId, productId, quantity, unitPrice }) => ({ id: lineId, productId, quantity, unitPrice })),
    })
    expect(order.allowanceMinor).toBe(34)
    await w.checkPromises()

    await stocked(w, book, 'B-01-1', 1)
    await stocked(w, card, 'B-01-1', 1)
    const second = await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, draft)).id })
    expect(first.grossMinor + second.grossMinor).toBe(order.grossMinor)
    await w.close()
  })
})
