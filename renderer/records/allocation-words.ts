import type { TFunction } from 'i18next'
import { channelWord } from '#renderer/wording/channel-word.ts'
import { formatDay } from '#renderer/wording/format.ts'
import type { AllocationRow } from '#shared/contract/promising.ts'

type Terms = Pick<AllocationRow, 'serves' | 'channel' | 'customerName' | 'fromOn' | 'untilOn'>

/** For whom stock is set aside: a customer, a channel, or the orders of days to come. */
export function allocationWhom({ serves, channel, customerName, fromOn }: Terms, t: TFunction, locale: string): string {
  if (serves === 'customer') return customerName ?? ''
  if (serves === 'channel') return t('promises.aside.ofChannel', { channel: channelWord(channel, t) })
  return t('promises.aside.fromDay', { day: formatDay(fromOn ?? '', locale) })
}

/** On which days it is set aside; empty: until somebody ends it. */
export function allocationDays({ serves, fromOn, untilOn }: Terms, t: TFunction, locale: string): string {
  const from = fromOn !== null && serves !== 'day' ? t('promises.aside.from', { day: formatDay(fromOn, locale) }) : ''
  const until = untilOn === null ? '' : t('promises.aside.until', { day: formatDay(untilOn, locale) })
  return [from, until].filter(Boolean).join(', ')
}
