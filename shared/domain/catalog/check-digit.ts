import { gs1CheckDigit } from '#shared/kernel/gs1.ts'

/**
 * The GTIN that was meant, when a code of 8, 12, 13 or 14 digits ends in the wrong check digit; undefined when the code is right or is no GTIN.
 * A wrong one is a typing mistake: no scanner would ever read it from a label.
 */
export function rightGtinOf(code: string): string | undefined {
  if (!/^(\d{8}|\d{12,14})$/.test(code)) return undefined
  const right = code.slice(0, -1) + gs1CheckDigit(code.slice(0, -1))
  return right === code ? undefined : right
}
