import type { TFunction } from 'i18next'
import type { RecurringView } from '#shared/contract/recurring.ts'

/** A Monday. */
const MONDAY = Date.UTC(2026, 0, 5)
const DAY_MS = 86_400_000

export function weekdayName(weekday: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(MONDAY + (weekday - 1) * DAY_MS)
}

/** When a recurring order falls due, in words. */
export function rhythmText(t: TFunction, locale: string, rhythm: Pick<RecurringView, 'every' | 'unit' | 'weekday' | 'dayOfMonth'>): string {
  const { every: count = 1, unit, weekday = 1, dayOfMonth: day = 1 } = rhythm
  if (unit === 'day') return t('recurring.rhythm.day', { count })
  if (unit === 'week') return t('recurring.rhythm.week', { count, weekday: weekdayName(weekday, locale) })
  return day === 31 ? t('recurring.rhythm.monthEnd', { count }) : t('recurring.rhythm.month', { count, day })
}
