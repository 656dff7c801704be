import { z } from 'zod'
import { customerSorts } from '#shared/domain/parties/customer-sorts.ts'
import { command, query } from './procedure.ts'
import { sortBy } from './sorting.ts'
import { Address, ChangedMeanwhile, Count, filledText, Id, Missing, PageAsk, PageOf, text, Version } from './terms.ts'

export const addressKinds = ['billing', 'delivery'] as const
/** How soon a customer is served when not everybody can be: A before B before C. */
export const customerPriorities = ['A', 'B', 'C'] as const
/** The language of what is sent to a customer; empty is the company's own. */
export const customerLanguages = ['', 'en', 'de'] as const
/** Why two customers are probably one. */
export const likenesses = ['name', 'email', 'phone', 'taxNumber'] as const

const Tag = filledText(30)

export const CustomerAddress = z.object({
  id: Id,
  kind: z.enum(addressKinds),
  label: text(60).default(''),
  address: Address,
  /** Taken where nothing else is said; at most one of each kind. */
  isDefault: z.boolean().default(false),
})
export type CustomerAddress = z.infer<typeof CustomerAddress>

export const CustomerContact = z.object({
  id: Id,
  name: filledText(120),
  role: text(60).default(''),
  email: text(200).default(''),
  phone: text(40).default(''),
})
export type CustomerContact = z.infer<typeof CustomerContact>

/** What is left out stays as it is; of a new customer it is empty. */
const FurtherFields = {
  language: z.enum(customerLanguages).optional(),
  notes: text(4000).optional(),
  tags: z.array(Tag).max(20).optional(),
  priority: z.enum(customerPriorities).optional(),
  /** Wants nothing before everything is there, or what is there; null: as the house does. */
  shipComplete: z.boolean().nullable().optional(),
  addresses: z.array(CustomerAddress).max(100).optional(),
  contacts: z.array(CustomerContact).max(100).optional(),
}

const CustomerFields = {
  name: filledText(120),
  email: text(200).default(''),
  phone: text(40).default(''),
  taxNumber: text(40).default(''),
  address: Address,
  /** Days from invoice to due date. */
  paymentDays: z.int().min(0).max(365).default(14),
  ...FurtherFields,
}

export const CustomerView = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  taxNumber: z.string(),
  address: Address,
  paymentDays: z.int(),
  language: z.enum(customerLanguages),
  notes: z.string(),
  tags: z.array(z.string()),
  priority: z.enum(customerPriorities),
  shipComplete: z.boolean().nullable(),
  addresses: z.array(CustomerAddress),
  contacts: z.array(CustomerContact),
  /** The numbers of customers that were merged into this one. */
  formerNumbers: z.array(z.string()),
  /** The customer that this one was merged into. */
  mergedInto: z.object({ id: Id, number: z.string(), name: z.string() }).nullable(),
  version: Version,
})
export type CustomerView = z.infer<typeof CustomerView>

export const CustomerRow = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  city: z.string(),
  country: z.string(),
  email: z.string(),
  tags: z.array(z.string()),
  openOrders: Count,
})
export type CustomerRow = z.infer<typeof CustomerRow>

export const LikeCustomer = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  city: z.string(),
  alike: z.array(z.enum(likenesses)).min(1),
})
export type LikeCustomer = z.infer<typeof LikeCustomer>

const Twice = z.object({ what: z.string() })

export const CustomerSortAsk = sortBy(customerSorts)
export type CustomerSortAsk = z.infer<typeof CustomerSortAsk>

export const parties = {
  addCustomer: command({
    summary: 'Add a customer; without a number it gets the next one',
    input: z.object({ id: Id, number: text(20).optional(), ...CustomerFields }),
    output: CustomerView,
    refusals: { CUSTOMER_NUMBER_TAKEN: z.object({ number: z.string() }), ADDRESS_DEFAULT_TWICE: Twice },
    needs: 'office',
  }),
  changeCustomer: command({
    summary: 'Change a customer; orders already confirmed keep their address, and what is left out stays as it is',
    input: z.object({
      id: Id,
      version: Version,
      ...CustomerFields,
      email: CustomerFields.email.unwrap().optional(),
      phone: CustomerFields.phone.unwrap().optional(),
      taxNumber: CustomerFields.taxNumber.unwrap().optional(),
      paymentDays: CustomerFields.paymentDays.unwrap().optional(),
    }),
    output: CustomerView,
    refusals: {
      CUSTOMER_UNKNOWN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      CUSTOMER_MERGED: z.object({ number: z.string(), into: z.string() }),
      ADDRESS_DEFAULT_TWICE: Twice,
    },
    needs: 'office',
  }),
  getCustomer: query({
    summary: 'One customer by id',
    input: z.object({ id: Id }),
    output: CustomerView,
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  getHouseShipping: query({
    summary: 'Whether orders wait for all their goods, where neither they nor their customer say otherwise',
    input: z.object({}),
    output: z.object({ shipComplete: z.boolean(), version: Version }),
    refusals: {},
    needs: 'floor',
  }),
  changeHouseShipping: command({
    summary: 'Say whether orders wait for all their goods where nothing else is said; orders that are written already stay as they are',
    input: z.object({ shipComplete: z.boolean(), version: Version }),
    output: z.object({ shipComplete: z.boolean(), version: Version }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  listCustomers: query({
    summary: 'Customers by number or sorted; those that were merged into another one are found as that one',
    input: z.object({ ...PageAsk, tag: text(30).optional(), sort: CustomerSortAsk.optional() }),
    output: PageOf(CustomerRow),
    refusals: {},
    needs: 'floor',
  }),
  listCustomerTags: query({
    summary: 'The tags that customers carry, with how many carry each',
    input: z.object({}),
    output: z.object({ rows: z.array(z.object({ tag: z.string(), customers: Count })) }),
    refusals: {},
    needs: 'floor',
  }),
  findLikeCustomers: query({
    summary: 'Customers that are probably the one being typed: same name and postcode, mailbox, telephone or tax number',
    input: z.object({
      /** The one that is being changed is not like itself. */
      id: Id.optional(),
      name: text(120).default(''),
      email: text(200).default(''),
      phone: text(40).default(''),
      taxNumber: text(40).default(''),
      postcode: text(20).default(''),
    }),
    output: z.object({ rows: z.array(LikeCustomer) }),
    refusals: {},
    needs: 'floor',
  }),
}
