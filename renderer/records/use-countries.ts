import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { countryCodes } from '#shared/kernel/countries.ts'

/** Every country by its name in the reader's language. */
export function useCountries(): readonly { value: string; label: string }[] {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    const named = countryCodes.map((value) => ({ value, label: names.of(value) ?? value }))
    return named.sort((a, b) => a.label.localeCompare(b.label, language))
  }, [language])
}

/** What a country is called in the reader's language. */
export function useCountryName(): (code: string) => string {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'region' })
    return (code) => names.of(code) ?? code
  }, [language])
}
