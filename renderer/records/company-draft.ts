// A company as it is typed, what is still wrong with it, and what the hub takes of it.
import type { Company } from '#shared/contract/setup.ts'
import { isIban } from '#shared/domain/invoicing/is-iban.ts'

/** Everything that may be wrong with a company, in the order of the form's fields. */
export const companyFaults = ['name', 'line1', 'city', 'email', 'iban', 'gs1Prefix'] as const
export type CompanyFault = (typeof companyFaults)[number]

/** A new company where the system says it is. */
export function newCompany(country: string, language: 'en' | 'de'): Company {
  return {
    name: '',
    address: { name: '', line1: '', line2: '', postcode: '', city: '', region: '', country },
    taxNumber: '',
    email: '',
    phone: '',
    iban: '',
    bic: '',
    currency: usualCurrency(country),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    documentLanguage: language,
    gs1Prefix: '',
    defaultCarrier: '',
  }
}

/** What is missing or cannot be right. */
export function faultsOf({ name, address, email, iban, gs1Prefix }: Company): readonly CompanyFault[] {
  const isWrong: Readonly<Record<CompanyFault, boolean>> = {
    name: name.trim() === '',
    line1: address.line1.trim() === '',
    city: address.city.trim() === '',
    email: email.trim() !== '' && !email.includes('@'),
    iban: iban.trim() !== '' && !isIban(iban),
    gs1Prefix: !/^(\d{4,12})?$/.test(gs1Prefix),
  }
  return companyFaults.filter((fault) => isWrong[fault])
}

/** What the hub takes. The name on the company's own address is the company's. */
export function companyInput(company: Company): Company {
  return { ...company, address: { ...company.address, name: company.name } }
}

/** A currency that was only guessed from the country follows it to another one. */
export function followCountry(before: Company, after: Company): Company {
  const wasGuessed = after.currency === usualCurrency(before.address.country)
  return wasGuessed ? { ...after, currency: usualCurrency(after.address.country) } : after
}

const currencies: Readonly<Record<string, string>> = {
  AU: 'AUD',
  CA: 'CAD',
  CH: 'CHF',
  CZ: 'CZK',
  DK: 'DKK',
  GB: 'GBP',
  HU: 'HUF',
  JP: 'JPY',
  LI: 'CHF',
  NO: 'NOK',
  NZ: 'NZD',
  PL: 'PLN',
  RO: 'RON',
  SE: 'SEK',
  US: 'USD',
}

/** A guess that the form lets one change: the euro, unless the country is known for another currency. */
function usualCurrency(country: string): string {
  return currencies[country] ?? 'EUR'
}
