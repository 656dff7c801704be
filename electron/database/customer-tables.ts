// The tables of customers, as Kysely sees them.
import type { Generated } from 'kysely'

export interface CustomerTables {
  customers: {
    id: string
    number: string
    name: string
    search: string
    email: string
    phone: string
    taxNumber: string
    address: string
    creditLimitMinor: Generated<number | null>
    isPrepaid: Generated<number>
    paymentDays: number
    version: number
    createdAt: number
    language: Generated<'' | 'en' | 'de'>
    notes: Generated<string>
    priority: Generated<'A' | 'B' | 'C'>
    shipComplete: Generated<number>
    /** 1: it has no wish of its own, and `shipComplete` means nothing. */
    shipsAsHouse: Generated<number>
    mergedInto: Generated<string | null>
    likeName: Generated<string>
    likeEmail: Generated<string>
    likePhone: Generated<string>
    likeTaxNumber: Generated<string>
  }
  customerAddresses: {
    id: string
    customerId: string
    position: number
    kind: 'billing' | 'delivery'
    label: string
    address: string
    isDefault: number
  }
  customerContacts: { id: string; customerId: string; position: number; name: string; role: string; email: string; phone: string }
  customerTags: { customerId: string; tag: string }
}
