import type { LaidOutPage } from 'pdfmake/js/LayoutBuilder.js'
import type { StructureContent, StructureElement } from 'pdfmake/js/PDFDocument.js'
import { type PdfDocument, Renderer } from '#electron/documents/pdf/pdfmake-parts.ts'
import type { StructureGroup, StructureTag } from '#electron/documents/pdf/structure-tag.ts'

/** What the pieces of one tag, or the tags and groups of one group, are gathered in until the tree is built. */
interface Gathered {
  of: StructureTag | StructureGroup
  parts: (StructureContent | Gathered)[]
}

/**
 * Draws laid-out pages and tells screen readers what is what: pdfmake itself only claims that a document is tagged.
 * Texts and barcodes carry their tag; whatever carries none (lines, page foot, a table head repeated on the next page) is an artifact.
 */
export class TaggedRenderer extends Renderer {
  readonly #document: InstanceType<typeof PdfDocument>
  readonly #root: Gathered = { of: { role: 'Table' }, parts: [] }
  readonly #gathered = new Map<StructureTag | StructureGroup, Gathered>()
  readonly #drawnOnEarlierPage = new Set<StructureTag>()
  #drawnOnThisPage = new Set<StructureTag>()
  #open: StructureTag | 'artifact' | undefined

  constructor(document: InstanceType<typeof PdfDocument>) {
    super(document)
    this.#document = document
    document.on('pageAdded', () => {
      this.#open = undefined
      for (const tag of this.#drawnOnThisPage) this.#drawnOnEarlierPage.add(tag)
      this.#drawnOnThisPage = new Set()
    })
  }

  override renderPages(pages: LaidOutPage[]): void {
    super.renderPages(pages)
    this.#close()
    this.#document.addStructure(
      this.#document.struct(
        'Document',
        {},
        this.#root.parts.map((part) => this.#element(part)),
      ),
    )
  }

  override renderLine(line: { inlines: readonly { tag?: StructureTag }[] }, x: number, y: number): void {
    if (line.inlines.length > 0) this.#mark(line.inlines[0]?.tag)
    super.renderLine(line, x, y)
  }

  /** The one picture here is the logo, beside the name in letters. */
  override renderImage(image: object): void {
    this.#mark(undefined)
    super.renderImage(image)
  }

  override renderVector(vector: { tag?: StructureTag }): void {
    this.#mark(vector.tag)
    super.renderVector(vector)
  }

  #mark(tag: StructureTag | undefined): void {
    const isRepeatedHead = (tag?.role === 'TH' || tag?.role === 'H2') && this.#drawnOnEarlierPage.has(tag)
    const wanted = tag && !isRepeatedHead ? tag : 'artifact'
    if (wanted === this.#open) return
    this.#close()
    this.#open = wanted
    if (wanted === 'artifact') {
      this.#document.markContent('Artifact', { type: 'Layout' })
      return
    }
    this.#drawnOnThisPage.add(wanted)
    this.#gather(wanted).parts.push(this.#document.markStructureContent(wanted.role))
  }

  #close(): void {
    if (this.#open) this.#document.endMarkedContent()
    this.#open = undefined
  }

  #gather(of: StructureTag | StructureGroup): Gathered {
    const known = this.#gathered.get(of)
    if (known) return known
    const gathered: Gathered = { of, parts: [] }
    this.#gathered.set(of, gathered)
    const parent = of.inside ? this.#gather(of.inside) : this.#root
    parent.parts.push(gathered)
    return gathered
  }

  #element(part: StructureContent | Gathered): StructureElement | StructureContent {
    if (!('of' in part)) return part
    const { role, ...rest } = part.of
    const alt = 'alt' in rest ? { alt: rest.alt } : {}
    const scope = role === 'TH' ? { scope: 'Column' } : {}
    return this.#document.struct(
      role,
      { ...alt, ...scope },
      part.parts.map((inner) => this.#element(inner)),
    )
  }
}
