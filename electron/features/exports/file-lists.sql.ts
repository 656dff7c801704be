// The four lists that import again as they are: their columns are those of the import files.
import { inOrderOf } from '#electron/database/in-order-of.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { ExportCell } from '#shared/domain/exports/csv-file.ts'
import { startOfDay } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { pageOfProductIds } from '../catalog/product-pages.ts'
import type { ListAsk } from '../handle.ts'
import { idOfFileOrder } from '../imports/order-id.ts'
import { pageOfOrderIds } from '../orders/order-pages.ts'
import { pageOfCustomerIds } from '../parties/customer-pages.ts'
import { pageOfStockIds } from '../stock/stock-pages.ts'
import { byKey, type ListFile, pagesOfIds, percent } from './list-file.ts'

const ORDERS_A_PAGE = 500

const products: ListFile = {
  headers: [
    'sku',
    'name',
    'unit',
    'unit_price',
    'tax_rate',
    'weight_g',
    'barcode',
    'barcode_2',
    'pack_2',
    'barcode_3',
    'pack_3',
    'hs_code',
    'origin_country',
  ],
  async *pages(db, { filter }) {
    const { search, productSort: sort } = filter
    for await (const ids of pagesOfIds((page) => pageOfProductIds(db, { search, sort, ...page }))) {
      const rows = await db
        .selectFrom('products')
        .select(['id', 'sku', 'name', 'unit', 'unitPrice', 'taxRateBp', 'weightGrams', 'hsCode', 'originCountry'])
        .where('id', 'in', ids)
        .execute()
      const codes = await barcodesOf(db, rows)
      yield inOrderOf(ids, rows, ({ id }) => id).map(({ id, ...product }) => {
        const { sku, name, unit, unitPrice, taxRateBp, weightGrams, hsCode, originCountry } = product
        const own = codes.get(id) ?? []
        const [second, third] = own.filter(({ packQuantity }) => packQuantity > 1)
        return [
          sku,
          name,
          unit,
          { decimal: unitPrice },
          percent(taxRateBp),
          weightGrams,
          own.find(({ packQuantity }) => packQuantity === 1)?.code ?? '',
          second?.code ?? '',
          second?.packQuantity ?? null,
          third?.code ?? '',
          third?.packQuantity ?? null,
          hsCode,
          originCountry,
        ]
      })
    }
  },
}

async function barcodesOf(db: ReadDb, page: readonly { readonly id: string }[]) {
  const ids = page.map(({ id }) => id)
  if (ids.length === 0) return new Map<string, { code: string; packQuantity: number }[]>()
  const rows = await db
    .selectFrom('barcodes')
    .select(['productId', 'code', 'packQuantity'])
    .where('productId', 'in', ids)
    .orderBy('productId')
    .orderBy('position')
    .execute()
  return groupBy(rows, ({ productId }) => productId)
}

const customers: ListFile = {
  headers: [
    'number',
    'name',
    'email',
    'phone',
    'tax_number',
    'address_line_1',
    'address_line_2',
    'postcode',
    'city',
    'region',
    'country',
    'payment_days',
  ],
  async *pages(db, { filter }) {
    const { search, tag, customerSort: sort } = filter
    for await (const ids of pagesOfIds((page) => pageOfCustomerIds(db, { search, tag, sort, ...page }))) {
      const rows = await db
        .selectFrom('customers')
        .select(['id', 'number', 'name', 'email', 'phone', 'taxNumber', 'address', 'paymentDays'])
        .where('id', 'in', ids)
        .execute()
      yield inOrderOf(ids, rows, ({ id }) => id).map(({ number, name, email, phone, taxNumber, address, paymentDays }) => {
        const { line1, line2, postcode, city, region, country } = JSON.parse(address) as Address // written from an Address by the parties room
        return [number, name, email, phone, taxNumber, line1, line2, postcode, city, region, country, paymentDays]
      })
    }
  },
}

const stock: ListFile = {
  headers: ['zone', 'bin', 'sku', 'lot', 'quantity'],
  async *pages(db, ask) {
    yield* stockInBins(db, ask)
    const { search, productId, goodsWhere = {} } = ask.filter
    const isNarrowed = search !== undefined || productId !== undefined || Object.keys(goodsWhere).length > 0
    if (!isNarrowed) yield* emptyBins(db)
  },
}

async function* stockInBins(db: ReadDb, { filter }: ListAsk): AsyncGenerator<ExportCell[][]> {
  const { search, productId, goodsWhere: where, goodsSort: sort = { by: 'bin', dir: 'asc' } } = filter
  const which = { search, productId, where, sort, isShelfOnly: true }
  for await (const ids of pagesOfIds((page) => pageOfStockIds(db, { ...which, ...page }))) {
    const rows = await db
      .selectFrom('stockLevels as l')
      .innerJoin('products as p', 'p.id', 'l.productId')
      .innerJoin('bins as b', 'b.id', 'l.binId')
      .innerJoin('zones as z', 'z.id', 'b.zoneId')
      .select(['l.id', 'z.name as zone', 'b.code as bin', 'p.sku', 'l.lot', 'l.onHand'])
      .where('l.id', 'in', ids)
      .execute()
    yield inOrderOf(ids, rows, ({ id }) => id).map(({ zone, bin, sku, lot, onHand }) => [zone, bin, sku, lot, onHand])
  }
}

function emptyBins(db: ReadDb): AsyncGenerator<ExportCell[][]> {
  const query = db
    .selectFrom('bins as b')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .select(['z.name as zone', 'b.code as bin'])
    .where('b.kind', '=', 'shelf')
    .where((e) =>
      e.not(e.exists(e.selectFrom('stockLevels as l').select('l.id').whereRef('l.binId', '=', 'b.id').where('l.onHand', '>', 0))),
    )
  return byKey(
    query.orderBy('b.code'),
    (page, last) => page.where('b.code', '>', last.bin),
    ({ zone, bin }) => [zone, bin, '', '', null],
  )
}

const orders: ListFile = {
  headers: ['order', 'customer', 'ordered_on', 'promised_on', 'sku', 'quantity', 'unit_price', 'channel', 'customer_reference', 'notes'],
  async *pages(db, ask) {
    for await (const ids of orderIds(db, ask)) {
      const rows = await db
        .selectFrom('salesOrderLines as l')
        .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
        .innerJoin('customers as c', 'c.id', 'o.customerId')
        .innerJoin('products as p', 'p.id', 'l.productId')
        .select(['o.id', 'o.number', 'c.number as customer', 'o.orderedOn', 'o.promisedOn', 'p.sku', 'l.ordered', 'l.unitPrice'])
        .select(['o.channel', 'o.customerReference', 'o.notes'])
        .where('o.id', 'in', ids)
        .orderBy('l.position')
        .execute()
      yield inOrderOf(ids, rows, ({ id }) => id).map((row) => {
        const { order, reference } = namesOf(row)
        return [
          order,
          row.customer,
          row.orderedOn,
          row.promisedOn ?? '',
          row.sku,
          row.ordered,
          { decimal: row.unitPrice },
          row.channel,
          reference,
          row.notes,
        ]
      })
    }
  },
}

const LONGEST_REFERENCE = 33

/** An order that came from a file gets the name back that it had there, so that it is known again. */
function namesOf(row: { readonly id: string; readonly number: string; readonly channel: string; readonly customerReference: string }) {
  const [order = '', ...rest] = row.customerReference.split(' / ')
  if (idOfFileOrder({ channel: row.channel, order }) === row.id) return { order, reference: rest.join(' / ') }
  return { order: row.number, reference: row.customerReference.slice(0, LONGEST_REFERENCE) }
}

/** The ids of the orders as the screen narrows them, page by page. */
export async function* orderIds(db: ReadDb, { filter, today, timeZone }: ListAsk): AsyncGenerator<string[]> {
  if (filter.orderIds) {
    for (let i = 0; i < filter.orderIds.length; i += ORDERS_A_PAGE) yield filter.orderIds.slice(i, i + ORDERS_A_PAGE)
    return
  }
  let after: string | null = null
  do {
    const { orders: narrowed = 'all', search, customerId, orderWhere: where, orderSort: sort } = filter
    const which = { filter: narrowed, search, customerId, where, sort, today, startOf: (day: string) => startOfDay(day, timeZone) }
    const ask = { ...which, after: after ?? undefined, limit: ORDERS_A_PAGE }
    const page: { ids: string[]; next: string | null } = await pageOfOrderIds(db, ask)
    if (page.ids.length > 0) yield page.ids
    after = page.next
  } while (after !== null)
}

export const files = { products, customers, stock, orders }
