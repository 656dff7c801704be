import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { fromMinor, type Minor, minorDigits } from '#shared/kernel/money.ts'

/** How a document writes numbers, days and money: in its language, by the habits of the country it comes from. */
export interface DocumentFormat {
  day(day: Day): string
  quantity(quantity: number): string
  /** From basis points: 1900 is '19%' in English, '19 %' in German. */
  percent(basisPoints: number): string
  /** Below a kilogram in grams, above in kilograms. */
  weight(grams: number): string
  /** With the currency: for what is to be paid. */
  money(amount: Minor, currency: string): string
  /** Without the currency: for columns whose head names it. */
  amount(amount: Minor, currency: string): string
  /** All decimals the price has, at least those of the currency. */
  unitPrice(price: string, currency: string): string
}

/** The format for a language and the sender's country: an Austrian invoice in German differs from a German one, an American from a British. */
export function documentFormat(language: DocumentLanguage, countryCode: string): DocumentFormat {
  const locale = localeOf(language, countryCode.toUpperCase())
  const days = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  const decimals = (least: number, most: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
  const write = (format: Intl.NumberFormat, value: string) => printable(format.format(value as Intl.StringNumericLiteral)) // decimal strings are exact
  return {
    day: (day) => printable(days.format(Date.parse(`${day}T12:00:00Z`))),
    quantity: (quantity) => printable(decimals(0, 0).format(quantity)),
    percent: (basisPoints) => printable(percents.format(basisPoints / 10_000)),
    weight: (grams) => (grams < 1000 ? `${grams}\u00a0g` : `${printable(decimals(0, 3).format(grams / 1000))}\u00a0kg`),
    money: (amount, currency) => write(new Intl.NumberFormat(locale, { style: 'currency', currency }), fromMinor(amount, currency)),
    amount: (amount, currency) => write(decimals(minorDigits(currency), minorDigits(currency)), fromMinor(amount, currency)),
    unitPrice: (price, currency) => write(decimals(minorDigits(currency), 20), price),
  }
}

function localeOf(language: DocumentLanguage, countryCode: string): string {
  if (language === 'de') return countryCode === 'AT' || countryCode === 'CH' ? `de-${countryCode}` : 'de-DE'
  return countryCode === 'US' || countryCode === 'CA' ? `en-${countryCode}` : 'en-GB'
}

/** The narrow no-break space that Intl writes is in few fonts. */
function printable(text: string): string {
  return text.replaceAll('\u202f', '\u00a0')
}
