/** Writes amounts, quantities, days and instants the way the reader's country does. */
import { type Day, dayOf, type Instant } from '#shared/kernel/dates.ts'
import { fromMinor, type Minor } from '#shared/kernel/money.ts'

/** Formatters cost far more to make than to use, and a long list needs thousands of them. */
const formatters = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>()

function remembered<Formatter extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat>(
  key: string,
  make: () => Formatter,
): Formatter {
  const found = formatters.get(key)
  // The key names the kind of formatter, so what is found under it is of that kind.
  if (found) return found as Formatter
  const made = make()
  formatters.set(key, made)
  return made
}

/** An amount in minor units with its currency: 18420 EUR is "€184.20", or "184.20" without the symbol. */
export function formatMoney(minor: Minor, currency: string, locale: string, symbol: 'symbol' | 'none' = 'symbol'): string {
  const decimal = fromMinor(minor, currency) as Intl.StringNumericLiteral
  const digits = decimal.split('.')[1]?.length ?? 0
  const format = remembered(`money ${locale} ${currency} ${symbol}`, () =>
    symbol === 'symbol'
      ? new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits })
      : new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  )
  return format.format(decimal)
}

/** A whole number, with its unit when one is given: "1,284 pcs". */
export function formatQuantity(quantity: number, locale: string, unit?: string): string {
  const number = remembered(`quantity ${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })).format(quantity)
  return unit ? `${number} ${unit}` : number
}

/** A decimal string, such as a unit price, with all the decimals it has and at least `digits` of them. */
export function formatDecimal(decimal: string, locale: string, digits = 0): string {
  const format = remembered(
    `decimal ${locale} ${digits}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: 20 }),
  )
  return format.format(decimal as Intl.StringNumericLiteral)
}

/** A rate in basis points: 1900 is "19 %", 70 is "0.7 %". */
export function formatRate(basisPoints: number, locale: string): string {
  const number = remembered(`rate ${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })).format(basisPoints / 100)
  return `${number} %`
}

/** A weight in grams, written in kilograms to the gram: 4210 is "4.210 kg". */
export function formatWeight(grams: number, locale: string): string {
  const kilograms = remembered(
    `weight ${locale}`,
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 }),
  ).format(grams / 1000)
  return `${kilograms} kg`
}

/**
 * A day: "27 Nov", with the year when it is not this one. When `today` is given, yesterday, today and tomorrow are called so.
 */
export function formatDay(day: Day, locale: string, today?: Day): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  const distance = today === undefined ? undefined : Math.round((at - Date.parse(`${today}T00:00:00Z`)) / 86_400_000)
  if (distance !== undefined && Math.abs(distance) <= 1) {
    return remembered(`near ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })).format(distance, 'day')
  }
  const hasYear = today === undefined || today.slice(0, 4) !== day.slice(0, 4)
  const format = remembered(`day ${locale} ${hasYear}`, () => {
    const year = hasYear ? { year: 'numeric' as const } : {}
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year, timeZone: 'UTC' })
  })
  return format.format(at)
}

/** A day with its weekday, because work is planned by weekdays: "Monday, 30 Nov"; yesterday, today and tomorrow are called so. */
export function formatDayNamed(day: Day, locale: string, today: Day): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  if (Math.abs(at - Date.parse(`${today}T00:00:00Z`)) <= 86_400_000) return formatDay(day, locale, today)
  const name = remembered(`name of day ${locale}`, () => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })).format(at)
  return `${name}, ${formatDay(day, locale, today)}`
}

/** The time of day in the warehouse's zone: "10:42". */
export function formatTime(at: Instant, timeZone: string, locale: string): string {
  const format = remembered(
    `time ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone }),
  )
  return format.format(at)
}

/** Day and time in the warehouse's zone: "27 Nov 2026, 10:42". */
export function formatInstant(at: Instant, timeZone: string, locale: string): string {
  const format = remembered(
    `instant ${locale} ${timeZone}`,
    () =>
      new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone }),
  )
  return format.format(at)
}

/** A moment as briefly as it can be told from others: the time today, the weekday within the last six days, else the day. */
export function formatMoment(at: Instant, timeZone: string, locale: string, today: Day): string {
  const day = dayOf(at, timeZone)
  if (day === today) return formatTime(at, timeZone, locale)
  const distance = (Date.parse(today) - Date.parse(day)) / 86_400_000
  if (distance > 6 || distance < 0) return formatDay(day, locale, today)
  return remembered(`weekday ${locale} ${timeZone}`, () => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone })).format(at)
}

/** A file's size: "412 kB", "3.4 MB". */
export function formatBytes(bytes: number, locale: string): string {
  const isLarge = bytes >= 1_000_000
  const unit = isLarge ? 'megabyte' : 'kilobyte'
  const size = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1000))
  return remembered(
    `bytes ${locale} ${unit}`,
    () => new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }),
  ).format(size)
}

/** How long, in the symbols every language shares: "4 h 18 min", "12 min", "less than a minute" as "< 1 min". */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000)
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor(minutes / 60) % 24
  if (minutes < 1) return '< 1 min'
  if (days > 0) return `${days} d ${hours} h`
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`
}
