import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a packing slip. */
export interface PackingSlipWording {
  title: string
  order: string
  orders: string
  customerReference: string
  orderedOn: string
  packedOn: string
  package: string
  packageOf(number: number, count: number): string
  weight: string
  carrier: string
  tracking: string
  item: string
  quantity: string
  lot(lot: string): string
  expires(day: string): string
  serials(serials: string): string
  stillToCome: string
  owedItem: string
  expected: string
  notYetKnown: string
  complete: string
  page(document: string, page: number, pages: number): string
}

const WORDING: Record<DocumentLanguage, PackingSlipWording> = {
  en: {
    title: 'Packing slip',
    order: 'Order',
    orders: 'Orders',
    customerReference: 'Your reference',
    orderedOn: 'Ordered',
    packedOn: 'Packed',
    package: 'Package',
    packageOf: (number, count) => `${number} of ${count}`,
    weight: 'Weight',
    carrier: 'Carrier',
    tracking: 'Tracking no.',
    item: 'In this package',
    quantity: 'Quantity',
    lot: (lot) => `Lot ${lot}`,
    expires: (day) => `best before ${day}`,
    serials: (serials) => `Serial no. ${serials}`,
    stillToCome: 'Still to come',
    owedItem: 'Item',
    expected: 'Expected',
    notYetKnown: 'not known yet',
    complete: 'Nothing else is open on this order.',
    page: (document, page, pages) => `${document} · page ${page} of ${pages}`,
  },
  de: {
    title: 'Packzettel',
    order: 'Auftrag',
    orders: 'Aufträge',
    customerReference: 'Ihre Referenz',
    orderedOn: 'Bestellt',
    packedOn: 'Gepackt',
    package: 'Paket',
    packageOf: (number, count) => `${number} von ${count}`,
    weight: 'Gewicht',
    carrier: 'Versand',
    tracking: 'Sendungs-Nr.',
    item: 'In diesem Paket',
    quantity: 'Menge',
    lot: (lot) => `Charge ${lot}`,
    expires: (day) => `mindestens haltbar bis ${day}`,
    serials: (serials) => `Serien-Nr. ${serials}`,
    stillToCome: 'Folgt noch',
    owedItem: 'Artikel',
    expected: 'Erwartet',
    notYetKnown: 'noch offen',
    complete: 'Von diesem Auftrag ist nichts mehr offen.',
    page: (document, page, pages) => `${document} · Seite ${page} von ${pages}`,
  },
}

/** The words of a packing slip in the recipient's language. */
export function packingSlipWording(language: DocumentLanguage): PackingSlipWording {
  return WORDING[language]
}
