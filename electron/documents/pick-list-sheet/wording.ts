import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a pick list on paper. */
export interface PickListWording {
  title: string
  warehouse: string
  createdOn: string
  shipOn: string
  picker: string
  orders: string
  bin: string
  item: string
  lot(lot: string): string
  goesInto: string
  quantity: string
  picked: string
  pickedBy: string
  signedOn: string
  page(document: string, page: number, pages: number): string
}

const WORDING: Record<DocumentLanguage, PickListWording> = {
  en: {
    title: 'Pick list',
    warehouse: 'Warehouse',
    createdOn: 'Date',
    shipOn: 'Ships',
    picker: 'Picker',
    orders: 'Orders',
    bin: 'Bin',
    item: 'Item',
    lot: (lot) => `Lot ${lot}`,
    goesInto: 'Into',
    quantity: 'Quantity',
    picked: 'Picked',
    pickedBy: 'Picked by',
    signedOn: 'Date, time',
    page: (document, page, pages) => `${document} · page ${page} of ${pages}`,
  },
  de: {
    title: 'Pickliste',
    warehouse: 'Lager',
    createdOn: 'Datum',
    shipOn: 'Versand',
    picker: 'Picker',
    orders: 'Aufträge',
    bin: 'Platz',
    item: 'Artikel',
    lot: (lot) => `Charge ${lot}`,
    goesInto: 'In',
    quantity: 'Menge',
    picked: 'Gepickt',
    pickedBy: 'Gepickt von',
    signedOn: 'Datum, Uhrzeit',
    page: (document, page, pages) => `${document} · Seite ${page} von ${pages}`,
  },
}

/** The words of a pick list in the warehouse's language. */
export function pickListWording(language: DocumentLanguage): PickListWording {
  return WORDING[language]
}
