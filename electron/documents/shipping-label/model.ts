import type { DocumentLanguage, PrintedAddress } from '#electron/documents/printed-address.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import type { Day } from '#shared/kernel/dates.ts'
import type { Minor } from '#shared/kernel/money.ts'

/** A line of what lies in a package, as the customs ask for it; what nobody has said of the product is empty. */
export interface PackedLine {
  readonly quantity: number
  readonly description: string
  readonly worth: Minor
  readonly hsCode?: string | undefined
  readonly originCountry?: string | undefined
  readonly weightGrams?: number | undefined
}

/** A label on the outside of one package: the carrier's, the logistic unit's, the one for the way back, or the customs'. */
export interface ParcelLabel {
  kind: 'shippingLabel' | 'palletLabel' | 'returnLabel' | 'customsLabel'
  /** The built-in one where nothing is said. */
  template?: LabelTemplate | undefined
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
  /** What lies in it, and what each line of that was sold for, net. */
  contents?: readonly PackedLine[] | undefined
  /** Of what it is worth. */
  currency?: string | undefined
  /** Printed before: whoever finds two of them knows which box has had its label. */
  isCopy?: boolean | undefined
  language: DocumentLanguage
}

/** The carrier's label of one package. */
export type ShippingLabel = ParcelLabel & { kind: 'shippingLabel' }
