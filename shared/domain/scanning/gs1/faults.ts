// Why something is no GS1 code: a fact with the place it stands at. Screens have their own words for each; these are for logs and programs.

/** One sentence for each fault; `{{other}}` is what the fault is about. */
export const faultSentences = {
  empty: 'there is nothing in it',
  unknownIdentifier: 'no identifier begins with {{other}}',
  noSuchIdentifier: 'there is no identifier {{other}}',
  tooShort: 'the value is too short',
  tooLong: 'the value is too long',
  separatorLost: 'the separator behind a value is lost',
  characters: 'the value has characters that it may not have',
  twice: 'it stands there twice with different values',
  excluded: 'it may not stand beside {{other}}',
  missing: 'it needs {{other}} beside it',
  serialMissing: 'it needs the serial part of {{other}}',
  digits: 'it has not {{other}} digits',
  checkDigit: 'the check digit is wrong',
  checkCharacters: 'the check characters are wrong',
  companyPrefix: 'it holds no company prefix',
  day: 'that day does not exist',
  time: 'that time does not exist',
  countryNumber: 'no country has that number',
  countryCode: 'no country has that code',
  currencyNumber: 'no currency has that number',
  sex: 'it is none of 0, 1, 2 and 9',
  iban: 'that is no IBAN',
  latitude: 'it is beyond the pole',
  longitude: 'it is more than once around',
  medium: 'no medium has that number',
  zero: 'it is zero',
  notZero: 'it is not zero',
  leadingZero: 'it begins with zero',
  digitsOnly: 'it has digits only',
  hyphen: 'it is no hyphen',
  importer: 'it is no index of an importer',
  packageKind: 'no package has that code',
  percent: 'a percent sign is followed by no two hexadecimal digits',
  piece: 'it is no piece of a total',
  position: 'it is no position in a sequence',
  winding: 'it is none of 0, 1 and 9',
  yesNo: 'it is neither 0 nor 1',
  coupon: 'that is no coupon',
  offerFile: 'that is no offer file',
  host: 'the address names no host',
  addressCharacters: 'the address has characters that it may not have',
  noKey: 'the path has no GS1 key',
  valueMissing: 'it has no value',
  keyOrder: '{{other}} may not follow the key in this order',
  inPath: 'it belongs in the path',
  notInQuery: 'it may not stand behind the question mark',
} as const

export type Gs1Fault = keyof typeof faultSentences
export const gs1Faults = Object.keys(faultSentences) as [Gs1Fault, ...Gs1Fault[]]

export interface Gs1Problem {
  readonly fault: Gs1Fault
  /** The identifier it is at, with the value where that says more: (17) 260230. Empty when it is about the whole. */
  readonly where: string
  /** What the fault is about besides, such as what is missing. */
  readonly other: string
}

export function gs1Problem(fault: Gs1Fault, where = '', other = ''): Gs1Problem {
  return { fault, where, other }
}

/** The problem as one English line. */
export function problemLine({ fault, where, other }: Gs1Problem): string {
  const sentence = faultSentences[fault].replace('{{other}}', other)
  return where === '' ? sentence : `${where}: ${sentence}`
}
