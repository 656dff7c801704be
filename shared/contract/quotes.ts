import { z } from 'zod'
import { lineDifferences } from '#shared/domain/quotes/compare-purchase-order.ts'
import { quoteSorts } from '#shared/domain/quotes/quote-sorts.ts'
import { lostReasons, quoteStatuses } from '#shared/domain/quotes/quote-status.ts'
import { OrderFields } from './orders.ts'
import { Discount, LinePricing, NoPrice, OrderPricing } from './pricing.ts'
import { command, query } from './procedure.ts'
import { DayRange, sortBy } from './sorting.ts'
import {
  Address,
  ChangedMeanwhile,
  Count,
  Currency,
  Day,
  filledText,
  Id,
  Instant,
  Minor,
  Missing,
  PageAsk,
  PageOf,
  Quantity,
  text,
  Version,
} from './terms.ts'

/** A quote says what an order would say, and until when it holds. */
const QuoteFields = { ...OrderFields, validUntil: Day }

export const QuoteLineView = z.object({
  id: Id,
  position: z.int(),
  productId: Id,
  sku: z.string(),
  description: z.string(),
  unit: z.string(),
  quantity: Quantity,
  ...LinePricing,
})
export type QuoteLineView = z.infer<typeof QuoteLineView>

/** What one version of a quote says. */
const QuoteContent = z.object({
  revision: z.int(),
  validUntil: Day,
  quotedOn: Day,
  shipTo: Address,
  customerReference: z.string(),
  channel: z.string(),
  promisedOn: Day.nullable(),
  carrier: z.string(),
  notes: z.string(),
  lines: z.array(QuoteLineView),
  discount: Discount.nullable(),
  ...OrderPricing,
})
export type QuoteContent = z.infer<typeof QuoteContent>

export const QuoteView = QuoteContent.extend({
  id: Id,
  number: z.string(),
  status: z.enum(quoteStatuses),
  customerId: Id,
  customerNumber: z.string(),
  customerName: z.string(),
  currency: Currency,
  lostReason: z.enum(lostReasons).nullable(),
  lostNote: z.string(),
  order: z.object({ id: Id, number: z.string() }).nullable(),
  sentAt: Instant.nullable(),
  version: Version,
  createdAt: Instant,
  /** The versions that were sent before this one, newest first. */
  earlier: z.array(z.object({ revision: z.int(), sentAt: Instant.nullable(), grossMinor: Minor })),
})
export type QuoteView = z.infer<typeof QuoteView>

/** A line of a quote beside what the customer's purchase order says of it. */
const PurchaseLine = z.object({
  lineId: Id.nullable(),
  quoted: z
    .object({
      ...{ id: Id, productId: Id, sku: z.string(), description: z.string() },
      ...{ quantity: Count, unitPrice: z.string(), netMinor: Minor },
    })
    .nullable(),
  theirs: z.object({ code: z.string(), description: z.string(), quantity: Count, unitPrice: z.string().nullable() }).nullable(),
  differences: z.array(z.enum(lineDifferences)),
})
export type PurchaseLine = z.infer<typeof PurchaseLine>

export const QuoteRow = z.object({
  id: Id,
  number: z.string(),
  revision: z.int(),
  status: z.enum(quoteStatuses),
  customerName: z.string(),
  quotedOn: Day,
  validUntil: Day,
  lineCount: Count,
  grossMinor: Minor,
  currency: Currency,
})
export type QuoteRow = z.infer<typeof QuoteRow>

export const quoteFilters = ['open', 'draft', 'sent', 'expired', 'accepted', 'lost', 'all'] as const

export const QuoteSortAsk = sortBy(quoteSorts)
export type QuoteSortAsk = z.infer<typeof QuoteSortAsk>

/** What the quotes are narrowed to; everything that is set must hold. */
export const QuoteWhere = z.object({ customerId: Id.optional(), quoted: DayRange.optional(), validUntil: DayRange.optional() })
export type QuoteWhere = z.infer<typeof QuoteWhere>

const NotOpen = z.object({ number: z.string(), status: z.enum(quoteStatuses) })
const Written = { CUSTOMER_UNKNOWN: Missing, PRODUCT_UNKNOWN: Missing, NO_PRICE: NoPrice, LINE_TWICE: z.object({ lineId: Id }) }
const Changing = { QUOTE_UNKNOWN: Missing, QUOTE_NOT_OPEN: NotOpen, CHANGED_MEANWHILE: ChangedMeanwhile, ...Written }

export const quotes = {
  addQuote: command({
    summary: 'Write a quote as a draft',
    input: z.object({ id: Id, ...QuoteFields }),
    output: QuoteView,
    refusals: Written,
    needs: 'office',
  }),
  changeQuote: command({
    summary: 'Change a quote that was not sent yet',
    input: z.object({ id: Id, version: Version, ...QuoteFields }),
    output: QuoteView,
    refusals: Changing,
    needs: 'office',
  }),
  sendQuote: command({
    summary: 'Say that a quote has gone to the customer; from now on it is revised, not changed',
    input: z.object({ id: Id }),
    output: QuoteView,
    refusals: { QUOTE_UNKNOWN: Missing, QUOTE_NOT_OPEN: NotOpen },
    needs: 'office',
  }),
  reviseQuote: command({
    summary: 'Begin the next version of a quote that was sent, has expired or was lost; the one before stays readable',
    input: z.object({ id: Id, version: Version, ...QuoteFields }),
    output: QuoteView,
    refusals: Changing,
    needs: 'office',
  }),
  loseQuote: command({
    summary: 'Say that a quote came to nothing, and why',
    input: z.object({ id: Id, reason: z.enum(lostReasons), note: text(200).default('') }),
    output: QuoteView,
    refusals: { QUOTE_UNKNOWN: Missing, QUOTE_NOT_OPEN: NotOpen },
    needs: 'office',
  }),
  acceptQuote: command({
    summary: 'Turn an accepted quote into a confirmed sales order at the prices quoted',
    input: z.object({
      id: Id,
      orderId: Id,
      customerReference: text(60).optional(),
      /** The day of the customer's own purchase order; its file is the one attached to the quote. */
      purchasedOn: Day.nullable().optional(),
      evenIfExpired: z.boolean().default(false),
      /** What the customer calls lines of the quote; it is remembered for their next order. */
      itemNumbers: z
        .array(z.object({ code: filledText(120), lineId: Id }))
        .max(500)
        .default([]),
    }),
    output: z.object({ quote: QuoteView, order: z.object({ id: Id, number: z.string(), short: Count }) }),
    refusals: {
      QUOTE_UNKNOWN: Missing,
      QUOTE_NOT_OPEN: NotOpen,
      QUOTE_EXPIRED: z.object({ number: z.string(), validUntil: Day }),
      /** The order that would come of it was refused: by which code of the orders room. */
      ORDER_REFUSED: z.object({ number: z.string(), code: z.string() }),
    },
    needs: 'office',
  }),
  comparePurchaseOrder: query({
    summary: 'What a customer’s purchase order says otherwise than the quote: a CSV or XLSX file of its lines, or words that were typed',
    input: z.object({
      id: Id,
      source: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('text'), text: z.string().max(100_000) }),
        z.object({ kind: z.literal('file'), base64: z.base64().max(3_000_000) }),
      ]),
      /** Lines of theirs that a person said to be lines of the quote. */
      pairs: z
        .array(z.object({ code: text(120), description: text(200), lineId: Id }))
        .max(500)
        .default([]),
    }),
    output: z.object({ lines: z.array(PurchaseLine), unread: z.array(z.object({ row: Count, text: z.string() })), isSame: z.boolean() }),
    refusals: { QUOTE_UNKNOWN: Missing, PURCHASE_UNREADABLE: z.object({ problem: z.string() }) },
    needs: 'office',
  }),
  getQuote: query({
    summary: 'One quote as it stands',
    input: z.object({ id: Id }),
    output: QuoteView,
    refusals: { QUOTE_UNKNOWN: Missing },
    needs: 'office',
  }),
  getQuoteVersion: query({
    summary: 'What an earlier version of a quote said',
    input: z.object({ id: Id, revision: z.int().min(1) }),
    output: QuoteContent,
    refusals: { QUOTE_UNKNOWN: Missing },
    needs: 'office',
  }),
  getQuotePdf: query({
    summary: 'A quote as a PDF in the customer’s language, or else in that of the house’s documents, base64',
    input: z.object({ id: Id }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    refusals: { QUOTE_UNKNOWN: Missing, NOT_SET_UP: z.object({}) },
    needs: 'office',
  }),
  listQuotes: query({
    summary: 'Quotes, newest first unless it is asked otherwise',
    input: z.object({
      ...PageAsk,
      filter: z.enum(quoteFilters).default('open'),
      customerId: Id.optional(),
      where: QuoteWhere.prefault({}),
      sort: QuoteSortAsk.optional(),
    }),
    output: PageOf(QuoteRow),
    refusals: {},
    needs: 'office',
  }),
}
