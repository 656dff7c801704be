import type { Work } from '../handle.ts'
import { shiftLine } from '../orders/order-work.ts'
import { reopenBox } from './finish-package.ts'
import { forgetSteps } from './pack-steps.sql.ts'
import { takeOut } from './packing.sql.ts'

/**
 * Opens closed boxes again: what they hold or what stands on their label is about to change, so labels that wait for a printer are not
 * printed any more. Who closes the box the next time gets new ones.
 */
export async function reopenPackages({ tx }: Pick<Work, 'tx'>, orderId: string, packageIds: readonly string[]): Promise<void> {
  for (const id of packageIds) await reopenBox(tx, id)
  await forgetSteps(tx, orderId)
}

/** Units leave their boxes and lie on the bench again; the packer's steps before that are past undoing. */
export async function unpackUnits(
  { tx }: Pick<Work, 'tx'>,
  orderId: string,
  units: readonly { packageId: string; orderLineId: string; quantity: number }[],
): Promise<void> {
  for (const { packageId, orderLineId, quantity } of units) {
    await takeOut(tx, packageId, orderLineId, quantity)
    await shiftLine(tx, orderLineId, { packed: -quantity, picked: quantity })
  }
  await forgetSteps(tx, orderId)
}
