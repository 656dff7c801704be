import { describe, expect, it } from 'vitest'
import { packingSlipPdf } from '#electron/documents/packing-slip/packing-slip-pdf.ts'
import { readPdf, scanPage } from '#tests/documents/read-pdf.ts'
import { aPackingSlip } from '#tests/documents/sample-documents.ts'

const read = async (slip = aPackingSlip()) => readPdf((await packingSlipPdf(slip)).bytes)

describe('a packing slip', () => {
  it('says what lies in this package, and what is still to come', async () => {
    const { pages } = await read()
    for (const text of [
      'Packing slip Package 2 of 3',
      'Müller Lager Süd',
      'SSCC 040123450000123456',
      'Weight 6.42 kg',
      'Tracking no. 00340434292135100186',
      'Lot L2601-07, best before 30 November 2027',
      'Serial no. K17-000912, K17-000913',
      '12 pcs',
      'Still to come',
      'Cast iron teapot 0.8 l, black POT-CAST-08 19 March 2026 1 pcs',
      'Gift tin, red TIN-RED-50 not known yet 50 pcs',
    ]) {
      expect(pages[0]).toContain(text)
    }
  })

  it('shows no price', async () => {
    const { pages } = await read()
    expect(pages.join(' ')).not.toMatch(/€|EUR|\d[.,]\d\d\b(?! kg)/)
  })

  it('is scanned by its order number', async () => {
    const { document } = await read()
    expect(await scanPage(document, 1)).toEqual([{ id: ']C0', text: 'SO-000123' }])
  })

  it('of a whole order says that nothing is open, in German too', async () => {
    expect((await read(aPackingSlip({ stillToCome: [] }))).pages[0]).toContain('Nothing else is open on this order.')
    const { pages } = await read(aPackingSlip({ stillToCome: [], language: 'de' }))
    for (const text of [
      'Packzettel Paket 2 von 3',
      'Von diesem Auftrag ist nichts mehr offen.',
      'Charge L2601-07, mindestens haltbar bis 30. November 2027',
    ]) {
      expect(pages[0]).toContain(text)
    }
  })

  it('with hundreds of serial numbers goes on over pages and loses none', async () => {
    const serials = Array.from({ length: 40 }, (_, index) => `SN-${String(index).padStart(5, '0')}`)
    const contents = Array.from({ length: 30 }, (_, index) => ({
      sku: `K-${index}`,
      description: 'Kettle',
      quantity: 40,
      unit: 'pcs',
      serials,
    }))
    const { pages } = await read(aPackingSlip({ contents, stillToCome: [] }))
    expect(pages.join(' ').match(/SN-\d{5}/g)).toHaveLength(1_200)
  })

  it('for an order number that no barcode can hold is printed without one', async () => {
    const { document, pages } = await read(aPackingSlip({ orderNumber: 'Größe-7' }))
    expect(pages[0]).toContain('Größe-7')
    expect(await scanPage(document, 1)).toEqual([])
  })
})
