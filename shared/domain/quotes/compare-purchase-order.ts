import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { lineNet } from '#shared/kernel/money.ts'

/** A line as the customer wrote it: any of the words may be missing, the quantity may not. */
export interface TheirLine {
  readonly code: string
  readonly description: string
  readonly quantity: number
  /** Null where they name no price. */
  readonly unitPrice: string | null
}

export interface QuotedLine {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly description: string
  readonly quantity: number
  readonly unitPrice: string
  readonly netMinor: number
}

export const lineDifferences = ['missing', 'extra', 'quantity', 'price'] as const
export type LineDifference = (typeof lineDifferences)[number]

/** One line of the comparison: what was quoted, what they ordered, and in what the two differ. */
export interface ComparedLine {
  readonly lineId: string | null
  readonly quoted: QuotedLine | null
  readonly theirs: TheirLine | null
  readonly differences: readonly LineDifference[]
}

export interface KnownCodes {
  /** Folded code -> product: SKUs, barcodes, the customer's own item numbers. */
  readonly productOf: ReadonlyMap<string, string>
  /** Folded code -> quoted line, as a person paired them just now. */
  readonly paired: ReadonlyMap<string, string>
}

/**
 * Lays a customer's purchase order beside a quote. A line is found by what a person paired, by a code that is known, or by the very same
 * description, and never by likeness: a wrong pair would hide a difference. Several of their lines for one quoted line count together,
 * because customers split lines by delivery. A price is the same when it comes to the same money, to one minor unit a line.
 */
export function comparePurchaseOrder(
  quoted: readonly QuotedLine[],
  theirs: readonly TheirLine[],
  known: KnownCodes,
  currency: string,
): ComparedLine[] {
  const ofLine = new Map<string, TheirLine[]>()
  const extra: TheirLine[] = []
  for (const line of theirs) {
    const target = quotedLineOf(line, quoted, known, ofLine)
    if (target) ofLine.set(target.id, [...(ofLine.get(target.id) ?? []), line])
    else extra.push(line)
  }
  const compared = quoted.map((line) => compareLine(line, ofLine.get(line.id) ?? [], currency))
  return [...compared, ...extra.map((line): ComparedLine => ({ lineId: null, quoted: null, theirs: line, differences: ['extra'] }))]
}

function quotedLineOf(
  line: TheirLine,
  quoted: readonly QuotedLine[],
  known: KnownCodes,
  taken: ReadonlyMap<string, readonly TheirLine[]>,
): QuotedLine | undefined {
  const key = codeKey(line)
  const pairedId = known.paired.get(key)
  if (pairedId !== undefined) return quoted.find(({ id }) => id === pairedId)
  const productId = line.code === '' ? undefined : known.productOf.get(foldSku(line.code))
  const words = foldWords(line.description || line.code)
  const fitting = quoted.filter((one) => one.productId === productId || (productId === undefined && foldWords(one.description) === words))
  // The same product may be quoted in two lines: the first that nobody has taken yet.
  return fitting.find(({ id }) => !taken.has(id)) ?? fitting[0]
}

function compareLine(quoted: QuotedLine, theirs: readonly TheirLine[], currency: string): ComparedLine {
  const [first] = theirs
  if (!first) return { lineId: quoted.id, quoted, theirs: null, differences: ['missing'] }
  const quantity = theirs.reduce((sum, line) => sum + line.quantity, 0)
  const odd = theirs.find(({ unitPrice }) => unitPrice !== null && !isQuotedPrice(unitPrice, quoted, currency))
  const unitPrice = odd?.unitPrice ?? theirs.find((line) => line.unitPrice !== null)?.unitPrice ?? null
  const differences: LineDifference[] = []
  if (quantity !== quoted.quantity) differences.push('quantity')
  if (odd) differences.push('price')
  return { lineId: quoted.id, quoted, theirs: { ...first, quantity, unitPrice }, differences }
}

/** After the line's discount: what a unit really comes to. */
function isQuotedPrice(unitPrice: string, { quantity, netMinor }: QuotedLine, currency: string): boolean {
  return Math.abs(lineNet(unitPrice, quantity, currency) - netMinor) <= 1
}

/** What a line of theirs goes by when a person pairs it: its code, or its words where it has none. */
export function codeKey({ code, description }: Pick<TheirLine, 'code' | 'description'>): string {
  return code === '' ? foldWords(description) : foldSku(code)
}

function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
