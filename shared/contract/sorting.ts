// How a list is sorted and narrowed, whatever stands in it.
import { z } from 'zod'
import { Day } from './terms.ts'

export const sortDirections = ['asc', 'desc'] as const
export type SortDirection = (typeof sortDirections)[number]

/** The column a list is sorted by, from that list's own words. Rows without a value stand last in both directions. */
export const sortBy = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.object({ by: z.enum(words), dir: z.enum(sortDirections).default('asc') })

/** Days from and to, both included; one of them alone leaves the other side open. */
export const DayRange = z.object({ from: Day.optional(), to: Day.optional() })
export type DayRange = z.infer<typeof DayRange>
