import { expect, test } from 'vitest'
import { renderDocument } from '#electron/documents/render-document.ts'
import { readPdf } from '#tests/documents/read-pdf.ts'
import { aProductLabel } from '#tests/documents/sample-documents.ts'

test('labels for an office printer fill the stickers of A4 sheets, copies and all', async () => {
  const profile = { language: 'pdf', dpi: 300, sheet: { columns: 3, rows: 8 }, copies: 10 } as const
  const { bytes, mediaType, pages } = await renderDocument(aProductLabel(), profile)
  expect(mediaType).toBe('application/pdf')
  expect(pages, '40 labels on sheets of 24').toBe(2)
  const { document } = await readPdf(bytes)
  const page = await document.getPage(1)
  expect(page.getViewport({ scale: 1 })).toMatchObject({ width: expect.closeTo(595.3, 0), height: expect.closeTo(841.9, 0) })
  const { fnArray } = await page.getOperatorList()
  const paintImage = 85 // paintImageXObject of pdf.js
  expect(fnArray.filter((operation) => operation === paintImage)).toHaveLength(24)
})

test('without a sheet each label has a page of its own size', async () => {
  const { bytes, pages } = await renderDocument(aProductLabel(), { language: 'pdf', dpi: 300 })
  expect(pages).toBe(4)
  const { document } = await readPdf(bytes)
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  expect([Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)]).toEqual([57, 32])
})
