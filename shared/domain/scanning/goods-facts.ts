// What a code says of the goods themselves, besides what they are.
import type { Day, Instant } from '#shared/kernel/dates.ts'
import { factsAt, fullYear } from './gs1/value-rules.ts'
import type { ReadScan } from './read-scan.ts'

export interface GoodsFacts {
  /** Batch or lot, (10). */
  readonly lot: string
  /** Serial number, (21). */
  readonly serial: string
  /** The last day on which they may be used, (17) or (7003). A best-before date, (15), is none. */
  readonly expiresOn: Day | undefined
  /** How many trade items one code stands for: (37) of a logistic unit, (30) of an item of variable count. Else 1. */
  readonly count: number
}

/** What a code without any of that says. */
export const noGoodsFacts: GoodsFacts = { lot: '', serial: '', expiresOn: undefined, count: 1 }

export function goodsFactsOf({ elements }: ReadScan, now: Instant): GoodsFacts {
  const date = elements.get('17') ?? elements.get('7003')?.slice(0, 6)
  return {
    lot: elements.get('10') ?? '',
    serial: elements.get('21') ?? '',
    expiresOn: date === undefined ? undefined : lastDay(date, factsAt(now).year),
    count: Math.max(1, Number(elements.get('37') ?? elements.get('30') ?? 1)),
  }
}

/** Goods may be used on their last day, and not after it. */
export function isExpired({ expiresOn }: GoodsFacts, today: Day): boolean {
  return expiresOn !== undefined && expiresOn < today
}

/** YYMMDD as a day; day 00 means the last one of the month (section 3.4.7). */
function lastDay(date: string, now: number): Day {
  const year = fullYear(Number(date.slice(0, 2)), now)
  const month = Number(date.slice(2, 4))
  const day = Number(date.slice(4)) || new Date(Date.UTC(year, month, 0)).getUTCDate()
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
