import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

/** Every currency with its name in the reader's language. */
export function useCurrencies(current: string): readonly { value: string; label: string }[] {
  const { language } = useTranslation().i18n
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' })
    const codes = new Set([...Intl.supportedValuesOf('currency'), current])
    return [...codes].map((value) => ({ value, label: `${value} ${names.of(value) ?? ''}`.trim() }))
  }, [language, current])
}
