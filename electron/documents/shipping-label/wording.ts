import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a parcel's labels. */
export interface ParcelWording {
  from: string
  to: string
  shipsOn: string
  order: string
  package: string
  packageOf(number: number, count: number): string
  weight: string
  tracking: string
  copy: string
  contents: string
  returned: string
  reason: string
}

const WORDING: Record<DocumentLanguage, ParcelWording> = {
  en: {
    from: 'From',
    to: 'To',
    shipsOn: 'Ships',
    order: 'Order',
    package: 'Package',
    packageOf: (number, count) => `${number} of ${count}`,
    weight: 'Weight',
    tracking: 'Tracking no.',
    copy: 'Copy',
    contents: 'Contents',
    returned: 'Return',
    reason: 'Why it comes back',
  },
  de: {
    from: 'Von',
    to: 'An',
    shipsOn: 'Versand',
    order: 'Auftrag',
    package: 'Paket',
    packageOf: (number, count) => `${number} von ${count}`,
    weight: 'Gewicht',
    tracking: 'Sendungs-Nr.',
    copy: 'Kopie',
    contents: 'Inhalt',
    returned: 'Retoure',
    reason: 'Grund der Rücksendung',
  },
}

/** The words of a parcel's labels. */
export function parcelWording(language: DocumentLanguage): ParcelWording {
  return WORDING[language]
}
