import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Everything a key does, as barcodes for the wall: a station can be worked with the scanner alone. */
export interface CommandSheet {
  kind: 'commandSheet'
  title: string
  /** The day the set of commands was drawn up, so that an outdated sheet on a wall is known as one. */
  asOf: Day
  /** ISO 3166-1 alpha-2 of the warehouse: decides the paper. */
  countryCode: string
  groups: readonly CommandGroup[]
  /** The label that tells how a scanner is set, as a GS1 element string. */
  scannerTest: { readonly word: string; readonly explains: string; readonly elements: string }
  language: DocumentLanguage
}

export interface CommandGroup {
  title: string
  commands: readonly PrintedCommand[]
}

export interface PrintedCommand {
  /** What the barcode holds: printable ASCII. */
  code: string
  /** The one word for it on screen. */
  word: string
  explains?: string | undefined
  /** The key that does the same. */
  keyName?: string | undefined
}
