// Prices, taxes, invoices and payments: the part of the schema that is about money.
import type { Generated } from 'kysely'
import type { CustomerKind, RatedClass, TaxCategory, TaxClass, TaxReason } from '#shared/domain/pricing/tax-words.ts'

export interface MoneyTables {
  priceGroups: { id: string; name: string; version: number }
  priceLists: {
    id: string
    name: string
    currency: string
    kind: 'customer' | 'group' | 'base'
    groupId: string | null
    customerId: string | null
    version: number
  }
  prices: {
    id: string
    listId: string
    productId: string
    fromQuantity: number
    unitPrice: string
    validFrom: string
    validTo: string | null
  }
  taxRates: { country: string; taxClass: RatedClass; validFrom: string; rateBp: number }
  shippingRules: {
    id: string
    name: string
    position: number
    currency: string
    country: string
    carrier: string
    maxWeightGrams: number | null
    amountMinor: number
    freeFromMinor: number | null
  }
  productTerms: { productId: string; taxClass: TaxClass | null; costPrice: string | null }
  customerTerms: { customerId: string; kind: CustomerKind; priceGroupId: string | null; currency: string | null }
  invoices: {
    id: string
    number: string
    customerId: string
    customerName: string
    shipmentId: string
    currency: string
    issuedOn: string
    dueOn: string
    netMinor: number
    taxMinor: number
    grossMinor: number
    paidMinor: number
    seller: string
    buyer: string
    language: string
    search: string
    createdAt: number
  }
  invoiceLines: {
    id: string
    invoiceId: string
    position: number
    orderLineId: string
    orderId: string
    sku: string
    description: string
    quantity: number
    unit: string
    unitPrice: string
    taxRateBp: number
    netMinor: number
    allowanceMinor: Generated<number>
    taxCategory: Generated<TaxCategory>
    taxReason: Generated<TaxReason>
  }
  invoiceParts: {
    invoiceId: string
    orderId: string
    category: TaxCategory
    rateBp: number
    goodsMinor: number
    allowanceMinor: number
    chargeMinor: number
    netMinor: number
    taxMinor: number
  }
  invoiceTaxes: { invoiceId: string; rateBp: number; category: string; netMinor: number; taxMinor: number }
  payments: {
    id: string
    invoiceId: string
    amountMinor: number
    paidOn: string
    note: string
    at: number
    prepaymentId: Generated<string | null>
  }
}
