// Files attached to records, as they came: kept under their hash, known by what they are and not by their names.
import { z } from 'zod'
import { attachmentOwners, attachmentRoles } from '#shared/domain/files/attachment.ts'
import { fileKinds } from '#shared/domain/files/file-kind.ts'
import { FileBase64, FileHash, fileRefusals } from './files.ts'
import { command, query } from './procedure.ts'
import { Count, filledText, Id, Instant, Missing } from './terms.ts'

const Owner = z.object({ kind: z.enum(attachmentOwners), id: Id })
export type AttachedTo = z.infer<typeof Owner>

export const AttachmentView = z.object({
  id: Id,
  owner: Owner,
  name: z.string(),
  kind: z.enum(fileKinds),
  role: z.enum(attachmentRoles),
  byteCount: Count,
  sha256: FileHash,
  addedAt: Instant,
  addedBy: z.string(),
})
export type AttachmentView = z.infer<typeof AttachmentView>

export const attachments = {
  attachFile: command({
    summary: 'Attach a file to an order, a quote, a customer or a product; one that was taken off a while ago by its hash',
    input: z.object({
      id: Id,
      owner: Owner,
      name: filledText(200),
      role: z.enum(attachmentRoles).default('paper'),
      content: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('new'), base64: FileBase64 }),
        z.object({ kind: z.literal('kept'), sha256: FileHash }),
      ]),
    }),
    output: AttachmentView,
    refusals: {
      ...fileRefusals,
      FILE_UNKNOWN: z.object({ sha256: z.string() }),
      RECORD_UNKNOWN: Missing,
      FILE_ATTACHED_ALREADY: z.object({ name: z.string() }),
      ATTACHMENTS_FULL: z.object({ most: Count }),
    },
    needs: 'office',
  }),
  detachFile: command({
    summary: 'Take a file off; it can be attached again by its hash for a month',
    input: z.object({ id: Id }),
    output: AttachmentView,
    refusals: { ATTACHMENT_UNKNOWN: Missing },
    needs: 'office',
  }),
  listAttachments: query({
    summary: 'The files of one record, in the order they came',
    input: z.object({ owner: Owner }),
    output: z.object({ attachments: z.array(AttachmentView) }),
    refusals: {},
    needs: 'office',
  }),
  getAttachment: query({
    summary: 'An attached file, base64',
    input: z.object({ id: Id }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    refusals: { ATTACHMENT_UNKNOWN: Missing },
    needs: 'office',
  }),
}
