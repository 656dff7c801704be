// What other rooms do with attachments inside their own transaction.

import type { AttachedTo } from '#shared/contract/attachments.ts'
import { ATTACHMENT_LIMITS } from '#shared/domain/files/take-file.ts'
import { keepAgain, releaseFile } from '../files/keep-file.ts'
import type { Work } from '../handle.ts'
import { deleteAttachment, insertAttachment, listAttached, moveAttachment } from './attachments.sql.ts'

/** Files of a customer that is merged go to the one that stands; one that both have is kept once. */
export async function moveAttachments(work: Pick<Work, 'tx' | 'clock'>, from: string, to: string): Promise<void> {
  const there = new Set((await listAttached(work.tx, { kind: 'customer', id: to })).map(({ sha256 }) => sha256))
  for (const { id, sha256 } of await listAttached(work.tx, { kind: 'customer', id: from })) {
    if (there.has(sha256)) {
      await deleteAttachment(work.tx, id)
      await releaseFile(work, { kind: 'attachment', id }, sha256)
    } else await moveAttachment(work.tx, id, to)
  }
}

/** The customer's purchase order, attached to what was offered, is attached to what came of it as well. */
export async function carryPurchaseOrder(work: Pick<Work, 'tx' | 'clock' | 'ids'>, from: AttachedTo, to: AttachedTo): Promise<void> {
  for (const { name, role, sha256, addedBy } of await listAttached(work.tx, from)) {
    if (role !== 'purchaseOrder') continue
    const id = work.ids.next()
    await keepAgain(work, { kind: 'attachment', id }, sha256, ATTACHMENT_LIMITS)
    await insertAttachment(work.tx, { id, owner: to, sha256, name, role, addedAt: work.clock.now(), addedBy })
  }
}
