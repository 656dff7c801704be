import classes from '#renderer/ui/values/values.module.css'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { Minor } from '#shared/kernel/money.ts'

export type MoneyProps = {
  minor: Minor
  /** ISO 4217; the business's own currency when not given. */
  currency?: string | undefined
  locale?: string | undefined
  /** Leave the symbol out where a column says the currency once. */
  symbol?: 'symbol' | 'none'
}

export function Money({ minor, currency, locale, symbol = 'symbol' }: MoneyProps) {
  const terms = useLocale()
  return <span className={classes['number']}>{formatMoney(minor, currency ?? terms.currency, locale ?? terms.locale, symbol)}</span>
}
