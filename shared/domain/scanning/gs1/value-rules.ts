// What a part of a value obeys besides its characters and length, by the rule's name in the GS1 Syntax Dictionary. Each answers with what is wrong.

import { countryCodes } from '#shared/kernel/countries.ts'
import { gs1CheckDigit } from '#shared/kernel/gs1.ts'
import { checkPairOf } from './check-pair.ts'
import { isCoupon, isPositiveOffer } from './coupons.ts'
import { countryNumbers, currencyNumbers } from './numbered-lists.ts'

/** The year in which a scan is judged: two digits mean the century from 49 years ago to 50 years ahead (section 7.12). */
export interface RuleFacts {
  readonly year: number
}

type Rule = (text: string, facts: RuleFacts) => string | undefined

const ok = undefined
const unless = (isRight: boolean, problem: string) => (isRight ? ok : problem)
const within = (text: string, least: number, most: number) => Number(text) >= least && Number(text) <= most
const countries: ReadonlySet<string> = new Set(countryCodes)
/** The shortest prefix that GS1 gives to a company. */
const PREFIX_DIGITS = 4

export const valueRules: Readonly<Record<string, Rule>> = {
  csum: (text) => unless(gs1CheckDigit(text.slice(0, -1)) === text.slice(-1), 'the check digit is wrong'),
  csumalpha: (text) => unless(text.length > 2 && checkPairOf(text.slice(0, -2)) === text.slice(-2), 'the check characters are wrong'),
  gcppos1: (text) => unless(/^\d+$/.test(text.slice(0, PREFIX_DIGITS)) && text.length >= PREFIX_DIGITS, 'it begins with no company prefix'),
  gcppos2: (text) => unless(/^\d{4}/.test(text.slice(1)), 'it holds no company prefix'),
  yymmdd: (text, facts) => unless(isShortDay(text, facts, 1), 'that day does not exist'),
  yymmd0: (text, facts) => unless(isShortDay(text, facts, 0), 'that day does not exist'),
  yyyymmdd: (text) => unless(isRealDay(Number(text.slice(0, 4)), text.slice(4), 1), 'that day does not exist'),
  hhmi: (text) => unless(within(text.slice(0, 2), 0, 23) && within(text.slice(2), 0, 59), 'that time does not exist'),
  hh: (text) => unless(within(text, 0, 23), 'that hour does not exist'),
  mi: (text) => unless(within(text, 0, 59), 'that minute does not exist'),
  ss: (text) => unless(within(text, 0, 59), 'that second does not exist'),
  iso3166: (text) => unless(countryNumbers.has(text), 'no country has that number'),
  iso3166999: (text) => unless(text === '999' || countryNumbers.has(text), 'no country has that number'),
  iso3166alpha2: (text) => unless(countries.has(text), 'no country has that code'),
  iso4217: (text) => unless(currencyNumbers.has(text), 'no currency has that number'),
  iso5218: (text) => unless(/^[0129]$/.test(text), 'it is 0, 1, 2 or 9'),
  iban: (text) => unless(isIban(text), 'that is no IBAN'),
  latitude: (text) => unless(within(text, 0, 1_800_000_000), 'it is beyond the pole'),
  longitude: (text) => unless(within(text, 0, 3_600_000_000), 'it is more than once around'),
  mediatype: (text) => unless(within(text, 1, 10) || within(text, 80, 99), 'no medium has that number'),
  nonzero: (text) => unless(/[1-9]/.test(text), 'it is zero'),
  zero: (text) => unless(/^0+$/.test(text), 'it is not zero'),
  nozeroprefix: (text) => unless(text === '0' || !text.startsWith('0'), 'it begins with zero'),
  hasnondigit: (text) => unless(/\D/.test(text), 'it has digits only'),
  hyphen: (text) => unless(/^-+$/.test(text), 'it is no hyphen'),
  importeridx: (text) => unless(/^[-0-9A-Z_a-z]$/.test(text), 'it is no index of an importer'),
  packagetype: (text) => unless(/^[0-9A-Z]{1,4}$/.test(text), 'no package has that code'),
  pcenc: (text) => unless(!/%(?![0-9A-Fa-f]{2})/.test(text), 'a percent sign is followed by no two hexadecimal digits'),
  pieceoftotal: (text) => unless(isPieceOfTotal(text), 'it is no piece of a total'),
  posinseqslash: (text) => unless(isPositionInSequence(text), 'it is no position in a sequence'),
  winding: (text) => unless(/^[019]$/.test(text), 'it is 0, 1 or 9'),
  yesno: (text) => unless(/^[01]$/.test(text), 'it is 0 or 1'),
  couponcode: (text, facts) =>
    unless(
      isCoupon(text, (day) => isShortDay(day, facts, 1)),
      'that is no coupon',
    ),
  couponposoffer: (text) => unless(isPositiveOffer(text), 'that is no offer file'),
}

/** YYMMDD; with `firstDay` 0 the day 00 stands for the whole month. */
function isShortDay(text: string, { year }: RuleFacts, firstDay: 0 | 1): boolean {
  return isRealDay(fullYear(Number(text.slice(0, 2)), year), text.slice(2), firstDay)
}

/** The year that two digits mean in a given year. */
export function fullYear(twoDigits: number, year: number): number {
  const century = year - (year % 100)
  const difference = twoDigits - (year % 100)
  if (difference >= 51) return century - 100 + twoDigits
  return difference <= -50 ? century + 100 + twoDigits : century + twoDigits
}

function isRealDay(year: number, monthAndDay: string, firstDay: 0 | 1): boolean {
  const month = Number(monthAndDay.slice(0, 2))
  const day = Number(monthAndDay.slice(2))
  if (month < 1 || month > 12) return false
  return day >= firstDay && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function isPieceOfTotal(text: string): boolean {
  const half = text.length / 2
  const piece = Number(text.slice(0, half))
  return piece > 0 && piece <= Number(text.slice(half))
}

function isPositionInSequence(text: string): boolean {
  const [, position, end] = /^([1-9]\d*)\/([1-9]\d*)$/.exec(text) ?? []
  return position !== undefined && Number(position) <= Number(end)
}

/** ISO 13616: country, check digits and account, together 1 modulo 97. */
function isIban(text: string): boolean {
  if (!/^[A-Z]{2}\d{2}[0-9A-Z]{6,30}$/.test(text) || !countries.has(text.slice(0, 2))) return false
  const digits = [...(text.slice(4) + text.slice(0, 4))].map((sign) => Number.parseInt(sign, 36)).join('')
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
