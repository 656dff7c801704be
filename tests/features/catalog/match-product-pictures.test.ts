import { expect, test } from 'vitest'
import { aProduct } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { aPng } from '#tests/world/tiny-pictures.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('pictures by the names of their files', (engine) => {
  test('a SKU comes before a barcode, a barcode fits in any length, and what has a picture says so', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA', barcodes: [{ code: '036000291452', packQuantity: 6 }] })
    const mug = await aProduct(w, { sku: 'MUG', barcodes: [{ code: 'CUP', packQuantity: 1 }] })
    const picture = { kind: 'new', base64: aPng().toString('base64') } as const
    await w.ask.catalog.setProductPicture({ productId: mug.id, picture })
    const fileNames = ['0036000291452.jpg', 'mug.png', 'CUP-2.png', 'nothing.jpg']
    const { rows } = await w.ask.catalog.matchProductPictures({ fileNames })
    const [ofTea, ofMug] = [
      { productId: tea.id, sku: 'TEA', name: tea.name, hasPicture: false },
      { productId: mug.id, sku: 'MUG', name: mug.name, hasPicture: true },
    ]
    expect(rows).toEqual([
      { fileName: '0036000291452.jpg', product: ofTea, code: '0036000291452', problem: null, first: '0036000291452.jpg' },
      { fileName: 'mug.png', product: ofMug, code: 'mug', problem: null, first: 'mug.png' },
      { fileName: 'CUP-2.png', product: ofMug, code: 'CUP', problem: 'ANOTHER_FIRST', first: 'mug.png' },
      { fileName: 'nothing.jpg', product: null, code: '', problem: 'NO_PRODUCT', first: '' },
    ])
    await w.close()
  })

  test('two thousand names are judged at once', async () => {
    const w = await openWarehouse({ engine })
    await aProduct(w, { sku: 'P-1999' })
    const fileNames = Array.from({ length: 2000 }, (_, n) => `P-${n}.jpg`)
    const { rows } = await w.ask.catalog.matchProductPictures({ fileNames })
    expect(rows.filter(({ product }) => product !== null).map(({ fileName }) => fileName)).toEqual(['P-1999.jpg'])
    await w.close()
  })
})
