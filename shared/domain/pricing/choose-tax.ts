import { type ChosenTax, type TaxQuestion, taxByRules } from './tax-rules.ts'
import type { CustomerKind } from './tax-words.ts'
import { vatCountry } from './vat-number.ts'

export interface TaxAsk extends Omit<TaxQuestion, 'registeredIn'> {
  readonly customerKind: CustomerKind
  readonly taxNumber: string
}

/** The tax of one line, from what is known of the customer: a VAT number counts by its form, and for a business only. */
export function chooseTax({ customerKind, taxNumber, ...ask }: TaxAsk): ChosenTax {
  return taxByRules({ ...ask, registeredIn: customerKind === 'business' ? vatCountry(taxNumber) : undefined })
}
