import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** The paper that goes along with goods from one warehouse to another: its barcode opens the transfer at both ends. */
export interface TransferSheet {
  kind: 'transferSheet'
  number: string
  company: string
  /** At the head, where the company has one. */
  logo?: PrintedPicture | undefined
  /** ISO 3166-1 alpha-2 of the company: decides the paper. */
  countryCode: string
  createdOn: Day
  from: string
  to: string
  /** The short order that it was made for. */
  orderNumber?: string | undefined
  /** In walking order. */
  lines: readonly TransferSheetLine[]
  notes?: string | undefined
  language: DocumentLanguage
}

export interface TransferSheetLine {
  bin: string
  sku: string
  description: string
  lot?: string | undefined
  quantity: number
  unit: string
}
