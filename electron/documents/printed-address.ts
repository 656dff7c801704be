/** The languages documents are written in; the customer's language for what leaves the house, the warehouse's for what stays. */
export type DocumentLanguage = 'en' | 'de'

/** An address as it is printed: the name, then the lines in the order of the country's post, the country itself last where it is abroad. */
export interface PrintedAddress {
  name: string
  lines: readonly string[]
}
