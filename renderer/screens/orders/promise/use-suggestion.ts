import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask, type HubClient } from '#renderer/api/hub.ts'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'

export type Suggestion = Awaited<ReturnType<HubClient['promising']['suggestPromise']>>

/** What could be promised for the draft as it stands, with what is due in; asked again with every change of the draft, the stock or the calendar. */
export function useSuggestion(draft: OrderDraft, isAsked: boolean): Suggestion | undefined {
  const { customer, shipTo, carrier } = draft
  const { data: known } = useQuery(
    ask.parties.getCustomer.queryOptions({ input: { id: customer?.id ?? '' }, enabled: isAsked && customer !== undefined }),
  )
  const country = (shipTo ?? known?.address)?.country ?? ''
  const lines = draft.lines.flatMap(({ id, productId, quantity }) =>
    quantity === undefined || quantity < 1 ? [] : [{ id, productId, quantity }],
  )
  const isReady = isAsked && lines.length > 0
  const { data } = useQuery(
    ask.promising.suggestPromise.queryOptions({
      input: { lines, carrier, country: /^[A-Z]{2}$/.test(country) ? country : '' },
      enabled: isReady,
      placeholderData: keepPreviousData,
    }),
  )
  return isReady ? data : undefined
}
