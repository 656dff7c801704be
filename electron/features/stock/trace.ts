// Keeping what codes said of goods beside the step that they were scanned for.
import type { ReadDb } from '#electron/database/schema.ts'
import type { GoodsFacts } from '#shared/domain/scanning/goods-facts.ts'
import type { Facts, Work } from '../handle.ts'
import { hasSerial, insertTrace, type Trace } from './traced-goods.sql.ts'

// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { deleteTrace as forgetTrace } from './traced-goods.sql.ts'

type Step = Pick<Trace, 'id' | 'stage' | 'productId' | 'document' | 'quantity'> & { readonly orderLineId?: string }

/** Keeps what a code said of the goods of one step; nothing when it said nothing. */
export async function keepTrace({ tx, clock, requestId }: Work, step: Step, goods: GoodsFacts): Promise<void> {
  const { lot, serial, expiresOn } = goods
  if (lot === '' && serial === '' && expiresOn === undefined) return
  const { id, stage, productId, orderLineId = null, document, quantity } = step
  await insertTrace(tx, {
    id,
    stage,
    productId,
    orderLineId,
    document,
    lot,
    serialNumber: serial,
    expiresOn: expiresOn ?? null,
    quantity,
    requestId,
    at: clock.now(),
  })
}

/** Whether this very piece was scanned for this document before. A code without a serial number names no single piece. */
export async function isScannedTwice(
  db: ReadDb,
  at: Pick<Trace, 'stage' | 'document' | 'productId'>,
  { serial }: GoodsFacts,
): Promise<boolean> {
  return serial !== '' && (await hasSerial(db, { ...at, serialNumber: serial }))
}

/** The same in brief, for the timeline. */
export function goodsFacts({ lot, serial, expiresOn }: GoodsFacts): Facts {
  return { ...(lot && { lot }), ...(serial && { serial }), ...(expiresOn && { expiresOn }) }
}
