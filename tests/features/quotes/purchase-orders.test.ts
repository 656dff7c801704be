import { expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

async function aQuote(w: World) {
  const shop = await aTeaShop(w)
  const lines = [
    { id: w.ids.next(), productId: shop.tea.id, quantity: 4, unitPrice: '4.10' },
    { id: w.ids.next(), productId: shop.mug.id, quantity: 2 },
  ]
  const quote = await w.ask.quotes.addQuote({ id: w.ids.next(), customerId: shop.customer.id, validUntil: '2026-09-20', lines })
  return { ...shop, quote, teaLine: quote.lines[0]?.id ?? '', mugLine: quote.lines[1]?.id ?? '' }
}

onBothEngines('a customer’s purchase order', (engine) => {
  const compare = async (w: World, id: string, text: string, pairs: { code: string; description: string; lineId: string }[] = []) => {
    const compared = await w.ask.quotes.comparePurchaseOrder({ id, source: { kind: 'text', text }, pairs })
    const lines = compared.lines.map(({ quoted, theirs, differences }) =>
      [quoted?.sku ?? '', theirs?.quantity ?? 0, ...differences].join(' '),
    )
    return { lines, isSame: compared.isSame, unread: compared.unread.map(({ text: words }) => words) }
  }

  test('that says what the quote says has no differences: by SKU, barcode or description, in one line or split', async () => {
    const w = await openWarehouse({ engine })
    const { quote } = await aQuote(w)
    const same = { isSame: true, unread: [] }
    expect(await compare(w, quote.id, 'Artikelnr;Menge;Einzelpreis\ntea-eg-250;4;4,10\nMUG-BLUE;2;9,95\n')).toMatchObject(same)
    expect(await compare(w, quote.id, '4 x TEA-EG-250 @ 4.10\n2 x MUG-BLUE')).toMatchObject(same)
    expect(await compare(w, quote.id, 'sku,description,quantity\n4006381333931,,3\n,earl grey TEA 250 g,1\nMUG-1,,2\n')).toMatchObject(same)
    await w.close()
  })

  test('that differs says how, line by line: missing, extra, quantity and price', async () => {
    const w = await openWarehouse({ engine })
    const { quote } = await aQuote(w)
    const other = 'SKU\tQty\tPrice\nTEA-EG-250\t6\t3.95\nSCALE-7\t1\t12.00\n'
    expect(await compare(w, quote.id, other)).toEqual({
      lines: ['TEA-EG-250 6 quantity price', 'MUG-BLUE 0 missing', ' 1 extra'],
      isSame: false,
      unread: [],
    })
    const torn = await compare(w, quote.id, 'sku,quantity,price\nTEA-EG-250,four,4.10\nMUG-BLUE,2,9.95\n')
    expect(torn).toEqual({ lines: ['TEA-EG-250 0 missing', 'MUG-BLUE 2'], isSame: false, unread: ['TEA-EG-250 four 4.10'] })
    const nothing = w.ask.quotes.comparePurchaseOrder({ id: quote.id, source: { kind: 'text', text: '' } })
    expect(await refusalOf(nothing)).toEqual({ code: 'PURCHASE_UNREADABLE', data: { problem: 'FILE_EMPTY' } })
    await w.close()
  })

  test('is accepted in one stroke: number, day and file are on the confirmed order, and their item numbers are known from then on', async () => {
    const w = await openWarehouse({ engine })
    const { quote, customer, tea, mugLine } = await aQuote(w)
    const theirs = 'our item,quantity\nTEA-EG-250,4\nBT-0815,2\n'
    expect((await compare(w, quote.id, theirs)).lines).toEqual(['TEA-EG-250 4', 'MUG-BLUE 0 missing', ' 2 extra'])
    expect(await compare(w, quote.id, theirs, [{ code: 'bt-0815', description: '', lineId: mugLine }])).toMatchObject({ isSame: true })
    await w.ask.attachments.attachFile({
      ...{ id: w.ids.next(), owner: { kind: 'quote', id: quote.id }, name: 'PO 77.pdf', role: 'purchaseOrder' },
      content: { kind: 'new', base64: Buffer.from('%PDF-1.7 PO 77').toString('base64') },
    })
    await w.ask.quotes.sendQuote({ id: quote.id })
    const { order } = await w.ask.quotes.acceptQuote({
      ...{ id: quote.id, orderId: w.ids.next(), customerReference: 'PO-77', purchasedOn: '2026-09-05' },
      itemNumbers: [{ code: 'BT-0815', lineId: mugLine }],
    })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      ...{ status: 'confirmed', customerReference: 'PO-77', purchasedOn: '2026-09-05', netMinor: quote.netMinor },
    })
    const { attachments } = await w.ask.attachments.listAttachments({ owner: { kind: 'order', id: order.id } })
    expect(attachments).toMatchObject([{ name: 'PO 77.pdf', role: 'purchaseOrder' }])
    const lines = [tea.id, quote.lines[1]?.productId ?? ''].map((productId, i) => ({
      id: w.ids.next(),
      productId,
      quantity: i === 0 ? 4 : 2,
    }))
    const next = await w.ask.quotes.addQuote({ id: w.ids.next(), customerId: customer.id, validUntil: '2026-09-20', lines })
    expect(await compare(w, next.id, theirs)).toMatchObject({ isSame: true })
    await w.close()
  })

  test('that came before is warned of, in any case of letters, but not for another customer or a cancelled order', async () => {
    const w = await openWarehouse({ engine })
    const { customer, tea } = await aQuote(w)
    const order = await anOrder(w).for(customer).of(tea, 1).confirmed()
    await w.ask.orders.setPurchaseOrder({ id: order.id, customerReference: 'PO-77', purchasedOn: '2026-09-05' })
    const under = async (customerId: string, customerReference: string, exceptOrderId?: string) => {
      const found = await w.ask.orders.findPurchaseOrder({ customerId, customerReference, ...(exceptOrderId && { exceptOrderId }) })
      return found.orders.map(({ number }) => number)
    }
    expect(await under(customer.id, 'po-77')).toEqual([order.number])
    expect(await under(customer.id, 'po-77', order.id)).toEqual([])
    expect(await under(customer.id, '')).toEqual([])
    expect(await under('another', 'po-77')).toEqual([])
    expect((await w.ask.orders.listOrders({ search: 'po-77' })).rows).toHaveLength(1)
    await w.ask.orders.cancelOrder({ id: order.id })
    expect(await under(customer.id, 'po-77')).toEqual([])
    await w.close()
  })
})
