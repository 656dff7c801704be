import { expect, test } from 'vitest'
import { loadBarcodes, loadProduct, loadProductsBySku } from '#electron/features/catalog/catalog.sql.ts'
import { findProductConflicts } from '#electron/features/catalog/product-conflicts.ts'
import { createProducts, updateProducts } from '#electron/features/catalog/save-products.ts'
import { gs1CheckDigit } from '#shared/kernel/gs1.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

function product(n: number, barcodes = [{ code: gtin(n), packQuantity: 1 }]) {
  return {
    id: `p-${n}`,
    sku: `SKU-${n}`,
    name: `Product ${n}`,
    unit: 'each',
    unitPrice: '1.00',
    taxRateBp: 1900,
    weightGrams: 10,
    hsCode: '',
    originCountry: '',
    barcodes,
  }
}

function gtin(n: number): string {
  const body = `40${String(n).padStart(10, '0')}`
  return body + gs1CheckDigit(body)
}

onBothEngines('a file full of products', (engine) => {
  test('goes in together', async () => {
    const w = await openWarehouse({ engine })
    const products = Array.from({ length: 1201 }, (_, n) => product(n))
    await w.hub.database.transact(async (tx) => {
      expect(await createProducts({ tx, clock: w.clock }, products)).toBeUndefined()
    })
    const known = await loadProductsBySku(
      w.hub.database.read,
      products.map(({ sku }) => sku.toLowerCase()),
    )
    expect(known).toHaveLength(1201)
    expect(await loadBarcodes(w.hub.database.read, [gtin(0), gtin(1200)])).toMatchObject([{ sku: 'SKU-0' }, { sku: 'SKU-1200' }])
    await w.close()
  })

  test('names every product that stands in the way of another', async () => {
    const w = await openWarehouse({ engine })
    await w.hub.database.transact((tx) => createProducts({ tx, clock: w.clock }, [product(1)]))
    const file = [
      { ...product(2), sku: 'sku-1' },
      product(3, [{ code: gtin(1), packQuantity: 1 }]),
      product(4),
      product(5, [{ code: gtin(4), packQuantity: 6 }]),
      { ...product(6), sku: 'SKU 4'.replace(' ', '-') },
      product(7, [{ code: 'SKU-4', packQuantity: 1 }]),
    ]
    const conflicts = await findProductConflicts(w.hub.database.read, file, new Set())
    expect(conflicts.map((c) => [c.product.id, c.refusal.code, c.refusal.data])).toEqual([
      ['p-2', 'SKU_TAKEN', { sku: 'SKU-1' }],
      ['p-3', 'BARCODE_TAKEN', { code: gtin(1), sku: 'SKU-1' }],
      ['p-5', 'BARCODE_TAKEN', { code: gtin(4), sku: 'SKU-4' }],
      ['p-6', 'SKU_TAKEN', { sku: 'SKU-4' }],
      ['p-7', 'BARCODE_TAKEN', { code: 'SKU-4', sku: 'SKU-4' }],
    ])
    await w.close()
  })

  test('may let two products swap their barcodes', async () => {
    const w = await openWarehouse({ engine })
    await w.hub.database.transact((tx) => createProducts({ tx, clock: w.clock }, [product(1), product(2)]))
    const swapped = [
      { ...product(1, [{ code: gtin(2), packQuantity: 1 }]), version: 1 },
      { ...product(2, [{ code: gtin(1), packQuantity: 1 }]), version: 1 },
    ]
    await w.hub.database.transact(async (tx) => {
      expect(await updateProducts({ tx }, swapped)).toBeUndefined()
    })
    expect(await loadProduct(w.hub.database.read, 'p-1')).toMatchObject({ version: 2, barcodes: [{ code: gtin(2) }] })
    await w.close()
  })
})
