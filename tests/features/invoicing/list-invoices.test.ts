import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('invoices', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  async function anInvoice() {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    const shipment = await shipped(w, order)
    return { order, shipment, invoice: await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id }) }
  }
  const numbers = async (ask: Parameters<typeof w.ask.invoicing.listInvoices>[0]) =>
    (await w.ask.invoicing.listInvoices(ask)).rows.map((row) => row.number)

  test('are listed newest first, page by page', async () => {
    for (let i = 0; i < 3; i++) await anInvoice()
    const first = await w.ask.invoicing.listInvoices({ limit: 2 })
    expect(first.rows.map((row) => row.number)).toEqual(['INV-000003', 'INV-000002'])
    const second = await w.ask.invoicing.listInvoices({ limit: 2, after: first.next ?? '' })
    expect(second).toMatchObject({
      rows: [{ number: 'INV-000001', status: 'issued', customerName: shop.customer.name, currency: 'EUR', grossMinor: 482, paidMinor: 0 }],
      next: null,
    })
  })

  test('are asked for by what is unpaid and what is overdue', async () => {
    const { invoice: old } = await anInvoice()
    const { invoice: paid } = await anInvoice()
    await w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId: paid.id, amountMinor: paid.grossMinor, paidOn: '2026-09-07' })
    w.clock.advance(15 * 86_400_000)
    const { invoice: fresh } = await anInvoice()
    expect(await numbers({})).toEqual([fresh.number, paid.number, old.number])
    expect(await numbers({ filter: 'unpaid' })).toEqual([fresh.number, old.number])
    expect((await w.ask.invoicing.listInvoices({ filter: 'overdue' })).rows).toMatchObject([{ number: old.number, status: 'overdue' }])
  })

  test('are found by number, order, shipment and customer', async () => {
    const { order, shipment, invoice } = await anInvoice()
    for (const search of ['inv-000001', order.number, shipment.number, shop.customer.number, 'bergman'])
      expect(await numbers({ search })).toEqual([invoice.number])
    expect(await numbers({ search: '_' })).toEqual([])
  })
})
