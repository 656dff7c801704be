import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import classes from '#renderer/screens/orders/quotes/purchase-comparison.module.css'
import { type LinePair, PurchaseComparison } from '#renderer/screens/orders/quotes/purchase-comparison.tsx'
import { PurchaseFile } from '#renderer/screens/orders/quotes/purchase-file.tsx'
import { SamePurchase } from '#renderer/screens/orders/same-purchase.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { QuoteView } from '#shared/contract/quotes.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** The customer said yes: asks for their order number and makes the order. */
export function AcceptQuoteDialog({ quote, onClose }: { quote: QuoteView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const [customerReference, setReference] = useState(quote.customerReference)
  const [purchasedOn, setPurchasedOn] = useState<Day>()
  const [pairs, setPairs] = useState<readonly LinePair[]>([])
  const [orderId] = useState(() => uuidV7Ids.next())
  const accept = useAttempt(hub.quotes.acceptQuote)
  const { id, number, status, validUntil } = quote

  async function confirm() {
    const itemNumbers = pairs.filter(({ code }) => code !== '').map(({ code, lineId }) => ({ code, lineId }))
    const done = await accept.run({
      id,
      orderId,
      customerReference,
      evenIfExpired: status === 'expired',
      itemNumbers,
      ...(purchasedOn && { purchasedOn }),
    })
    if (done) navigate(`/orders/${done.order.id}`)
  }

  return (
    <ConfirmStep
      title={t('quotes.accepting.title', { number })}
      text={t('quotes.accepting.text')}
      confirmLabel={t('quotes.accepting.confirm')}
      isBusy={accept.isRunning}
      isWide
      onConfirm={confirm}
      onCancel={onClose}
    >
      <div className={classes['comparison']}>
        {status === 'expired' && <Note tone="care">{t('quotes.accepting.expired', { day: formatDay(validUntil, locale) })}</Note>}
        <TextField
          label={t('quotes.accepting.reference')}
          value={customerReference}
          onChange={setReference}
          maxLength={60}
          isCode
          autoFocus
        />
        <SamePurchase customerId={quote.customerId} reference={customerReference} />
        <DayField label={t('purchases.day')} value={purchasedOn} onChange={setPurchasedOn} />
        <PurchaseFile quoteId={id} />
        <PurchaseComparison quote={quote} pairs={pairs} onPair={(pair) => setPairs([...pairs, pair])} />
        <TroubleNote trouble={accept.trouble} />
      </div>
    </ConfirmStep>
  )
}
