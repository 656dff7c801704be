// What a part of a value obeys besides its characters and length, by the rule's name in the GS1 Syntax Dictionary. Each answers with the fault.

import { countryCodes } from '#shared/kernel/countries.ts'
import type { Instant } from '#shared/kernel/dates.ts'
import { gs1CheckDigit } from '#shared/kernel/gs1.ts'
import { checkPairOf } from './check-pair.ts'
import { isCoupon, isPositiveOffer } from './coupons.ts'
import type { Gs1Fault } from './faults.ts'
import { countryNumbers, currencyNumbers, packageKinds } from './numbered-lists.ts'

/** The year in which a scan is judged: two digits mean the century from 49 years ago to 50 years ahead (section 7.12). */
export interface RuleFacts {
  readonly year: number
}

/** The facts at an instant. Around New Year the zone does not matter: the century is 49 years away. */
export function factsAt(now: Instant): RuleFacts {
  return { year: new Date(now).getUTCFullYear() }
}

type Rule = (text: string, facts: RuleFacts) => Gs1Fault | undefined

const ok = undefined
const unless = (isRight: boolean, fault: Gs1Fault) => (isRight ? ok : fault)
const within = (text: string, least: number, most: number) => Number(text) >= least && Number(text) <= most
const countries: ReadonlySet<string> = new Set(countryCodes)
/** The shortest prefix that GS1 gives to a company. */
const PREFIX_DIGITS = 4

export const valueRules: Readonly<Record<string, Rule>> = {
  csum: (text) => unless(gs1CheckDigit(text.slice(0, -1)) === text.slice(-1), 'checkDigit'),
  csumalpha: (text) => unless(text.length > 2 && checkPairOf(text.slice(0, -2)) === text.slice(-2), 'checkCharacters'),
  gcppos1: (text) => unless(/^\d+$/.test(text.slice(0, PREFIX_DIGITS)) && text.length >= PREFIX_DIGITS, 'companyPrefix'),
  gcppos2: (text) => unless(/^\d{4}/.test(text.slice(1)), 'companyPrefix'),
  yymmdd: (text, facts) => unless(isShortDay(text, facts, 1), 'day'),
  yymmd0: (text, facts) => unless(isShortDay(text, facts, 0), 'day'),
  yyyymmdd: (text) => unless(isRealDay(Number(text.slice(0, 4)), text.slice(4), 1), 'day'),
  hhmi: (text) => unless(within(text.slice(0, 2), 0, 23) && within(text.slice(2), 0, 59), 'time'),
  hh: (text) => unless(within(text, 0, 23), 'time'),
  mi: (text) => unless(within(text, 0, 59), 'time'),
  ss: (text) => unless(within(text, 0, 59), 'time'),
  iso3166: (text) => unless(countryNumbers.has(text), 'countryNumber'),
  iso3166999: (text) => unless(text === '999' || countryNumbers.has(text), 'countryNumber'),
  iso3166alpha2: (text) => unless(countries.has(text), 'countryCode'),
  iso4217: (text) => unless(currencyNumbers.has(text), 'currencyNumber'),
  iso5218: (text) => unless(/^[0129]$/.test(text), 'sex'),
  iban: (text) => unless(isIban(text), 'iban'),
  latitude: (text) => unless(within(text, 0, 1_800_000_000), 'latitude'),
  longitude: (text) => unless(within(text, 0, 3_600_000_000), 'longitude'),
  mediatype: (text) => unless(within(text, 1, 10) || within(text, 80, 99), 'medium'),
  nonzero: (text) => unless(/[1-9]/.test(text), 'zero'),
  zero: (text) => unless(/^0+$/.test(text), 'notZero'),
  nozeroprefix: (text) => unless(text === '0' || !text.startsWith('0'), 'leadingZero'),
  hasnondigit: (text) => unless(/\D/.test(text), 'digitsOnly'),
  hyphen: (text) => unless(/^-+$/.test(text), 'hyphen'),
  importeridx: (text) => unless(/^[-0-9A-Z_a-z]$/.test(text), 'importer'),
  packagetype: (text) => unless(packageKinds.has(text), 'packageKind'),
  pcenc: (text) => unless(!/%(?![0-9A-Fa-f]{2})/.test(text), 'percent'),
  pieceoftotal: (text) => unless(isPieceOfTotal(text), 'piece'),
  posinseqslash: (text) => unless(isPositionInSequence(text), 'position'),
  winding: (text) => unless(/^[019]$/.test(text), 'winding'),
  yesno: (text) => unless(/^[01]$/.test(text), 'yesNo'),
  couponcode: (text, facts) =>
    unless(
      isCoupon(text, (day) => isShortDay(day, facts, 1)),
      'coupon',
    ),
  couponposoffer: (text) => unless(isPositiveOffer(text), 'offerFile'),
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
