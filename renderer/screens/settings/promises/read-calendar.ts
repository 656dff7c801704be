import type { Calendar } from '#shared/contract/promising.ts'

export type CalendarProblem = 'noWorkday' | 'hours' | 'time' | 'day' | 'carrierTwice'

const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** What keeps a typed calendar from being saved. */
export function calendarProblem({ workdays, opensAt, closesAt, closedDays, cutOffs }: Calendar): CalendarProblem | undefined {
  if (workdays.length === 0) return 'noWorkday'
  if (!isTime(opensAt) || !isTime(closesAt)) return 'time'
  if (opensAt >= closesAt) return 'hours'
  if (cutOffs.some(({ times }) => times.some((time) => time !== '' && !isTime(time)))) return 'time'
  if (closedDays.some(({ on }) => on === '')) return 'day'
  const carriers = cutOffs.map(({ carrier }) => carrier.trim().toLowerCase())
  return new Set(carriers).size < carriers.length ? 'carrierTwice' : undefined
}

/** A time as people type it: 15 is 15:00, 930 is 09:30. Anything else stays as it was typed. */
export function readTime(typed: string): string {
  const digits = typed.trim().replace(/[.,:\s]/g, '')
  if (!/^\d{1,4}$/.test(digits)) return typed.trim()
  const [hour, minute] = digits.length <= 2 ? [digits, '00'] : [digits.slice(0, -2), digits.slice(-2)]
  return `${hour.padStart(2, '0')}:${minute}`
}
