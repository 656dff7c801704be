import { z } from 'zod'
import { orderFilters } from '#shared/domain/orders/order-sorts.ts'
import { ProductSortAsk } from './catalog.ts'
import { InvoiceSortAsk, InvoiceWhere } from './invoicing.ts'
import { OrderSortAsk, OrderWhere } from './order-where.ts'
import { CustomerSortAsk } from './parties.ts'
import { PrintJobSortAsk, PrintJobWhere } from './printing.ts'
import { query } from './procedure.ts'
import { QuoteSortAsk, QuoteWhere, quoteFilters } from './quotes.ts'
import { ShipmentSortAsk, ShipmentWhere } from './shipping.ts'
import { GoodsSortAsk, GoodsWhere } from './stock.ts'
import { Count, Id, Instant, text } from './terms.ts'
import { TransferSortAsk, TransferWhere } from './transfers.ts'

/** Every list that can be taken along. `products`, `customers`, `stock`, `orders` and `prices` import again as they are. */
export const exportLists = [
  'products',
  'customers',
  'stock',
  'orders',
  'prices',
  'orderList',
  'orderLines',
  'pickLists',
  'packages',
  'shipments',
  'transfers',
  'invoices',
  'invoiceLines',
  'payments',
  'stockMoves',
  'printJobs',
  'quotes',
  'events',
] as const
export type ExportList = (typeof exportLists)[number]

export const exportFormats = ['csv', 'xlsx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** What the list on the screen is narrowed to; a list takes what it understands. */
export const ExportFilter = z.object({
  search: text(120).optional(),
  customerId: Id.optional(),
  productId: Id.optional(),
  /** Of prices: one list. */
  priceListId: Id.optional(),
  /** Of orders: the question that the list answers. */
  orders: z.enum(orderFilters).optional(),
  orderWhere: OrderWhere.optional(),
  /** Only these orders, in this order, whatever else the list is narrowed to. */
  orderIds: z.array(Id).max(5000).optional(),
  orderSort: OrderSortAsk.optional(),
  invoiceWhere: InvoiceWhere.optional(),
  invoiceSort: InvoiceSortAsk.optional(),
  shipmentWhere: ShipmentWhere.optional(),
  shipmentSort: ShipmentSortAsk.optional(),
  /** Of transfers: only those that have not arrived. */
  openTransfers: z.boolean().optional(),
  transferWhere: TransferWhere.optional(),
  transferSort: TransferSortAsk.optional(),
  /** Of stock: narrowed to some of it, the file has no empty bins. */
  goodsWhere: GoodsWhere.optional(),
  goodsSort: GoodsSortAsk.optional(),
  /** Of print jobs: only those that are not settled. */
  openPrints: z.boolean().optional(),
  printWhere: PrintJobWhere.optional(),
  printSort: PrintJobSortAsk.optional(),
  quotes: z.enum(quoteFilters).optional(),
  quoteWhere: QuoteWhere.optional(),
  quoteSort: QuoteSortAsk.optional(),
  /** Of customers: one of their tags. */
  tag: text(60).optional(),
  customerSort: CustomerSortAsk.optional(),
  productSort: ProductSortAsk.optional(),
  status: text(20).optional(),
  /** Only what happened at or after this instant, and before the next one. */
  from: Instant.optional(),
  to: Instant.optional(),
})
export type ExportFilter = z.infer<typeof ExportFilter>

export const exports = {
  exportList: query({
    summary:
      'A whole list as a CSV or XLSX file, narrowed as it is on the screen; texts that a spreadsheet would compute are made harmless',
    input: z.object({
      list: z.enum(exportLists),
      format: z.enum(exportFormats).default('csv'),
      filter: ExportFilter.prefault({}),
      /** What stands between the cells of CSV: spreadsheets in most of Europe open `;`, others `,`. */
      delimiter: z.enum([',', ';']).default(';'),
    }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string(), rows: Count }),
    refusals: { LIST_TOO_LONG: z.object({ most: Count }), SORT_TOO_WIDE: z.object({ by: z.string() }) },
    needs: 'office',
  }),
}
