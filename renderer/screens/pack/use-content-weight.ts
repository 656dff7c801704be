import { useQueries } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'

/** What lies in an open package weighs by its products, in grams; once it is closed the hub keeps its weight. */
export function useContentWeight(view: PackingView, box: PackageView | undefined): number {
  const productIds = [...new Set(view.lines.map(({ productId }) => productId))]
  const products = useQueries({ queries: productIds.map((id) => ask.catalog.getProduct.queryOptions({ input: { id } })) })
  const weightOf = new Map(products.flatMap(({ data }) => (data ? [[data.id, data.weightGrams] as const] : [])))
  const productOf = new Map(view.lines.map(({ orderLineId, productId }) => [orderLineId, productId]))
  const gramsOf = (orderLineId: string) => weightOf.get(productOf.get(orderLineId) ?? '') ?? 0
  return box?.lines.reduce((sum, { orderLineId, quantity }) => sum + quantity * gramsOf(orderLineId), 0) ?? 0
}
