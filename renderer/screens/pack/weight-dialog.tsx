import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import type { PackageView } from '#shared/contract/packing.ts'
import { gramsOf } from '#shared/domain/weighing/reading.ts'

/** A weight by hand, for a bench without a scale. */
export function WeightDialog({
  box,
  onWeight,
  onClose,
}: {
  box: PackageView
  onWeight: (grams: number) => Promise<void>
  onClose: () => void
}) {
  const { t } = useTranslation()
  const [kilograms, setKilograms] = useState<string>()
  const grams = kilograms === undefined ? undefined : gramsOf(kilograms, 'kg')
  const isWeight = grams !== undefined && grams > 0 && grams <= 2_000_000
  return (
    <ConfirmStep
      title={t('packing.scale.dialogTitle', { number: box.number })}
      text={t('packing.scale.dialogText')}
      confirmLabel={t('packing.scale.confirm')}
      disabledReason={isWeight ? undefined : t('packing.scale.missing')}
      onConfirm={() => (isWeight ? onWeight(grams) : undefined)}
      onCancel={onClose}
    >
      <DecimalField label={t('packing.scale.field')} value={kilograms} onChange={setKilograms} maxDecimals={3} unit="kg" autoFocus />
    </ConfirmStep>
  )
}
