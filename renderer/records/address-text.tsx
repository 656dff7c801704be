import { useTranslation } from 'react-i18next'
import { useHomeCountry } from '#renderer/api/use-home-country.ts'
import { addressLines } from '#shared/domain/printing/address-lines.ts'

export type AddressTextProps = {
  address: Parameters<typeof addressLines>[0] & { readonly name: string }
  /** Stands beside it already, so it is not said twice. */
  besideName?: string | undefined
}

/** An address on one line, as its country's post writes it; the country is named when it is not the company's own. */
export function AddressText({ address, besideName }: AddressTextProps) {
  const { language } = useTranslation().i18n
  const homeCountry = useHomeCountry()
  const { country, name } = address
  const lines = addressLines(address, { country, language })
  const abroad = country === homeCountry ? undefined : new Intl.DisplayNames(language, { type: 'region' }).of(country)
  return [name === besideName ? undefined : name, ...lines, abroad].filter(Boolean).join(', ')
}
