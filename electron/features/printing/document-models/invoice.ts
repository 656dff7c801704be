import type { ReadDb } from '#electron/database/schema.ts'
import { invoiceModel } from '#electron/features/invoicing/invoice-model.ts'
import type { BuiltDocument } from '../built-document.ts'

/** An invoice as it was issued; a second print says that it is a copy. */
export async function invoice(db: ReadDb, invoiceId: string, isCopy: boolean): Promise<BuiltDocument | undefined> {
  const document = await invoiceModel(db, invoiceId, { isCopy })
  return document && { number: document.number, document }
}
