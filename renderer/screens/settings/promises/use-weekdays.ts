import { useMemo } from 'react'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** The days of the week in the reader's language, from Monday. */
export function useWeekdays(length: 'long' | 'short'): readonly string[] {
  const { locale } = useLocale()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, { weekday: length, timeZone: 'UTC' })
    // 1 January 2024 was a Monday
    return Array.from({ length: 7 }, (_, at) => format.format(Date.UTC(2024, 0, 1 + at)))
  }, [locale, length])
}
