import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/orders/promise/promise.module.css'
import { promiseReasonText } from '#renderer/wording/promise-reason-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PromiseReason } from '#shared/contract/promising.ts'

/** Why it is not earlier: what the goods wait for, then the calendar, each in a sentence. */
export function PromiseWhy({ goods, reasons }: { goods: readonly ReactNode[]; reasons: readonly PromiseReason[] }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const today = useToday()
  // what the lines say of deliveries is said with their documents already
  const shown = goods.length > 0 ? reasons.filter(({ kind }) => kind !== 'dueIn' && kind !== 'dueInUnconfirmed') : reasons
  if (goods.length + shown.length === 0) return undefined
  return (
    <ul className={classes['why']} aria-label={t('promises.why.title')}>
      {goods.map((said, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sentences without a life of their own
        <li key={at}>{said}</li>
      ))}
      {shown.map((reason) => (
        <li key={`${reason.kind} ${reason.on ?? ''}`}>{promiseReasonText(reason, { t, terms, today })}</li>
      ))}
    </ul>
  )
}
