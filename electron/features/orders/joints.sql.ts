// Orders of a customer that go together. A joint is no more than the name that its orders share.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

interface JointMember {
  readonly id: string
  readonly number: string
}

/** The orders of a joint. The first one leads it: every station takes them in this order, so none waits for another in a circle. */
export function jointMembers(db: ReadDb, jointId: string): Promise<JointMember[]> {
  return db.selectFrom('salesOrders').select(['id', 'number']).where('jointId', '=', jointId).orderBy('id').execute()
}

/** The orders that go together with an order, itself among them; it alone when it goes alone. */
export async function goTogether(db: ReadDb, orderId: string): Promise<JointMember[]> {
  const order = await db.selectFrom('salesOrders').select(['id', 'number', 'jointId']).where('id', '=', orderId).executeTakeFirst()
  if (!order) return []
  const { jointId, ...itself } = order
  return jointId === null ? [itself] : jointMembers(db, jointId)
}

export async function setJoint(tx: WriteDb, orderIds: readonly string[], jointId: string | null): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set({ jointId })
    .where('id', 'in', [...orderIds])
    .execute()
}

/** Orders leave their joint, and whoever would stay in it alone leaves it too. */
export async function partFromJoint(tx: WriteDb, jointId: string, orderIds: readonly string[]): Promise<void> {
  await setJoint(tx, orderIds, null)
  const [only, ...others] = await jointMembers(tx, jointId)
  if (only && others.length === 0) await setJoint(tx, [only.id], null)
}
