import { makeSscc } from '#shared/kernel/gs1.ts'

/** Stands in for a GS1 company prefix: GS1 keeps prefixes that begin with 04 for use inside one company, so they never name a stranger's parcel. */
const IN_HOUSE_PREFIX = '0400000'

const SSCC_BODY_DIGITS = 17

/**
 * The SSCC of a package from its serial number. The extension digit is 0; a warehouse that has used up the serials behind its prefix
 * goes on with 1 to 9, which multiplies what one prefix can name by ten.
 */
export function packageSscc(gs1Prefix: string, serial: number): string {
  const prefix = gs1Prefix || IN_HOUSE_PREFIX
  const serials = 10 ** (SSCC_BODY_DIGITS - 1 - prefix.length)
  return makeSscc(Math.floor(serial / serials), prefix, serial % serials)
}
