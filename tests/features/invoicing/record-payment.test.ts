import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000

onBothEngines('money that comes in', (engine) => {
  let w: World
  let invoiceId: string
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    const { mug, customer } = await aTeaShop(w)
    const shipment = await shipped(w, await anOrder(w).for(customer).of(mug, 2).confirmed())
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    expect(invoice.grossMinor).toBe(2368)
    invoiceId = invoice.id
  })
  afterEach(() => w.close())
  const pay = (amountMinor: number) =>
    w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId, amountMinor, paidOn: '2026-09-10', note: 'bank' })

  test('adds up until the invoice is paid', async () => {
    expect(await pay(1000)).toMatchObject({ status: 'partPaid', paidMinor: 1000 })
    expect(await pay(1368)).toMatchObject({ status: 'paid', paidMinor: 2368 })
    const payments = await w.hub.database.read.selectFrom('payments').select(['amountMinor', 'paidOn', 'note']).orderBy('id').execute()
    expect(payments.map((payment) => ({ ...payment }))).toEqual([
      { amountMinor: 1000, paidOn: '2026-09-10', note: 'bank' },
      { amountMinor: 1368, paidOn: '2026-09-10', note: 'bank' },
    ])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'invoice', id: invoiceId } })
    expect(entries[0]).toMatchObject({
      what: 'paymentRecorded',
      facts: { invoice: 'INV-000001', amountMinor: 1368, openMinor: 0, currency: 'EUR', paidOn: '2026-09-10' },
    })
  })

  test('is never more than what is open', async () => {
    await pay(2000)
    expect(await refusalOf(pay(369))).toEqual({ code: 'PAID_TOO_MUCH', data: { openMinor: 368, amountMinor: 369 } })
    expect(await w.ask.invoicing.getInvoice({ id: invoiceId })).toMatchObject({ paidMinor: 2000 })
  })

  test('is refused for an invoice that is not there', async () => {
    const payment = { id: w.ids.next(), invoiceId: 'nowhere', amountMinor: 1, paidOn: '2026-09-10' }
    expect(await refusalOf(w.ask.invoicing.recordPayment(payment))).toEqual({ code: 'INVOICE_UNKNOWN', data: { what: 'nowhere' } })
    expect(await refusalOf(w.ask.invoicing.getInvoice({ id: 'nowhere' }))).toEqual({ code: 'INVOICE_UNKNOWN', data: { what: 'nowhere' } })
  })

  test('is booked once when two people book the same rest at the same time', async () => {
    const results = await Promise.allSettled([pay(2000), pay(2000), pay(2000)])
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(await w.ask.invoicing.getInvoice({ id: invoiceId })).toMatchObject({ paidMinor: 2000 })
  })

  test('is late from the day after the due day on', async () => {
    w.clock.advance(14 * DAY)
    expect(await w.ask.invoicing.getInvoice({ id: invoiceId })).toMatchObject({ dueOn: '2026-09-21', status: 'issued' })
    w.clock.advance(DAY)
    expect(await w.ask.invoicing.getInvoice({ id: invoiceId })).toMatchObject({ status: 'overdue' })
    expect(await pay(2368)).toMatchObject({ status: 'paid' })
  })
})
