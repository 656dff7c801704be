import { expect, test } from 'vitest'
import { aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000

async function aQuote(w: World) {
  const shop = await aTeaShop(w)
  const lines = [
    { id: w.ids.next(), productId: shop.tea.id, quantity: 4, unitPrice: '4.10' },
    { id: w.ids.next(), productId: shop.mug.id, quantity: 2 },
  ]
  const fields = { customerId: shop.customer.id, validUntil: '2026-09-20', lines }
  const quote = await w.ask.quotes.addQuote({ id: w.ids.next(), ...fields })
  return { ...shop, quote, fields }
}

onBothEngines('a quote', (engine) => {
  test('is priced like an order, and an order is made of it at its prices though the list has changed since', async () => {
    const w = await openWarehouse({ engine })
    const { quote, mug } = await aQuote(w)
    // 4 x 4.10 at 7 % and 2 x 9.95 at 19 %: 16.40 + 1.15 + 19.90 + 3.78
    expect(quote).toMatchObject({ number: 'Q-000001', status: 'draft', netMinor: 3630, taxMinor: 493, grossMinor: 4123 })
    await w.ask.quotes.sendQuote({ id: quote.id })
    const { version, ...now } = await w.ask.catalog.getProduct({ id: mug.id })
    const { sku, name, unit, taxRateBp, weightGrams, barcodes } = now
    await w.ask.catalog.changeProduct({ id: mug.id, version, sku, name, unit, taxRateBp, weightGrams, barcodes, unitPrice: '12.50' })
    const done = await w.ask.quotes.acceptQuote({ id: quote.id, orderId: w.ids.next(), customerReference: 'PO-77' })
    expect(done).toMatchObject({ order: { number: 'SO-000001', short: 0 }, quote: { status: 'accepted', order: { number: 'SO-000001' } } })
    const order = await w.ask.orders.getOrder({ id: done.order.id })
    expect(order).toMatchObject({
      status: 'confirmed',
      customerReference: 'PO-77',
      grossMinor: 4123,
      lines: [{ reserved: 4 }, { reserved: 2 }],
    })
    await shipped(w, order)
    const timeline = await w.ask.history.getTimeline({ about: { kind: 'order', id: order.id } })
    expect(timeline.entries.map(({ what }) => what)).toContain('quoteAccepted')
    await w.close()
  })

  test('that was sent is revised, and what the customer has in hand stays readable', async () => {
    const w = await openWarehouse({ engine })
    const { quote, fields, tea } = await aQuote(w)
    const refusal = { code: 'QUOTE_NOT_OPEN', data: { number: 'Q-000001', status: 'draft' } }
    expect(await refusalOf(w.ask.quotes.reviseQuote({ ...fields, id: quote.id, version: quote.version }))).toEqual(refusal)
    const sent = await w.ask.quotes.sendQuote({ id: quote.id })
    expect(await refusalOf(w.ask.quotes.changeQuote({ ...fields, id: quote.id, version: sent.version }))).toMatchObject({
      data: { status: 'sent' },
    })
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 10, unitPrice: '3.90' }]
    const revised = await w.ask.quotes.reviseQuote({ ...fields, lines, id: quote.id, version: sent.version })
    expect(revised).toMatchObject({ revision: 2, status: 'draft', netMinor: 3900, earlier: [{ revision: 1, grossMinor: 4123 }] })
    expect(await w.ask.quotes.getQuoteVersion({ id: quote.id, revision: 1 })).toMatchObject({
      netMinor: 3630,
      lines: [{ quantity: 4 }, { quantity: 2 }],
    })
    expect(await refusalOf(w.ask.quotes.reviseQuote({ ...fields, id: quote.id, version: sent.version }))).toMatchObject({
      code: 'QUOTE_NOT_OPEN',
    })
    await w.close()
  })

  test('saved by somebody else meanwhile is not overwritten', async () => {
    const w = await openWarehouse({ engine })
    const { quote, fields } = await aQuote(w)
    await w.ask.quotes.changeQuote({ ...fields, id: quote.id, version: quote.version, notes: 'first' })
    expect(await refusalOf(w.ask.quotes.changeQuote({ ...fields, id: quote.id, version: quote.version, notes: 'second' }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'Q-000001' },
    })
    expect(await w.ask.quotes.getQuote({ id: quote.id })).toMatchObject({ notes: 'first' })
    await w.close()
  })

  test('expires the day after its last day, by the calendar alone, and is then accepted only with a second yes', async () => {
    const w = await openWarehouse({ engine })
    const { quote } = await aQuote(w)
    await w.ask.quotes.sendQuote({ id: quote.id })
    w.clock.advance(14 * DAY)
    expect(await w.ask.quotes.getQuote({ id: quote.id })).toMatchObject({ status: 'expired' })
    expect((await w.ask.quotes.listQuotes({ filter: 'expired' })).rows).toMatchObject([{ number: 'Q-000001', status: 'expired' }])
    expect((await w.ask.quotes.listQuotes({ filter: 'sent' })).rows).toEqual([])
    const orderId = w.ids.next()
    expect(await refusalOf(w.ask.quotes.acceptQuote({ id: quote.id, orderId }))).toEqual({
      code: 'QUOTE_EXPIRED',
      data: { number: 'Q-000001', validUntil: '2026-09-20' },
    })
    expect(await w.ask.quotes.acceptQuote({ id: quote.id, orderId, evenIfExpired: true })).toMatchObject({ quote: { status: 'accepted' } })
    expect(await refusalOf(w.ask.quotes.acceptQuote({ id: quote.id, orderId: w.ids.next() }))).toMatchObject({ code: 'QUOTE_NOT_OPEN' })
    await w.close()
  })

  test('that came to nothing says why, and can be taken up again', async () => {
    const w = await openWarehouse({ engine })
    const { quote, fields } = await aQuote(w)
    await w.ask.quotes.sendQuote({ id: quote.id })
    const lost = await w.ask.quotes.loseQuote({ id: quote.id, reason: 'deliveryTime', note: 'needed by Friday' })
    expect(lost).toMatchObject({ status: 'lost', lostReason: 'deliveryTime', lostNote: 'needed by Friday' })
    expect(await refusalOf(w.ask.quotes.acceptQuote({ id: quote.id, orderId: w.ids.next() }))).toMatchObject({ code: 'QUOTE_NOT_OPEN' })
    const again = await w.ask.quotes.reviseQuote({ ...fields, id: quote.id, version: lost.version })
    expect(again).toMatchObject({ status: 'draft', revision: 2, lostReason: null })
    expect((await w.ask.quotes.listQuotes({ search: 'bergman' })).rows).toMatchObject([{ number: 'Q-000001', revision: 2 }])
    await w.close()
  })

  test('that names what does not exist is refused, and nothing is saved', async () => {
    const w = await openWarehouse({ engine })
    const { fields } = await aQuote(w)
    const id = w.ids.next()
    const lines = [{ id: w.ids.next(), productId: 'nothing', quantity: 1 }]
    expect(await refusalOf(w.ask.quotes.addQuote({ ...fields, id, lines }))).toEqual({ code: 'PRODUCT_UNKNOWN', data: { what: 'nothing' } })
    expect(await refusalOf(w.ask.quotes.getQuote({ id }))).toMatchObject({ code: 'QUOTE_UNKNOWN' })
    await w.close()
  })
})
