import { expect, test } from 'vitest'
import type { Invoice } from '#electron/documents/invoice/model.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('the printed invoice', (engine) => {
  /** A warehouse whose document writer keeps what it was asked to draw. */
  async function open() {
    const drawn: Invoice[] = []
    const render = async (document: unknown) => {
      drawn.push(document as Invoice) // only invoices are drawn here
      return { mediaType: 'application/pdf', bytes: new TextEncoder().encode('%PDF') }
    }
    const w = await openWarehouse({ engine, documents: { render } })
    return { w, drawn, shop: await aTeaShop(w) }
  }

  test('says who sold what to whom, as it stood on the day of issue', async () => {
    const { w, drawn, shop } = await open()
    const { company, version } = await w.ask.setup.getSetup({})
    if (company)
      await w.ask.setup.changeCompany({
        version,
        company: { ...company, iban: 'DE02120300000000202051', email: 'hello@nordkontor.example' },
      })
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 2).confirmed()
    const shipment = await shipped(w, order)
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    await w.ask.parties.changeCustomer({ ...shop.customer, name: 'Somebody Else' })
    await w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId: invoice.id, amountMinor: 368, paidOn: '2026-09-10' })

    const file = await w.ask.invoicing.getInvoicePdf({ id: invoice.id, isCopy: true })
    expect(file).toEqual({ fileName: 'INV-000001.pdf', mediaType: 'application/pdf', base64: Buffer.from('%PDF').toString('base64') })
    expect(drawn).toEqual([
      {
        kind: 'invoice',
        number: 'INV-000001',
        issuedOn: '2026-09-07',
        dueOn: '2026-09-21',
        currency: 'EUR',
        seller: {
          name: 'Nordkontor Tea Trading',
          lines: ['Speicherstr. 4', '20457 Hamburg'],
          countryCode: 'DE',
          taxNumber: 'DE123456789',
          email: 'hello@nordkontor.example',
          phone: undefined,
          bank: { iban: 'DE02120300000000202051', bic: undefined },
        },
        buyer: {
          name: 'Bergman Tea & Co',
          lines: ['Storgatan 14', '411 38 Göteborg', 'SWEDEN'],
          taxNumber: undefined,
          customerNumber: shop.customer.number,
        },
        shipTo: undefined,
        orderNumbers: [order.number],
        customerReference: undefined,
        deliveredOn: '2026-09-07',
        lines: [
          {
            position: 1,
            sku: 'MUG-BLUE',
            description: 'Stoneware mug, blue',
            quantity: 2,
            unit: 'each',
            unitPrice: '9.95',
            allowanceMinor: 0,
            netMinor: 1990,
            taxRateBp: 1900,
          },
        ],
        taxes: [{ rateBp: 1900, category: 'S', netMinor: 1990, taxMinor: 378 }],
        goodsMinor: 1990,
        allowanceMinor: 0,
        chargeMinor: 0,
        isSmallBusiness: false,
        netMinor: 1990,
        taxMinor: 378,
        grossMinor: 2368,
        paidMinor: 368,
        isCopy: true,
        language: 'en',
      },
    ])
    await w.close()
  })

  test('names where the goods went when that is elsewhere, and the customer’s own order numbers', async () => {
    const { w, drawn, shop } = await open()
    const shipTo = { ...shop.customer.address, name: 'Bergman, Rear Entrance', line1: 'Hamngatan 3' }
    const orders = []
    for (const customerReference of ['PO 77', 'PO 78']) {
      const lines = [{ id: w.ids.next(), productId: shop.mug.id, quantity: 1 }]
      const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: shop.customer.id, shipTo, customerReference, lines })
      orders.push(await w.ask.orders.confirmOrder({ id }))
    }
    const shipment = await shipped(w, ...orders)
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    await w.ask.invoicing.getInvoicePdf({ id: invoice.id })
    expect(drawn).toMatchObject([
      {
        shipTo: { name: 'Bergman, Rear Entrance', lines: ['Hamngatan 3', '411 38 Göteborg', 'SWEDEN'] },
        orderNumbers: orders.map((order) => order.number),
        customerReference: 'PO 77, PO 78',
        isCopy: false,
      },
    ])
    await w.close()
  })

  test('an unknown invoice is refused', async () => {
    const { w } = await open()
    expect(await refusalOf(w.ask.invoicing.getInvoicePdf({ id: 'nowhere' }))).toEqual({
      code: 'INVOICE_UNKNOWN',
      data: { what: 'nowhere' },
    })
    await w.close()
  })
})
