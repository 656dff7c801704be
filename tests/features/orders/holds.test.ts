import { expect, test } from 'vitest'
import { usualHoldSettings } from '#shared/domain/orders/order-holds.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

async function held(w: World, orderId: string) {
  return (await w.ask.orders.getOrder({ id: orderId })).holds.map(({ reason, rule }) => [reason, rule])
}

onBothEngines('holds', (engine) => {
  test('a held order is not released to picking, and goes on when the last hold is off', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 2).confirmed()
    const release = () => w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    await w.ask.holds.placeHold({ id: 'hold-1', orderId: order.id, reason: 'address', note: 'no house number' })
    await w.ask.holds.placeHold({ id: 'hold-2', orderId: order.id, reason: 'customerAsked' })
    expect(await refusalOf(w.ask.holds.placeHold({ id: 'hold-3', orderId: order.id, reason: 'address' }))).toMatchObject({
      code: 'HOLD_TWICE',
    })
    expect(await refusalOf(release())).toEqual({
      code: 'ORDER_ON_HOLD',
      data: { orders: [{ number: order.number, reasons: ['address', 'customerAsked'] }] },
    })
    expect((await w.ask.orders.listOrders({ filter: 'onHold' })).rows).toMatchObject([
      { id: order.id, holds: ['address', 'customerAsked'] },
    ])
    expect(await w.ask.orders.countOrders({})).toMatchObject({ onHold: 1 })
    await w.ask.holds.releaseHold({ holdId: 'hold-1', note: 'found it' })
    expect(await refusalOf(release())).toMatchObject({ code: 'ORDER_ON_HOLD' })
    expect(await w.ask.holds.releaseHold({ holdId: 'hold-2' })).toMatchObject({ holds: [] })
    expect(await refusalOf(w.ask.holds.releaseHold({ holdId: 'hold-2' }))).toMatchObject({ code: 'HOLD_OFF_ALREADY' })
    await release()
    expect(await w.ask.orders.countOrders({})).toMatchObject({ onHold: 0 })
    await w.close()
  })

  test('what is in hand may be packed while it is held, and is not shipped', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 2).confirmed()
    await picked(w, order)
    await w.ask.holds.placeHold({ id: 'hold-1', orderId: order.id, reason: 'fraud' })
    const { packages } = await packed(w, order)
    const ship = () =>
      w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: packages.map(({ id }) => id), carrier: 'DHL', trackingNumber: 'T1' })
    expect(await refusalOf(ship())).toMatchObject({ code: 'ORDER_ON_HOLD' })
    expect(await refusalOf(w.ask.shipping.findPackages({ code: order.number }))).toMatchObject({ code: 'ORDER_ON_HOLD' })
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toMatchObject({ isOnHold: true })
    await w.ask.holds.releaseHold({ holdId: 'hold-1' })
    await ship()
    await w.close()
  })

  test('a hold whose ground is gone with a cancelled line comes off, and a cancelled order is not held', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: 2000, isPrepaid: false })
    const order = await anOrder(w).for(customer).of(tea, 3).of(mug, 1).confirmed()
    expect(await held(w, order.id)).toEqual([['credit', 'creditLimit']])
    const [, mugs] = order.lines
    await w.ask.orders.cancelOrder({ id: order.id, lineIds: [mugs?.id ?? ''] })
    expect(await held(w, order.id)).toEqual([])
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: 0, isPrepaid: false })
    const other = await anOrder(w).for(customer).of(tea, 1).draft()
    await w.ask.orders.confirmOrder({ id: other.id })
    const { version, shipTo } = await w.ask.orders.getOrder({ id: order.id })
    await w.ask.orders.amendOrder({ id: order.id, version, shipTo, lines: [] })
    expect(await held(w, order.id)).toEqual([])
    await w.close()
  })

  test('over the credit limit an order is held by the rule, and let go when the customer pays', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: 2000, isPrepaid: false })
    const first = await anOrder(w).for(customer).of(tea, 4).confirmed()
    expect(await held(w, first.id), '18.00 net, 19.26 gross').toEqual([])
    await picked(w, first)
    const { packages } = await packed(w, first)
    const shipment = await w.ask.shipping.shipPackages({
      id: w.ids.next(),
      packageIds: packages.map(({ id }) => id),
      carrier: 'DHL',
      trackingNumber: 'T1',
    })
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    const second = await anOrder(w).for(customer).of(tea, 2).confirmed()
    expect(await held(w, second.id)).toEqual([['credit', 'creditLimit']])
    await w.ask.invoicing.recordPayment({ id: w.ids.next(), invoiceId: invoice.id, amountMinor: invoice.grossMinor, paidOn: '2026-09-07' })
    expect(await held(w, second.id)).toEqual([])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id: second.id } })
    expect(entries[0]).toMatchObject({ what: 'holdsChecked', facts: { unheld: 'credit' } })
    await w.close()
  })

  test('a customer who pays first: held until a payment is recorded, and the invoice shows it as paid', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: null, isPrepaid: true })
    const order = await anOrder(w).for(customer).of(tea, 4).confirmed()
    expect(await held(w, order.id)).toEqual([['credit', 'prepaid']])
    const pay = (id: string, amountMinor: number) =>
      w.ask.holds.recordPrepayment({ id, orderId: order.id, amountMinor, paidOn: '2026-09-07' })
    expect(await pay('pay-1', 1000)).toMatchObject({ prepaidMinor: 1000, holds: [{ rule: 'prepaid' }] })
    expect(await refusalOf(pay('pay-2', 927))).toEqual({ code: 'PAID_TOO_MUCH', data: { openMinor: 926, amountMinor: 927 } })
    expect(await pay('pay-3', 926)).toMatchObject({ prepaidMinor: 1926, holds: [] })
    await picked(w, order)
    const { packages } = await packed(w, order)
    const shipment = await w.ask.shipping.shipPackages({
      id: w.ids.next(),
      packageIds: packages.map(({ id }) => id),
      carrier: 'DHL',
      trackingNumber: 'T1',
    })
    expect(await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })).toMatchObject({
      grossMinor: 1926,
      paidMinor: 1926,
      status: 'paid',
    })
    await w.close()
  })

  test('overdue invoices hold the next order; so does a large first order, when the company wants that', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    await w.ask.holds.changeHoldSettings({ version: 0, settings: { ...usualHoldSettings, checksOverdue: true, firstOrderMinor: 1500 } })
    const first = await anOrder(w).for(customer).of(tea, 4).confirmed()
    expect(await held(w, first.id)).toEqual([['fraud', 'firstOrder']])
    const [hold] = (await w.ask.orders.getOrder({ id: first.id })).holds
    await w.ask.holds.releaseHold({ holdId: hold?.id ?? '' })
    // Whoever let it go has looked at it: looking at it again by the rules does not stop it again.
    await w.ask.holds.recheckHolds({ orderId: first.id })
    expect(await held(w, first.id)).toEqual([])
    await picked(w, first)
    const { packages } = await packed(w, first)
    const shipment = await w.ask.shipping.shipPackages({
      id: w.ids.next(),
      packageIds: packages.map(({ id }) => id),
      carrier: 'DHL',
      trackingNumber: 'T1',
    })
    await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    w.clock.advance(40 * 86_400_000)
    const late = await anOrder(w).for(customer).of(tea, 1).confirmed()
    expect(await held(w, late.id)).toEqual([['credit', 'overdue']])
    await w.close()
  })

  test('where the company says so, only the owner takes credit holds off', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await w.ask.holds.changeHoldSettings({ version: 0, settings: { ...usualHoldSettings, creditNeedsOwner: true } })
    expect(await refusalOf(w.ask.holds.changeHoldSettings({ version: 0, settings: usualHoldSettings }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    const otto = await w.ask.people.addUser({ id: w.ids.next(), name: 'Otto', role: 'office' })
    const order = await anOrder(w).of(tea, 1).confirmed()
    await w.ask.holds.placeHold({ id: 'hold-1', orderId: order.id, reason: 'credit' })
    expect(await refusalOf(w.as({ user: otto.id }).holds.releaseHold({ holdId: 'hold-1' }))).toMatchObject({ code: 'HOLD_OWNER_ONLY' })
    const owner = (await w.ask.people.listUsers({})).users.find((user) => user.role === 'owner')
    await w.as({ user: owner?.id ?? '' }).holds.releaseHold({ holdId: 'hold-1' })
    await w.close()
  })

  test('an amendment is looked at by the rules too', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: 1000, isPrepaid: false })
    const order = await anOrder(w).for(customer).of(tea, 2).confirmed()
    const { id, version, shipTo, carrier, lines } = order
    const wants = (quantity: number, v: number) => ({
      id,
      version: v,
      shipTo,
      carrier,
      lines: lines.map((line) => ({ id: line.id, productId: line.productId, quantity })),
    })
    const more = await w.ask.orders.amendOrder(wants(3, version))
    expect(more.order.holds).toMatchObject([{ rule: 'creditLimit' }])
    const less = await w.ask.orders.amendOrder(wants(1, more.order.version))
    expect(less.order.holds).toEqual([])
    await w.close()
  })

  test('says what is not there', async () => {
    const w = await openWarehouse({ engine })
    await aTeaShop(w)
    expect(await refusalOf(w.ask.holds.placeHold({ id: 'h', orderId: 'nobody', reason: 'other' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    expect(await refusalOf(w.ask.holds.releaseHold({ holdId: 'nothing' }))).toMatchObject({ code: 'HOLD_UNKNOWN' })
    expect(await refusalOf(w.ask.holds.recheckHolds({ orderId: 'nobody' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    expect(await refusalOf(w.ask.holds.getCustomerCredit({ customerId: 'nobody' }))).toMatchObject({ code: 'CUSTOMER_UNKNOWN' })
    await w.close()
  })
})

onBothEngines('what is on hold', (engine) => {
  test('is counted, and the list shows which orders wait for money', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const asked = await anOrder(w).of(tea, 1).confirmed()
    await w.ask.holds.placeHold({ id: w.ids.next(), orderId: asked.id, reason: 'address' })
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: null, isPrepaid: true })
    const unpaid = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const counts = await w.ask.orders.countOrders({})
    const held = async (hold?: 'prepaid' | 'address' | 'fraud') =>
      (await w.ask.orders.listOrders({ filter: 'onHold', where: { hold } })).rows.map(({ id }) => id)
    expect(counts.onHold).toBe((await held()).length)
    expect(await held('prepaid')).toContain(unpaid.id)
    expect(counts.waitsForPrepayment).toBe((await held('prepaid')).length)
    expect(await held('address')).toEqual([asked.id])
    expect(await held('fraud')).toEqual([])
    await w.close()
  })
})
