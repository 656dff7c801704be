import { expect, it, test } from 'vitest'
import { type FileThreads, noFileThreads } from '#electron/jobs/file-threads.ts'
import type { ImportKind, ImportOptions } from '#shared/contract/imports.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { aTeaShop, setUp } from '#tests/world/builders.ts'
import type { FreshDatabase } from '#tests/world/engines.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const base64 = (file: string) => Buffer.from(file).toString('base64')

/** Hands a file over and waits until it is done with. */
async function handedOver(w: World, kind: ImportKind, file: string, options: Partial<ImportOptions> = {}, dryRun = false) {
  const { id } = await w.ask.imports.startImport({ id: w.ids.next(), kind, fileName: `${kind}.csv`, base64: base64(file), dryRun, options })
  await w.files.settle()
  return w.ask.imports.getImport({ id })
}

async function rejectedRows(w: World, id: string, words: Record<string, string> = {}): Promise<string> {
  const { base64: file } = await w.ask.imports.getRejectedRows({ id, words })
  return Buffer.from(file, 'base64').toString()
}

const products = (...rows: string[]) => `sku,name,unit_price,tax_rate,barcode\n${rows.join('\n')}\n`

onBothEngines('an import that is handed over', (engine) => {
  it('writes products, customers, stock and orders, and tells it once', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const done = [
      await handedOver(w, 'products', products('TEA,Tea,4.90,7,ABC', 'MUG,Mug,9.95,19,')),
      await handedOver(w, 'customers', 'number,name,address_line_1,city,country\nC-7,Ann,Road 1,York,GB\n'),
      await handedOver(w, 'stock', 'zone,bin,sku,quantity\nA,A-01-1,TEA,5\nA,A-01-2,MUG,3\nA,A-01-3,,\n'),
      await handedOver(w, 'stock', 'zone,bin,sku,quantity\nA,A-01-1,TEA,2\n'),
      await handedOver(w, 'orders', 'order,customer,sku,quantity\nW-1,C-7,TEA,2\nW-1,,MUG,1\nW-2,C-7,MUG,1\n'),
      await handedOver(w, 'products', products('TEA,Earl Grey,5.90,7,DEF')),
    ]
    expect(done.map(({ state, added, changed, rowsDone }) => [state, added, changed, rowsDone])).toEqual([
      ['done', 2, 0, 2],
      ['done', 1, 0, 1],
      ['done', 3, 0, 3],
      ['done', 1, 0, 1],
      ['done', 2, 0, 3],
      ['done', 0, 1, 1],
    ])
    const { product } = await w.ask.catalog.findProduct({ code: 'DEF' })
    expect(product).toMatchObject({ name: 'Earl Grey', unitPrice: '5.90', barcodes: [{ code: 'ABC' }, { code: 'DEF' }] })
    expect((await w.ask.stock.listStock({ productId: product.id })).rows).toMatchObject([{ binCode: 'A-01-1', onHand: 7 }])
    const { rows } = await w.ask.orders.listOrders({})
    expect(rows.map(({ number, grossMinor, lineCount }) => [number, grossMinor, lineCount])).toEqual([
      ['SO-000002', 995, 1],
      ['SO-000001', 1975, 2],
    ])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: product.id } })
    expect(entries.map(({ what, facts }) => [what, facts['kind']])).toEqual([
      ['fileImported', 'products'],
      ['fileImported', 'stock'],
      ['fileImported', 'stock'],
      ['fileImported', 'products'],
    ])
    await w.ask.orders.confirmOrder({ id: rows[0]?.id ?? '' })
    await w.close()
  })

  it('is planned again when the catalogue changes before it is written', async () => {
    const meanwhile: (() => Promise<unknown>)[] = []
    const threads = ({ database }: FreshDatabase): FileThreads => {
      const here = noFileThreads(database.read, { next: () => 'new' })
      return {
        ...here,
        plan: (ask, help) => ({ ...here.plan(ask, help), result: here.plan(ask, help).result.finally(() => meanwhile.pop()?.()) }),
      }
    }
    const w = await openWarehouse({ engine, threads })
    await aTeaShop(w)
    const { product } = await w.ask.catalog.findProduct({ code: 'MUG-BLUE' })
    meanwhile.push(() => w.ask.catalog.changeProduct({ ...product, name: 'Renamed' }))
    expect(await handedOver(w, 'products', products('MUG-BLUE,Another mug,1,19,'))).toMatchObject({ state: 'done', changed: 1 })
    expect((await w.ask.catalog.findProduct({ code: 'MUG-BLUE' })).product).toMatchObject({ name: 'Another mug', version: 3 })
    let version = 3
    for (let n = 0; n < 3; n++) meanwhile.push(() => w.ask.catalog.changeProduct({ ...product, name: `Again ${n}`, version: version++ }))
    const given = await handedOver(w, 'products', products('MUG-BLUE,Never,1,19,'))
    expect(given).toMatchObject({ state: 'refused', problems: [{ code: 'CHANGED_MEANWHILE' }] })
    await w.close()
  })
})

test('a file with mistakes puts nothing in, says what is wrong page by page, and gives its rows back', async () => {
  const w = await setUp(await openWarehouse())
  const view = await handedOver(w, 'products', products('A,Tea,1,7,', 'B,,ten,7,', '=C,Tea,1,200,'))
  expect(view).toMatchObject({ state: 'refused', rowsTotal: 3, problemCount: 3, rejected: 2, added: 1, next: null })
  const page = await w.ask.imports.getImport({ id: view.id, limit: 1, after: 1 })
  expect([page.problems.map(({ code }) => code), page.next]).toEqual([['NUMBER_WRONG'], 2])
  expect((await w.ask.imports.getImport({ id: view.id, column: 'tax_rate' })).problems).toMatchObject([{ row: 4, value: '200' }])
  expect((await w.ask.catalog.listProducts({})).rows).toEqual([])
  expect(await rejectedRows(w, view.id, { CELL_EMPTY: 'nothing here' })).toBe(
    '\uFEFFsku,name,unit_price,tax_rate,barcode,problems\r\n' +
      'B,,ten,7,,name: nothing here; unit_price: NUMBER_WRONG (ten)\r\n' +
      "'=C,Tea,1,200,,tax_rate: TAX_RATE_WRONG (200) -> 0..100\r\n",
  )
  await w.close()
})

test('the good rows go in alone only where that is asked for, and an order never without all of its lines', async () => {
  const w = await openWarehouse()
  await aTeaShop(w)
  const file = 'order,customer,sku,quantity\nW-1,C-00001,TEA-EG-250,2\nW-1,,NOPE,1\nW-2,C-00001,MUG-BLUE,1\n'
  expect(await handedOver(w, 'orders', file)).toMatchObject({ state: 'refused' })
  const view = await handedOver(w, 'orders', file, { onlyGoodRows: true })
  expect(view).toMatchObject({ state: 'done', added: 1, rejected: 2 })
  expect((await w.ask.orders.listOrders({})).rows).toMatchObject([{ lineCount: 1, units: { ordered: 1 } }])
  expect(await rejectedRows(w, view.id)).toBe(
    '\uFEFForder,customer,sku,quantity,problems\r\nW-1,C-00001,TEA-EG-250,2,ORDER_PART_WRONG\r\nW-1,,NOPE,1,sku: SKU_UNKNOWN (NOPE)\r\n',
  )
  expect(await handedOver(w, 'products', 'sku;name\nX;Tea\n', { onlyGoodRows: true })).toMatchObject({ state: 'refused' })
  await w.close()
})

test('the same file a second time has to be meant; stock is refused whatever is said', async () => {
  const w = await openWarehouse()
  await aTeaShop(w)
  const file = products('NEW,New,1,7,')
  await handedOver(w, 'products', file)
  const earlier = { fileName: 'products.csv', userName: 'owner', at: w.clock.now() }
  expect(await handedOver(w, 'products', file, {}, true)).toMatchObject({
    state: 'done',
    detected: { earlier },
    problems: [{ isWarning: true }],
  })
  expect(await handedOver(w, 'products', file)).toMatchObject({ state: 'refused', problems: [{ code: 'FILE_REPEATED', isWarning: false }] })
  expect(await handedOver(w, 'products', file, { again: true })).toMatchObject({ state: 'done' })
  const goods = 'zone,bin,sku,quantity\nA,A-01-1,TEA-EG-250,1\n'
  await handedOver(w, 'stock', goods)
  expect(await handedOver(w, 'stock', goods, { again: true })).toMatchObject({
    state: 'refused',
    problems: [{ code: 'STOCK_FILE_REPEATED' }],
  })
  await w.close()
})

test('headers of other programs are understood, what was chosen comes first, and it is remembered', async () => {
  const w = await setUp(await openWarehouse())
  const file = 'Artikel-Nr.;Bezeichnung;VK;MwSt %;Text 2\nT1;Tee;4,90;7;Earl Grey\n'
  const first = await handedOver(w, 'products', file, {}, true)
  expect(first.detected).toMatchObject({
    mapping: { sku: 'Artikel-Nr.', name: 'Bezeichnung', unit_price: 'VK', tax_rate: 'MwSt %' },
    isMappingKnown: false,
    headers: ['Artikel-Nr.', 'Bezeichnung', 'VK', 'MwSt %', 'Text 2'],
    sample: [['T1', 'Tee', '4,90', '7', 'Earl Grey']],
  })
  const mapping = { ...first.detected?.mapping, name: 'Text 2' }
  await handedOver(w, 'products', file, { mapping })
  expect((await w.ask.catalog.findProduct({ code: 'T1' })).product.name).toBe('Earl Grey')
  const known = await w.ask.imports.getMapping({ kind: 'products', headers: ['artikel nr', 'bezeichnung', 'vk', 'mwst %', 'text 2'] })
  expect(known).toMatchObject({ isKnown: true, mapping: { name: 'text 2' } })
  const again = await handedOver(w, 'products', file.replace('Earl Grey', 'Darjeeling'))
  expect(again).toMatchObject({ state: 'done', changed: 1, detected: { isMappingKnown: true } })
  await w.close()
})

test('what can be read in two ways is asked once for the whole file, and the answer holds for it', async () => {
  const w = await openWarehouse()
  await aTeaShop(w)
  const file =
    'order;customer;sku;quantity;unit_price;promised_on\nW-1;C-00001;MUG-BLUE;1;1.250;03/04/2026\nW-2;C-00001;MUG-BLUE;1;2.500;04/05/2026\n'
  const asked = await handedOver(w, 'orders', file, {}, true)
  expect(asked.problems.map(({ row, code, expected }) => [row, code, expected])).toEqual([
    [2, 'DATE_AMBIGUOUS', '2026-04-03 | 2026-03-04'],
    [2, 'NUMBER_AMBIGUOUS', '1.250 | 1250'],
  ])
  await handedOver(w, 'orders', file, { decimalMark: ',', dateOrder: 'dayFirst' })
  const { rows } = await w.ask.orders.listOrders({})
  expect(rows.map(({ grossMinor, promisedOn }) => [grossMinor, promisedOn])).toEqual([
    [297_500, '2026-05-04'],
    [148_750, '2026-04-03'],
  ])
  await w.close()
})

test('a cancelled import puts nothing in; one that is over cannot be cancelled', async () => {
  const w = await setUp(await openWarehouse())
  const ask = { kind: 'products', fileName: 'p.csv', base64: base64(products('A,Tea,1,7,')), dryRun: false } as const
  const [{ id }] = await Promise.all([w.ask.imports.startImport({ id: 'one', ...ask }), w.ask.imports.cancelImport({ id: 'one' })])
  await w.files.settle()
  expect(await w.ask.imports.getImport({ id })).toMatchObject({ state: 'cancelled' })
  expect((await w.ask.catalog.listProducts({})).rows).toEqual([])
  const done = await handedOver(w, 'products', products('A,Tea,1,7,'))
  expect(await refusalOf(w.ask.imports.cancelImport({ id: done.id }))).toEqual({ code: 'IMPORT_OVER', data: { state: 'done' } })
  expect(await refusalOf(w.ask.imports.cancelImport({ id: 'none' }))).toEqual({ code: 'IMPORT_UNKNOWN', data: { id: 'none' } })
  await w.close()
})

test('everybody hears when an import is done', async () => {
  const w = await setUp(await openWarehouse())
  const heard: string[] = []
  w.hub.changes.subscribe(({ what, about }) => heard.push(`${what} ${about.map(({ kind }) => kind).join(' ')}`))
  await handedOver(w, 'products', products('A,Tea,1,7,', 'B,Tea,1,7,'))
  expect(heard).toEqual(['importStarted import', 'fileImported import product'])
  await w.close()
})

test('waits behind others, and one too many is told to come back later', async () => {
  let letOn = () => {}
  const held = new Promise<void>((done) => {
    letOn = done
  })
  const threads = ({ database }: FreshDatabase): FileThreads => {
    const real = noFileThreads(database.read, uuidV7Ids)
    return { ...real, plan: (ask, help) => ({ result: held.then(() => real.plan(ask, help).result), stop: () => {} }) }
  }
  const w = await setUp(await openWarehouse({ threads }))
  const start = (n: number) => {
    const file = { kind: 'products', fileName: `${n}.csv`, base64: base64(products(`P-${n},Tea,4.90,7,`)), dryRun: false } as const
    return w.ask.imports.startImport({ id: `import-${n}`, ...file })
  }
  for (const n of [1, 2, 3, 4, 5]) await start(n)
  expect(await refusalOf(start(6))).toEqual({ code: 'IMPORTS_BUSY', data: { running: 5 } })
  letOn()
  await w.files.settle()
  await start(6)
  await w.files.settle()
  expect((await w.ask.catalog.listProducts({})).rows.map(({ sku }) => sku)).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6'])
  await w.close()
})
