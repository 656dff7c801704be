import { expect, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { commandCodes } from '#shared/domain/scanning/command-codes.ts'
import { anOrder, aProduct, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { packed, picked, shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('documents', (engine) => {
  /** A shop whose documents are really drawn, and kept as they were asked for. */
  async function open() {
    const asked: PrintableDocument[] = []
    const render = (document: unknown) => {
      asked.push(document as PrintableDocument) // the printing room draws nothing else
      return renderDocument(document as PrintableDocument)
    }
    const w = await openWarehouse({ engine, documents: { render } })
    const shop = await aTeaShop(w)
    const preview = async (documentKind: Parameters<typeof w.ask.printing.previewDocument>[0]['documentKind'], documentId: string) => {
      const { base64, ...file } = await w.ask.printing.previewDocument({ documentKind, documentId })
      return { ...file, bytes: Buffer.from(base64, 'base64').toString('latin1'), document: asked.at(-1) }
    }
    return { w, shop, preview }
  }

  const pdf = expect.stringMatching(/^%PDF-1\.[67]/)
  const zpl = expect.stringMatching(/^\^XA[\s\S]+\^XZ\s*$/)
  const sender = {
    name: 'Nordkontor Tea Trading',
    lines: ['Speicherstr. 4', '20457 Hamburg'],
    countryCode: 'DE',
    email: undefined,
    phone: undefined,
  }
  const shipTo = { name: 'Bergman Tea & Co', lines: ['Storgatan 14', '411 38 Göteborg', 'SWEDEN'] }

  test('a packing slip says what lies in the box and what is still to come, a label where it goes', async () => {
    const { w, shop, preview } = await open()
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 12).of(shop.mug, 1).confirmed()
    await picked(w, order)
    const { packages } = await packed(w, order)
    const box = packages[0]
    const packageId = box?.id ?? ''
    expect(await preview('packingSlip', packageId)).toEqual({
      fileName: 'packing-slip-PKG-000001.pdf',
      mediaType: 'application/pdf',
      bytes: pdf,
      document: {
        kind: 'packingSlip',
        orderNumber: order.number,
        customerReference: undefined,
        orderedOn: '2026-09-07',
        packedOn: '2026-09-07',
        sender,
        shipTo,
        packageNumber: 1,
        packageCount: 1,
        sscc: box?.sscc,
        weightGrams: 2860,
        carrier: undefined,
        trackingNumber: undefined,
        contents: [
          { sku: 'TEA-EG-250', description: 'Earl Grey tea 250 g', quantity: 10, unit: 'each' },
          { sku: 'MUG-BLUE', description: 'Stoneware mug, blue', quantity: 1, unit: 'each' },
        ],
        stillToCome: [{ sku: 'TEA-EG-250', description: 'Earl Grey tea 250 g', quantity: 2, unit: 'each' }],
        language: 'en',
      },
    })
    await w.ask.shipping.shipPackages({ id: 'sh', packageIds: [packageId], carrier: 'DHL', service: 'Paket', trackingNumber: 'JD01' })
    w.clock.advance(86_400_000)
    expect(await preview('shippingLabel', packageId)).toMatchObject({
      fileName: 'shipping-label-PKG-000001.zpl',
      mediaType: 'application/zpl',
      bytes: zpl,
      document: {
        shipTo,
        carrier: 'DHL',
        service: 'Paket',
        trackingNumber: 'JD01',
        sscc: box?.sscc,
        shipsOn: '2026-09-07',
        weightGrams: 2860,
      },
    })
    await w.close()
  }, 60_000)

  test('a pick list on paper shows what is left of the walk', async () => {
    const { w, shop, preview } = await open()
    const first = await anOrder(w).of(shop.tea, 3).promised('2026-09-09').confirmed()
    const second = await anOrder(w).of(shop.mug, 1).promised('2026-09-08').confirmed()
    const list = await w.ask.picking.releaseOrders({ id: 'list', orderIds: [first.id, second.id] })
    for (const scan of ['A-01-1', EARL_GREY_EAN]) await w.ask.picking.recordScan({ pickListId: 'list', scan })
    const mugs = { bin: 'A-02-1', sku: 'MUG-BLUE', description: 'Stoneware mug, blue', quantity: 1, unit: 'each', goesInto: second.number }
    expect(await preview('pickList', 'list')).toMatchObject({
      fileName: `pick-list-${list.number}.pdf`,
      bytes: pdf,
      document: {
        number: list.number,
        warehouse: 'Nordkontor Tea Trading',
        orderNumbers: [first.number, second.number],
        shipOn: '2026-09-08',
        tasks: [{ bin: 'A-01-1', sku: 'TEA-EG-250', quantity: 2, goesInto: first.number }, mugs],
      },
    })
    await w.close()
  }, 60_000)

  test('an invoice, a bin, a product and the command sheet are drawn too', async () => {
    const { w, shop, preview } = await open()
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 1).confirmed()
    const shipment = await shipped(w, order)
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    expect(await preview('invoice', invoice.id)).toMatchObject({
      fileName: `invoice-${invoice.number}.pdf`,
      bytes: pdf,
      document: { isCopy: false },
    })
    await w.ask.printing.printDocument({ id: 'original', documentKind: 'invoice', documentId: invoice.id })
    expect(await preview('invoice', invoice.id)).toMatchObject({ document: { isCopy: true } })
    const { rows } = await w.ask.stock.listBins({})
    const bin = rows.find(({ code }) => code === 'A-02-1')
    expect(await preview('binLabel', bin?.id ?? '')).toMatchObject({
      fileName: 'bin-label-A-02-1.zpl',
      bytes: zpl,
      document: { bins: [{ code: 'A-02-1', zone: 'A' }] },
    })
    expect(await preview('productLabel', shop.tea.id)).toMatchObject({
      bytes: zpl,
      document: { products: [{ sku: 'TEA-EG-250', name: 'Earl Grey tea 250 g', barcode: EARL_GREY_EAN }] },
    })
    const bare = await aProduct(w, { sku: 'A/B:ü 7', barcodes: [{ code: 'CASE-7', packQuantity: 12 }] })
    expect(await preview('productLabel', bare.id)).toMatchObject({
      fileName: 'product-label-A-B-ü-7.zpl',
      document: { products: [{ barcode: 'A/B:ü 7' }] },
    })
    const sheet = await preview('commandSheet', 'any')
    expect(sheet).toMatchObject({ fileName: 'command-sheet.pdf', bytes: pdf })
    const groups = sheet.document?.kind === 'commandSheet' ? sheet.document.groups : []
    expect(groups.flatMap(({ commands }) => commands.map(({ code }) => code)).sort()).toEqual(
      commandCodes.map((code) => `PB${code}`).sort(),
    )
    await w.close()
  }, 60_000)

  test('labels can be drawn before the business has a name', async () => {
    const w = await openWarehouse({ engine, documents: { render: (document) => renderDocument(document as PrintableDocument) } })
    const product = await aProduct(w, { sku: 'TEA' })
    expect(await w.ask.printing.previewDocument({ documentKind: 'productLabel', documentId: product.id })).toMatchObject({
      fileName: 'product-label-TEA.zpl',
    })
    await w.close()
  })

  test('a document of nothing can be neither seen nor printed', async () => {
    const { w } = await open()
    for (const documentKind of ['invoice', 'packingSlip', 'pickList', 'shippingLabel', 'binLabel', 'productLabel'] as const) {
      const ask = { documentKind, documentId: 'nothing' }
      const unknown = { code: 'DOCUMENT_UNKNOWN', data: { what: 'nothing' } }
      expect(await refusalOf(w.ask.printing.previewDocument(ask))).toEqual(unknown)
      expect(await refusalOf(w.ask.printing.printDocument({ id: w.ids.next(), ...ask }))).toEqual(unknown)
    }
    await w.close()
  })

  test('what a customer pays is shown to the office, not to the floor', async () => {
    const { w, shop } = await open()
    const { id } = await shipped(w, await anOrder(w).for(shop.customer).of(shop.mug, 1).confirmed())
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: id })
    const { id: user } = await w.ask.people.addUser({ id: 'mira', name: 'Mira', role: 'packer' })
    const mira = w.as({ user })
    const wanted = { documentKind: 'invoice', documentId: invoice.id } as const
    const refusal = { code: 'NOT_ALLOWED', data: { needs: 'office', role: 'packer' } }
    expect(await refusalOf(mira.printing.previewDocument(wanted))).toEqual(refusal)
    expect(await refusalOf(mira.printing.printDocument({ id: 'job', ...wanted }))).toEqual(refusal)
    await w.close()
  })
})
