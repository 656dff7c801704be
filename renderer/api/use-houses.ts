import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'

/** The warehouses, and the one this station works in. While there is only one, screens say nothing of warehouses. */
export function useHouses() {
  const { data, error } = useQuery(ask.warehouses.listWarehouses.queryOptions({ input: {} }))
  const houses = data?.rows ?? []
  return { houses, here: data?.here, isSeveral: houses.length > 1, error }
}
