import { describe, expect, it } from 'vitest'
import type { TransferSheet } from '#electron/documents/transfer-sheet/model.ts'
import { transferSheetPdf } from '#electron/documents/transfer-sheet/transfer-sheet-pdf.ts'
import { readPdf, scanPage } from '#tests/documents/read-pdf.ts'

const aSheet = (part: Partial<TransferSheet> = {}): TransferSheet => ({
  kind: 'transferSheet',
  number: 'TR-000012',
  company: 'Nordkontor Tea Trading',
  countryCode: 'DE',
  createdOn: '2026-09-07',
  from: 'Hamburg',
  to: 'Leipzig',
  orderNumber: 'SO-000044',
  notes: 'Fragile: the mugs lie on top.',
  lines: [
    { bin: 'A-01-1', sku: 'TEA-EG-250', description: 'Earl Grey tea 250 g', lot: 'L2601-07', quantity: 12, unit: 'pcs' },
    { bin: 'A-02-1', sku: 'MUG-BLUE', description: 'Stoneware mug, blue', quantity: 3, unit: 'pcs' },
  ],
  language: 'en',
  ...part,
})
const read = async (sheet = aSheet()) => readPdf((await transferSheetPdf(sheet)).bytes)

describe('the paper of a transfer', () => {
  it('says from where to where, for which order, and what lies in which bin', async () => {
    const { pages } = await read()
    expect(pages).toHaveLength(1)
    for (const text of ['Transfer TR-000012', 'Hamburg', 'Leipzig', 'SO-000044', 'Fragile: the mugs lie on top.', 'Lot L2601-07'])
      expect(pages[0]).toContain(text)
    expect(pages[0]?.match(/[AB]-\d\d-\d/g)).toEqual(['A-01-1', 'A-02-1'])
    expect(pages[0]).toMatch(/Earl Grey tea 250 g.*12 pcs.*Stoneware mug, blue.*3 pcs/)
  })

  it('is scanned by its number at both ends', async () => {
    const { document } = await read()
    expect(await scanPage(document, 1)).toEqual([{ id: ']C0', text: 'TR-000012' }])
  })

  it('of many lines goes on, names itself on each page and keeps the walk', async () => {
    const lines = Array.from({ length: 200 }, (_, n) => ({
      bin: `Z-${n + 1000}`,
      sku: 'TEA',
      description: 'Tea',
      quantity: 1,
      unit: 'pcs',
    }))
    const { pages } = await read(aSheet({ lines }))
    expect(pages.length).toBeGreaterThan(3)
    for (const page of pages) expect(page).toContain(`TR-000012 · page`)
    expect(pages.join(' ').match(/Z-\d{4}/g)).toEqual(lines.map(({ bin }) => bin))
  })

  it('speaks German', async () => {
    const { pages } = await read(aSheet({ language: 'de' }))
    for (const text of ['Umlagerung TR-000012', 'Von', 'Nach', 'Für Auftrag', 'Charge L2601-07', 'Erhalten von, Datum'])
      expect(pages[0]).toContain(text)
  })
})
