import type { DocumentLanguage } from '#electron/documents/printed-address.ts'

/** Every word of a shipping label. */
export interface ShippingLabelWording {
  from: string
  to: string
  shipsOn: string
  order: string
  package: string
  packageOf(number: number, count: number): string
  weight: string
  tracking: string
  copy: string
}

const WORDING: Record<DocumentLanguage, ShippingLabelWording> = {
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
  },
}

/** The words of a shipping label. */
export function shippingLabelWording(language: DocumentLanguage): ShippingLabelWording {
  return WORDING[language]
}
