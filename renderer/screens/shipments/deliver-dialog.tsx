import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { ShipmentView } from '#shared/contract/shipping.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** When a shipment arrived, and who took it; a day that was mistyped is put right the same way. */
export function DeliverDialog({ shipment, onClose }: { shipment: ShipmentView; onClose: () => void }) {
  const { t } = useTranslation()
  const today = useToday()
  const [deliveredOn, setDeliveredOn] = useState<Day | undefined>(shipment.deliveredOn ?? today)
  const [receivedBy, setReceivedBy] = useState(shipment.receivedBy)
  const deliver = useAttempt(hub.shipping.deliverShipment)

  async function confirm() {
    if (deliveredOn === undefined) return
    const done = await deliver.run({ id: shipment.id, deliveredOn, receivedBy })
    if (done) onClose()
  }

  return (
    <ConfirmStep
      title={t('shipments.deliver.title', { number: shipment.number })}
      confirmLabel={t('shipments.deliver.confirm')}
      isBusy={deliver.isRunning}
      disabledReason={deliveredOn === undefined ? t('shipments.deliver.missing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <DayField label={t('shipments.deliver.on')} value={deliveredOn} onChange={setDeliveredOn} max={today} autoFocus />
        <TextField label={t('shipments.deliver.by')} value={receivedBy} onChange={setReceivedBy} maxLength={120} />
      </FormGrid>
      <TroubleNote trouble={deliver.trouble} />
    </ConfirmStep>
  )
}
