// The SQL that writes the heads of sales orders; quantities and status are written by line-quantities.sql.ts alone.

import { kept } from '#electron/database/kept-query.ts'
import { addRow } from '#electron/database/kept-rows.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { ShippingTerms } from './order-terms.ts'

export interface HeadFields extends ShippingTerms {
  readonly customerId: string
  readonly shipTo: Address
  readonly customerReference: string
  readonly purchasedOn: string | null
  readonly channel: string
  readonly currency: string
  readonly orderedOn: string
  readonly wishedOn: string | null
  readonly promisedOn: string | null
  readonly promiseSource: string
  readonly shipComplete: number
  readonly carrier: string
  readonly notes: string
  readonly search: string
  readonly discountBp: number
  readonly discountMinor: number
  readonly allowanceMinor: number
  readonly netMinor: number
  readonly taxMinor: number
  readonly grossMinor: number
}

const nothingDone = {
  unitsReserved: 0,
  unitsPicked: 0,
  unitsPacked: 0,
  unitsShipped: 0,
  unitsCancelled: 0,
  unitsShort: 0,
}

export interface NewOrder extends HeadFields {
  readonly id: string
  readonly number: string
  readonly warehouseId: string
  readonly createdAt: number
}

/** The head of a new draft, with the sums that follow from its lines. */
export async function insertDraft(tx: WriteDb, order: NewOrder, lines: readonly { readonly ordered: number }[]): Promise<void> {
  const sums = { lineCount: lines.length, unitsOrdered: lines.reduce((sum, { ordered }) => sum + ordered, 0), ...nothingDone }
  const row = { ...order, shipTo: JSON.stringify(order.shipTo), status: 'draft', isConfirmed: 0, version: 1, ...sums }
  await addRow(tx, 'salesOrders', row)
}

/** Saves a changed head, if nobody saved it since `version` was read. */
export async function updateHead(tx: WriteDb, id: string, version: number, fields: HeadFields): Promise<boolean> {
  const done = await tx
    .updateTable('salesOrders')
    .set({ ...fields, shipTo: JSON.stringify(fields.shipTo), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** What an amendment may change of a confirmed order's head. */
export type AmendedHead = Pick<
  HeadFields,
  | 'shipTo'
  | 'customerReference'
  | 'promisedOn'
  | 'carrier'
  | 'notes'
  | 'search'
  | 'discountBp'
  | 'discountMinor'
  | 'allowanceMinor'
  | 'shippingMinor'
  | 'netMinor'
  | 'taxMinor'
  | 'grossMinor'
>

/** Saves an amended head, if nobody saved the order since `version` was read. */
export async function amendHead(tx: WriteDb, id: string, version: number, fields: AmendedHead): Promise<boolean> {
  const done = await tx
    .updateTable('salesOrders')
    .set({ ...fields, shipTo: JSON.stringify(fields.shipTo), version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

const draftBound = kept((tx: WriteDb, { id }: { id: string }) =>
  tx
    .updateTable('salesOrders')
    .set((e) => ({ isConfirmed: 1, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .where('isConfirmed', '=', 0),
)

/** Makes a draft binding; false when it is confirmed already. */
export async function markConfirmed(tx: WriteDb, id: string): Promise<boolean> {
  return (await draftBound.changed(tx, { id })) === 1
}

/** Makes an order a draft again. */
export async function markDraft(tx: WriteDb, id: string): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ isConfirmed: 0, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
