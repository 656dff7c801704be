import { useTranslation } from 'react-i18next'
import { useCountries } from '#renderer/records/use-countries.ts'
import { useCurrencies } from '#renderer/records/use-currencies.ts'
import type { RuleDraft } from '#renderer/screens/prices/shipping-draft.ts'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { minorDigits } from '#shared/kernel/money.ts'

const everywhere = 'everywhere'

type ShippingRuleFieldsProps = { value: RuleDraft; onChange: (draft: RuleDraft) => void; isNew: boolean }

/** The conditions of a rule and what it charges. */
export function ShippingRuleFields({ value, onChange, isNew }: ShippingRuleFieldsProps) {
  const { t } = useTranslation()
  const set = (part: Partial<RuleDraft>) => onChange({ ...value, ...part })
  const countries = [{ value: everywhere, label: t('prices.shipping.everywhere') }, ...useCountries()]
  const currencies = useCurrencies(value.currency)
  const money = { maxDecimals: minorDigits(value.currency), minDecimals: minorDigits(value.currency), unit: value.currency }
  return (
    <FormGrid isDense>
      <TextField
        label={t('prices.shipping.field.name')}
        description={t('prices.shipping.field.nameHint')}
        value={value.name}
        onChange={(name) => set({ name })}
        maxLength={60}
        required
        autoFocus={isNew}
      />
      <SelectField
        label={t('prices.shipping.field.country')}
        value={value.country || everywhere}
        onChange={(country) => set({ country: country === everywhere ? '' : country })}
        options={countries}
        isSearchable
      />
      <DecimalField
        label={t('prices.shipping.field.amount')}
        value={value.amount}
        onChange={(amount) => set({ amount })}
        {...money}
        required
      />
      <DecimalField
        label={t('prices.shipping.field.free')}
        description={t('prices.shipping.field.freeHint')}
        value={value.freeFrom}
        onChange={(freeFrom) => set({ freeFrom })}
        {...money}
      />
      <DecimalField
        label={t('prices.shipping.field.weight')}
        description={t('prices.shipping.field.weightHint')}
        value={value.maxWeight}
        onChange={(maxWeight) => set({ maxWeight })}
        maxDecimals={3}
        unit="kg"
      />
      <TextField
        label={t('prices.shipping.field.carrier')}
        description={t('prices.shipping.field.carrierHint')}
        value={value.carrier}
        onChange={(carrier) => set({ carrier })}
        maxLength={60}
      />
      <SelectField
        label={t('prices.shipping.field.currency')}
        value={value.currency}
        onChange={(currency) => set({ currency })}
        options={currencies}
        isSearchable
      />
    </FormGrid>
  )
}
