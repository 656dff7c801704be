import type { DocumentLanguage, PrintedAddress } from '#electron/documents/printed-address.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'
import type { TaxCategory } from '#shared/domain/pricing/tax-words.ts'
import type { Day } from '#shared/kernel/dates.ts'
import type { Minor } from '#shared/kernel/money.ts'

/** What an issued invoice says. It carries its sums; the writer prints them and computes none. */
export interface Invoice {
  kind: 'invoice'
  number: string
  issuedOn: Day
  dueOn: Day
  /** ISO 4217. */
  currency: string
  seller: InvoiceSeller
  /** At the head, where the company has one. */
  logo?: PrintedPicture | undefined
  buyer: InvoiceBuyer
  /** Only where it differs from the buyer's address. */
  shipTo?: PrintedAddress | undefined
  orderNumbers: readonly string[]
  /** The customer's own order number or cost centre. */
  customerReference?: string | undefined
  /** The day of supply; many countries ask for it on every invoice. */
  deliveredOn?: Day | undefined
  lines: readonly InvoiceLine[]
  taxes: readonly InvoiceTax[]
  /** The lines, before the discount and the charges of the whole order. Left out where there is neither. */
  goodsMinor?: Minor | undefined
  /** A discount on everything. */
  allowanceMinor?: Minor | undefined
  /** Shipping. */
  chargeMinor?: Minor | undefined
  netMinor: Minor
  taxMinor: Minor
  grossMinor: Minor
  paidMinor: Minor
  notes?: string | undefined
  /** A second print of the same invoice says so. */
  isCopy?: boolean | undefined
  /** The seller charges no tax at all, by the rule for small businesses. */
  isSmallBusiness?: boolean | undefined
  language: DocumentLanguage
}

/** What a credit note says: amounts are positive and are owed to the buyer. */
export interface CreditNote extends Omit<Invoice, 'kind' | 'dueOn' | 'paidMinor'> {
  kind: 'creditNote'
  /** The invoice it takes back, in whole or in part. */
  creditedInvoice: { number: string; issuedOn: Day }
}

/** What a quote says: what an invoice would, and until when it holds. */
export interface Quote extends Omit<Invoice, 'kind' | 'dueOn' | 'paidMinor' | 'isCopy' | 'deliveredOn'> {
  kind: 'quote'
  validUntil: Day
}

/** The letters that list goods with their prices and sums. */
export type PricedLetter = Invoice | CreditNote | Quote

interface InvoiceSeller extends PrintedAddress {
  /** ISO 3166-1 alpha-2: decides paper (US Letter or A4) and how dates and numbers are written. */
  countryCode: string
  /** VAT number with its country letters (DE123456789), or the national tax number. */
  taxNumber?: string | undefined
  /** Commercial register and managing directors, where the law wants them on letters. */
  registration?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  website?: string | undefined
  bank?: BankAccount | undefined
}

interface BankAccount {
  bankName?: string | undefined
  iban?: string | undefined
  bic?: string | undefined
  /** Where accounts have no IBAN: 'Routing 026009593', 'Account 1234567'. */
  otherLines?: readonly string[] | undefined
}

interface InvoiceBuyer extends PrintedAddress {
  taxNumber?: string | undefined
  customerNumber?: string | undefined
}

export interface InvoiceLine {
  position: number
  sku: string
  description: string
  quantity: number
  unit: string
  /** Decimal string, may have more decimals than the currency. */
  unitPrice: string
  /** What was taken off this line; the amount is what is left. */
  allowanceMinor?: Minor | undefined
  netMinor: Minor
  /** Basis points: 1900 is 19 %. */
  taxRateBp: number
}

interface InvoiceTax {
  rateBp: number
  category: TaxCategory
  netMinor: Minor
  taxMinor: Minor
}
