import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import { isInEu } from '#shared/domain/pricing/eu-countries.ts'
import type { TaxCategory } from '#shared/domain/pricing/tax-words.ts'

/** Every word of an invoice and of a credit note. */
export interface InvoiceWording {
  invoice: string
  creditNote: string
  quote: string
  validUntil: string
  /** How to order what was quoted. */
  orderBy(day: string, number: string): string
  copy: string
  issuedOn: string
  dueOn: string
  deliveredOn: string
  customerNumber: string
  orderNumbers: string
  customerReference: string
  creditedInvoice(number: string, day: string): string
  buyerTaxNumber: string
  shipTo: string
  position: string
  item: string
  quantity: string
  unitPrice(currency: string): string
  tax: string
  amount(currency: string): string
  goods: string
  /** Taken off one line. */
  lineDiscount(amount: string): string
  /** Taken off everything. */
  discount: string
  shipping: string
  net: string
  taxOn(tax: string, net: string): string
  taxName(rate: string, category: TaxCategory): string
  total: string
  paid: string
  due: string
  toCredit: string
  payBy(amount: string, day: string): string
  nothingDue: string
  credited(amount: string): string
  accountHolder: string
  bank: string
  reference: string
  scanToPay: string
  /** The same for a seller who charges none at all. */
  smallBusiness: string
  /** The sentence the law wants for a supply without tax. */
  legalNote: Record<TaxCategory, string | undefined>
  taxNumber(number: string): string
  page(document: string, page: number, pages: number): string
}

/** A VAT number starts with its country's letters; a national tax number does not. */
const isVatNumber = (number: string) => /^[A-Z]{2}/.test(number)

const EN: InvoiceWording = {
  invoice: 'Invoice',
  creditNote: 'Credit note',
  quote: 'Quote',
  validUntil: 'Valid until',
  orderBy: (day, number) => `To order, name quote ${number} by ${day}.`,
  copy: 'Copy',
  issuedOn: 'Date',
  dueOn: 'Due',
  deliveredOn: 'Delivered',
  customerNumber: 'Customer no.',
  orderNumbers: 'Order',
  customerReference: 'Your reference',
  creditedInvoice: (number, day) => `for invoice ${number} of ${day}`,
  buyerTaxNumber: 'Your VAT no.',
  shipTo: 'Delivered to',
  position: '#',
  item: 'Item',
  quantity: 'Quantity',
  unitPrice: (currency) => `Unit price ${currency}`,
  tax: 'VAT',
  amount: (currency) => `Amount ${currency}`,
  goods: 'Goods',
  lineDiscount: (amount) => `Discount ${amount} taken off`,
  discount: 'Discount',
  shipping: 'Shipping',
  net: 'Net total',
  taxOn: (tax, net) => `${tax} on ${net}`,
  taxName: (rate, category) =>
    category === 'S' ? `VAT ${rate}` : { Z: 'VAT 0%', E: 'VAT exempt', AE: 'Reverse charge', K: 'Intra-EU supply', G: 'Export' }[category],
  total: 'Total',
  paid: 'Paid',
  due: 'Amount due',
  toCredit: 'Credited to you',
  payBy: (amount, day) => `${amount} to be paid by ${day}.`,
  nothingDue: 'Paid in full. Nothing is due.',
  credited: (amount) => `${amount} is credited to your account.`,
  accountHolder: 'Account holder',
  bank: 'Bank',
  reference: 'Reference',
  scanToPay: 'Scan with a banking app',
  smallBusiness: 'No VAT is charged: exempt under the scheme for small enterprises.',
  legalNote: {
    S: undefined,
    Z: undefined,
    E: 'This supply is exempt from VAT.',
    AE: 'Reverse charge: the recipient accounts for the VAT.',
    K: 'VAT-exempt intra-Community supply of goods (Article 138 of Directive 2006/112/EC).',
    G: 'VAT-exempt export of goods (Article 146 of Directive 2006/112/EC).',
  },
  taxNumber: (number) => `${isVatNumber(number) ? 'VAT no.' : 'Tax no.'} ${number}`,
  page: (document, page, pages) => `${document} · page ${page} of ${pages}`,
}

const DE: InvoiceWording = {
  invoice: 'Rechnung',
  creditNote: 'Rechnungskorrektur',
  quote: 'Angebot',
  validUntil: 'Gültig bis',
  orderBy: (day, number) => `Zum Bestellen bis ${day} das Angebot ${number} nennen.`,
  copy: 'Kopie',
  issuedOn: 'Datum',
  dueOn: 'Fällig',
  deliveredOn: 'Lieferdatum',
  customerNumber: 'Kunden-Nr.',
  orderNumbers: 'Auftrag',
  customerReference: 'Ihre Referenz',
  creditedInvoice: (number, day) => `zur Rechnung ${number} vom ${day}`,
  buyerTaxNumber: 'Ihre USt-IdNr.',
  shipTo: 'Geliefert an',
  position: 'Pos.',
  item: 'Artikel',
  quantity: 'Menge',
  unitPrice: (currency) => `Einzelpreis ${currency}`,
  tax: 'USt',
  amount: (currency) => `Betrag ${currency}`,
  goods: 'Warenwert',
  lineDiscount: (amount) => `Rabatt ${amount} abgezogen`,
  discount: 'Rabatt',
  shipping: 'Versandkosten',
  net: 'Summe netto',
  taxOn: (tax, net) => `${tax} auf ${net}`,
  taxName: (rate, category) =>
    category === 'S'
      ? `USt ${rate}`
      : { Z: 'USt 0\u00a0%', E: 'Umsatzsteuerfrei', AE: 'Reverse Charge', K: 'Innergem. Lieferung', G: 'Ausfuhrlieferung' }[category],
  total: 'Gesamtbetrag',
  paid: 'Bezahlt',
  due: 'Offener Betrag',
  toCredit: 'Gutgeschriebener Betrag',
  payBy: (amount, day) => `${amount}, zahlbar bis ${day}.`,
  nothingDue: 'Vollständig bezahlt. Es ist nichts mehr offen.',
  credited: (amount) => `${amount} werden Ihrem Konto gutgeschrieben.`,
  accountHolder: 'Kontoinhaber',
  bank: 'Bank',
  reference: 'Verwendungszweck',
  scanToPay: 'Mit der Banking-App scannen',
  smallBusiness: 'Gemäß § 19 UStG wird keine Umsatzsteuer berechnet.',
  legalNote: {
    S: undefined,
    Z: undefined,
    E: 'Diese Lieferung ist von der Umsatzsteuer befreit.',
    AE: 'Steuerschuldnerschaft des Leistungsempfängers.',
    K: 'Steuerfreie innergemeinschaftliche Lieferung (Art. 138 MwStSystRL).',
    G: 'Steuerfreie Ausfuhrlieferung (Art. 146 MwStSystRL).',
  },
  taxNumber: (number) => `${isVatNumber(number) ? 'USt-IdNr.' : 'Steuernummer'} ${number}`,
  page: (document, page, pages) => `${document} · Seite ${page} von ${pages}`,
}

/** North America knows sales taxes, but no VAT. */
const EN_AMERICA: InvoiceWording = {
  ...EN,
  tax: 'Tax',
  taxName: (rate, category) =>
    category === 'S' ? `Tax ${rate}` : { Z: 'Tax 0%', E: 'Tax exempt', AE: 'Reverse charge', K: 'Export', G: 'Export' }[category],
  buyerTaxNumber: 'Your tax no.',
  taxNumber: (number) => `Tax no. ${number}`,
  legalNote: {
    ...EN.legalNote,
    E: 'This sale is exempt from tax.',
    K: 'Export of goods, exempt from tax.',
    G: 'Export of goods, exempt from tax.',
  },
}

/** The words of an invoice in the customer's language, as the seller's country uses them. */
export function invoiceWording(language: DocumentLanguage, sellerCountry: string): InvoiceWording {
  const country = sellerCountry.toUpperCase()
  if (language === 'en' && ['US', 'CA'].includes(country)) return EN_AMERICA
  const words = language === 'de' ? DE : EN
  return isInEu(country) ? words : { ...words, legalNote: { ...words.legalNote, G: EXPORT_ELSEWHERE[language] } }
}

/** The EU's directive says nothing of exports from elsewhere. */
const EXPORT_ELSEWHERE: Readonly<Record<DocumentLanguage, string>> = {
  en: 'Export of goods: no VAT is charged.',
  de: 'Ausfuhrlieferung: Es wird keine Umsatzsteuer berechnet.',
}
