import { useQueries } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import type { DraftLine } from '#renderer/screens/orders/order-draft.ts'

/** More bins of one product than this are not asked for. */
const mostBins = 500

/** How many units of each product nobody has claimed, and how many the draft lacks; asked again whenever stock moves. */
export type FreeStock = ReadonlyMap<string, { readonly free: number; readonly short: number }>

export function useFreeStock(lines: readonly DraftLine[]): FreeStock {
  const products = [...new Set(lines.map(({ productId }) => productId))]
  const answers = useQueries({
    queries: products.map((productId) => ask.stock.listStock.queryOptions({ input: { productId, limit: mostBins } })),
  })
  const stock = new Map<string, { free: number; short: number }>()
  products.forEach((productId, index) => {
    const bins = answers[index]?.data?.rows
    if (!bins) return
    const free = bins.reduce((sum, { available }) => sum + available, 0)
    const wanted = lines.reduce((sum, line) => (line.productId === productId ? sum + (line.quantity ?? 0) : sum), 0)
    stock.set(productId, { free, short: Math.max(0, wanted - free) })
  })
  return stock
}
