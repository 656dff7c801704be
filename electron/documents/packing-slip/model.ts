import type { DocumentLanguage, PrintedAddress } from '#electron/documents/printed-address.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** What lies in one package, without prices: the recipient checks it against the goods. */
export interface PackingSlip {
  kind: 'packingSlip'
  orderNumber: string
  /** The other orders that lie in the same box. */
  furtherOrders?: readonly string[] | undefined
  customerReference?: string | undefined
  orderedOn?: Day | undefined
  packedOn: Day
  sender: PrintedAddress & { countryCode: string; email?: string | undefined; phone?: string | undefined }
  shipTo: PrintedAddress
  /** At the head, where the company has one. */
  logo?: PrintedPicture | undefined
  packageNumber: number
  packageCount: number
  /** 18 digits, when the package has one. */
  sscc?: string | undefined
  weightGrams?: number | undefined
  carrier?: string | undefined
  trackingNumber?: string | undefined
  contents: readonly PackedLine[]
  /** What the order still owes, in no package yet. */
  stillToCome: readonly OwedLine[]
  notes?: string | undefined
  language: DocumentLanguage
}

export interface PackedLine {
  /** Of which order it is, when several lie in the box. */
  orderNumber?: string | undefined
  sku: string
  description: string
  quantity: number
  unit: string
  lot?: string | undefined
  expiresOn?: Day | undefined
  serials?: readonly string[] | undefined
}

export interface OwedLine {
  orderNumber?: string | undefined
  sku: string
  description: string
  quantity: number
  unit: string
  expectedOn?: Day | undefined
}
