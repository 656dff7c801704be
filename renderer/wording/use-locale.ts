import { createContext, useContext } from 'react'

/** What decides how numbers, amounts and times are written. */
export type LocaleTerms = {
  /** BCP 47, such as en-GB. */
  readonly locale: string
  /** The warehouse's zone, an IANA name: times are times of its floor, wherever the reader sits. */
  readonly timeZone: string
  /** ISO 4217: the currency of the business, for amounts that do not name their own. */
  readonly currency: string
}

export const LocaleContext = createContext<LocaleTerms>({ locale: 'en-GB', timeZone: 'UTC', currency: 'EUR' })

export function useLocale(): LocaleTerms {
  return useContext(LocaleContext)
}
