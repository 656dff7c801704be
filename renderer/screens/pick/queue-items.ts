// The rows of the picking queue, in words.
import { useTranslation } from 'react-i18next'
import type { WorkItem } from '#renderer/ui/floor/work-list.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { PickListRow } from '#shared/contract/picking.ts'
import { dayOf } from '#shared/kernel/dates.ts'

/** Lists in hand first, for whoever comes back to one; then the others, the one that waits longest first. */
export function useListItems(rows: readonly PickListRow[]): WorkItem[] {
  const { t } = useTranslation()
  const waiting = rows.filter(({ status }) => status !== 'inHand').toReversed()
  return [...rows.filter(({ status }) => status === 'inHand'), ...waiting].map((row) => ({
    id: row.id,
    code: row.number,
    text: t('picking.queue.ordersPlaces', { orders: t('picking.orders', { count: row.orders }), count: row.lines }),
    amount: t('picking.queue.picked', { picked: row.unitsPicked, asked: row.unitsAsked }),
    state: row.status === 'inHand' ? t('picking.queue.inHand', { picker: row.picker }) : t('picking.queue.waits'),
  }))
}

/** Orders that can be released, the earliest promise first. */
export function useOrderItems(rows: readonly OrderRow[]): WorkItem[] {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const today = dayOf(Date.now(), timeZone)
  return rows
    .toReversed()
    .sort((a, b) => compareDays(a.promisedOn, b.promisedOn))
    .map((row) => {
      const isLate = row.promisedOn !== null && row.promisedOn < today
      const day = row.promisedOn === null ? undefined : formatDay(row.promisedOn, locale, today)
      const units = t('picking.units', { count: row.units.reserved })
      return {
        id: row.id,
        code: row.number,
        text: row.customerName,
        amount: t('picking.queue.linesUnits', { count: row.lineCount, units }),
        state: day && (isLate ? t('picking.queue.late', { day }) : t('picking.queue.promised', { day })),
        stateTone: isLate ? ('wrong' as const) : ('neutral' as const),
      }
    })
}

/** What is promised for no day comes last. */
function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
