import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { AmendmentEffects } from '#renderer/screens/orders/amendment-preview.tsx'
import { ReasonField } from '#renderer/screens/orders/reason-field.tsx'
import { isCancelledExactly, useUncancel } from '#renderer/screens/orders/use-uncancel.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** Asks before an order is cancelled, and why. */
export function CancelOrderDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const cancel = useAttempt(hub.orders.cancelOrder)
  const offerUndo = useOfferUndo()
  const uncancel = useUncancel()
  const isUntouched = isCancelledExactly(order.status)
  const { id, version, shipTo, customerReference, promisedOn, carrier, notes } = order
  const nothingMore = { id, version, shipTo, customerReference, promisedOn, carrier, notes, lines: [] }
  const preview = useQuery(ask.orders.previewAmendment.queryOptions({ input: nothingMore, enabled: order.status !== 'draft' }))

  async function confirm() {
    const done = await cancel.run({ id: order.id, reason })
    if (!done) return
    if (isUntouched) offerUndo((words) => words('ui.undo.orderCancelled', { number: order.number }), [uncancel(order.id)])
    onClose()
  }

  return (
    <ConfirmStep
      title={t('orders.cancel.title', { number: order.number })}
      text={t('orders.cancel.text')}
      confirmLabel={t('orders.cancel.confirm')}
      cancelLabel={t('orders.cancel.keep')}
      tone="dangerPrimary"
      isBusy={cancel.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      {preview.data && <AmendmentEffects effects={preview.data.effects} />}
      <ReasonField value={reason} onChange={setReason} />
      <TroubleNote trouble={cancel.trouble} />
    </ConfirmStep>
  )
}
