import { useTranslation } from 'react-i18next'
import { useCountries } from '#renderer/records/use-countries.ts'
import { type ProductDraft, tariffDigits } from '#renderer/screens/products/product-draft.ts'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'

const UNKNOWN = 'unknown'

type CustomsFieldsProps = { value: ProductDraft; onChange: (part: Pick<ProductDraft, 'hsCode' | 'originCountry'>) => void }

/** What the customs of another country ask about a product. Neither is needed for parcels that stay in the union. */
export function CustomsFields({ value, onChange }: CustomsFieldsProps) {
  const { t } = useTranslation()
  const { hsCode, originCountry } = value
  const countries = [{ value: UNKNOWN, label: '-' }, ...useCountries()]
  return (
    <FormGrid>
      <TextField
        label={t('catalog.field.hsCode')}
        description={t('catalog.field.hsCodeHint')}
        error={tariffDigits(hsCode) === undefined ? t('catalog.field.hsCodeWrong') : undefined}
        value={hsCode}
        onChange={(next) => onChange({ hsCode: next, originCountry })}
        maxLength={20}
        isCode
      />
      <SelectField
        label={t('catalog.field.originCountry')}
        value={originCountry || UNKNOWN}
        onChange={(next) => onChange({ hsCode, originCountry: next === UNKNOWN ? '' : next })}
        options={countries}
        isSearchable
      />
    </FormGrid>
  )
}
