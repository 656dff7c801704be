import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { formatDay, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** What can be done with the units of a line. */
export type Way = 'give' | 'take' | 'free'

export function waysOf({ short, movable }: { short: number; movable: number }): readonly Way[] {
  return [...(short > 0 ? (['take'] as const) : []), ...(movable > 0 ? (['give', 'free'] as const) : [])]
}

/** The orders at the other end: those that wait for the same product, or those that have it. */
export function useOtherOrders(lineId: string | undefined, way: Way | undefined) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const input = { lineId: lineId ?? '' }
  const waiting = useQuery(ask.orders.listWaiting.queryOptions({ input, enabled: lineId !== undefined && way === 'give' }))
  const having = useQuery(ask.orders.listMovable.queryOptions({ input, enabled: lineId !== undefined && way === 'take' }))
  const found = way === 'give' ? waiting.data?.rows.map(({ short, ...row }) => ({ ...row, units: short })) : undefined
  const taken = way === 'take' ? having.data?.rows.map(({ reserved, ...row }) => ({ ...row, units: reserved })) : undefined
  const rows = found ?? taken ?? []
  const kind = way === 'take' ? 'having' : 'waiting'
  const options = rows.map((row) => {
    const said = { number: row.orderNumber, customer: row.customerName, quantity: formatQuantity(row.units, locale) }
    const day = row.promisedOn
    return {
      value: row.lineId,
      label:
        day === null
          ? t(`promises.move.${kind}Unpromised`, said)
          : t(`promises.move.${kind}`, { ...said, day: formatDay(day, locale, today) }),
    }
  })
  return { rows, options, isEmpty: (way === 'give' ? waiting.isSuccess : having.isSuccess) && rows.length === 0 }
}
