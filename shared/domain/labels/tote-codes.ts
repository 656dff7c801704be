/** As many as fit on a roll that somebody has in mind; more are another run. */
export const MOST_TOTES = 500

/** Codes in a row, all with as many digits as the first one is written with: T-008, T-009, T-010. Undefined where the first has no number at its end. */
export function toteCodes(first: string, count: number): readonly string[] | undefined {
  const [, stem = '', digits = ''] = /^(.*?)(\d{1,9})$/.exec(first.trim()) ?? []
  if (digits === '' || count < 1) return undefined
  return Array.from({ length: Math.min(count, MOST_TOTES) }, (_, at) => stem + String(Number(digits) + at).padStart(digits.length, '0'))
}
