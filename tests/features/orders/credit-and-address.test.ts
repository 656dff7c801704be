import { expect, test } from 'vitest'
import { usualHoldSettings } from '#shared/domain/orders/order-holds.ts'
import { aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const rulesOf = async (w: World, orderId: string) => (await w.ask.orders.getOrder({ id: orderId })).holds.map(({ rule }) => rule)

onBothEngines('the credit limit', (engine) => {
  async function open(creditLimitMinor: number) {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    await w.ask.holds.setCustomerCredit({ customerId: shop.customer.id, creditLimitMinor, isPrepaid: false })
    const order = async (fields: { shippingMinor?: number; currency?: string; unitPrice?: string }, quantity = 4) => {
      const { unitPrice, ...head } = fields
      const lines = [{ id: w.ids.next(), productId: shop.tea.id, quantity, ...(unitPrice !== undefined && { unitPrice }) }]
      const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: shop.customer.id, lines, ...head })
      return w.ask.orders.confirmOrder({ id })
    }
    return { w, ...shop, order }
  }

  test('counts what sending costs, to the cent', async () => {
    const exact = await open(2247)
    const first = await exact.order({ shippingMinor: 300 })
    expect(first.grossMinor, '18.00 and 3.00 for sending, with 7 % on both').toBe(2247)
    expect(await rulesOf(exact.w, first.id)).toEqual([])
    await exact.w.close()
    const short = await open(2246)
    const second = await short.order({ shippingMinor: 300 })
    expect(await rulesOf(short.w, second.id)).toEqual(['creditLimit'])
    await short.w.close()
  })

  test('counts an order once, whether it is ordered, invoiced in part, or invoiced', async () => {
    const { w, order, tea, customer } = await open(1926)
    await w.ask.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 50 })
    const first = await order({})
    expect([first.grossMinor, await rulesOf(w, first.id)]).toEqual([1926, []])
    const shipment = await shipped(w, first)
    await w.ask.holds.recheckHolds({ orderId: first.id })
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    const second = await order({ unitPrice: '0.01' }, 1)
    expect(await rulesOf(w, second.id), 'one cent too much').toEqual(['creditLimit'])
    await w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId: invoice.id, amountMinor: 1, paidOn: '2026-09-07' })
    expect(await rulesOf(w, second.id)).toEqual([])
    expect(customer.id).toBe(second.customerId)
    await w.close()
  })

  test('is one of the company’s currency: nothing in another one is added to it, and nobody is trusted in that', async () => {
    const { w, order } = await open(1926)
    const dollars = await order({ currency: 'USD', unitPrice: '400.00' })
    expect(await rulesOf(w, dollars.id)).toEqual(['creditLimit'])
    const euros = await order({ currency: 'EUR' })
    expect(await rulesOf(w, euros.id), 'dollars are no euros').toEqual([])
    await w.ask.holds.recordPrepayment({ id: w.ids.next(), orderId: dollars.id, amountMinor: dollars.grossMinor, paidOn: '2026-09-07' })
    expect(await rulesOf(w, dollars.id), 'paid beforehand').toEqual([])
    await w.close()
  })
})

onBothEngines('an order whose address the post would find fault with', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const shipTo = { name: 'Bergman', line1: 'Storgatan 14', postcode: 'ABC', city: 'Göteborg', country: 'SE' }
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
    const draft = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, shipTo, lines })
    return { w, draft, shipTo, lines }
  }

  test('is held when it is confirmed, and let go when the address is put right', async () => {
    const { w, draft, shipTo, lines } = await open()
    const { version, holds } = await w.ask.orders.confirmOrder({ id: draft.id })
    expect(holds).toMatchObject([{ reason: 'address', rule: 'address', note: 'Storgatan 14, ABC, Göteborg, SE' }])
    const amended = await w.ask.orders.amendOrder({ id: draft.id, version, shipTo: { ...shipTo, postcode: '411 38' }, lines })
    expect(amended.order.holds).toEqual([])
    await w.close()
  })

  test('is not held again for an address that somebody has said is right, but for the next wrong one', async () => {
    const { w, draft, shipTo, lines } = await open()
    const { holds } = await w.ask.orders.confirmOrder({ id: draft.id })
    await w.ask.holds.releaseHold({ holdId: holds[0]?.id ?? '', note: 'they deliver there' })
    const looked = await w.ask.holds.recheckHolds({ orderId: draft.id })
    expect(looked.holds).toEqual([])
    const other = { ...shipTo, postcode: '1' }
    const amended = await w.ask.orders.amendOrder({ id: draft.id, version: looked.version, shipTo: other, lines })
    expect(amended.order.holds).toMatchObject([{ rule: 'address' }])
    await w.close()
  })

  test('goes on where the company does not want that', async () => {
    const { w, draft } = await open()
    await w.ask.holds.changeHoldSettings({ version: 0, settings: { ...usualHoldSettings, checksAddress: false } })
    expect((await w.ask.orders.confirmOrder({ id: draft.id })).holds).toEqual([])
    await w.close()
  })
})
