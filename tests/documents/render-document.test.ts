import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { must } from '#shared/kernel/must.ts'
import { readPdf, structureOf } from '#tests/documents/read-pdf.ts'
import {
  aBinLabel,
  aCommandSheet,
  aCreditNote,
  anInvoice,
  aPackingSlip,
  aPickListSheet,
  aProductLabel,
  aShippingLabel,
} from '#tests/documents/sample-documents.ts'

const papers: PrintableDocument[] = [anInvoice(), aCreditNote(), aPackingSlip(), aPickListSheet(), aCommandSheet()]
const labels: PrintableDocument[] = [aShippingLabel(), aBinLabel(), aProductLabel()]

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describe.each([...papers, ...labels].map((document) => [document.kind, document] as const))('%s', (_kind, document) => {
  it('becomes the same bytes every time, so that a reprint has the hash of the first print', async () => {
    vi.setSystemTime('2026-03-06')
    const first = await renderDocument(document)
    vi.setSystemTime('2036-01-01')
    const again = await renderDocument(structuredClone(document))
    vi.useRealTimers()
    expect(hashOf(again.bytes)).toBe(hashOf(first.bytes))
    expect(again.pages).toBe(first.pages)
  })

  it('is left as it was', async () => {
    const before = structuredClone(document)
    await renderDocument(document)
    expect(document).toEqual(before)
  })
})

describe.each(papers.map((document) => [document.kind, document] as const))('%s as PDF', (_kind, document) => {
  it('is for the archive: PDF/A-3b, colours named, every font embedded, nothing active', async () => {
    const { bytes, mediaType, pages } = await renderDocument(document)
    const { document: pdf, xmp } = await readPdf(bytes)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(mediaType).toBe('application/pdf')
    expect(pages).toBe(pdf.numPages)
    expect(xmp).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/)
    expect(raw).toContain('/S /GTS_PDFA1')
    const fonts = raw.match(/\/Type \/FontDescriptor/g) ?? []
    expect(fonts.length).toBeGreaterThan(1)
    expect(raw.match(/\/FontFile2 \d+ 0 R/g)).toHaveLength(fonts.length)
    expect(raw).not.toMatch(/\/(JavaScript|OpenAction|AA|Encrypt|URI)\b/)
  })

  it('can be listened to: language, title, and what each piece is', async () => {
    const { document: pdf } = await readPdf((await renderDocument(document)).bytes)
    const { info } = (await pdf.getMetadata()) as { info: { Title?: string; Language?: string } }
    expect(info.Title).toBeTruthy()
    expect(info.Language).toBe(document.kind === 'binLabel' ? undefined : 'en')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const roles = await structureOf(await pdf.getPage(1))
    expect(roles.slice(0, 2)).toEqual(['Root', 'Document'])
    expect(roles).toContain('H1')
    expect(roles).toContain(document.kind === 'commandSheet' ? 'Figure' : 'TH')
  })
})

describe('a document of another day', () => {
  it('has another hash, and carries its own day, not the day of printing', async () => {
    const first = await renderDocument(anInvoice())
    const other = await renderDocument(anInvoice({ issuedOn: '2026-03-10' }))
    expect(hashOf(other.bytes)).not.toBe(hashOf(first.bytes))
    const { info } = (await (await readPdf(first.bytes)).document.getMetadata()) as { info: { CreationDate?: string } }
    expect(info.CreationDate).toBe('D:20260309120000Z')
  })
})

describe('a table over two pages', () => {
  it('is one table to a listener, its repeated head an ornament', async () => {
    const invoice = anInvoice()
    const lines = Array.from({ length: 40 }, (_, index) => ({ ...must(invoice.lines[0], 'a sample line'), position: index + 1 }))
    const { document } = await readPdf((await renderDocument({ ...invoice, lines })).bytes)
    const [first, second] = await Promise.all([document.getPage(1), document.getPage(2)].map(async (page) => structureOf(await page)))
    expect(first?.filter((role) => role === 'TH')).toHaveLength(6)
    expect(second?.filter((role) => role === 'TH')).toHaveLength(0)
  })
})
