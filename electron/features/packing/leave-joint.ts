import type { Work } from '../handle.ts'
import { chargeApart, chargeOnce, jointMembers, partFromJoint, recheckOrder, refreshOrder } from '../orders/order-work.ts'
import { reopenBox } from './finish-package.ts'
import { forgetSteps } from './pack-steps.sql.ts'
import { loadPackages, setParcel } from './packing.sql.ts'
import { unpackUnits } from './unpack-units.ts'

/**
 * Orders leave those that they were to go with: what lay in a box with other orders lies on the bench again, and that box stands open.
 * What sending was charged once for all of them is charged as it was agreed for each again. The caller holds all orders of the joint. Says how many units came out of boxes.
 */
export async function leaveJoint(work: Work, jointId: string, orderIds: readonly string[]): Promise<{ unpacked: number }> {
  const { tx } = work
  const members = (await jointMembers(tx, jointId)).map(({ id }) => id)
  const packages = (await loadPackages(tx, members)).filter(
    (box) => box.status !== 'shipped' && box.parcelId !== null && box.lines.length > 0,
  )
  // A box in which an order lies alone stays packed as it is.
  const shared = packages.filter((box) => packages.some((other) => other.parcelId === box.parcelId && other.orderId !== box.orderId))
  const leaving = shared.filter((box) => orderIds.includes(box.orderId))
  const parcels = new Set(leaving.map(({ parcelId }) => parcelId))
  const touched = shared.filter(({ parcelId }) => parcels.has(parcelId))
  for (const parcelId of parcels) {
    const closed = touched.find((box) => box.parcelId === parcelId && box.status === 'closed')
    if (closed) await reopenBox(tx, closed.id)
  }
  let unpacked = 0
  for (const box of leaving) {
    const units = box.lines.map(({ orderLineId, quantity }) => ({ packageId: box.id, orderLineId, quantity }))
    unpacked += units.reduce((sum, { quantity }) => sum + quantity, 0)
    await unpackUnits(work, box.orderId, units)
  }
  if (leaving.length > 0)
    await setParcel(
      tx,
      leaving.map(({ id }) => id),
      null,
    )
  // A box that was opened cannot be opened once more by taking its closing back.
  for (const { orderId } of touched) await forgetSteps(tx, orderId)
  const wasOnce = await chargeApart(tx, members)
  await partFromJoint(tx, jointId, orderIds)
  const staying = members.filter((id) => !orderIds.includes(id))
  if (wasOnce && staying.length > 1) await chargeOnce(tx, staying)
  if (wasOnce) for (const id of members) await recheckOrder(work, id)
  for (const id of members) await refreshOrder(tx, id)
  return { unpacked }
}
