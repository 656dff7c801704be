import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { OrderView } from '#shared/contract/orders.ts'
import { type HoldReason, holdReasons } from '#shared/domain/orders/order-holds.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** Asks why an order is to be stopped. */
export function HoldDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<HoldReason>('customerAsked')
  const [note, setNote] = useState('')
  const [id] = useState(() => uuidV7Ids.next())
  const place = useAttempt(hub.holds.placeHold)
  const offerUndo = useOfferUndo()

  async function confirm() {
    const done = await place.run({ id, orderId: order.id, reason, note })
    if (!done) return
    offerUndo(
      (words) => words('ui.undo.held', { number: order.number }),
      () => hub.holds.releaseHold({ holdId: id }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('holds.placeTitle', { number: order.number })}
      text={t('holds.placeText')}
      confirmLabel={t('holds.confirm')}
      cancelLabel={t('holds.keep')}
      isBusy={place.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <SelectField
          label={t('holds.reasonField')}
          value={reason}
          onChange={setReason}
          options={holdReasons.map((value) => ({ value, label: t(`holds.reason.${value}`) }))}
        />
        <TextField label={t('holds.note')} value={note} onChange={setNote} maxLength={200} autoFocus />
      </FormGrid>
      <TroubleNote trouble={place.trouble} />
    </ConfirmStep>
  )
}
