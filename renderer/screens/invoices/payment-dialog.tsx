import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { PaymentFields, usePayment } from '#renderer/records/payment-fields.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { formatMoney } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { InvoiceView } from '#shared/contract/invoicing.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Books money that came in; all that is open, unless another amount is typed. */
export function PaymentDialog({ invoice, onClose }: { invoice: InvoiceView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { id: invoiceId, currency, number, grossMinor } = invoice
  const openMinor = openAmount(invoice)
  const { payment, fields } = usePayment({ openMinor, currency })
  const [id] = useState(() => uuidV7Ids.next())
  const record = useAttempt(hub.invoicing.recordPayment)

  async function confirm() {
    if (payment && (await record.run({ id, invoiceId, ...payment }))) onClose()
  }

  return (
    <ConfirmStep
      title={t('invoicing.payment.title', { number })}
      text={t('invoicing.payment.text', {
        open: formatMoney(openMinor, currency, locale),
        gross: formatMoney(grossMinor, currency, locale),
      })}
      confirmLabel={t('invoicing.payment.confirm')}
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
