import { attachments } from '#shared/contract/attachments.ts'
import { mediaTypes } from '#shared/domain/files/file-kind.ts'
import { must } from '#shared/kernel/must.ts'
import { readStored } from '../files/read-picture.ts'
import { answer } from '../handle.ts'
import { listAttached, loadAttached } from './attachments.sql.ts'

export const listAttachments = answer(attachments.listAttachments, async ({ db, input }) => ({
  attachments: await listAttached(db, input.owner),
}))

export const getAttachment = answer(attachments.getAttachment, async ({ db, input, refuse }) => {
  const attachment = await loadAttached(db, input.id)
  if (!attachment) return refuse('ATTACHMENT_UNKNOWN', { what: input.id })
  const content = must(await readStored(db, attachment.sha256), 'the file of an attachment')
  return { fileName: attachment.name, mediaType: mediaTypes[attachment.kind], base64: content.toString('base64') }
})
