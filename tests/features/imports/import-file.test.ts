import { readFileSync } from 'node:fs'
import { expect, it, test } from 'vitest'
import { importKinds } from '#shared/contract/imports.ts'
import { aTeaShop, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { asking, imported, problemsOf } from './importing.ts'

const example = (kind: string) => readFileSync(new URL(`../../../resources/examples/${kind}.csv`, import.meta.url))

/** Everything that a file may put in. */
async function contents({ hub }: World) {
  const tables = [
    'products',
    'barcodes',
    'customers',
    'zones',
    'bins',
    'stockLevels',
    'stockMoves',
    'salesOrders',
    'priceGroups',
    'priceLists',
    'prices',
    'importedFiles',
    'numberSeries',
  ] as const
  return Promise.all(tables.map((table) => hub.database.read.selectFrom(table).selectAll().execute()))
}

onBothEngines('importing a file', (engine) => {
  it('takes the examples one after the other, each after a dry run that changed nothing', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const done = []
    for (const kind of importKinds) {
      const before = await contents(w)
      const promised = await w.ask.imports.importFile(asking(kind, example(kind), true))
      expect(await contents(w)).toEqual(before)
      const { rows, added, changed, warnings, detected, rejected } = await imported(w, kind, example(kind))
      expect(promised).toEqual({ kind, dryRun: true, rows, added, changed, rejected, warnings, detected })
      done.push([kind, rows, added, changed, warnings.length])
    }
    expect(done).toEqual([
      ['products', 7, 7, 0, 0],
      ['customers', 5, 5, 0, 0],
      ['stock', 8, 8, 0, 0],
      ['orders', 7, 3, 0, 0],
      ['prices', 5, 5, 0, 0],
    ])
    await w.close()
  })

  it('changes known products where the file says something, and leaves the rest', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const file =
      'sku,name,unit_price,tax_rate,weight_g,barcode\nTEA-EG-250,Earl Grey,4.95,7,,2900000000018\nMUG-BLUE,"Stoneware mug, blue",9.95,19,260,\n'
    expect(await imported(w, 'products', file)).toMatchObject({ rows: 2, added: 0, changed: 1 })
    const { version: _, ...after } = await w.ask.catalog.getProduct({ id: tea.id })
    expect(after).toEqual({
      id: tea.id,
      sku: 'TEA-EG-250',
      name: 'Earl Grey',
      unit: 'each',
      unitPrice: '4.95',
      taxRateBp: 700,
      weightGrams: 260,
      hsCode: '',
      originCountry: '',
      picture: null,
      barcodes: [
        { code: '4006381333931', packQuantity: 1 },
        { code: 'CASE-EG', packQuantity: 6 },
        { code: '2900000000018', packQuantity: 1 },
      ],
    })
    expect((await w.ask.catalog.getProduct({ id: mug.id })).version).toBe(mug.version)
    await w.close()
  })

  it('takes what the customs ask about products, however the tariff code is grouped, and refuses what is none', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const head = 'sku,name,unit_price,tax_rate,hs_code,origin_country\n'
    await imported(w, 'products', `${head}TEA-EG-250,Earl Grey,4.50,7,0902.30,in\nMUG-BLUE,Mug,9.95,19,,\n`)
    expect(await w.ask.catalog.getProduct({ id: tea.id })).toMatchObject({ hsCode: '090230', originCountry: 'IN' })
    expect(await w.ask.catalog.getProduct({ id: mug.id })).toMatchObject({ hsCode: '', originCountry: '' })
    await imported(w, 'products', `${head}TEA-EG-250,Earl Grey,4.50,7,,\n`)
    expect(await w.ask.catalog.getProduct({ id: tea.id })).toMatchObject({ hsCode: '090230', originCountry: 'IN' })
    // an older program's file knows no such columns, and takes nothing away
    await imported(w, 'products', 'sku,name,unit_price,tax_rate\nTEA-EG-250,Earl Grey blue,4.60,7\n')
    expect(await w.ask.catalog.getProduct({ id: tea.id })).toMatchObject({
      name: 'Earl Grey blue',
      unitPrice: '4.60',
      hsCode: '090230',
      originCountry: 'IN',
    })
    expect(await problemsOf(w, 'products', `${head}TEA-EG-250,Earl Grey,4.50,7,9.2,Indien\n`)).toMatchObject([
      { column: 'hs_code', code: 'CODE_WRONG' },
      { column: 'origin_country', code: 'COUNTRY_UNKNOWN' },
    ])
    await w.close()
  })

  it('changes known customers where the file says something, and leaves the rest', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const file = 'number;name;email;address_line_1;city;country\nC-00001;Bergman Te;te@bergman.example;Hamngatan 2;Göteborg;SE\n'
    expect(await imported(w, 'customers', file)).toMatchObject({ added: 0, changed: 1, detected: { encoding: 'utf-8', delimiter: ';' } })
    expect(await w.ask.parties.getCustomer({ id: customer.id })).toMatchObject({
      name: 'Bergman Te',
      email: 'te@bergman.example',
      address: { name: 'Bergman Te', line1: 'Hamngatan 2', postcode: '411 38', city: 'Göteborg', country: 'SE' },
      paymentDays: 14,
    })
    await w.close()
  })

  it('receives stock on top of what is there, in bins and zones that it makes', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const file =
      'zone,bin,sku,lot,quantity\nA,A-01-1,tea-eg-250,,5\nPallets,p-01,TEA-EG-250,L26,0\nPallets,P-01,TEA-EG-250,L27,48\nPallets,P-02,,,\n'
    await imported(w, 'stock', file)
    const { rows } = await w.ask.stock.listStock({ productId: tea.id })
    expect(rows.map(({ zone, binCode, lot, onHand }) => [zone, binCode, lot, onHand])).toEqual([
      ['A', 'A-01-1', '', 15],
      ['Pallets', 'P-01', 'L27', 48],
    ])
    const { moves } = await w.ask.stock.explainStock({ levelId: rows[1]?.levelId ?? '' })
    expect(moves).toMatchObject([{ from: null, to: 'P-01', quantity: 48, reason: 'received', document: 'stock.csv' }])
    expect((await w.ask.stock.listBins({})).rows.map(({ code }) => code)).toEqual(['A-01-1', 'A-02-1', 'B-01-1', 'P-01', 'P-02'])
    await w.close()
  })

  it('writes orders as drafts', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await aTeaShop(w)
    const file = `order;customer;promised_on;sku;quantity;unit_price;channel;customer_reference;notes
W-1;C-00001;14.09.2026;TEA-EG-250;6;3,95;shop;PO 7;"ring
twice"
W-1;;;MUG-BLUE;1;;;;
W-2;C-00001;;MUG-BLUE;2;;;;\n`
    expect(await imported(w, 'orders', file)).toMatchObject({ rows: 3, added: 2, changed: 0 })
    const [second, first] = (await w.ask.orders.listOrders({ customerId: customer.id })).rows
    expect(await w.ask.orders.getOrder({ id: first?.id ?? '' })).toMatchObject({
      status: 'draft',
      orderedOn: '2026-09-07',
      promisedOn: '2026-09-14',
      channel: 'shop',
      customerReference: 'W-1 / PO 7',
      notes: 'ring\ntwice',
      lines: [
        { sku: 'TEA-EG-250', ordered: 6, unitPrice: '3.95' },
        { sku: 'MUG-BLUE', ordered: 1, unitPrice: '9.95' },
      ],
    })
    expect(await w.ask.orders.getOrder({ id: second?.id ?? '' })).toMatchObject({
      channel: 'file',
      customerReference: 'W-2',
      promisedOn: null,
    })
    await w.close()
  })
})

test('a file with one wrong row puts nothing in', async () => {
  const w = await setUp(await openWarehouse())
  const before = await contents(w)
  const file = `${example('products')}BAD,Bad,1.00,7,,4006381333930,,,,\n`
  const { code, data } = await refusalOf(w.ask.imports.importFile(asking('products', file)))
  expect([code, data]).toMatchObject([
    'FILE_REFUSED',
    { fileName: 'products.csv', problemCount: 1, problems: [{ row: 9, code: 'ROW_COLUMNS' }] },
  ])
  expect(await contents(w)).toEqual(before)
  await w.close()
})

test('the thousand first problems are shown, and all are counted', async () => {
  const w = await setUp(await openWarehouse())
  const file = `sku,name,unit_price,tax_rate\n${Array.from({ length: 1_200 }, (_, i) => `S${i},,1,7\n`).join('')}`
  const { data } = await refusalOf(w.ask.imports.importFile(asking('products', file)))
  expect(data).toMatchObject({ problemCount: 1_200, problems: { length: 1_000 } })
  await w.close()
})

test('warnings do not stop a file', async () => {
  const w = await setUp(await openWarehouse())
  const file = Buffer.from('sku;name;unit_price;tax_rate;colour\nX;Grüner Tee;4,90;7;green\n', 'latin1')
  const first = await imported(w, 'products', file)
  expect(first.detected).toMatchObject({ encoding: 'windows-1252', delimiter: ';' })
  expect(first.warnings.map(({ row, code, value }) => [row, code, value])).toEqual([
    [1, 'COLUMN_UNKNOWN', 'colour'],
    [2, 'ENCODING_GUESSED', 'Grüner'],
  ])
  const { data } = await refusalOf(w.ask.imports.importFile(asking('products', file)))
  expect(data).toMatchObject({ problems: [{ row: 0, code: 'FILE_REPEATED', value: 'products.csv', isWarning: false }, {}, {}] })
  const second = await w.ask.imports.importFile({ ...asking('products', file), options: { again: true } })
  expect(second).toMatchObject({
    added: 0,
    changed: 0,
    warnings: [{ row: 0, code: 'FILE_REPEATED', value: 'products.csv', isWarning: true }, {}, {}],
  })
  await w.close()
})

test('a product’s history says which file it came from', async () => {
  const w = await setUp(await openWarehouse())
  await imported(w, 'products', 'sku,name,unit_price,tax_rate\nX,Tea,1,7\n')
  const { product } = await w.ask.catalog.findProduct({ code: 'X' })
  const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: product.id } })
  expect(entries).toMatchObject([
    { what: 'fileImported', facts: { kind: 'products', fileName: 'products.csv', rows: 1, added: 1, changed: 0 } },
  ])
  await w.close()
})

test('nothing is imported before the warehouse is set up', async () => {
  const w = await openWarehouse()
  expect(await refusalOf(w.ask.imports.importFile(asking('products', example('products'))))).toEqual({ code: 'NOT_SET_UP', data: {} })
  await w.close()
})

test('5,000 products go in, and are changed, within seconds', async () => {
  const w = await setUp(await openWarehouse())
  const file = (price: string) =>
    `sku,name,unit_price,tax_rate,barcode\n${Array.from({ length: 5_000 }, (_, i) => `S-${i},Product ${i},${price},19,C${i}\n`).join('')}`
  const start = performance.now()
  expect(await imported(w, 'products', file('1.00'))).toMatchObject({ added: 5_000 })
  expect(await imported(w, 'products', file('2.00'))).toMatchObject({ changed: 5_000 })
  expect(performance.now() - start).toBeLessThan(10_000)
  await w.close()
})
