/** What an invoice takes from the business that issues it. */
export interface InvoicingCompany {
  readonly name: string
  readonly address: { readonly line1: string; readonly city: string; readonly country: string }
}

/** What the law wants on every invoice and the business has not said yet (EN 16931 BR-6, BR-8, BR-9). */
export function missingForInvoice(company: InvoicingCompany | undefined): ('setup' | 'name' | 'address')[] {
  if (!company) return ['setup']
  const { line1, city, country } = company.address
  const hasAddress = [line1, city, country].every((part) => part.trim() !== '')
  return [...(company.name.trim() === '' ? (['name'] as const) : []), ...(hasAddress ? [] : (['address'] as const))]
}
