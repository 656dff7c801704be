import { attachFile } from './attach-file.ts'
import { detachFile } from './detach-file.ts'
import { getAttachment, listAttachments } from './get-attachments.ts'

export const attachmentsHandlers = { attachFile, detachFile, listAttachments, getAttachment }
