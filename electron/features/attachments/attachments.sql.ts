// The only SQL on what is attached to records.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { AttachedTo, AttachmentView } from '#shared/contract/attachments.ts'
import type { AttachmentRole } from '#shared/domain/files/attachment.ts'

/** The word that a record goes by; undefined when there is none with this id. */
export async function nameOfRecord(db: ReadDb, { kind, id }: AttachedTo): Promise<string | undefined> {
  switch (kind) {
    case 'order':
      return (await db.selectFrom('salesOrders').select('number').where('id', '=', id).executeTakeFirst())?.number
    case 'quote':
      return (await db.selectFrom('quotes').select('number').where('id', '=', id).executeTakeFirst())?.number
    case 'customer':
      return (await db.selectFrom('customers').select('number').where('id', '=', id).executeTakeFirst())?.number
    case 'product':
      return (await db.selectFrom('products').select('sku').where('id', '=', id).executeTakeFirst())?.sku
  }
}

function attached(db: ReadDb) {
  return db
    .selectFrom('attachments as a')
    .innerJoin('storedFiles as f', 'f.sha256', 'a.sha256')
    .select(['a.id', 'a.ownerKind', 'a.ownerId', 'a.name', 'f.kind', 'a.role', 'f.byteCount', 'a.sha256', 'a.addedAt', 'a.addedBy'])
}

export async function listAttached(db: ReadDb, { kind, id }: AttachedTo): Promise<AttachmentView[]> {
  const rows = await attached(db).where('a.ownerKind', '=', kind).where('a.ownerId', '=', id).orderBy('a.addedAt').orderBy('a.id').execute()
  return rows.map(viewOf)
}

export async function loadAttached(db: ReadDb, id: string): Promise<AttachmentView | undefined> {
  const row = await attached(db).where('a.id', '=', id).executeTakeFirst()
  return row && viewOf(row)
}

function viewOf({ ownerKind, ownerId, ...row }: Omit<AttachmentView, 'owner'> & { ownerKind: AttachedTo['kind']; ownerId: string }) {
  return { ...row, owner: { kind: ownerKind, id: ownerId } }
}

interface NewAttachment {
  readonly id: string
  readonly owner: AttachedTo
  readonly sha256: string
  readonly name: string
  readonly role: AttachmentRole
  readonly addedAt: number
  readonly addedBy: string
}

export async function insertAttachment(tx: WriteDb, { owner, ...row }: NewAttachment): Promise<void> {
  await tx
    .insertInto('attachments')
    .values({ ...row, ownerKind: owner.kind, ownerId: owner.id })
    .execute()
}

export async function deleteAttachment(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('attachments').where('id', '=', id).execute()
}

export async function moveAttachment(tx: WriteDb, id: string, ownerId: string): Promise<void> {
  await tx.updateTable('attachments').set({ ownerId }).where('id', '=', id).execute()
}
