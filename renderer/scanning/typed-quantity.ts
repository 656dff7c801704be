import type { Scan } from '#renderer/scanning/scan.ts'

/** Longer numbers are codes: the shortest barcode has eight digits, and no hand holds a thousand packs. */
const MOST_DIGITS = 3

/** A number that was typed by hand where items are scanned: so many packs are in the hand. Undefined for everything else. */
export function typedQuantity({ raw, source }: Scan): number | undefined {
  const number = source === 'typed' && raw.length <= MOST_DIGITS && /^\d+$/.test(raw) ? Number(raw) : 0
  return number > 0 ? number : undefined
}
