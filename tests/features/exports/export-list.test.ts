import { sql } from 'kysely'
import { expect, it, test } from 'vitest'
import { type ExportFilter, type ExportList, exportLists } from '#shared/contract/exports.ts'
import { anOrder, aTeaShop, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

async function csvOf(w: World, list: ExportList, filter: ExportFilter = {}, delimiter: ',' | ';' = ','): Promise<string[]> {
  const { base64 } = await w.ask.exports.exportList({ list, filter, delimiter })
  const text = Buffer.from(base64, 'base64').toString()
  expect(text.startsWith('\uFEFF')).toBe(true)
  return text.slice(1).trimEnd().split('\r\n')
}

/** A shop with texts that a spreadsheet would compute, prices with four decimals and an order that came from a file. */
async function aShopWithOddities(w: World) {
  const shop = await aTeaShop(w)
  const odd = [
    ['=1+1', '0.1250', '＝cmd', 0],
    ["'=A1", '1.125', '+49 40 123', 750],
    ['-5', '1250', '@home; "quoted"', 1900],
  ] as const
  for (const [sku, unitPrice, name, taxRateBp] of odd) {
    await w.ask.catalog.addProduct({ id: w.ids.next(), sku, name, unitPrice, taxRateBp, weightGrams: 5, barcodes: [] })
  }
  const lines = 'order,customer,sku,quantity,promised_on,channel,customer_reference\nW-1,C-00001,TEA-EG-250,2,2026-10-01,shop,PO / 7\n'
  await w.ask.imports.importFile({ kind: 'orders', fileName: 'o.csv', base64: Buffer.from(lines).toString('base64'), dryRun: false })
  await anOrder(w).for(shop.customer).of(shop.mug, 2, '7.125').draft()
  const group = await w.ask.pricing.addPriceGroup({ id: w.ids.next(), name: '=Trade; "1"' })
  const which = { currency: 'CHF', kind: 'group', groupId: group.id } as const
  const list = await w.ask.pricing.savePriceList({ id: w.ids.next(), name: 'Trade, 2026', ...which })
  const mug = { productId: shop.mug.id, validFrom: '2026-01-01' }
  const prices = [
    { id: w.ids.next(), ...mug, fromQuantity: 1, unitPrice: '7.125', validTo: '2026-12-31' },
    { id: w.ids.next(), ...mug, fromQuantity: 12, unitPrice: '6.90' },
  ]
  await w.ask.pricing.savePrices({ listId: list.id, prices })
  return shop
}

onBothEngines('what is exported', (engine) => {
  it.each(['csv ,', 'csv ;', 'xlsx'] as const)('imports again into an empty warehouse as it was (%s)', async (how) => {
    const w = await openWarehouse({ engine })
    await aShopWithOddities(w)
    const other = await setUp(await openWarehouse({ engine }))
    const [format, delimiter = ';'] = how.split(' ') as ['csv' | 'xlsx', (',' | ';')?]
    for (const list of ['products', 'customers', 'stock', 'orders', 'prices'] as const) {
      const file = await w.ask.exports.exportList({ list, format, delimiter })
      const ask = { kind: list, fileName: file.fileName, base64: file.base64, dryRun: false }
      const { warnings } = await other.ask.imports.importFile(ask)
      expect(warnings).toEqual([])
      if (list !== 'stock' && list !== 'orders') {
        expect(await w.ask.imports.importFile({ ...ask, dryRun: true })).toMatchObject({ added: 0, changed: 0 })
      }
    }
    for (const list of ['products', 'customers', 'stock', 'prices'] as const) expect(await csvOf(other, list)).toEqual(await csvOf(w, list))
    const fromFile = (lines: string[]) => lines.filter((line) => line.startsWith('W-1'))
    expect(fromFile(await csvOf(other, 'orders'))).toEqual(fromFile(await csvOf(w, 'orders')))
    expect((await other.ask.orders.listOrders({})).rows).toHaveLength(2)
    await other.close()
    await w.close()
  })

  it('has every list, also where nothing is in it', async () => {
    const w = await openWarehouse({ engine })
    await aTeaShop(w)
    for (const list of exportLists) {
      for (const format of ['csv', 'xlsx'] as const) {
        const { fileName, base64 } = await w.ask.exports.exportList({ list, format })
        expect([fileName, base64.length > 0]).toEqual([`${list}-2026-09-07.${format}`, true])
      }
    }
    await w.close()
  })
})

test('texts that a spreadsheet would compute are made harmless, and only numbers are numbers', async () => {
  const w = await openWarehouse()
  await aShopWithOddities(w)
  expect(await csvOf(w, 'products', {}, ';')).toEqual([
    'sku;name;unit;unit_price;tax_rate;weight_g;barcode;barcode_2;pack_2;barcode_3;pack_3;hs_code;origin_country',
    "''=A1;'+49 40 123;each;1,1250;7,5;5;;;;;;;",
    '\'-5;"\'@home; ""quoted""";each;1250;19;5;;;;;;;',
    "'=1+1;'＝cmd;each;0,1250;0;5;;;;;;;",
    'MUG-BLUE;Stoneware mug, blue;each;9,95;19;260;MUG-1;;;;;;',
    'TEA-EG-250;Earl Grey tea 250 g;each;4,50;7;260;4006381333931;CASE-EG;6;;;;',
  ])
  await w.close()
})

test('a list is narrowed as on the screen', async () => {
  const w = await openWarehouse()
  const { customer, tea } = await aShopWithOddities(w)
  await anOrder(w).for(customer).of(tea, 3).confirmed()
  expect((await csvOf(w, 'products', { search: 'earl grey' })).length).toBe(2)
  expect((await csvOf(w, 'orderList', { orders: 'draft' })).slice(1).map((line) => line.split(',')[0])).toEqual(['SO-000002', 'SO-000001'])
  expect(await csvOf(w, 'orderLines', { orders: 'open', customerId: customer.id })).toEqual([
    expect.stringMatching(/^order,status/),
    'SO-000003,confirmed,C-00001,1,TEA-EG-250,Earl Grey tea 250 g,4.50,7,13.50,EUR,3,3,0,0,0,0,0',
  ])
  expect(await csvOf(w, 'stock', { productId: tea.id })).toEqual(['zone,bin,sku,lot,quantity', 'A,A-01-1,TEA-EG-250,,10'])
  await w.close()
})

test('the ticked orders go along in the order in which they were ticked, and nothing else', async () => {
  const w = await openWarehouse()
  const { customer, tea } = await aShopWithOddities(w)
  const last = await anOrder(w).for(customer).of(tea, 3).confirmed()
  const { rows } = await w.ask.orders.listOrders({ sort: { by: 'number', dir: 'asc' } })
  const orderIds = [last.id, ...rows.slice(0, 1).map(({ id }) => id)]
  expect((await csvOf(w, 'orderList', { orderIds })).slice(1).map((line) => line.split(',')[0])).toEqual([last.number, 'SO-000001'])
  expect((await csvOf(w, 'orderList', { orderIds: [] })).length).toBe(1)
  await w.close()
})

test('floor staff take no lists along', async () => {
  const w = await openWarehouse()
  await aTeaShop(w)
  const { id } = await w.ask.people.addUser({ id: w.ids.next(), name: 'Pim', role: 'picker' })
  const { code } = await refusalOf(w.as({ user: id }).exports.exportList({ list: 'customers' }))
  expect(code).toBe('NOT_ALLOWED')
  await w.close()
})

test('a list that is longer than a file may be is refused, not cut off', async () => {
  const w = await setUp(await openWarehouse())
  const most = 200_000
  await w.hub.database.transact(async (tx) => {
    await sql`insert into events (request_id, command, what, user_name, station, at, facts)
      with recursive n(i) as (select 1 union all select i + 1 from n where i < ${most})
      select 'event-' || i, 'none', 'nothing', 'Ada', 'PACK-1', 1, '{}' from n`.execute(tx)
  })
  expect(await refusalOf(w.ask.exports.exportList({ list: 'events' }))).toEqual({ code: 'LIST_TOO_LONG', data: { most } })
  await w.close()
})
