/** A line of a transfer as far as receiving has to know it. */
export interface TransferGoods {
  readonly id: string
  readonly productId: string
  readonly lot: string
  readonly shipped: number
  readonly received: number
}

/**
 * Which lines the scanned units of a product fill: those of the lot that the code names first, then the others in their order.
 * One scan is one pack, all of it or nothing.
 */
export function shareArrivals(
  lines: readonly TransferGoods[],
  productId: string,
  lot: string,
  quantity: number,
): { id: string; quantity: number }[] {
  const own = lines.filter((line) => line.productId === productId)
  let open = quantity
  return [...own.filter((line) => line.lot === lot), ...own.filter((line) => line.lot !== lot)].flatMap(({ id, shipped, received }) => {
    const part = Math.min(open, shipped - received)
    open -= part
    return part > 0 ? [{ id, quantity: part }] : []
  })
}

/** How many units of a product are still to come. */
export function stillToCome(lines: readonly TransferGoods[], productId: string): number {
  return lines.filter((line) => line.productId === productId).reduce((sum, line) => sum + line.shipped - line.received, 0)
}
