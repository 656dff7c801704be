// What the packer did, step by step, so that the last one can be taken back.
import { addRow } from '#electron/database/kept-rows.ts'
import type { WriteDb } from '#electron/database/schema.ts'

/** One thing that the packer did: units that went in, or, with quantity 0, a box that was closed. A scan shared by two lines makes two. */
export interface PackStep {
  readonly id: string
  readonly packageId: string
  readonly orderLineId: string
  readonly quantity: number
  readonly closedPackage: boolean
}

export async function keepStep(tx: WriteDb, step: PackStep & { requestId: string; orderId: string }): Promise<void> {
  await addRow(tx, 'packSteps', { ...step, closedPackage: step.closedPackage ? 1 : 0 })
}

/** Takes the steps of the last command out of the record and returns them; what was shipped is past taking back. */
export async function takeLastSteps(tx: WriteDb, orderIds: readonly string[], house?: string): Promise<PackStep[]> {
  let query = tx
    .selectFrom('packSteps as s')
    .innerJoin('packages as k', 'k.id', 's.packageId')
    .select('s.requestId')
    .where('s.orderId', 'in', [...orderIds])
    .where('k.status', '!=', 'shipped')
  if (house !== undefined) query = query.where('k.warehouseId', '=', house)
  const last = await query.orderBy('s.id', 'desc').limit(1).executeTakeFirst()
  if (!last) return []
  const steps = await tx
    .deleteFrom('packSteps')
    .where('orderId', 'in', [...orderIds])
    .where('requestId', '=', last.requestId)
    .returning(['id', 'packageId', 'orderLineId', 'quantity', 'closedPackage'])
    .execute()
  return steps.map((step) => ({ ...step, closedPackage: step.closedPackage === 1 }))
}

/** After this nothing that was packed of an order before can be undone. */
export async function forgetSteps(tx: WriteDb, orderId: string): Promise<void> {
  await tx.deleteFrom('packSteps').where('orderId', '=', orderId).execute()
}
