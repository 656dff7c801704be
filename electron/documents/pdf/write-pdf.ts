import { readFileSync } from 'node:fs'
import type { Content, DynamicContent } from 'pdfmake/interfaces.js'
import { fontFiles } from '#electron/documents/pdf/fonts.ts'
import { INK } from '#electron/documents/pdf/palette.ts'
import type { Paper } from '#electron/documents/pdf/paper.ts'
import { LayoutBuilder, PdfDocument } from '#electron/documents/pdf/pdfmake-parts.ts'
import { TaggedRenderer } from '#electron/documents/pdf/tagged-renderer.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import { resourcePath } from '#electron/resource-path.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** A document as pdfmake lays it out, and what its properties say. */
export interface PdfLayout {
  title: string
  author: string
  language: DocumentLanguage
  /** The document's own day. It dates the file too: the same document is the same bytes, today and in ten years. */
  datedOn: Day
  paper: Paper
  margins: { left: number; top: number; right: number; bottom: number }
  content: Content
  background?: DynamicContent | undefined
  footer: DynamicContent
}

/** Writes a PDF for the archive: PDF/A-3b with embedded fonts and a structure tree. */
export async function writePdf(layout: PdfLayout): Promise<RenderedDocument> {
  const document = new ArchiveDocument(fontFiles(), {}, {}, {}, properties(layout), null, () => false)
  const builder = new LayoutBuilder({ ...layout.paper, orientation: 'portrait' }, layout.margins, null)
  const pages = builder.layoutDocument(
    layout.content,
    document,
    {},
    { font: 'Words', fontSize: 9.5, lineHeight: 1.2, color: INK },
    layout.background,
    undefined,
    layout.footer,
    undefined,
    undefined,
  )
  new TaggedRenderer(document).renderPages(pages)
  document.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of document) chunks.push(chunk)
  return { mediaType: 'application/pdf', bytes: new Uint8Array(Buffer.concat(chunks)), pages: pages.length }
}

function properties(layout: PdfLayout): object {
  const datedAt = new Date(`${layout.datedOn}T12:00:00Z`)
  return {
    size: [layout.paper.width, layout.paper.height],
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    displayTitle: true,
    compress: true,
    lang: layout.language,
    autoFirstPage: false,
    font: null,
    info: {
      Title: layout.title,
      Author: layout.author,
      Creator: 'Packbench',
      Producer: 'Packbench',
      CreationDate: datedAt,
      ModDate: datedAt,
    },
  }
}

/** Names our own colour profile, because pdfkit looks for its own beside its sources, and once bundled there is none. */
class ArchiveDocument extends PdfDocument {
  /** A field, not a method: pdfkit copies its own onto every document it opens. */
  _addColorOutputIntent = (): void => {
    const profile = this.ref({ N: 3 })
    profile.write(readFileSync(resourcePath('color-profiles', 'srgb2014.icc')))
    profile.end()
    const name = Object('sRGB2014')
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      Info: name,
      OutputConditionIdentifier: name,
      DestOutputProfile: profile,
    })
    intent.end()
    this._root.data['OutputIntents'] = [intent]
  }
}
