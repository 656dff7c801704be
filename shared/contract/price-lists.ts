import { z } from 'zod'
import { listKinds } from '#shared/domain/pricing/choose-price.ts'
import { priceProblemKinds } from '#shared/domain/pricing/price-problems.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Count, Currency, Day, filledText, Id, Missing, PageAsk, PageOf, Quantity, UnitPrice, Version } from './terms.ts'

const BreakFields = {
  fromQuantity: Quantity.default(1),
  unitPrice: UnitPrice,
  validFrom: Day,
  validTo: Day.nullable().default(null),
}
const PriceFields = { productId: Id, ...BreakFields }

const PriceListFields = {
  name: filledText(60),
  currency: Currency,
  kind: z.enum(listKinds),
  groupId: Id.nullable().default(null),
  customerId: Id.nullable().default(null),
}
export const PriceListView = z.object({
  id: Id,
  name: z.string(),
  currency: z.string(),
  kind: z.enum(listKinds),
  groupId: z.string().nullable(),
  customerId: z.string().nullable(),
  /** The group's or the customer's name. */
  forWhom: z.string(),
  prices: Count,
  version: Version,
})
export type PriceListView = z.infer<typeof PriceListView>

export const PriceView = z.object({
  id: Id,
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  fromQuantity: z.int(),
  unitPrice: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
})
export type PriceView = z.infer<typeof PriceView>

const ListedProductView = z.object({
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  /** What it costs without the list, in the company's currency. */
  ownPrice: z.string(),
  prices: z.array(PriceView.pick({ id: true, fromQuantity: true, unitPrice: true, validFrom: true, validTo: true })),
})
export type ListedProductView = z.infer<typeof ListedProductView>

/** Something on a list that somebody should look at. */
const PriceProblemView = z.object({
  productId: Id,
  sku: z.string(),
  kind: z.enum(priceProblemKinds),
  fromQuantity: z.int(),
  from: Day,
  to: Day.nullable(),
  /** The other list for the same customers that has the product too; else empty. */
  otherList: z.string(),
})
export type PriceProblemView = z.infer<typeof PriceProblemView>

const ProductPriceView = PriceView.omit({ sku: true, productName: true, productId: true }).extend({
  listId: Id,
  listName: z.string(),
  currency: z.string(),
  kind: z.enum(listKinds),
  forWhom: z.string(),
})
export type ProductPriceView = z.infer<typeof ProductPriceView>

/** How many problems of a list are named; the rest is counted. */
const MOST_PROBLEMS = 200

/** The price lists; on the wire they belong to `pricing`. */
export const priceLists = {
  listPriceLists: query({
    summary: 'All price lists, and the groups of customers that some are for',
    input: z.object({}),
    output: z.object({ lists: z.array(PriceListView), groups: z.array(z.object({ id: Id, name: z.string(), customers: Count })) }),
    refusals: {},
    needs: 'office',
  }),
  addPriceGroup: command({
    summary: 'Add a group of customers that shares a price list',
    input: z.object({ id: Id, name: filledText(60) }),
    output: z.object({ id: Id, name: z.string() }),
    refusals: { NAME_TAKEN: z.object({ name: z.string() }) },
    needs: 'office',
  }),
  savePriceList: command({
    summary: 'Add a price list, or change its name; whom it is for and its currency stay',
    input: z.object({ id: Id, version: Version.optional(), ...PriceListFields }),
    output: PriceListView,
    refusals: {
      NAME_TAKEN: z.object({ name: z.string() }),
      LIST_FOR_NOBODY: z.object({ kind: z.string() }),
      CHANGED_MEANWHILE: ChangedMeanwhile,
    },
    needs: 'office',
  }),
  getPriceList: query({
    summary: 'One list, and what of it somebody should look at: days claimed twice or left out, breaks that cost more than fewer units',
    input: z.object({ id: Id }),
    output: z.object({ list: PriceListView, problems: z.array(PriceProblemView).max(MOST_PROBLEMS), problemCount: Count }),
    refusals: { PRICE_LIST_UNKNOWN: Missing },
    needs: 'office',
  }),
  removePriceList: command({
    summary: 'Take a list away with all its prices; orders keep the prices they have',
    input: z.object({ id: Id, version: Version }),
    output: z.object({ id: Id, prices: Count }),
    refusals: { PRICE_LIST_UNKNOWN: Missing, CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  listProductPrices: query({
    summary: 'The prices of a product on all lists',
    input: z.object({ productId: Id }),
    output: z.object({ rows: z.array(ProductPriceView) }),
    refusals: {},
    needs: 'office',
  }),
  listPrices: query({
    summary: 'The prices of a list, by SKU and quantity',
    input: z.object({ listId: Id, productId: Id.optional(), ...PageAsk }),
    output: PageOf(PriceView),
    refusals: { PRICE_LIST_UNKNOWN: Missing },
    needs: 'office',
  }),
  savePrices: command({
    summary: 'Put prices on a list; one for the same product, quantity and first day takes the place of the other',
    input: z.object({
      listId: Id,
      prices: z
        .array(z.object({ id: Id, ...PriceFields }))
        .min(1)
        .max(2_000),
    }),
    output: z.object({ saved: Count }),
    refusals: {
      PRICE_LIST_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      DAYS_REVERSED: z.object({ from: Day, to: Day }),
      /** The id is that of a price for something else. */
      PRICE_ID_TAKEN: Missing,
    },
    needs: 'office',
  }),
  listListedProducts: query({
    summary: 'The products of a list by SKU, each with its own price and all that the list has for it',
    input: z.object({ listId: Id, ...PageAsk }),
    output: PageOf(ListedProductView),
    refusals: { PRICE_LIST_UNKNOWN: Missing },
    needs: 'office',
  }),
  setProductPrices: command({
    summary: 'The prices of one product on a list become exactly these',
    input: z.object({
      listId: Id,
      productId: Id,
      /** As they were shown; others meanwhile refuse the change. */
      before: z.array(z.object(BreakFields)).max(200),
      prices: z.array(z.object({ id: Id, ...BreakFields })).max(200),
    }),
    output: z.object({ rows: z.array(PriceView) }),
    refusals: {
      PRICE_LIST_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      DAYS_REVERSED: z.object({ from: Day, to: Day }),
      PRICE_TWICE: z.object({ fromQuantity: z.int(), from: Day }),
      PRICE_ID_TAKEN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
    },
    needs: 'office',
  }),
  removePrice: command({
    summary: 'Take a price off its list; orders keep the price they have',
    input: z.object({ id: Id }),
    output: z.object({ id: Id }),
    refusals: { PRICE_UNKNOWN: Missing },
    needs: 'office',
  }),
}
