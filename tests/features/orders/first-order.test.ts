import { expect, test } from 'vitest'
import { openWarehouse } from '#tests/world/world.ts'

test('a smoke', async () => {
  const w = await openWarehouse()
  const id = w.ids.next
  await w.ask.setup.startEmpty({ ownerName: 'Ada', company: { name: 'Tea', address: { name: 'Tea', line1: 'x', city: 'Berlin', country: 'DE', postcode: '10115' }, currency: 'EUR', timeZone: 'Europe/Berlin', documentLanguage: 'en' } })
  const c = await w.ask.parties.addCustomer({ id: id(), name: 'Bergman', address: { name: 'B', line1: 'x', city: 'G', country: 'SE', postcode: '1' } })
  const p = await w.ask.catalog.addProduct({ id: id(), sku: 'TEA', name: 'Tea', unitPrice: '4.50', taxRateBp: 700, weightGrams: 260, barcodes: [{ code: '4006381333931', packQuantity: 1 }, { code: 'CASE-1', packQuantity: 6 }] })
  await w.ask.stock.addBin({ id: id(), code: 'A-01-1', zone: 'A' })
  await w.ask.stock.receiveStock({ productId: p.id, binCode: 'A-01-1', quantity: 10 })
  const o = await w.ask.orders.addOrder({ id: id(), customerId: c.id, lines: [{ id: id(), productId: p.id, quantity: 12 }] })
  expect(o.status).toBe('draft')
  const confirmed = await w.ask.orders.confirmOrder({ id: o.id })
  expect(confirmed.lines[0]).toMatchObject({ reserved: 10, short: 2 })
  const list = await w.ask.picking.releaseOrders({ id: id(), orderIds: [o.id] })
  expect(list.step).toBe('waitingForBin')
  await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
  const s = await w.ask.picking.recordScan({ pickListId: list.id, scan: 'CASE-1' })
  expect(s.did).toMatchObject({ kind: 'itemCounted', quantity: 6 })
  expect((await w.ask.orders.listOrders({})).rows).toMatchObject([{ status: 'picking' }])
  await w.ask.picking.undoPick({ pickListId: list.id })
  await w.ask.orders.countOrders({})
  await w.close()
})
