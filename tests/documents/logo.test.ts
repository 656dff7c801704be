import { describe, expect, it } from 'vitest'
import { mm } from '#electron/documents/pdf/paper.ts'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { picturesOn, readPdf } from '#tests/documents/read-pdf.ts'
import { aCreditNote, anInvoice, aPackingSlip, aPickListSheet } from '#tests/documents/sample-documents.ts'
import { aPng } from '#tests/world/tiny-pictures.ts'

const logoOf = (width: number, height: number) => ({ kind: 'png', base64: aPng(width, height).toString('base64') }) as const
const wide = logoOf(8, 1)
const tall = logoOf(4, 8)

const documents: [string, (logo: typeof wide | undefined) => PrintableDocument][] = [
  ['an invoice', (logo) => anInvoice({ logo })],
  ['a credit note', (logo) => aCreditNote({ logo })],
  ['a packing slip', (logo) => aPackingSlip({ logo })],
  ['a pick list', (logo) => aPickListSheet({ logo })],
]

describe.each(documents)('the logo on %s', (_name, drawn) => {
  const pictures = async (logo: typeof wide | undefined) => {
    const { document } = await readPdf((await renderDocument(drawn(logo))).bytes)
    return picturesOn(await document.getPage(1))
  }

  it('fills its box as far as its own proportions let it', async () => {
    const [found, ...more] = await pictures(wide)
    expect(more).toEqual([])
    expect(found?.pixels).toEqual([8, 1])
    expect(found?.printed[0]).toBeCloseTo(mm(50), 1)
    expect(found?.printed[1]).toBeCloseTo(mm(50) / 8, 1)
    const [upright] = await pictures(tall)
    expect(upright?.printed[1]).toBeCloseTo(mm(18), 1)
    expect(upright?.printed[0]).toBeCloseTo(mm(9), 1)
  })

  it('leaves the company its name and the archive its rules', async () => {
    const pictured = await renderDocument(drawn(tall))
    const after = await readPdf(pictured.bytes)
    expect(after.pages[0]).toMatch(/Teehaus am Hafen|Warehouse Hamburg/)
    expect(after.xmp).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(Buffer.from(pictured.bytes).toString('latin1')).not.toContain('/SMask')
  })

  it('where there is none is no picture', async () => {
    expect(await pictures(undefined)).toEqual([])
  })
})
