/** A line of a transfer as it is being written. */
export interface TransferDraftLine {
  readonly productId: string
  readonly sku: string
  readonly name: string
  readonly quantity: number
}

interface Product {
  readonly id: string
  readonly sku: string
  readonly name: string
}

/** One line for each product: what comes again is counted on. */
export function addUnits(lines: readonly TransferDraftLine[], { id, sku, name }: Product, units: number): TransferDraftLine[] {
  const known = lines.some(({ productId }) => productId === id)
  if (!known) return [...lines, { productId: id, sku, name, quantity: units }]
  return lines.map((line) => (line.productId === id ? { ...line, quantity: line.quantity + units } : line))
}

/** What the other house lacks, beside what was typed: never less than somebody asked for. */
export function withSuggested(lines: readonly TransferDraftLine[], suggested: readonly TransferDraftLine[]): TransferDraftLine[] {
  const typed = lines.map((line) => {
    const more = suggested.find(({ productId }) => productId === line.productId)
    return more ? { ...line, quantity: Math.max(line.quantity, more.quantity) } : line
  })
  const further = suggested.filter(({ productId }) => !lines.some((line) => line.productId === productId))
  return [...typed, ...further.map(({ productId, sku, name, quantity }) => ({ productId, sku, name, quantity }))]
}
