import { attachments } from '#shared/contract/attachments.ts'
import { attachmentName, MOST_ATTACHMENTS } from '#shared/domain/files/attachment.ts'
import { ATTACHMENT_LIMITS } from '#shared/domain/files/take-file.ts'
import { must } from '#shared/kernel/must.ts'
import { keepAgain, keepFile } from '../files/keep-file.ts'
import { handle, Refused } from '../handle.ts'
import { insertAttachment, listAttached, loadAttached, nameOfRecord } from './attachments.sql.ts'

export const attachFile = handle(attachments.attachFile, async (call) => {
  const { tx, input, refuse, tell, clock, caller } = call
  const { id, owner, role, content } = input
  const record = await nameOfRecord(tx, owner)
  if (record === undefined) return refuse('RECORD_UNKNOWN', { what: owner.id })
  const there = await listAttached(tx, owner)
  if (there.length >= MOST_ATTACHMENTS) return refuse('ATTACHMENTS_FULL', { most: MOST_ATTACHMENTS })
  const user = { kind: 'attachment', id } as const
  const kept =
    content.kind === 'new'
      ? await keepFile(call, user, Buffer.from(content.base64, 'base64'), ATTACHMENT_LIMITS)
      : await keepAgain(call, user, content.sha256, ATTACHMENT_LIMITS)
  if (kept instanceof Refused) return kept
  const twin = there.find(({ sha256 }) => sha256 === kept.sha256)
  if (twin) return refuse('FILE_ATTACHED_ALREADY', { name: twin.name })
  const name = attachmentName(input.name, kept.kind)
  await insertAttachment(tx, { id, owner, sha256: kept.sha256, name, role, addedAt: clock.now(), addedBy: caller.userName })
  tell('fileAttached', [owner], { name, record, role })
  return must(await loadAttached(tx, id), 'the attachment just written')
})
