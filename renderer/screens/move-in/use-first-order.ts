import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'

export const chainPlaces = { release: '/orders/toRelease', pick: '/pick', pack: '/pack', ship: '/ship' } as const
export type ChainStep = keyof typeof chainPlaces
export const chainSteps = Object.keys(chainPlaces) as ChainStep[] // the keys of the table above

/** What waits at each step of the first order, and where its next step is done: the furthest one first, a draft last. */
export function useFirstOrder(isShown: boolean): { next: string; waiting: Readonly<Record<ChainStep, number>> | undefined } {
  const { data } = useQuery(ask.orders.countOrders.queryOptions({ input: {}, enabled: isShown }))
  if (!data) return { next: chainPlaces.release, waiting: undefined }
  const waiting = { release: data.toRelease, pick: data.toPick, pack: data.toPack, ship: data.toShip }
  const furthest = chainSteps.toReversed().find((step) => waiting[step] > 0)
  return { next: furthest ? chainPlaces[furthest] : data.draft > 0 ? '/orders/draft' : '/orders/new', waiting }
}
