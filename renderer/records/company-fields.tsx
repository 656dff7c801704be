import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { AddressFields } from '#renderer/records/address-fields.tsx'
import type { CompanyFault } from '#renderer/records/company-draft.ts'
import { useCurrencies } from '#renderer/records/use-currencies.ts'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { languageNames, languages } from '#renderer/wording/language.ts'
import type { Company } from '#shared/contract/setup.ts'

type CompanyFieldsProps = {
  value: Company
  onChange: (company: Company) => void
  /** What is said beside its field. */
  faults: readonly CompanyFault[]
  /** Puts the hand on the first field, where typing is all there is to do. */
  autoFocus?: boolean
}

/** The fields of the business itself, in three sections. */
export function CompanyFields({ value, onChange, faults, autoFocus = false }: CompanyFieldsProps) {
  const { t } = useTranslation()
  const set = (part: Partial<Company>) => onChange({ ...value, ...part })
  const errorOf = (fault: CompanyFault) => (faults.includes(fault) ? t(`settings.company.wrong.${fault}`) : undefined)
  const currencies = useCurrencies(value.currency)
  const timeZones = useTimeZones(value.timeZone)
  return (
    <>
      <Section title={t('settings.company.group.name')}>
        <FormGrid columns={3}>
          <TextField
            label={t('settings.company.field.name')}
            value={value.name}
            onChange={(name) => set({ name })}
            maxLength={120}
            error={errorOf('name')}
            required
            autoFocus={autoFocus}
          />
          <AddressFields
            value={value.address}
            onChange={(address) => set({ address })}
            hasName={false}
            errors={{ line1: errorOf('line1'), city: errorOf('city') }}
          />
        </FormGrid>
      </Section>
      <Section title={t('settings.company.group.contact')}>
        <FormGrid columns={3}>
          <TextField
            label={t('settings.company.field.email')}
            value={value.email}
            onChange={(email) => set({ email })}
            maxLength={200}
            type="email"
            error={errorOf('email')}
          />
          <TextField
            label={t('settings.company.field.phone')}
            value={value.phone}
            onChange={(phone) => set({ phone })}
            maxLength={40}
            type="tel"
          />
          <TextField
            label={t('settings.company.field.taxNumber')}
            value={value.taxNumber}
            onChange={(taxNumber) => set({ taxNumber })}
            maxLength={40}
            isCode
          />
          <TextField
            label={t('settings.company.field.iban')}
            value={value.iban}
            onChange={(iban) => set({ iban })}
            maxLength={40}
            isCode
            error={errorOf('iban')}
          />
          <TextField label={t('settings.company.field.bic')} value={value.bic} onChange={(bic) => set({ bic })} maxLength={20} isCode />
        </FormGrid>
      </Section>
      <Section title={t('settings.company.group.documents')}>
        <FormGrid columns={3}>
          <SelectField
            label={t('settings.company.field.currency')}
            value={value.currency}
            onChange={(currency) => set({ currency })}
            options={currencies}
            nothingFound={t('settings.company.field.noCurrency')}
            isSearchable
          />
          <SelectField
            label={t('settings.company.field.timeZone')}
            description={t('settings.company.field.timeZoneHint')}
            value={value.timeZone}
            onChange={(timeZone) => set({ timeZone })}
            options={timeZones}
            nothingFound={t('settings.company.field.noTimeZone')}
            isSearchable
          />
          <SelectField
            label={t('settings.company.field.documentLanguage')}
            value={value.documentLanguage}
            onChange={(documentLanguage) => set({ documentLanguage })}
            options={languages.map((language) => ({ value: language, label: languageNames[language] }))}
          />
          <TextField
            label={t('settings.company.field.defaultCarrier')}
            description={t('settings.company.field.defaultCarrierHint')}
            value={value.defaultCarrier}
            onChange={(defaultCarrier) => set({ defaultCarrier })}
            maxLength={60}
          />
          <TextField
            label={t('settings.company.field.gs1Prefix')}
            description={t('settings.company.field.gs1PrefixHint')}
            value={value.gs1Prefix}
            onChange={(gs1Prefix) => set({ gs1Prefix: gs1Prefix.trim() })}
            maxLength={12}
            error={errorOf('gs1Prefix')}
            isCode
          />
        </FormGrid>
      </Section>
    </>
  )
}

/** Every time zone the system knows, and the one that is set. */
function useTimeZones(current: string): readonly { value: string; label: string }[] {
  return useMemo(() => {
    const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])
    return [...zones].sort().map((value) => ({ value, label: value.replaceAll('_', ' ') }))
  }, [current])
}
