import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { ReasonField } from '#renderer/screens/orders/reason-field.tsx'
import type { OrderView } from '#shared/contract/orders.ts'

/** Puts an order before all others that wait for the same goods, with the reason that its history tells. */
export function FirstDialog({ order: { id, number }, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const put = useAttempt(hub.orders.setFirst)
  const offerUndo = useOfferUndo()

  async function confirm() {
    if (!(await put.run({ id, reason: reason.trim() }))) return
    offerUndo(
      (words) => words('promises.undo.first', { number }),
      () => hub.orders.unsetFirst({ id }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('promises.first.title', { number })}
      text={t('promises.first.text')}
      confirmLabel={t('promises.action.first')}
      isBusy={put.isRunning}
      disabledReason={reason.trim() === '' ? t('orders.bulk.reasonMissing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
      <TroubleNote trouble={put.trouble} />
    </ConfirmStep>
  )
}
