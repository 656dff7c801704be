import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { SamePurchase } from '#renderer/screens/orders/same-purchase.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { OrderView } from '#shared/contract/orders.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Puts right what the customer calls an order, at any time of its life. */
export function PurchaseOrderDialog({ order, onClose }: { order: OrderView; onClose: () => void }) {
  const { t } = useTranslation()
  const { id, number, customerId, customerReference, purchasedOn } = order
  const [reference, setReference] = useState(customerReference)
  const [day, setDay] = useState<Day | undefined>(purchasedOn ?? undefined)
  const save = useAttempt(hub.orders.setPurchaseOrder)
  const offerUndo = useOfferUndo()

  async function confirm() {
    const done = await save.run({ id, customerReference: reference, purchasedOn: day ?? null })
    if (!done) return
    offerUndo(
      (words) => words('ui.undo.orderChanged', { number }),
      () => hub.orders.setPurchaseOrder({ id, customerReference, purchasedOn }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('tags.reference.title', { number })}
      text={t('tags.reference.text')}
      confirmLabel={t('tags.reference.save')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid>
        <TextField label={t('orders.form.reference')} value={reference} onChange={setReference} maxLength={60} isCode autoFocus />
        <DayField label={t('purchases.day')} value={day} onChange={setDay} />
      </FormGrid>
      <SamePurchase customerId={customerId} reference={reference} exceptOrderId={id} />
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
