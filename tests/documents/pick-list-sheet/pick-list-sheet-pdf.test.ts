import { describe, expect, it } from 'vitest'
import { pickListSheetPdf } from '#electron/documents/pick-list-sheet/pick-list-sheet-pdf.ts'
import { readPdf, scanPage } from '#tests/documents/read-pdf.ts'
import { aPickListSheet } from '#tests/documents/sample-documents.ts'

const read = async (sheet = aPickListSheet()) => readPdf((await pickListSheetPdf(sheet)).bytes)

describe('a pick list on paper', () => {
  it('names bin, item, lot, tote and quantity in walking order', async () => {
    const { pages } = await read()
    expect(pages[0]).toContain('Pick list PL-000871')
    expect(pages[0]).toContain('A-01-2 Assam second flush, loose leaf, 250 g tin TEA-ASSAM-250 · Lot L2601-07 TOTE-014 12 pcs')
    expect(pages[0]?.match(/[ABC]-\d\d-\d/g)).toEqual(['A-01-2', 'A-03-1', 'A-03-4', 'B-11-1', 'B-12-3', 'C-02-1'])
  })

  it('is scanned by its number', async () => {
    const { document } = await read()
    expect(await scanPage(document, 1)).toEqual([{ id: ']C0', text: 'PL-000871' }])
  })

  it('of 300 tasks repeats its head and keeps the order', async () => {
    const tasks = Array.from({ length: 300 }, (_, index) => ({
      bin: `Z-${index + 1000}`,
      sku: 'TEA',
      description: 'Tea',
      quantity: 1,
      unit: 'pcs',
    }))
    const { pages } = await read(aPickListSheet({ tasks }))
    expect(pages.length).toBeGreaterThan(5)
    for (const page of pages) if (page.includes('Z-1')) expect(page).toContain('Bin Item Quantity Picked')
    expect(pages.join(' ').match(/Z-\d{4}/g)).toEqual(tasks.map((task) => task.bin))
  })

  it('speaks German', async () => {
    const { pages } = await read(aPickListSheet({ language: 'de' }))
    for (const text of ['Pickliste PL-000871', 'Platz Artikel In Menge Gepickt', 'Charge L2601-07', 'Gepickt von', 'Seite 1 von 1'])
      expect(pages[0]).toContain(text)
  })
})
