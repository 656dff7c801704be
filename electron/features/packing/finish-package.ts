import type { Caller, Work } from '../handle.ts'
import { enqueuePrint } from '../printing/enqueue-print.ts'
import type { Box } from './open-package.ts'
import { contentWeight, movePackages } from './packing.sql.ts'

/** Closes a box: it weighs what its contents weigh, and its slip and label come out at the packer's station. */
export async function finishPackage(work: Work & { caller: Caller }, box: Box): Promise<void> {
  const { tx, clock, caller } = work
  const facts = { weightGrams: await contentWeight(tx, box.id), closedAt: clock.now() }
  if (!(await movePackages(tx, [box.id], 'closed', facts))) throw new Error(`package ${box.number} is not open`)
  for (const documentKind of ['packingSlip', 'shippingLabel'] as const) {
    await enqueuePrint(work, { station: caller.station, documentKind, documentId: box.id, documentNumber: box.number })
  }
}
