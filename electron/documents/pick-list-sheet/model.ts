import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** A pick list on paper, for the day the scanner's battery is flat: the same walk, with boxes to tick. */
export interface PickListSheet {
  kind: 'pickListSheet'
  number: string
  warehouse: string
  /** At the head, where the company has one. */
  logo?: PrintedPicture | undefined
  /** ISO 3166-1 alpha-2 of the warehouse: decides the paper. */
  countryCode: string
  createdOn: Day
  shipOn?: Day | undefined
  picker?: string | undefined
  orderNumbers: readonly string[]
  /** In walking order. */
  tasks: readonly PickSheetTask[]
  notes?: string | undefined
  language: DocumentLanguage
}

export interface PickSheetTask {
  bin: string
  sku: string
  description: string
  quantity: number
  unit: string
  lot?: string | undefined
  /** The tote or order the goods go into, where a walk serves several. */
  goesInto?: string | undefined
}
