import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/prices/prices.module.css'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatDecimal, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Day } from '#shared/kernel/dates.ts'

export type ShownBreak = {
  readonly id: string
  readonly fromQuantity: number
  readonly unitPrice: string
  readonly validFrom: Day
  readonly validTo: Day | null
}

type BreaksProps = { prices: readonly ShownBreak[]; today: Day }

/** What holds today, from the smallest quantity on. */
export function BreaksNow({ prices, today }: BreaksProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const now = breaksOn(prices, today)
  if (now.length === 0) return <Toned tone="muted">{t('prices.entry.nothingNow')}</Toned>
  return (
    <span className={classes['prices']}>
      {now.map(({ id, fromQuantity, unitPrice }) => {
        const words = { price: formatDecimal(unitPrice, locale, 2), quantity: formatQuantity(fromQuantity, locale) }
        return <span key={id}>{fromQuantity === 1 ? t('prices.entry.one', words) : t('prices.entry.many', words)}</span>
      })}
    </span>
  )
}

/** The next price that begins to hold. */
export function BreaksLater({ prices, today }: BreaksProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [next] = prices.filter(({ validFrom }) => validFrom > today).sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
  if (!next) return undefined
  const words = { price: formatDecimal(next.unitPrice, locale, 2), day: formatDay(next.validFrom, locale, today) }
  return <Toned tone="muted">{t('prices.entry.laterOne', words)}</Toned>
}

/** Of each quantity the price that holds on a day: the one that began last. */
export function breaksOn(prices: readonly ShownBreak[], day: Day): readonly ShownBreak[] {
  const holding = prices.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo))
  const latest = new Map<number, ShownBreak>()
  for (const price of [...holding].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) latest.set(price.fromQuantity, price)
  return [...latest.values()].sort((a, b) => a.fromQuantity - b.fromQuantity)
}
