import type { TFunction } from 'i18next'
import type { Tone } from '#renderer/ui/values/tone.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import type { OrderRow } from '#shared/contract/orders.ts'

/** How far the goods of an order have come, of the whole way from the shelf to the carrier. */
const stepOf = { reserved: 1, picked: 3, packed: 4, shipped: 6 } as const

export type OrderProgress = { readonly done: number; readonly total: number; readonly word: string; readonly tone: Tone }

/** The bar of an order and the word beside it: what the floor does with it, and what it is short of. */
export function orderProgress(
  { status, units, parts, partsShipped }: Pick<OrderRow, 'status' | 'units' | 'parts' | 'partsShipped'>,
  t: TFunction,
  locale: string,
): OrderProgress {
  const { reserved, picked, packed, shipped, short } = units
  const wanted = units.ordered - units.cancelled
  const done = reserved * stepOf.reserved + picked * stepOf.picked + packed * stepOf.packed + shipped * stepOf.shipped
  const isShort = short > 0 && status !== 'draft' && status !== 'cancelled'
  const tone = status === 'draft' || status === 'cancelled' ? 'neutral' : isShort ? 'care' : 'right'
  const shortUnits = formatQuantity(short, locale)
  return { done, total: wanted * stepOf.shipped, tone, word: wordOf() }

  function wordOf(): string {
    if (isShort && short === wanted) return t('orders.progress.allShort')
    if (isShort && status === 'confirmed') return t('orders.progress.short', { short: shortUnits })
    if (parts > 0 && status === 'partShipped') return t('deliveries.shippedOf', { shipped: partsShipped, count: parts })
    if (isShort && status === 'partShipped') return t('orders.progress.restShort', { short: shortUnits })
    if (isShort) return t('orders.progress.statusShort', { status: t(`orders.status.${status}`), short: shortUnits })
    return status === 'confirmed' ? t('orders.progress.reserved') : t(`orders.status.${status}`)
  }
}
