import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { ReasonField } from '#renderer/screens/orders/reason-field.tsx'

type BulkCancelDialogProps = { count: number; onCancelOrders: (reason: string) => void; onClose: () => void }

/** Asks before several orders are cancelled, and why: one reason for all of them. */
export function BulkCancelDialog({ count, onCancelOrders, onClose }: BulkCancelDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <ConfirmStep
      title={t('orders.bulk.cancelTitle', { count })}
      text={t('orders.cancel.text')}
      confirmLabel={t('orders.bulk.cancel', { count })}
      cancelLabel={t('orders.bulk.keep')}
      tone="dangerPrimary"
      disabledReason={reason.trim() === '' ? t('orders.bulk.reasonMissing') : undefined}
      onConfirm={() => onCancelOrders(reason.trim())}
      onCancel={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ConfirmStep>
  )
}
