import { expect, test } from 'vitest'
import { emptyProduct, type ProductDraft, productInput, withBarcode } from '#renderer/screens/products/product-draft.ts'

const typed: ProductDraft = { ...emptyProduct('each', 1900), sku: 'TEA-1', name: 'Tea', unitPrice: '4.90' }

test('a tax rate is typed in percent and saved in basis points', () => {
  expect(productInput({ ...typed, taxPercent: '7.7' })?.taxRateBp).toBe(770)
  expect(productInput({ ...typed, taxPercent: '19' })?.taxRateBp).toBe(1900)
  expect(emptyProduct('each', 550).taxPercent).toBe('5.5')
})

test('a scanned barcode joins the list once', () => {
  const scanned = withBarcode(withBarcode(typed, '4006381333931', 'b1'), '4006381333931', 'b2')
  expect(scanned.barcodes).toEqual([{ id: 'b1', code: '4006381333931', packQuantity: 1 }])
})

test('an empty barcode row is left out, one without a pack cannot be saved', () => {
  expect(productInput({ ...typed, barcodes: [{ id: 'b1', code: ' ', packQuantity: 1 }] })?.barcodes).toEqual([])
  expect(productInput({ ...typed, barcodes: [{ id: 'b1', code: '123', packQuantity: undefined }] })).toBeUndefined()
})
