import { expect, test } from 'vitest'
import { aProduct, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const fields = { name: 'Earl Grey tea 250 g', unitPrice: '4.50', taxRateBp: 700, weightGrams: 260 }
const ean = { code: EARL_GREY_EAN, packQuantity: 1 }
const carton = { code: 'CASE-EG', packQuantity: 6 }

const add = (w: World, sku: string, barcodes: { code: string; packQuantity: number }[] = [], id = w.ids.next()) =>
  w.ask.catalog.addProduct({ id, sku, ...fields, barcodes })

onBothEngines('adding a product', (engine) => {
  test('it is there with its barcodes in the order given, and its history says so', async () => {
    const w = await openWarehouse({ engine })
    const added = await add(w, 'TEA-EG-250', [carton, ean], 'tea')
    const tea = {
      id: 'tea',
      sku: 'TEA-EG-250',
      unit: 'each',
      ...fields,
      hsCode: '',
      originCountry: '',
      barcodes: [carton, ean],
      picture: null,
      version: 1,
    }
    expect(added).toEqual(tea)
    expect(await w.ask.catalog.getProduct({ id: 'tea' })).toEqual(tea)
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: 'tea' } })
    expect(entries).toMatchObject([
      {
        what: 'productAdded',
        command: 'catalog.addProduct',
        station: 'PACK-1',
        facts: { sku: 'TEA-EG-250', name: fields.name, barcodes: 2 },
      },
    ])
    await w.close()
  })

  test('a SKU is taken once, also in other letters', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA-EG 250')
    expect(await refusalOf(add(w, 'tea-EG250'))).toEqual({ code: 'SKU_TAKEN', data: { sku: 'TEA-EG 250' } })
    await w.close()
  })

  test('the same product sent under another request is refused, not doubled', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [ean], 'tea')
    expect(await refusalOf(add(w, 'TEA', [ean], 'tea'))).toEqual({ code: 'SKU_TAKEN', data: { sku: 'TEA' } })
    await w.close()
  })

  test('a barcode leads to one product, in every length of its GTIN', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [{ code: '036000291452', packQuantity: 1 }])
    for (const code of ['036000291452', '0036000291452', '00036000291452']) {
      expect(await refusalOf(add(w, 'MUG', [{ code, packQuantity: 1 }]))).toEqual({ code: 'BARCODE_TAKEN', data: { code, sku: 'TEA' } })
    }
    await w.close()
  })

  test('one code for a unit and for a case of the same product is refused', async () => {
    const w = await openWarehouse({ engine })
    const twice = [ean, { code: `0${EARL_GREY_EAN}`, packQuantity: 6 }]
    expect(await refusalOf(add(w, 'TEA', twice))).toEqual({ code: 'BARCODE_TAKEN', data: { code: `0${EARL_GREY_EAN}`, sku: 'TEA' } })
    await w.close()
  })

  test('a barcode is never the SKU of another product, nor the other way round', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'MUG-1')
    expect(await refusalOf(add(w, 'TEA', [{ code: 'mug-1', packQuantity: 6 }]))).toEqual({
      code: 'BARCODE_TAKEN',
      data: { code: 'mug-1', sku: 'MUG-1' },
    })
    await add(w, 'TEA', [ean])
    expect(await refusalOf(add(w, EARL_GREY_EAN))).toEqual({ code: 'SKU_TAKEN', data: { sku: EARL_GREY_EAN } })
    await w.close()
  })

  test('a product may have its own SKU as a barcode', async () => {
    const w = await openWarehouse({ engine })
    expect(await add(w, EARL_GREY_EAN, [ean])).toMatchObject({ sku: EARL_GREY_EAN, barcodes: [ean] })
    await w.close()
  })

  test('a mistyped GTIN is refused with the one that was meant', async () => {
    const w = await openWarehouse({ engine })
    expect(await refusalOf(add(w, 'TEA', [{ code: '4006381333932', packQuantity: 1 }]))).toEqual({
      code: 'GTIN_CHECK_DIGIT',
      data: { code: '4006381333932', expected: EARL_GREY_EAN },
    })
    await w.close()
  })

  test('two desks that add the same barcode at once: one of them is refused', async () => {
    const w = await openWarehouse({ engine })
    const answers = await Promise.allSettled([add(w, 'TEA', [ean]), add(w, 'MUG', [ean])])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const { rows } = await w.ask.catalog.listProducts({})
    expect(rows).toHaveLength(1)
    await w.close()
  })
})

onBothEngines('changing a product', (engine) => {
  test('its barcodes become exactly the ones given, and the history keeps both prices', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [ean, carton], 'tea')
    const changed = await w.ask.catalog.changeProduct({
      id: 'tea',
      version: 1,
      sku: 'TEA',
      ...fields,
      unitPrice: '4.90',
      barcodes: [carton],
    })
    expect(changed).toMatchObject({ unitPrice: '4.90', barcodes: [carton], version: 2 })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: 'tea' } })
    expect(entries[0]).toMatchObject({
      what: 'productChanged',
      facts: {
        sku: 'TEA',
        unitPriceBefore: '4.50',
        unitPrice: '4.90',
        barcodesBefore: `${EARL_GREY_EAN} x1, CASE-EG x6`,
        barcodes: 'CASE-EG x6',
      },
    })
    expect(await add(w, 'MUG', [ean])).toMatchObject({ barcodes: [ean] })
    await w.close()
  })

  test('unit, tariff code and origin that are left out stay, and what is given empty is emptied', async () => {
    const w = await openWarehouse({ engine })
    const tea = { id: 'tea', sku: 'TEA', ...fields, barcodes: [ean] }
    await w.ask.catalog.addProduct({ ...tea, unit: 'tin', hsCode: '090230', originCountry: 'IN' })
    const kept = await w.ask.catalog.changeProduct({ ...tea, version: 1, name: 'Assam' })
    expect(kept).toMatchObject({ name: 'Assam', unit: 'tin', hsCode: '090230', originCountry: 'IN' })
    const emptied = await w.ask.catalog.changeProduct({ ...tea, version: 2, hsCode: '', originCountry: '' })
    expect(emptied).toMatchObject({ unit: 'tin', hsCode: '', originCountry: '' })
    await w.close()
  })

  test('a product that nobody knows cannot be changed or shown', async () => {
    const w = await openWarehouse({ engine })
    const unknown = { code: 'PRODUCT_UNKNOWN', data: { what: 'nothing' } }
    expect(await refusalOf(w.ask.catalog.getProduct({ id: 'nothing' }))).toEqual(unknown)
    expect(await refusalOf(w.ask.catalog.changeProduct({ id: 'nothing', version: 1, sku: 'X', ...fields, barcodes: [] }))).toEqual(unknown)
    await w.close()
  })

  test('a form that shows an old version does not overwrite the new one', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [], 'tea')
    const change = { id: 'tea', version: 1, sku: 'TEA', ...fields, barcodes: [] }
    await w.ask.catalog.changeProduct({ ...change, name: 'Earl Grey' })
    expect(await refusalOf(w.ask.catalog.changeProduct({ ...change, name: 'Lady Grey' }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'TEA' },
    })
    expect(await w.ask.catalog.getProduct({ id: 'tea' })).toMatchObject({ name: 'Earl Grey', version: 2 })
    await w.close()
  })

  test('two desks that save the same version at once: one of them is told', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [ean], 'tea')
    const change = (name: string) => w.ask.catalog.changeProduct({ id: 'tea', version: 1, sku: 'TEA', ...fields, name, barcodes: [ean] })
    const answers = await Promise.allSettled([change('Earl'), change('Lady')])
    expect(answers.filter(({ status }) => status === 'rejected')).toMatchObject([{ reason: { code: 'CHANGED_MEANWHILE' } }])
    await w.close()
  })

  test('the same codes are refused as when adding', async () => {
    const w = await openWarehouse({ engine })
    await add(w, 'TEA', [ean], 'tea')
    const mug = await aProduct(w, { sku: 'MUG' })
    const change = { id: mug.id, version: 1, sku: 'MUG', ...fields, barcodes: [] }
    expect(await refusalOf(w.ask.catalog.changeProduct({ ...change, sku: 'tea' }))).toMatchObject({ code: 'SKU_TAKEN' })
    expect(await refusalOf(w.ask.catalog.changeProduct({ ...change, barcodes: [ean] }))).toMatchObject({ code: 'BARCODE_TAKEN' })
    expect(await refusalOf(w.ask.catalog.changeProduct({ ...change, barcodes: [{ code: '96385070', packQuantity: 1 }] }))).toMatchObject({
      code: 'GTIN_CHECK_DIGIT',
    })
    await w.close()
  })

  test('only the office changes products', async () => {
    const w = await openWarehouse({ engine })
    await w.ask.people.addUser({ id: 'pia', name: 'Pia', role: 'picker' })
    const asPia = w.as({ user: 'pia' })
    expect(await refusalOf(asPia.catalog.addProduct({ id: 'tea', sku: 'TEA', ...fields, barcodes: [] }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await refusalOf(asPia.catalog.changeProduct({ id: 'tea', version: 1, sku: 'TEA', ...fields, barcodes: [] }))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    await w.close()
  })
})
