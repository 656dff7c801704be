import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useCountryName } from '#renderer/records/use-countries.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import type { TaxRateView } from '#shared/contract/pricing.ts'
import { type RatedClass, ratedClasses } from '#shared/domain/pricing/tax-words.ts'
import type { Day } from '#shared/kernel/dates.ts'

type TaxRateDialogProps = { country: string; rates: readonly TaxRateView[]; onClose: () => void }

/** A country's rate for a class of goods from a day on. */
export function TaxRateDialog({ country, rates, onClose }: TaxRateDialogProps) {
  const { t } = useTranslation()
  const nameOf = useCountryName()
  const [taxClass, setTaxClass] = useState<RatedClass>('standard')
  const [percent, setPercent] = useState<string>()
  const today = useToday()
  const [validFrom, setValidFrom] = useState<Day | undefined>(today)
  const save = useAttempt(hub.pricing.setTaxRate)
  const offerUndo = useOfferUndo()
  const rateBp = percent === undefined ? undefined : Math.round(Number(percent) * 100)
  const isComplete = rateBp !== undefined && rateBp >= 0 && rateBp <= 10_000 && validFrom !== undefined

  async function confirm() {
    if (!isComplete) return
    const saved = await save.run({ country, taxClass, validFrom, rateBp })
    if (!saved) return
    const former = rates.find((rate) => rate.country === country && rate.taxClass === taxClass && rate.validFrom === validFrom)
    offerUndo(
      (words) => words('prices.tax.entered', { country: nameOf(country) }),
      () => (former ? hub.pricing.setTaxRate(former) : hub.pricing.removeTaxRate({ country, taxClass, validFrom })),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={t('prices.tax.setRate')}
      text={t('prices.tax.orders')}
      confirmLabel={t('prices.tax.save')}
      isBusy={save.isRunning}
      disabledReason={isComplete ? undefined : t('prices.tax.missing')}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <FormGrid isDense>
        <SelectField
          label={t('prices.tax.field.taxClass')}
          value={taxClass}
          onChange={setTaxClass}
          options={ratedClasses.map((value) => ({ value, label: t(`prices.tax.class.${value}`) }))}
        />
        <DecimalField label={t('prices.tax.field.rate')} value={percent} onChange={setPercent} maxDecimals={2} unit="%" autoFocus />
        <DayField label={t('prices.tax.field.validFrom')} value={validFrom} onChange={setValidFrom} />
      </FormGrid>
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}
