import type { DayRange } from '#shared/contract/sorting.ts'
import { addDays, type Day, isDay } from '#shared/kernel/dates.ts'

/** Days that move on with the calendar, so that a saved view means the same tomorrow. */
export const dayWords = ['today', 'week', 'last7', 'last30', 'next7'] as const

/** The days that a word or `2026-09-01..2026-09-30` means today; either side may be empty. Undefined: none of both. */
export function daysOf(text: string | undefined, today: Day): DayRange | undefined {
  if (text === undefined || text === '') return undefined
  if (text === 'today') return { from: today, to: today }
  if (text === 'last7') return { from: addDays(today, -6), to: today }
  if (text === 'last30') return { from: addDays(today, -29), to: today }
  if (text === 'next7') return { from: today, to: addDays(today, 6) }
  if (text === 'week') {
    const monday = addDays(today, -((new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7))
    return { from: monday, to: addDays(monday, 6) }
  }
  const [from = '', to = ''] = text.split('..')
  const range = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
  return Object.keys(range).length > 0 ? range : undefined
}

/** The same days as text; empty when neither side is set. */
export function rangeText({ from = '', to = '' }: { from?: string | undefined; to?: string | undefined }): string {
  return from === '' && to === '' ? '' : `${from}..${to}`
}
