// The three parts of pdfmake that our own renderer puts together; pdfmake ships no types for them. Its version is pinned in package.json.
declare module 'pdfmake/js/PDFDocument.js' {
  import type { EventEmitter } from 'node:events'

  export interface StructureElement {
    readonly structureElement: unique symbol
  }
  export interface StructureContent {
    readonly structureContent: unique symbol
  }
  export interface EmbeddedFont {
    font: { characterSet: number[] }
    widthOfString(text: string, size: number): number
  }
  interface PdfReference {
    write(bytes: Uint8Array): void
    end(): void
  }
  class PDFDocument implements AsyncIterable<Uint8Array> {
    constructor(
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs?: null,
      localAccess?: (path: string) => boolean,
    )
    _root: { data: Record<string, unknown> }
    on: EventEmitter['on']
    ref(dictionary: object): PdfReference
    end(): void
    provideFont(family: string, bold: boolean, italics: boolean): EmbeddedFont
    markContent(tag: string, options?: object): this
    markStructureContent(tag: string): StructureContent
    endMarkedContent(): this
    struct(role: string, options: object, children: readonly (StructureElement | StructureContent)[]): StructureElement
    addStructure(element: StructureElement): this
    [Symbol.asyncIterator](): AsyncIterator<Uint8Array>
  }
  const module: { default: typeof PDFDocument }
  export default module
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, DynamicContent, Style } from 'pdfmake/interfaces.js'

  export interface LaidOutPage {
    items: unknown[]
  }
  interface PageMargins {
    left: number
    top: number
    right: number
    bottom: number
  }
  class LayoutBuilder {
    constructor(pageSize: { width: number; height: number; orientation: string }, margins: PageMargins, svgMeasure: null)
    registerTableLayouts(layouts: object): void
    layoutDocument(
      content: Content,
      document: object,
      styles: Record<string, Style>,
      defaultStyle: Style,
      background: DynamicContent | undefined,
      header: DynamicContent | undefined,
      footer: DynamicContent | undefined,
      watermark: undefined,
      pageBreakBefore: undefined,
    ): LaidOutPage[]
  }
  const module: { default: typeof LayoutBuilder }
  export default module
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidOutPage } from 'pdfmake/js/LayoutBuilder.js'

  class Renderer {
    constructor(document: object)
    renderPages(pages: LaidOutPage[]): void
    renderLine(line: { inlines: readonly { tag?: unknown }[] }, x: number, y: number): void
    renderImage(image: object): void
    renderVector(vector: { tag?: unknown }): void
  }
  const module: { default: typeof Renderer }
  export default module
}
