import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { PaymentFields, usePayment } from '#renderer/records/payment-fields.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Books money that came before the invoice; all that the order still lacks, unless another amount is typed. */
export function PrepaymentDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { id: orderId, number, currency, grossMinor, prepaidMinor } = order
  const openMinor = grossMinor - prepaidMinor
  const { payment, fields } = usePayment({ openMinor, currency })
  const [id] = useState(() => uuidV7Ids.next())
  const record = useAttempt(hub.holds.recordPrepayment)

  async function confirm() {
    if (payment && (await record.run({ id, orderId, ...payment }))) onClose()
  }

  return (
    <ConfirmStep
      title={t('holds.prepayTitle', { number })}
      text={t('invoicing.payment.text', {
        open: formatMoney(openMinor, currency, locale),
        gross: formatMoney(grossMinor, currency, locale),
      })}
      confirmLabel={t('holds.prepay')}
      isBusy={record.isRunning}
      disabledReason={payment ? undefined : t('invoicing.payment.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <PaymentFields {...fields} />
      <TroubleNote trouble={record.trouble} />
    </ConfirmStep>
  )
}
