// The only SQL that writes invoices and payments.

import { kept } from '#electron/database/kept-query.ts'
import { addRow, addRows } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Company } from '#shared/contract/setup.ts'
import type { Address } from '#shared/contract/terms.ts'
import { addParts, type InvoiceSums } from '#shared/domain/invoicing/bill-order.ts'
import type { PriceSource } from '#shared/domain/pricing/choose-price.ts'
import type { TaxGroup } from '#shared/domain/pricing/order-sums.ts'
import type { TaxCategory, TaxReason } from '#shared/domain/pricing/tax-words.ts'

/** Who is charged, as it stood on the day of issue. */
export interface Buyer {
  readonly number: string
  readonly name: string
  readonly taxNumber: string
  readonly email: string
  readonly address: Address
}

export interface InvoiceLine {
  readonly position: number
  readonly orderId: string
  readonly orderNumber: string
  readonly sku: string
  readonly description: string
  readonly quantity: number
  readonly unit: string
  readonly unitPrice: string
  /** As its order keeps it: once a unit has left, it is not changed any more. */
  readonly priceSource: PriceSource
  readonly priceList: string
  readonly priceFrom: number
  readonly allowanceMinor: number
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
  readonly taxReason: TaxReason
  readonly netMinor: number
}

export interface InvoiceHead {
  readonly id: string
  readonly number: string
  readonly customerId: string
  readonly customerName: string
  readonly shipmentId: string
  readonly currency: string
  readonly issuedOn: string
  readonly dueOn: string
  readonly netMinor: number
  readonly taxMinor: number
  readonly grossMinor: number
  readonly language: Company['documentLanguage']
  readonly seller: Company
  readonly buyer: Buyer
}

export interface Invoice extends InvoiceHead, InvoiceSums {
  readonly shipmentNumber: string
  readonly paidMinor: number
  readonly lines: readonly InvoiceLine[]
  readonly taxes: readonly TaxGroup[]
}

export interface NewInvoice extends InvoiceHead {
  readonly search: string
  readonly createdAt: number
  readonly lines: readonly (Omit<InvoiceLine, 'orderNumber' | 'priceSource' | 'priceList' | 'priceFrom'> & {
    readonly id: string
    readonly orderLineId: string
  })[]
  readonly taxes: readonly { category: TaxCategory; rateBp: number; netMinor: number; taxMinor: number }[]
  /** What is billed of each order, by tax group. */
  readonly parts: readonly (TaxGroup & { readonly orderId: string })[]
}

export async function insertInvoice(tx: WriteDb, { lines, taxes, parts, ...head }: NewInvoice): Promise<void> {
  const { id: invoiceId, seller, buyer } = head
  await addRow(tx, 'invoices', { ...head, paidMinor: 0, seller: JSON.stringify(seller), buyer: JSON.stringify(buyer) })
  const withInvoice = <Row extends object>(row: Row) => ({ ...row, invoiceId })
  await addRows(tx, 'invoiceLines', lines.map(withInvoice))
  await addRows(tx, 'invoiceTaxes', taxes.map(withInvoice))
  await addRows(tx, 'invoiceParts', parts.map(withInvoice))
}

const headById = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('invoices as i')
    .innerJoin('shipments as s', 's.id', 'i.shipmentId')
    .select([
      'i.id',
      'i.number',
      'i.customerId',
      'i.customerName',
      'i.shipmentId',
      's.number as shipmentNumber',
      'i.currency',
      'i.issuedOn',
      'i.dueOn',
      'i.netMinor',
      'i.taxMinor',
      'i.grossMinor',
      'i.paidMinor',
      'i.language',
      'i.seller',
      'i.buyer',
    ])
    .where('i.id', '=', id),
)

const linesOf = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('invoiceLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'l.orderLineId')
    .select([
      'ol.priceSource',
      'ol.priceList',
      'ol.priceFrom',
      'l.position',
      'l.orderId',
      'o.number as orderNumber',
      'l.sku',
      'l.description',
      'l.quantity',
      'l.unit',
      'l.unitPrice',
      'l.allowanceMinor',
      'l.taxCategory',
      'l.taxRateBp',
      'l.taxReason',
      'l.netMinor',
    ])
    .where('l.invoiceId', '=', id)
    .orderBy('l.position'),
)

const partsOf = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('invoiceParts')
    .select(['category', 'rateBp', 'goodsMinor', 'allowanceMinor', 'chargeMinor', 'netMinor', 'taxMinor'])
    .where('invoiceId', '=', id),
)

export async function loadInvoice(db: ReadDb, id: string): Promise<Invoice | undefined> {
  const head = await headById.first(db, { id })
  if (!head) return undefined
  const lines = await linesOf.all(db, { id })
  const parts = await partsOf.all(db, { id })
  // Written from these types by insertInvoice.
  const seller = JSON.parse(head.seller) as Company
  const buyer = JSON.parse(head.buyer) as Buyer
  const language = head.language as Company['documentLanguage']
  return { ...head, ...addParts(parts), language, seller, buyer, lines }
}

const numberOfIt = kept((db: ReadDb, { shipmentId }: { shipmentId: string }) =>
  db.selectFrom('invoices').select('number').where('shipmentId', '=', shipmentId),
)

/** The invoice that a shipment has already, if it has one. */
export async function invoiceOfShipment(db: ReadDb, shipmentId: string): Promise<string | undefined> {
  const row = await numberOfIt.first(db, { shipmentId })
  return row?.number
}

/** Adds a payment to what was paid, if that much is still open: the check and the act are one statement. */
export async function addPaid(tx: WriteDb, invoiceId: string, amountMinor: number): Promise<boolean> {
  const done = await tx
    .updateTable('invoices')
    .set((e) => ({ paidMinor: e('paidMinor', '+', amountMinor) }))
    .where('id', '=', invoiceId)
    .where((e) => e(e('grossMinor', '-', e.ref('paidMinor')), '>=', amountMinor))
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface Payment {
  readonly id: string
  readonly invoiceId: string
  readonly amountMinor: number
  readonly paidOn: string
  readonly note: string
  readonly at: number
  /** The prepayment that it was taken from. */
  readonly prepaymentId?: string
}

export async function insertPayment(tx: WriteDb, payment: Payment): Promise<void> {
  await addRow(tx, 'payments', payment)
}
