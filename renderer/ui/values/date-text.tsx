import classes from '#renderer/ui/values/values.module.css'
import { formatDay, formatInstant, formatTime } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Day, Instant } from '#shared/kernel/dates.ts'

export type DayTextProps = {
  day: Day
  /** When given, yesterday, today and tomorrow are called so. */
  today?: Day | undefined
  locale?: string | undefined
}

/** A calendar day. */
export function DayText({ day, today, locale }: DayTextProps) {
  const terms = useLocale()
  return (
    <time className={classes['number']} dateTime={day}>
      {formatDay(day, locale ?? terms.locale, today)}
    </time>
  )
}

export type InstantTextProps = {
  at: Instant
  /** `time` leaves the day out. */
  show?: 'instant' | 'time'
  timeZone?: string | undefined
  locale?: string | undefined
}

/** A moment, in the warehouse's time zone. */
export function InstantText({ at, show = 'instant', timeZone, locale }: InstantTextProps) {
  const terms = useLocale()
  const format = show === 'time' ? formatTime : formatInstant
  return (
    <time className={classes['number']} dateTime={new Date(at).toISOString()}>
      {format(at, timeZone ?? terms.timeZone, locale ?? terms.locale)}
    </time>
  )
}
