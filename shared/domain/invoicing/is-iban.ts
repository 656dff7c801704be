/**
 * Whether the check digits of an account number fit (ISO 13616, ISO 7064 MOD 97-10): a mistyped IBAN on an invoice sends the money elsewhere.
 * Spaces between groups do not count.
 */
export function isIban(text: string): boolean {
  const plain = text.replaceAll(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(plain)) return false
  const digits = [...plain.slice(4), ...plain.slice(0, 4)].map((sign) => Number.parseInt(sign, 36)).join('')
  return BigInt(digits) % 97n === 1n
}
