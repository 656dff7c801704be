import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a transfer on paper. */
export interface TransferSheetWording {
  title: string
  from: string
  to: string
  createdOn: string
  order: string
  bin: string
  item: string
  lot(lot: string): string
  quantity: string
  sent: string
  received: string
  sentBy: string
  receivedBy: string
  page(document: string, page: number, pages: number): string
}

const WORDING: Record<DocumentLanguage, TransferSheetWording> = {
  en: {
    title: 'Transfer',
    from: 'From',
    to: 'To',
    createdOn: 'Date',
    order: 'For order',
    bin: 'Bin',
    item: 'Item',
    lot: (lot) => `Lot ${lot}`,
    quantity: 'Quantity',
    sent: 'Sent',
    received: 'Received',
    sentBy: 'Sent by, date',
    receivedBy: 'Received by, date',
    page: (document, page, pages) => `${document} · page ${page} of ${pages}`,
  },
  de: {
    title: 'Umlagerung',
    from: 'Von',
    to: 'Nach',
    createdOn: 'Datum',
    order: 'Für Auftrag',
    bin: 'Platz',
    item: 'Artikel',
    lot: (lot) => `Charge ${lot}`,
    quantity: 'Menge',
    sent: 'Gesendet',
    received: 'Erhalten',
    sentBy: 'Gesendet von, Datum',
    receivedBy: 'Erhalten von, Datum',
    page: (document, page, pages) => `${document} · Seite ${page} von ${pages}`,
  },
}

/** The words of a transfer in the company's language. */
export function transferSheetWording(language: DocumentLanguage): TransferSheetWording {
  return WORDING[language]
}
