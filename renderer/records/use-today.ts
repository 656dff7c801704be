import { useSyncExternalStore } from 'react'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type Day, dayOf } from '#shared/kernel/dates.ts'

/** The warehouse's calendar day; it changes by itself at midnight. */
export function useToday(): Day {
  const { timeZone } = useLocale()
  return useSyncExternalStore(everyMinute, () => dayOf(Date.now(), timeZone))
}

function everyMinute(tell: () => void): () => void {
  const timer = setInterval(tell, 60_000)
  return () => clearInterval(timer)
}
