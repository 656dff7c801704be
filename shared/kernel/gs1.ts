/** Lengths of the GTINs: 8, 12 (UPC), 13 (EAN), 14 (case). */
const GTIN_LENGTHS = [8, 12, 13, 14]
const SSCC_LENGTH = 18

/**
 * The GS1 check digit (mod 10) for the digits before it: weights 3, 1, 3 ... from the right (GS1 General Specifications 7.9.1).
 * The same for GTIN-8, -12, -13, -14, GLN and SSCC.
 */
export function gs1CheckDigit(digits: string): string {
  if (!/^\d+$/.test(digits)) throw new RangeError(`a check digit needs digits only, not ${JSON.stringify(digits)}`)
  let sum = 0
  for (let fromRight = 0; fromRight < digits.length; fromRight++) {
    const digit = Number(digits[digits.length - 1 - fromRight])
    sum += fromRight % 2 === 0 ? digit * 3 : digit
  }
  return String((10 - (sum % 10)) % 10)
}

/** Whether the text is a GTIN of 8, 12, 13 or 14 digits with the right check digit. */
export function isGtin(text: string): boolean {
  return GTIN_LENGTHS.includes(text.length) && hasRightCheckDigit(text)
}

/** Whether the text is an SSCC: 18 digits with the right check digit. */
export function isSscc(text: string): boolean {
  return text.length === SSCC_LENGTH && hasRightCheckDigit(text)
}

/** One GTIN in its 14-digit form, in which a UPC and the same EAN with a leading zero are equal. */
export function toGtin14(gtin: string): string {
  if (!isGtin(gtin)) throw new RangeError(`not a GTIN: ${JSON.stringify(gtin)}`)
  return gtin.padStart(14, '0')
}

/**
 * The number of one logistic unit, AI (00): extension digit, company prefix, serial, check digit; 18 digits in all.
 * The company prefix is the one GS1 gave to the warehouse (4 to 12 digits); the serial fills what is left and never repeats within a year.
 */
export function makeSscc(extensionDigit: number, companyPrefix: string, serial: number): string {
  if (!Number.isInteger(extensionDigit) || extensionDigit < 0 || extensionDigit > 9)
    throw new RangeError(`extension digit: ${extensionDigit}`)
  if (!/^\d{4,12}$/.test(companyPrefix)) throw new RangeError(`GS1 company prefix: ${JSON.stringify(companyPrefix)}`)
  const serialDigits = SSCC_LENGTH - 2 - companyPrefix.length
  if (!Number.isSafeInteger(serial) || serial < 0 || serial >= 10 ** serialDigits) {
    throw new RangeError(`serial ${serial} does not fit ${serialDigits} digits`)
  }
  const body = `${extensionDigit}${companyPrefix}${String(serial).padStart(serialDigits, '0')}`
  return body + gs1CheckDigit(body)
}

function hasRightCheckDigit(text: string): boolean {
  return /^\d+$/.test(text) && gs1CheckDigit(text.slice(0, -1)) === text.slice(-1)
}
