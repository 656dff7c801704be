// The lists of the work: orders, what is picked, packed and shipped, what moved, and what happened.
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { quoteStatus } from '#shared/domain/quotes/quote-status.ts'
import { startOfDay } from '#shared/kernel/dates.ts'
import { tagsOfOrders } from '../orders/order-pages.ts'
import { pageOfPrintJobIds, printJobsOf } from '../printing/print-job-pages.ts'
import { pageOfQuoteIds, quoteRowsOf } from '../quotes/quote-pages.ts'
import { pageOfShipmentIds } from '../shipping/shipment-pages.ts'
import { pageOfTransferIds, transferRowsOf } from '../transfers/transfer-pages.ts'
import { orderIds } from './file-lists.sql.ts'
import { amount, byKey, instant, type ListFile, pagesOfIds, percent } from './list-file.ts'

const orderList: ListFile = {
  headers: [
    'number',
    'status',
    'customer',
    'customer_name',
    'channel',
    'customer_reference',
    'purchased_on',
    'ordered_on',
    'promised_on',
    'delivered_on',
    'tags',
    'lines',
    'units_ordered',
    'units_reserved',
    'units_picked',
    'units_packed',
    'units_shipped',
    'units_cancelled',
    'units_short',
    'net',
    'tax',
    'gross',
    'currency',
  ],
  async *pages(db, ask) {
    for await (const ids of orderIds(db, ask)) {
      const rows = await db
        .selectFrom('salesOrders as o')
        .innerJoin('customers as c', 'c.id', 'o.customerId')
        .selectAll('o')
        .select(['c.number as customer', 'c.name as customerName'])
        .where('o.id', 'in', ids)
        .execute()
      const tags = await tagsOfOrders(db, ids)
      yield inOrderOf(ids, rows, ({ id }) => id).map((o) => [
        ...[o.number, o.status, o.customer, o.customerName, o.channel, o.customerReference, o.purchasedOn ?? '', o.orderedOn],
        ...[o.promisedOn ?? '', o.deliveredOn ?? '', (tags.get(o.id) ?? []).join(', ')],
        ...[o.lineCount, o.unitsOrdered, o.unitsReserved, o.unitsPicked, o.unitsPacked, o.unitsShipped, o.unitsCancelled, o.unitsShort],
        ...[amount(o.netMinor, o.currency), amount(o.taxMinor, o.currency), amount(o.grossMinor, o.currency), o.currency],
      ])
    }
  },
}

const orderLines: ListFile = {
  headers: [
    ...['order', 'status', 'customer', 'position', 'sku', 'description', 'unit_price', 'tax_rate', 'net', 'currency'],
    ...['ordered', 'reserved', 'picked', 'packed', 'shipped', 'cancelled', 'invoiced'],
  ],
  async *pages(db, ask) {
    for await (const ids of orderIds(db, ask)) {
      const rows = await db
        .selectFrom('salesOrderLines as l')
        .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
        .innerJoin('customers as c', 'c.id', 'o.customerId')
        .innerJoin('products as p', 'p.id', 'l.productId')
        .selectAll('l')
        .select(['o.number', 'o.status', 'o.currency', 'c.number as customer', 'p.sku'])
        .where('o.id', 'in', ids)
        .orderBy('l.position')
        .execute()
      yield inOrderOf(ids, rows, ({ orderId }) => orderId).map((l) => [
        ...[l.number, l.status, l.customer, l.position, l.sku, l.description, { decimal: l.unitPrice }, percent(l.taxRateBp)],
        ...[amount(l.netMinor, l.currency), l.currency],
        ...[l.ordered, l.reserved, l.picked, l.packed, l.shipped, l.cancelled, l.invoiced],
      ])
    }
  },
}

const pickLists: ListFile = {
  headers: ['number', 'status', 'picker', 'created_at', 'finished_at'],
  pages: (db, { filter }) => {
    let query = db.selectFrom('pickLists').select(['id', 'number', 'status', 'picker', 'createdAt', 'finishedAt'])
    if (filter.status) query = query.where('status', '=', filter.status)
    return byKey(
      query.orderBy('id', 'desc'),
      (page, last) => page.where('id', '<', last.id),
      (list) => [list.number, list.status, list.picker, instant(list.createdAt), instant(list.finishedAt)],
    )
  },
}

const packages: ListFile = {
  headers: ['number', 'sscc', 'status', 'order', 'weight_g', 'shipment', 'opened_at', 'closed_at'],
  pages: (db, { filter }) => {
    let query = db
      .selectFrom('packages as p')
      .innerJoin('salesOrders as o', 'o.id', 'p.orderId')
      .leftJoin('shipments as s', 's.id', 'p.shipmentId')
      .select([
        'p.id',
        'p.number',
        'p.sscc',
        'p.status',
        'o.number as order',
        'p.weightGrams',
        's.number as shipment',
        'p.openedAt',
        'p.closedAt',
      ])
    if (filter.status) query = query.where('p.status', '=', filter.status)
    return byKey(
      query.orderBy('p.id', 'desc'),
      (page, last) => page.where('p.id', '<', last.id),
      (p) => [p.number, p.sscc, p.status, p.order, p.weightGrams, p.shipment ?? '', instant(p.openedAt), instant(p.closedAt)],
    )
  },
}

const shipments: ListFile = {
  headers: ['number', 'customer_name', 'carrier', 'service', 'tracking_number', 'packages', 'shipped_at'],
  async *pages(db, { filter, timeZone }) {
    const { search, customerId, shipmentWhere: where, shipmentSort: sort, from = 0, to = Number.MAX_SAFE_INTEGER } = filter
    const which = { search, customerId, where, sort, startOf: (day: string) => startOfDay(day, timeZone) }
    for await (const ids of pagesOfIds((page) => pageOfShipmentIds(db, { ...which, ...page }))) {
      const rows = await db
        .selectFrom('shipments')
        .select(['id', 'number', 'customerName', 'carrier', 'service', 'trackingNumber', 'packageCount', 'shippedAt'])
        .where('id', 'in', ids)
        .where('shippedAt', '>=', from)
        .where('shippedAt', '<', to)
        .execute()
      yield inOrderOf(ids, rows, ({ id }) => id).map((s) => [
        ...[s.number, s.customerName, s.carrier, s.service, s.trackingNumber, s.packageCount, instant(s.shippedAt)],
      ])
    }
  },
}

const transfers: ListFile = {
  headers: ['number', 'status', 'from', 'to', 'order', 'units', 'received', 'missing', 'made_at', 'sent_at', 'received_at', 'notes'],
  async *pages(db, { filter, timeZone }) {
    const { search, openTransfers: isOpenOnly = false, transferWhere: where, transferSort: sort } = filter
    const which = { search, isOpenOnly, where, sort, startOf: (day: string) => startOfDay(day, timeZone) }
    for await (const ids of pagesOfIds((page) => pageOfTransferIds(db, { ...which, ...page }))) {
      yield (await transferRowsOf(db, ids)).map((t) => [
        ...[t.number, t.status, t.fromName, t.toName, t.orderNumber ?? '', t.units, t.unitsReceived, t.unitsMissing],
        ...[instant(t.createdAt), instant(t.shippedAt), instant(t.receivedAt), t.notes],
      ])
    }
  },
}

const stockMoves: ListFile = {
  headers: ['at', 'sku', 'lot', 'from', 'to', 'quantity', 'reason', 'document'],
  pages: (db, { filter }) => {
    let query = db
      .selectFrom('stockMoves as m')
      .innerJoin('products as p', 'p.id', 'm.productId')
      .leftJoin('bins as f', 'f.id', 'm.fromBinId')
      .leftJoin('bins as t', 't.id', 'm.toBinId')
      .select(['m.id', 'm.at', 'p.sku', 'm.lot', 'f.code as from', 't.code as to', 'm.quantity', 'm.reason', 'm.document'])
    if (filter.productId) query = query.where('m.productId', '=', filter.productId)
    if (filter.from !== undefined) query = query.where('m.at', '>=', filter.from)
    if (filter.to !== undefined) query = query.where('m.at', '<', filter.to)
    return byKey(
      query.orderBy('m.id', 'desc'),
      (page, last) => page.where('m.id', '<', last.id),
      (m) => [instant(m.at), m.sku, m.lot, m.from ?? '', m.to ?? '', m.quantity, m.reason, m.document],
    )
  },
}

const printJobs: ListFile = {
  headers: ['document', 'number', 'state', 'last_error', 'station', 'copies', 'is_copy', 'attempts', 'asked_at', 'printed_at'],
  async *pages(db, { filter, timeZone }) {
    const { search, openPrints: openOnly = false, printWhere: where, printSort: sort } = filter
    const which = { search, openOnly, where, sort, startOf: (day: string) => startOfDay(day, timeZone) }
    for await (const ids of pagesOfIds((page) => pageOfPrintJobIds(db, { ...which, ...page }))) {
      yield (await printJobsOf(db, ids)).map((job) => [
        ...[job.documentKind, job.documentNumber, job.state, job.lastError, job.station, job.copies, job.isCopy ? 'yes' : 'no'],
        ...[job.attempts, instant(job.createdAt), instant(job.printedAt)],
      ])
    }
  },
}

const quotes: ListFile = {
  headers: ['number', 'revision', 'status', 'customer_name', 'quoted_on', 'valid_until', 'lines', 'gross', 'currency'],
  async *pages(db, { filter, today }) {
    const { search, customerId, quotes: narrowed = 'all', quoteWhere: where, quoteSort: sort } = filter
    const which = { filter: narrowed, search, customerId, where, sort, today }
    for await (const ids of pagesOfIds((page) => pageOfQuoteIds(db, { ...which, ...page }))) {
      yield (await quoteRowsOf(db, ids)).map((q) => [
        ...[q.number, q.revision, quoteStatus(q.status, q.validUntil, today), q.customerName, q.quotedOn, q.validUntil, q.lineCount],
        ...[amount(q.grossMinor, q.currency), q.currency],
      ])
    }
  },
}

const events: ListFile = {
  headers: ['number', 'at', 'what', 'command', 'user', 'station', 'facts'],
  pages: (db, { filter }) => {
    let query = db.selectFrom('events').select(['seq', 'at', 'what', 'command', 'userName', 'station', 'facts'])
    if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
    if (filter.to !== undefined) query = query.where('at', '<', filter.to)
    return byKey(
      query.orderBy('seq', 'desc'),
      (page, last) => page.where('seq', '<', last.seq),
      (e) => [e.seq, instant(e.at), e.what, e.command, e.userName, e.station, e.facts],
    )
  },
}

export const workLists = { orderList, orderLines, pickLists, packages, shipments, transfers, stockMoves, printJobs, quotes, events }
