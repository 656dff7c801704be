// What this station does by itself. Its own file is the truth; a plain browser has none of it.
import { useQuery } from '@tanstack/react-query'
import { queryClient } from '#renderer/api/query-client.ts'
import { station } from '#renderer/api/station.ts'
import type { StationHabits, StationOutput } from '#shared/contract/station.ts'

const key = ['station', 'habits']

/** Undefined in a plain browser, and until the station answered. */
export function useStationHabits(): StationOutput<'getHabits'> | undefined {
  const { data } = useQuery({ queryKey: key, queryFn: async () => (await station?.call('getHabits', {})) ?? null })
  return data ?? undefined
}

export async function setStationHabits(habits: StationHabits): Promise<void> {
  await station?.call('setHabits', habits)
  await queryClient.invalidateQueries({ queryKey: key })
}

export async function lockStation(pin: string): Promise<void> {
  await station?.call('lockWindow', { pin })
  await queryClient.invalidateQueries({ queryKey: key })
}

/** Whether it was the right PIN, and how long the next try has to wait. */
export async function unlockStation(pin: string): Promise<{ isRight: boolean; waitMs: number }> {
  const answer = await station?.call('unlockWindow', { pin })
  await queryClient.invalidateQueries({ queryKey: key })
  return answer ?? { isRight: true, waitMs: 0 }
}
