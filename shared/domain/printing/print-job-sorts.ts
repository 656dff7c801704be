import { addDays, type Day } from '#shared/kernel/dates.ts'

/** What the print jobs can be sorted by. */
export const printJobSorts = ['document', 'number', 'state', 'station', 'asked'] as const
export type PrintJobSort = (typeof printJobSorts)[number]

/** What the list is narrowed to, as far as it bounds how many jobs there can be. */
export interface PrintJobBounds {
  readonly openOnly: boolean
  readonly asked?: { readonly from?: Day | undefined; readonly to?: Day | undefined } | undefined
}

const MOST_DAYS = 31

/** What waits for a printer, and the jobs of a month, are sorted by anything; those of all years only by when they were asked for. */
export function canSortPrintJobs(by: PrintJobSort, { openOnly, asked }: PrintJobBounds): boolean {
  const isMonth = asked?.from !== undefined && asked.to !== undefined && asked.to < addDays(asked.from, MOST_DAYS)
  return openOnly || isMonth || by === 'asked'
}
