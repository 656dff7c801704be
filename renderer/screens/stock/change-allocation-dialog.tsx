import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { AllocationRow } from '#shared/contract/promising.ts'

/** More or less of it, or for longer. What orders have used stays used. */
export function ChangeAllocationDialog({ allocation, onClose }: { allocation: AllocationRow; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { id, version, sku, used } = allocation
  const before = { quantity: allocation.quantity, fromOn: allocation.fromOn, untilOn: allocation.untilOn, note: allocation.note }
  const [terms, setTerms] = useState<Omit<typeof before, 'quantity'> & { quantity: number | undefined }>(before)
  const change = useAttempt(hub.promising.changeAllocation)
  const offerUndo = useOfferUndo()
  const { quantity } = terms

  async function confirm() {
    if (quantity === undefined) return
    const done = await change.run({ id, version, ...terms, quantity })
    if (!done) return
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: sku }),
      () => hub.promising.changeAllocation({ id, version: done.version, ...before }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('promises.aside.changeTitle', { sku })}
      text={used > 0 ? t('promises.aside.usedText', { used: formatQuantity(used, locale) }) : undefined}
      confirmLabel={t('promises.aside.save')}
      isBusy={change.isRunning}
      disabledReason={quantity === undefined || quantity < 1 ? t('promises.move.quantityMissing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid isDense>
        <NumberField
          label={t('promises.move.quantity')}
          min={Math.max(1, used)}
          value={quantity}
          onChange={(next) => setTerms({ ...terms, quantity: next })}
          autoFocus
        />
        <TextField label={t('holds.note')} value={terms.note} onChange={(note) => setTerms({ ...terms, note })} maxLength={200} />
        <DayField
          label={t('promises.aside.fromField')}
          value={terms.fromOn ?? undefined}
          onChange={(day) => setTerms({ ...terms, fromOn: day ?? null })}
        />
        <DayField
          label={t('promises.aside.untilField')}
          value={terms.untilOn ?? undefined}
          onChange={(day) => setTerms({ ...terms, untilOn: day ?? null })}
        />
      </FormGrid>
      <TroubleNote trouble={change.trouble} />
    </ConfirmStep>
  )
}
