import { z } from 'zod'
import { priceSources } from '#shared/domain/pricing/choose-price.ts'
import { customerKinds, ratedClasses, taxCategories, taxClasses, taxReasons } from '#shared/domain/pricing/tax-words.ts'
import { command, query } from './procedure.ts'
import {
  Address,
  ChangedMeanwhile,
  Country,
  Currency,
  Day,
  filledText,
  Id,
  Minor,
  Missing,
  Quantity,
  RateBp,
  text,
  UnitPrice,
  Version,
} from './terms.ts'

/** A discount: a part of the price in basis points, or an amount in the order's minor unit. */
export const Discount = z.union([z.object({ percentBp: z.int().min(1).max(10_000) }), z.object({ amountMinor: z.int().min(1) })])

export const TaxGroupView = z.object({
  category: z.enum(taxCategories),
  rateBp: z.int(),
  goodsMinor: Minor,
  allowanceMinor: Minor,
  chargeMinor: Minor,
  netMinor: Minor,
  taxMinor: Minor,
})

/** The rule that a price came from. */
export const PriceFrom = {
  priceSource: z.enum(priceSources),
  /** The price list's name, empty where none was used. */
  priceList: z.string(),
  /** The break that was reached. */
  priceFrom: z.int(),
}

/** What a line of an order costs, and why. */
export const LinePricing = {
  unitPrice: z.string(),
  ...PriceFrom,
  discount: Discount.nullable(),
  allowanceMinor: Minor,
  netMinor: Minor,
  taxCategory: z.enum(taxCategories),
  taxRateBp: z.int(),
  taxReason: z.enum(taxReasons),
}

export const OrderPricing = {
  goodsMinor: Minor,
  allowanceMinor: Minor,
  shippingMinor: Minor,
  shippingSource: z.enum(['none', 'rule', 'typed']),
  shippingRule: z.string(),
  netMinor: Minor,
  taxMinor: Minor,
  grossMinor: Minor,
  taxes: z.array(TaxGroupView),
}

/** What a price is asked for: the part of an order that prices follow from. */
export const PricedLineAsk = {
  id: Id,
  productId: Id,
  quantity: Quantity,
  /** Empty: the price of the lists. A typed price wins. */
  unitPrice: UnitPrice.optional(),
  discount: Discount.nullable().default(null),
}
export const PricedOrderAsk = {
  customerId: Id,
  /** Empty: the customer's currency. */
  currency: Currency.optional(),
  /** Empty: the customer's address. */
  shipTo: Address.optional(),
  orderedOn: Day.optional(),
  carrier: text(60).default(''),
  discount: Discount.nullable().default(null),
  /** What sending costs, typed over by hand; null: by the rules. */
  shippingMinor: z.int().min(0).max(1_000_000_000).nullable().default(null),
}

export const NoPrice = z.object({ sku: z.string(), currency: z.string() })

const OrderPriced = z.object({ currency: Currency, lines: z.array(z.object({ id: Id, ...LinePricing })), ...OrderPricing })
export type OrderPriced = z.infer<typeof OrderPriced>

export const TaxRateView = z.object({ country: Country, taxClass: z.enum(ratedClasses), validFrom: Day, rateBp: RateBp })
export type TaxRateView = z.infer<typeof TaxRateView>
export const TaxPolicyView = z.object({ isSmallBusiness: z.boolean(), usesOss: z.boolean() })
export type TaxPolicyView = z.infer<typeof TaxPolicyView>

export const ShippingRuleView = z.object({
  id: Id,
  name: filledText(60),
  currency: Currency,
  /** Empty: everywhere. */
  country: z.union([Country, z.literal('')]).default(''),
  carrier: text(60).default(''),
  maxWeightGrams: z.int().min(1).nullable().default(null),
  amountMinor: z.int().min(0),
  freeFromMinor: z.int().min(0).nullable().default(null),
})
export type ShippingRuleView = z.infer<typeof ShippingRuleView>

export const CustomerTerms = z.object({
  customerId: Id,
  kind: z.enum(customerKinds),
  priceGroupId: Id.nullable(),
  currency: Currency.nullable(),
})
/** What is known of a VAT number by its form alone. */
const TaxNumberForm = z.enum(['none', 'valid', 'unknown'])

export const pricing = {
  priceOrder: query({
    summary: 'What an order would cost now, line by line, with the reason of each price and tax; nothing is saved',
    input: z.object({ ...PricedOrderAsk, lines: z.array(z.object(PricedLineAsk)).max(500) }),
    output: OrderPriced,
    refusals: { CUSTOMER_UNKNOWN: Missing, PRODUCT_UNKNOWN: Missing, NO_PRICE: NoPrice },
    needs: 'office',
  }),
  getTaxes: query({
    summary: 'The tax rates by country, class and day, and how the business is taxed',
    input: z.object({}),
    output: z.object({ rates: z.array(TaxRateView), policy: TaxPolicyView, version: Version }),
    refusals: {},
    needs: 'office',
  }),
  setTaxRate: command({
    summary: 'Enter the rate that a country charges on a class of goods from a day on',
    input: TaxRateView,
    output: TaxRateView,
    refusals: {},
    needs: 'owner',
  }),
  removeTaxRate: command({
    summary: 'Take back the rate that was entered for a country, a class and a day; orders keep the rate they have',
    input: TaxRateView.pick({ country: true, taxClass: true, validFrom: true }),
    output: TaxRateView,
    refusals: { TAX_RATE_UNKNOWN: Missing },
    needs: 'owner',
  }),
  setTaxPolicy: command({
    summary: 'Say whether the business charges tax at all, and whether it takes part in the One Stop Shop',
    input: z.object({ version: Version, policy: TaxPolicyView }),
    output: z.object({ policy: TaxPolicyView, version: Version }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'owner',
  }),
  listShippingRules: query({
    summary: 'What sending costs, in the order in which the rules are tried',
    input: z.object({}),
    output: z.object({ rules: z.array(ShippingRuleView) }),
    refusals: {},
    needs: 'office',
  }),
  setShippingRules: command({
    summary: 'The rules of what sending costs become exactly these',
    input: z.object({
      rules: z.array(ShippingRuleView).max(200),
      /** The rules as they were shown; others meanwhile refuse the change. */
      before: z.array(ShippingRuleView).max(200).optional(),
    }),
    output: z.object({ rules: z.array(ShippingRuleView) }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  getCustomerTerms: query({
    summary: 'How a customer is priced and taxed',
    input: z.object({ customerId: Id }),
    output: CustomerTerms.extend({ taxNumberForm: TaxNumberForm }),
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'office',
  }),
  setCustomerTerms: command({
    summary: 'Change how a customer is priced and taxed; orders keep what they have',
    input: CustomerTerms,
    output: CustomerTerms.extend({ taxNumberForm: TaxNumberForm }),
    refusals: { CUSTOMER_UNKNOWN: Missing, PRICE_GROUP_UNKNOWN: Missing },
    needs: 'office',
  }),
  getTaxClass: query({
    summary: 'The tax class of a product; null where it carries a rate of its own',
    input: z.object({ productId: Id }),
    output: z.object({ productId: Id, taxClass: z.enum(taxClasses).nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  setTaxClass: command({
    summary: 'Give a product a tax class, so that its rate follows country and day',
    input: z.object({ productId: Id, taxClass: z.enum(taxClasses).nullable() }),
    output: z.object({ productId: Id, taxClass: z.enum(taxClasses).nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  getCostPrice: query({
    summary: 'What a product costs the business, in its own currency',
    input: z.object({ productId: Id }),
    output: z.object({ productId: Id, costPrice: z.string().nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'owner',
  }),
  setCostPrice: command({
    summary: 'Say what a product costs the business',
    input: z.object({ productId: Id, costPrice: UnitPrice.nullable() }),
    output: z.object({ productId: Id, costPrice: z.string().nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'owner',
  }),
}
