// Invoices, their lines, and what was paid.
import { sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containing } from '#electron/database/like.ts'
import { invoiceFilterOf } from '#shared/domain/invoicing/invoice-sorts.ts'
import { searchText } from '#shared/kernel/text.ts'
import { pageOfInvoiceIds } from '../invoicing/invoice-pages.ts'
import { amount, byKey, type ListFile, pagesOfIds, percent } from './list-file.ts'

const invoices: ListFile = {
  headers: ['number', 'customer', 'customer_name', 'issued_on', 'due_on', 'net', 'tax', 'gross', 'paid', 'currency', 'shipment'],
  async *pages(db, { filter, today }) {
    const { search, customerId, invoiceWhere: where, invoiceSort: sort } = filter
    const which = { filter: invoiceFilterOf(filter.status), search, customerId, where, sort, today }
    for await (const ids of pagesOfIds((page) => pageOfInvoiceIds(db, { ...which, ...page }))) {
      const rows = await db
        .selectFrom('invoices as i')
        .innerJoin('customers as c', 'c.id', 'i.customerId')
        .innerJoin('shipments as s', 's.id', 'i.shipmentId')
        .select(['i.id', 'i.number', 'c.number as customer', 'i.customerName', 'i.issuedOn', 'i.dueOn'])
        .select(['i.netMinor', 'i.taxMinor', 'i.grossMinor', 'i.paidMinor', 'i.currency', 's.number as shipment'])
        .where('i.id', 'in', ids)
        .execute()
      yield inOrderOf(ids, rows, ({ id }) => id).map((i) => [
        ...[i.number, i.customer, i.customerName, i.issuedOn, i.dueOn],
        ...[
          amount(i.netMinor, i.currency),
          amount(i.taxMinor, i.currency),
          amount(i.grossMinor, i.currency),
          amount(i.paidMinor, i.currency),
        ],
        ...[i.currency, i.shipment],
      ])
    }
  },
}

const invoiceLines: ListFile = {
  headers: [
    'invoice',
    'issued_on',
    'position',
    'order',
    'sku',
    'description',
    'quantity',
    'unit',
    'unit_price',
    'tax_rate',
    'net',
    'currency',
  ],
  pages: (db, { filter }) => {
    let query = db
      .selectFrom('invoiceLines as l')
      .innerJoin('invoices as i', 'i.id', 'l.invoiceId')
      .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
      .select(['i.id', 'i.number', 'i.issuedOn', 'l.position', 'o.number as order', 'l.sku', 'l.description', 'l.quantity'])
      .select(['l.unit', 'l.unitPrice', 'l.taxRateBp', 'l.netMinor', 'i.currency'])
    if (filter.customerId) query = query.where('i.customerId', '=', filter.customerId)
    if (filter.search) query = query.where('i.search', 'like', containing(searchText(filter.search)))
    return byKey(
      query.orderBy('i.id').orderBy('l.position'),
      (page, last) => page.where(sql<boolean>`(i.id, l.position) > (${last.id}, ${last.position})`),
      (l) => [
        ...[l.number, l.issuedOn, l.position, l.order, l.sku, l.description, l.quantity, l.unit, { decimal: l.unitPrice }],
        ...[percent(l.taxRateBp), amount(l.netMinor, l.currency), l.currency],
      ],
    )
  },
}

const payments: ListFile = {
  headers: ['invoice', 'customer_name', 'paid_on', 'amount', 'currency', 'note'],
  pages: (db, { filter }) => {
    let query = db
      .selectFrom('payments as p')
      .innerJoin('invoices as i', 'i.id', 'p.invoiceId')
      .select(['p.id', 'i.number', 'i.customerName', 'p.paidOn', 'p.amountMinor', 'i.currency', 'p.note'])
    if (filter.customerId) query = query.where('i.customerId', '=', filter.customerId)
    if (filter.search) query = query.where('i.search', 'like', containing(searchText(filter.search)))
    return byKey(
      query.orderBy('p.id', 'desc'),
      (page, last) => page.where('p.id', '<', last.id),
      (p) => [p.number, p.customerName, p.paidOn, amount(p.amountMinor, p.currency), p.currency, p.note],
    )
  },
}

export const moneyLists = { invoices, invoiceLines, payments }
