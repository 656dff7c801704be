import type { ReadDb } from '#electron/database/schema.ts'
import type { Quote as PrintedQuote } from '#electron/documents/invoice/model.ts'
import { quotes } from '#shared/contract/quotes.ts'
import type { Company } from '#shared/contract/setup.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addressLines } from '#shared/domain/printing/address-lines.ts'
import { must } from '#shared/kernel/must.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { loadLogo } from '../setup/company-logo.ts'
import { loadQuote, type Quote } from './quotes.sql.ts'

export const getQuotePdf = answer(quotes.getQuotePdf, async ({ db, input, refuse, documents }) => {
  const quote = await loadQuote(db, input.id)
  if (!quote) return refuse('QUOTE_UNKNOWN', { what: input.id })
  const company = await loadCompany(db)
  if (!company) return refuse('NOT_SET_UP', {})
  const { mediaType, bytes } = await documents.render(await printedQuote(db, quote, company))
  const version = quote.revision > 1 ? `-v${quote.revision}` : ''
  return { fileName: `${quote.number}${version}.pdf`, mediaType, base64: Buffer.from(bytes).toString('base64') }
})

async function printedQuote(db: ReadDb, quote: Quote, company: Company): Promise<PrintedQuote> {
  const { number, revision, currency, content, customerId } = quote
  const row = await db
    .selectFrom('customers')
    .select(['number', 'name', 'address', 'taxNumber', 'language'])
    .where('id', '=', customerId)
    .executeTakeFirst()
  const customer = must(row, `the customer of quote ${number}`)
  const language = customer.language || company.documentLanguage
  const printed = (name: string, address: Address) => {
    const lines = addressLines(address, { country: company.address.country, language })
    return { name, lines: address.name === name ? lines : [address.name, ...lines] }
  }
  const buyer = printed(customer.name, JSON.parse(customer.address) as Address) // written from an Address by the parties room
  const shipTo = printed(content.shipTo.name, content.shipTo)
  return {
    kind: 'quote',
    number: revision > 1 ? `${number} v${revision}` : number,
    issuedOn: content.quotedOn,
    validUntil: content.validUntil,
    currency,
    language,
    seller: {
      ...printed(company.name, company.address),
      countryCode: company.address.country,
      taxNumber: company.taxNumber || undefined,
      email: company.email || undefined,
      phone: company.phone || undefined,
      bank: company.iban ? { iban: company.iban, bic: company.bic || undefined } : undefined,
    },
    logo: await loadLogo(db),
    buyer: { ...buyer, taxNumber: customer.taxNumber || undefined, customerNumber: customer.number },
    shipTo: JSON.stringify(shipTo) === JSON.stringify(buyer) ? undefined : shipTo,
    orderNumbers: [],
    customerReference: content.customerReference || undefined,
    lines: content.lines.map(({ discount: _discount, taxCategory: _category, taxReason: _reason, ...line }) => line),
    taxes: content.taxes.map(({ category, rateBp, netMinor, taxMinor }) => ({ category, rateBp, netMinor, taxMinor })),
    isSmallBusiness: content.lines.some((line) => line.taxReason === 'smallBusiness'),
    ...{ goodsMinor: content.goodsMinor, allowanceMinor: content.allowanceMinor, chargeMinor: content.shippingMinor },
    ...{ netMinor: content.netMinor, taxMinor: content.taxMinor, grossMinor: content.grossMinor },
    notes: content.notes || undefined,
  }
}
