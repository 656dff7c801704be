import { useSyncExternalStore } from 'react'
import { formatTime } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** The time of day on the warehouse's wall, kept current. */
export function useClockText(): string {
  const { locale, timeZone } = useLocale()
  return useSyncExternalStore(everySecond, () => formatTime(Date.now(), timeZone, locale))
}

function everySecond(tell: () => void): () => void {
  const timer = setInterval(tell, 1000)
  return () => clearInterval(timer)
}
