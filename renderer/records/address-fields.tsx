import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCountries } from '#renderer/records/use-countries.ts'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import type { Address } from '#shared/contract/terms.ts'
import { type AddressProblem, addressProblems } from '#shared/domain/parties/address-problems.ts'

export function emptyAddress(country: string): Address {
  return { name: '', line1: '', line2: '', postcode: '', city: '', region: '', country }
}

/** Whether it has what a parcel needs to arrive. */
export function isComplete({ name, line1, city, country }: Address): boolean {
  return [name, line1, city, country].every((part) => part.trim() !== '')
}

export type AddressFieldsProps = {
  value: Address
  onChange: (address: Address) => void
  /** Left out where the name stands in a field of its own. */
  hasName?: boolean
  /** What is wrong with a field, said beside it. */
  errors?: { readonly [Field in 'line1' | 'city']?: string | undefined }
}

/** The fields of a postal address, for a FormGrid. */
export function AddressFields({ value, onChange, hasName = true, errors = {} }: AddressFieldsProps) {
  const { t } = useTranslation()
  const set = (part: Partial<Address>) => onChange({ ...value, ...part })
  const countries = useCountries()
  const [visited, setVisited] = useState<readonly string[]>([])
  const visit = (field: AddressProblem['field']) => () => setVisited([...visited, field])
  const problems = addressProblems(value)

  /** Said once the field was left, or when something stands in it: nobody is told off before they have typed. */
  function problemOf(field: AddressProblem['field']): string | undefined {
    const found = problems.find((problem) => problem.field === field)
    if (!found || (value[field] === '' && !visited.includes(field))) return undefined
    return t(`parties.addressProblem.${found.kind}`, { example: found.example })
  }

  return (
    <>
      {hasName && (
        <TextField label={t('parties.address.name')} value={value.name} onChange={(name) => set({ name })} maxLength={120} required />
      )}
      <TextField
        label={t('parties.address.line1')}
        value={value.line1}
        onChange={(line1) => set({ line1 })}
        maxLength={120}
        error={errors.line1 ?? problemOf('line1')}
        onBlur={visit('line1')}
        required
      />
      <TextField label={t('parties.address.line2')} value={value.line2} onChange={(line2) => set({ line2 })} maxLength={120} />
      <TextField
        label={t('parties.address.postcode')}
        value={value.postcode}
        onChange={(postcode) => set({ postcode })}
        maxLength={20}
        error={visited.includes('postcode') ? problemOf('postcode') : undefined}
        onBlur={visit('postcode')}
      />
      <TextField
        label={t('parties.address.city')}
        value={value.city}
        onChange={(city) => set({ city })}
        maxLength={80}
        error={errors.city ?? problemOf('city')}
        onBlur={visit('city')}
        required
      />
      <TextField
        label={t('parties.address.region')}
        value={value.region}
        onChange={(region) => set({ region })}
        maxLength={80}
        error={problemOf('region')}
        onBlur={visit('region')}
      />
      <SelectField
        label={t('parties.address.country')}
        value={value.country}
        onChange={(country) => set({ country })}
        options={countries}
        nothingFound={t('parties.address.noCountry')}
        isSearchable
        required
      />
    </>
  )
}
