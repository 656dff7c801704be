import { expect, test } from 'vitest'
import { aProduct, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('finding a product by a code', (engine) => {
  test('every way in which a scanner may send it leads to it', async () => {
    const w = await openWarehouse({ engine })
    const barcodes = [
      { code: EARL_GREY_EAN, packQuantity: 1 },
      { code: '14006381333938', packQuantity: 6 },
      { code: 'CASE-EG', packQuantity: 12 },
    ]
    const tea = await aProduct(w, { sku: 'TEA-EG-250', barcodes })
    await aProduct(w, { sku: 'MUG', barcodes: [{ code: '036000291452', packQuantity: 1 }] })
    const packOf = async (code: string) => {
      const { product, packQuantity } = await w.ask.catalog.findProduct({ code })
      return product.id === tea.id ? packQuantity : 'another product'
    }
    const scans = [
      [EARL_GREY_EAN, 1],
      [`${EARL_GREY_EAN}\r\n`, 1],
      [`0${EARL_GREY_EAN}`, 1],
      [`]E0${EARL_GREY_EAN}`, 1],
      [`]C101${`0${EARL_GREY_EAN}`}17270131`, 1],
      ['14006381333938', 6],
      [']C1011400638133393817270131', 6],
      ['CASE-EG', 12],
      ['tea-eg-250', 1],
      ['TEA-EG-250\t', 1],
      ['0036000291452', 'another product'],
      ['00036000291452', 'another product'],
    ] as const
    const found = await Promise.all(scans.map(async ([code]) => [code, await packOf(code)]))
    expect(found).toEqual(scans)
    await w.close()
  })

  test('a code of nothing is named as it was scanned', async () => {
    const w = await openWarehouse({ engine })
    await aProduct(w, { sku: 'TEA', barcodes: [{ code: 'CASE', packQuantity: 6 }] })
    for (const code of ['TEAS', 'case', '%', '']) {
      expect(await refusalOf(w.ask.catalog.findProduct({ code }))).toEqual({ code: 'PRODUCT_UNKNOWN', data: { what: code } })
    }
    await w.close()
  })
})
