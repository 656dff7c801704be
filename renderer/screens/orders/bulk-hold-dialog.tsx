import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { type HoldReason, holdReasons } from '#shared/domain/orders/order-holds.ts'

type BulkHoldDialogProps = { count: number; onHold: (reason: HoldReason, note: string) => void; onClose: () => void }

/** Asks why several orders are to be stopped: one reason for all of them. */
export function BulkHoldDialog({ count, onHold, onClose }: BulkHoldDialogProps) {
  const { t } = useTranslation()
  const [reason, setReason] = useState<HoldReason>('customerAsked')
  const [note, setNote] = useState('')
  return (
    <ConfirmStep
      title={t('orders.bulk.holdTitle', { count })}
      text={t('orders.bulk.holdText', { count })}
      confirmLabel={t('orders.bulk.hold', { count })}
      onConfirm={() => onHold(reason, note)}
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
    </ConfirmStep>
  )
}
