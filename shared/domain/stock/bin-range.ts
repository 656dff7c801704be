import { no, ok, type Result } from '#shared/kernel/result.ts'

/** As many bins as one range may make: a slip of the finger is not to fill the warehouse with places that nobody has. */
export const MOST_BINS = 2000

/** Longer than this a code fits no label, and no place takes it. */
const LONGEST_CODE = 20

export const rangeFaults = ['noRange', 'shapesDiffer', 'backwards', 'codeWrong'] as const
type RangeFault = (typeof rangeFaults)[number]

export type BinRangeRefusal =
  | { readonly code: 'BIN_RANGE_WRONG'; readonly data: { range: string; fault: RangeFault } }
  | { readonly code: 'BIN_RANGE_TOO_LONG'; readonly data: { count: number; most: number } }

interface Part {
  readonly from: string
  readonly to: string
}

/**
 * The codes from one bin to another, in walking order: `A-01-1 .. C-04-3` is three rows of four racks of three shelves. Every part runs from
 * its first to its last value by itself, and numbers keep the digits of the first one.
 */
export function binRange(text: string): Result<readonly string[], BinRangeRefusal> {
  const range = text.trim().toUpperCase()
  const wrong = (fault: RangeFault) => no<BinRangeRefusal>({ code: 'BIN_RANGE_WRONG', data: { range: text.trim(), fault } })
  const [first, last, ...more] = range.split(/\.{2,}|…/).map((end) => end.trim())
  if (!first || !last || more.length > 0) return wrong('noRange')
  if (![first, last].every((end) => end.length <= LONGEST_CODE && /^[A-Z0-9][A-Z0-9-]*$/.test(end))) return wrong('codeWrong')
  const parts = pairedParts(first, last)
  if (!parts) return wrong('shapesDiffer')
  const counts = parts.map(({ from, to }) => worthOf(to) - worthOf(from) + 1)
  if (counts.some((count) => count < 1)) return wrong('backwards')
  const count = counts.reduce((product, one) => product * one, 1)
  if (count > MOST_BINS) {
    return no({ code: 'BIN_RANGE_TOO_LONG', data: { count: Math.min(count, Number.MAX_SAFE_INTEGER), most: MOST_BINS } })
  }
  return ok(parts.reduce<string[]>((starts, part) => starts.flatMap((start) => valuesOf(part).map((value) => start + value)), ['']))
}

/** The letters, numbers and dashes of both ends side by side; undefined when they are not built alike. */
function pairedParts(first: string, last: string): Part[] | undefined {
  const [froms, tos] = [first, last].map((code) => code.match(/[A-Z]+|\d+|-/g) ?? [])
  if (froms === undefined || tos === undefined || froms.length !== tos.length) return undefined
  const pairs = froms.map((from, i) => ({ from, to: tos[i] ?? '' }))
  return pairs.every(({ from, to }) => isAlike(from, to)) ? pairs : undefined
}

function isAlike(from: string, to: string): boolean {
  if (isNumber(from)) return isNumber(to)
  return !isNumber(to) && from.length === to.length && (from === '-') === (to === '-')
}

function valuesOf({ from, to }: Part): string[] {
  const first = worthOf(from)
  if (from === '-') return ['-']
  return Array.from({ length: worthOf(to) - first + 1 }, (_, i) =>
    isNumber(from) ? String(first + i).padStart(from.length, '0') : lettersOf(first + i, from.length),
  )
}

function isNumber(part: string): boolean {
  return /^\d/.test(part)
}

/** Letters count as digits do: after AZ comes BA. A dash is a part that never changes. */
function worthOf(part: string): number {
  if (isNumber(part)) return Number(part)
  return part === '-' ? 0 : [...part].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 65, 0)
}

function lettersOf(value: number, length: number): string {
  if (length === 0) return ''
  return lettersOf(Math.floor(value / 26), length - 1) + String.fromCharCode(65 + (value % 26))
}
