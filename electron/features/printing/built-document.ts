import type { PrintableDocument } from '#electron/documents/printable-document.ts'

export interface BuiltDocument {
  /** What people call it: PKG-000012, PL-000003, INV-000045, A-03-2, a SKU; empty for the command sheet, of which there is one. */
  readonly number: string
  readonly document: PrintableDocument
}
