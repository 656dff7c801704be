import type { PaperTables } from './paper-tables.ts'

/** The tables of quotes and of what comes with them on paper, as Kysely sees them. */
export interface QuoteTables extends PaperTables {
  quotes: {
    id: string
    number: string
    revision: number
    status: string
    customerId: string
    currency: string
    quotedOn: string
    validUntil: string
    lineCount: number
    grossMinor: number
    asked: string
    content: string
    lostReason: string | null
    lostNote: string
    orderId: string | null
    search: string
    sentAt: number | null
    version: number
    createdAt: number
  }
  quoteVersions: { quoteId: string; revision: number; sentAt: number | null; grossMinor: number; content: string }
}
