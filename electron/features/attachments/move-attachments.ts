// What other rooms do with attachments inside their own transaction.
import { releaseFile } from '../files/keep-file.ts'
import type { Work } from '../handle.ts'
import { deleteAttachment, listAttached, moveAttachment } from './attachments.sql.ts'

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
