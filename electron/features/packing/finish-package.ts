import type { WriteDb } from '#electron/database/schema.ts'
import type { Caller, Work } from '../handle.ts'
import { cancelWaitingPrints } from '../printing/cancel-waiting-prints.ts'
import { enqueuePrints } from '../printing/enqueue-print.ts'
import type { Box } from './open-package.ts'
import { closeBox, openBox } from './package-status.sql.ts'
import { contentWeight, emptyShares, inOneBox, setParcel } from './packing.sql.ts'

/** Closes a box: it weighs what its contents weigh, and its slip and label come out at the packer's station. */
export async function finishPackage(work: Work & { caller: Caller }, box: Box): Promise<void> {
  const { tx, clock, caller } = work
  if (box.parcelId !== null) {
    // Nothing of such an order lies in the box any more, so it does not leave with it.
    const empty = await emptyShares(tx, box.parcelId)
    if (empty.length > 0) await setParcel(tx, empty, null)
  }
  // A box goes by one number, however many orders lie in it.
  const shares = box.parcelId === null ? ([box] as const) : await inOneBox(tx, box.id)
  for (const { id, number } of shares) {
    const facts = { weightGrams: await contentWeight(tx, id), closedAt: clock.now() }
    if (!(await closeBox(tx, id, facts))) throw new Error(`package ${number} is not open`)
  }
  const [{ id: documentId, number: documentNumber }] = shares
  const documents = [{ documentKind: 'packingSlip' }, { documentKind: 'shippingLabel' }] as const
  await enqueuePrints(work, { station: caller.station, documentId, documentNumber, documents })
}

/** Opens a closed box again with everything that lies in it; what waits for the printer is not printed any more. */
export async function reopenBox(tx: WriteDb, packageId: string): Promise<void> {
  for (const { id, number } of await inOneBox(tx, packageId)) {
    if (!(await openBox(tx, id))) throw new Error(`package ${number} cannot open again`)
    await cancelWaitingPrints(tx, id)
  }
}
