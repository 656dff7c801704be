import { attachments } from '#shared/contract/attachments.ts'
import { releaseFile } from '../files/keep-file.ts'
import { handle } from '../handle.ts'
import { deleteAttachment, loadAttached } from './attachments.sql.ts'

/** The file is let go, and stays in the store long enough to be attached again. */
export const detachFile = handle(attachments.detachFile, async (call) => {
  const { tx, input, refuse, tell } = call
  const attachment = await loadAttached(tx, input.id)
  if (!attachment) return refuse('ATTACHMENT_UNKNOWN', { what: input.id })
  await deleteAttachment(tx, attachment.id)
  await releaseFile(call, { kind: 'attachment', id: attachment.id }, attachment.sha256)
  tell('fileDetached', [attachment.owner], { name: attachment.name })
  return attachment
})
