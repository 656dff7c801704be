// What a draft needs besides what was typed: the customer's address, the products' prices and tax rates, and the sums.
import type { z } from 'zod'
import type { WriteDb } from '#electron/database/schema.ts'
import type { orders } from '#shared/contract/orders.ts'
import type { Address } from '#shared/contract/terms.ts'
import { totalsOf } from '#shared/domain/orders/tax-breakdown.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { lineNet } from '#shared/kernel/money.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { searchText } from '#shared/kernel/text.ts'
import { loadCompany } from '../setup/company.ts'
import type { HeadFields, NewLine } from './orders.sql.ts'
import { takenLineId } from './orders.sql.ts'

type Draft = z.output<NonNullable<(typeof orders.addOrder)['~orpc']['inputSchema']>>
type DraftRefusal =
  | { readonly code: 'CUSTOMER_UNKNOWN' | 'PRODUCT_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'LINE_TWICE'; readonly data: { lineId: string } }

/** Completes a typed draft, or says what it names that does not exist. */
export async function completeDraft(
  tx: WriteDb,
  draft: Draft,
  number: string,
  now: number,
): Promise<Result<{ head: HeadFields; lines: NewLine[] }, DraftRefusal>> {
  const customer = await tx
    .selectFrom('customers')
    .select(['id', 'number', 'name', 'address'])
    .where('id', '=', draft.customerId)
    .executeTakeFirst()
  if (!customer) return no({ code: 'CUSTOMER_UNKNOWN', data: { what: draft.customerId } })
  const ids = draft.lines.map((line) => line.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i) ?? (await takenLineId(tx, draft.id, ids))
  if (twice) return no({ code: 'LINE_TWICE', data: { lineId: twice } })

  const company = await loadCompany(tx)
  const wanted = [...new Set(draft.lines.map((line) => line.productId))]
  const rows = await tx.selectFrom('products').select(['id', 'name', 'unitPrice', 'taxRateBp']).where('id', 'in', wanted).execute()
  const products = new Map(rows.map((row) => [row.id, row]))
  return composeDraft(
    { customer: { ...customer, address: JSON.parse(customer.address) as Address }, products, company },
    draft,
    number,
    now,
  ) // written from an Address by the parties room
}

/** What a draft is completed from. */
export interface DraftSources {
  readonly customer: { readonly id: string; readonly number: string; readonly name: string; readonly address: Address }
  /** By id. */
  readonly products: ReadonlyMap<
    string,
    { readonly id: string; readonly name: string; readonly unitPrice: string; readonly taxRateBp: number }
  >
  readonly company: { readonly currency: string; readonly defaultCarrier: string; readonly timeZone: string } | undefined
}

/** Completes a draft from what is known, or says which product is not. */
export function composeDraft(
  { customer, products, company }: DraftSources,
  draft: Omit<Draft, 'id' | 'customerId'>,
  number: string,
  now: number,
): Result<{ head: HeadFields; lines: NewLine[] }, DraftRefusal> {
  const currency = company?.currency ?? 'EUR'
  const lines: NewLine[] = []
  for (const line of draft.lines) {
    const product = products.get(line.productId)
    if (!product) return no({ code: 'PRODUCT_UNKNOWN', data: { what: line.productId } })
    const unitPrice = line.unitPrice ?? product.unitPrice
    const netMinor = lineNet(unitPrice, line.quantity, currency)
    lines.push({
      id: line.id,
      productId: product.id,
      description: product.name,
      unitPrice,
      taxRateBp: product.taxRateBp,
      netMinor,
      ordered: line.quantity,
    })
  }
  const { netMinor, taxMinor, grossMinor } = totalsOf(lines)
  const { customerReference, channel, promisedOn, notes } = draft
  const head: HeadFields = {
    customerId: customer.id,
    shipTo: draft.shipTo ?? customer.address,
    customerReference,
    channel,
    currency,
    promisedOn,
    notes,
    carrier: draft.carrier || (company?.defaultCarrier ?? ''),
    orderedOn: draft.orderedOn ?? dayOf(now, company?.timeZone ?? 'UTC'),
    search: searchText(number, customer.name, customer.number, customerReference, channel),
    netMinor,
    taxMinor,
    grossMinor,
  }
  return ok({ head, lines })
}
