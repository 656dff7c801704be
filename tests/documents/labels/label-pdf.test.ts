import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
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

test('a sheet that has lost stickers begins at the first that is left, and each label lies on a sticker as it is sold', async () => {
  const sheet = { columns: 3, rows: 7, sticker: { width: 63.5, height: 38.1, gap: 2.54 }, first: 20 }
  const { bytes, pages } = await renderDocument(aProductLabel(), { language: 'pdf', dpi: 300, sheet })
  expect(pages, '4 labels, two of them on a new sheet').toBe(2)
  const { document } = await readPdf(bytes)
  const placed = await Promise.all([1, 2].map(async (number) => cornersOf(await (await document.getPage(number)).getOperatorList())))
  // 59.5 by 33.4 mm is the most that fits: stickers 20 and 21 of the first sheet, then 1 and 2 of the next
  const onSticker = (column: number, row: number) => [
    expect.closeTo(7.21 + column * 66.04 + (63.5 - 59.5) / 2, 0),
    expect.closeTo(15.15 + row * 38.1 + (38.1 - 33.4) / 2, 0),
  ]
  expect(placed).toEqual([
    [onSticker(1, 6), onSticker(2, 6)],
    [onSticker(0, 0), onSticker(1, 0)],
  ])
})

test('without a sheet each label has a page of its own size', async () => {
  const { bytes, pages } = await renderDocument(aProductLabel(), { language: 'pdf', dpi: 300 })
  expect(pages).toBe(4)
  const { document } = await readPdf(bytes)
  const { width, height } = (await document.getPage(1)).getViewport({ scale: 1 })
  expect([Math.round((width * 25.4) / 72), Math.round((height * 25.4) / 72)]).toEqual([57, 32])
})

/** The upper left corners of the pictures on an A4 page, in millimetres from its own. */
function cornersOf({ fnArray, argsArray }: { fnArray: number[]; argsArray: unknown[][] }): number[][] {
  const stack: number[][] = []
  let now = [1, 0, 0, 1, 0, 0]
  const corners: number[][] = []
  fnArray.forEach((operation, at) => {
    if (operation === OPS.save) stack.push(now)
    else if (operation === OPS.restore) now = stack.pop() ?? now
    else if (operation === OPS.transform)
      now = within(now, (argsArray[at] ?? []) as number[]) // a matrix of six numbers
    else if (operation === OPS.paintImageXObject) {
      const [, , , d = 0, e = 0, f = 0] = now
      corners.push([(e * 25.4) / 72, 297 - ((f + Math.max(0, d)) * 25.4) / 72])
    }
  })
  return corners
}

function within([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: number[]): number[] {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}
