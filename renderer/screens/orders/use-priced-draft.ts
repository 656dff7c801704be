import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import { isComplete } from '#renderer/records/address-fields.tsx'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import type { OrderPriced } from '#shared/contract/pricing.ts'

/** What the draft costs by the lists and rules, asked again with every change; undefined while there is nothing to price. */
export function usePricedDraft(draft: OrderDraft, isAsked: boolean): { priced: OrderPriced | undefined; error: Error | null } {
  const { customer, shipTo, carrier, discount, shippingMinor, currency } = draft
  const lines = draft.lines.flatMap(({ id, productId, quantity, unitPrice, isPriceTyped, discount: own }) => {
    if (quantity === undefined || quantity < 1) return []
    return [{ id, productId, quantity, discount: own, ...(isPriceTyped && unitPrice !== undefined && { unitPrice }) }]
  })
  const isReady = isAsked && customer !== undefined && lines.length > 0 && (shipTo === undefined || isComplete(shipTo))
  const fields = { carrier, discount, shippingMinor, lines, ...(shipTo && { shipTo }), ...(currency !== undefined && { currency }) }
  const { data, error } = useQuery(
    ask.pricing.priceOrder.queryOptions({
      input: { customerId: customer?.id ?? '', ...fields },
      enabled: isReady,
      placeholderData: keepPreviousData,
    }),
  )
  return { priced: isReady ? data : undefined, error: isReady ? error : null }
}
