import { describe, expect, it } from 'vitest'
import { renderLabels } from '#electron/documents/labels/render-labels.ts'
import type { PrintedProduct } from '#electron/documents/product-label/model.ts'
import { productLabels } from '#electron/documents/product-label/product-fields.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { printLabels } from '#tests/documents/read-label.ts'
import { aProductLabel } from '#tests/documents/sample-documents.ts'

const product = (change: Partial<PrintedProduct>): PrintedProduct => ({
  sku: 'CUP-02',
  name: 'Porcelain cup',
  barcode: '4006381333931',
  ...change,
})

async function barcodesOf(products: PrintedProduct[], resolution: 203 | 300 = 203) {
  const labels = await printLabels(
    renderLabels(productLabels(aProductLabel({ products })), { language: 'zpl', dpi: resolution }).bytes,
    builtInTemplate('productLabel'),
    resolution,
  )
  return labels.map((label) => label.barcodes)
}

describe('product labels', () => {
  it.each([203, 300] as const)('at %i dpi carry EAN-13, UPC, EAN-8, or Code 128 for what is no GTIN', async (resolution) => {
    const barcodes = ['4006381333931', '036000291452', '96385074', 'POT-LID-08', '10614141000415']
    expect(
      await barcodesOf(
        barcodes.map((barcode) => product({ barcode })),
        resolution,
      ),
    ).toEqual([
      [{ id: ']E0', text: '4006381333931' }],
      [{ id: ']E0', text: '0036000291452' }],
      [{ id: ']E4', text: '96385074' }],
      [{ id: ']C0', text: 'POT-LID-08' }],
      [{ id: ']C0', text: '10614141000415' }],
    ])
  })

  it('with lot and date carry both in a GS1 DataMatrix beside the EAN', async () => {
    expect(
      await barcodesOf([product({ lot: 'L26_01^07', expiresOn: '2027-11-30' }), product({ lot: 'L2601-07', expiresOn: '2027-11-30' })]),
    ).toEqual([
      [
        { id: ']E0', text: '4006381333931' },
        { id: ']d2', text: '010400638133393117271130' },
      ],
      [
        { id: ']E0', text: '4006381333931' },
        { id: ']d2', text: '01040063813339311727113010L2601-07' },
      ],
    ])
  })

  it('with the longest lot still fit', async () => {
    const [barcodes] = await barcodesOf([product({ lot: 'ABCDEFGHIJ_lmnopqrs9', expiresOn: '2027-11-30' })])
    expect(barcodes).toContainEqual({ id: ']d2', text: '01040063813339311727113010ABCDEFGHIJ_lmnopqrs9' })
  })

  it('print as many of each as asked', () => {
    const rendered = renderLabels(productLabels(aProductLabel()))
    expect(rendered.pages).toBe(4)
    expect(new TextDecoder().decode(rendered.bytes).match(/\^PQ\d+/g)).toEqual(['^PQ2'])
  })

  it('of a product with a very long name stay inside', async () => {
    const [label] = await printLabels(
      renderLabels(
        productLabels(aProductLabel({ products: [product({ name: 'W'.repeat(300), sku: 'X'.repeat(300), lot: 'Ä'.repeat(200) })] })),
      ).bytes,
      builtInTemplate('productLabel'),
    )
    expect(label?.isInked(0, 0, 14, 256)).toBe(false)
    expect(label?.isInked(442, 0, 457, 256)).toBe(false)
    expect(label?.barcodes).toContainEqual({ id: ']E0', text: '4006381333931' })
  })
})
