import type { ReadDb } from '#electron/database/schema.ts'
import type { TransferSheet } from '#electron/documents/transfer-sheet/model.ts'
import { loadLogo } from '#electron/features/setup/company-logo.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readTransfer } from '../documents.sql.ts'
import type { House } from '../house.ts'

/** The goods that go from one warehouse to another, on paper. */
export async function transferSheet(db: ReadDb, house: House, transferId: string): Promise<BuiltDocument | undefined> {
  const transfer = await readTransfer(db, transferId)
  if (!transfer) return undefined
  const document: TransferSheet = {
    kind: 'transferSheet',
    number: transfer.number,
    company: house.name,
    logo: await loadLogo(db),
    countryCode: house.countryCode,
    createdOn: house.dayOf(transfer.createdAt),
    from: transfer.from,
    to: transfer.to,
    orderNumber: transfer.orderNumber ?? undefined,
    lines: transfer.lines.map(({ lot, ...line }) => ({ ...line, lot: lot || undefined })),
    notes: transfer.notes || undefined,
    language: house.language,
  }
  return { number: transfer.number, document }
}
