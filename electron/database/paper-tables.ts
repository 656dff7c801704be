import type { AttachmentOwner, AttachmentRole } from '#shared/domain/files/attachment.ts'

/** What comes with an order on paper, as Kysely sees it. */
export interface PaperTables {
  attachments: {
    id: string
    ownerKind: AttachmentOwner
    ownerId: string
    sha256: string
    name: string
    role: AttachmentRole
    addedAt: number
    addedBy: string
  }
  /** What a customer calls our products; `code` is folded. */
  customerItemNumbers: { customerId: string; code: string; productId: string }
}
