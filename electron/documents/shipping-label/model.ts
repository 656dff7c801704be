import type { DocumentLanguage, PrintedAddress } from '#electron/documents/printed-address.ts'
import type { LabelResolution } from '#electron/documents/zpl/label-size.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** The label on the outside of one package, 4 x 6 inches. */
export interface ShippingLabel {
  kind: 'shippingLabel'
  sender: PrintedAddress
  shipTo: PrintedAddress
  carrier: string
  service: string
  orderNumber: string
  /** The other orders that lie in the same box. */
  furtherOrders?: readonly string[] | undefined
  packageNumber: number
  packageCount: number
  weightGrams?: number | undefined
  /** 18 digits; printed as GS1-128 with AI (00). */
  sscc?: string | undefined
  /** Code 128 as the carrier gave it; without one the order number takes its place. */
  trackingNumber?: string | undefined
  shipsOn: Day
  /** Printed before: whoever finds two of them knows which box has had its label. */
  isCopy?: boolean | undefined
  resolution?: LabelResolution | undefined
  language: DocumentLanguage
}
