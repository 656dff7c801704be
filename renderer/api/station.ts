import { useQuery } from '@tanstack/react-query'
import type { StationOutput, StationPort } from '#shared/contract/station.ts'

/** The machine this window runs on. A page in a plain browser has none. */
export const station = (window as Window & { readonly station?: StationPort }).station

export type StationFacts = StationOutput<'getStation'>

/** This machine's name, version and data folder; undefined until it answered. */
export function useStationFacts(): StationFacts | undefined {
  const { data } = useQuery({ queryKey: ['station'], queryFn: async () => (await station?.call('getStation', {})) ?? null })
  return data ?? undefined
}
