/** The 82 characters of a GS1 element string in the order of their values (GS1 General Specifications, figure 7.11-1). */
export const CHARACTERS_82 = '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
const PAIR_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const PRIMES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83]
const MODULUS = 1021

/**
 * The pair of check characters of a Global Model Number (section 7.9.5): the value of each character times a prime, the last one times 2,
 * modulo 1021. Undefined when the text has characters that have no value, or too many.
 */
export function checkPairOf(text: string): string | undefined {
  if (text.length > PRIMES.length) return undefined
  let sum = 0
  for (const [fromLast, sign] of [...text].toReversed().entries()) {
    const value = CHARACTERS_82.indexOf(sign)
    if (value < 0) return undefined
    sum += value * (PRIMES[fromLast] ?? 0)
  }
  const rest = sum % MODULUS
  return `${PAIR_CHARACTERS[rest >> 5]}${PAIR_CHARACTERS[rest & 31]}`
}
