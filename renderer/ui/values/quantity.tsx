import classes from '#renderer/ui/values/values.module.css'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

export type QuantityProps = {
  value: number
  unit?: string | undefined
  locale?: string | undefined
  /** A zero that means "nothing here" reads quicker as a dash. */
  zero?: 'digit' | 'dash'
}

export function Quantity({ value, unit, locale, zero = 'digit' }: QuantityProps) {
  const terms = useLocale()
  if (value === 0 && zero === 'dash') return <span className={classes['muted']}>–</span>
  return <span className={classes['number']}>{formatQuantity(value, locale ?? terms.locale, unit)}</span>
}
